import type { Atlas } from "../view/atlas.ts";
import type { PageOutlines } from "./pageOutlines.ts";

/** All that pages are written from. */
export interface PageSite {
  readonly atlas: Atlas;
  readonly outlines: PageOutlines;
  /** Style sheet of pages, from the atlas on. */
  readonly styles: string;
  readonly contentPolicy: string;
  /** Absolute address of the atlas with a slash at its end; null where it is not known. */
  readonly address: string | null;
}
