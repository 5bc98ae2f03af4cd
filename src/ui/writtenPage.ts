import { createContext, useContext } from "react";
import type { ReferenceId, Target } from "../dataset/model.ts";

/**
 * Where things are found from a page that is written once, at build time, and read without script. All addresses are
 * relative to that page.
 */
export interface WrittenPage {
  /** The page of a thing, or one of its parts; the atlas at that thing where it has no page of its own. */
  readonly recordAt: (target: Target, part?: string) => string;
  /** A cited work in full. */
  readonly workAt: (reference: ReferenceId) => string;
  /** The atlas itself: `search` is a query without `?`, `fragment` a part of the page without `#`. */
  readonly atlasAt: (search: string, fragment?: string) => string;
}

/** Null where script runs: links then change the view, and what is folded can be opened. */
export const WrittenPageContext = createContext<WrittenPage | null>(null);

/** The addresses of a written page; null in the running atlas. */
export function useWrittenPage(): WrittenPage | null {
  return useContext(WrittenPageContext);
}
