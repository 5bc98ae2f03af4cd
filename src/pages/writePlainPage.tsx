import type { ComponentProps, ReactNode } from "react";
import { nameCard } from "./card.ts";
import { writeDocument } from "./document.ts";
import { PageFrame } from "./PageFrame.tsx";
import type { PageSite } from "./pageSite.ts";
import { addressesFrom, renderWritten } from "./renderWritten.tsx";

/** A page that is not of one record: a list, the changes of editions, a story. */
interface PlainPage {
  /** From the atlas on, with a slash at the end: `story/`. */
  readonly folder: string;
  readonly kind: ComponentProps<typeof PageFrame>["kind"];
  /** Whether it is the page of its kind itself and not one below it. */
  readonly current: boolean;
  readonly language?: string;
  readonly title: string;
  readonly description: string;
  /** What stands on it; `root`: from the page to the atlas, `canonical`: its own address. */
  readonly content: (root: string, canonical: string) => ReactNode;
}

/** Writes a page without a record as an HTML document, under the card of the atlas. */
export function writePlainPage(site: PageSite, page: PlainPage): string {
  const { atlas, address } = site;
  const siteName = atlas.translate("app.title");
  const root = "../".repeat(page.folder.split("/").length - 1);
  const canonical = `${address ?? root}${page.folder}`;
  const body = renderWritten(
    atlas,
    { kind: "none" },
    addressesFrom(atlas, root, null),
    <PageFrame root={root} kind={page.kind} current={page.current}>
      {page.content(root, canonical)}
    </PageFrame>,
  );
  return writeDocument({
    language: page.language ?? atlas.language,
    title: `${page.title} – ${siteName}`,
    description: page.description,
    canonical,
    root,
    styles: site.styles,
    contentPolicy: site.contentPolicy,
    siteName,
    card: nameCard(site, root, null, ""),
    data: null,
    body,
  });
}
