import "./quickReact.ts";
import { PageOutlines } from "../../src/pages/pageOutlines.ts";
import type { PageSite } from "../../src/pages/pageSite.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { initialViewState } from "../../src/view/state.ts";
import { readBorders } from "./readBorders.ts";
import { realDataset } from "./realScene.ts";

/** The site of the real data, as its pages are written for; `address`: where it stands, null where that is not known. */
export const buildPageSite = (address: string | null = "https://example.org/atlas/"): PageSite => ({
  atlas: buildAtlas(realDataset(), initialViewState),
  outlines: new PageOutlines(readBorders("light"), readBorders("detail")),
  styles: "assets/page.css",
  contentPolicy: "default-src 'self'",
  address,
});
