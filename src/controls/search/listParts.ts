import { lazyPart } from "../../ui/lazyPart.tsx";
import { definePart } from "../../ui/part.ts";

/** The list of results and what it needs come with the index (`useSearchEngine.ts`): there is nothing to list before. */
export const SearchResults = lazyPart(
  () => import("./SearchResults.tsx"),
  (module) => module.SearchResults,
);
export const SearchReply = lazyPart(
  () => import("./SearchReply.tsx"),
  (module) => module.SearchReply,
);
export const SearchEmpty = lazyPart(
  () => import("./SearchEmpty.tsx"),
  (module) => module.SearchEmpty,
);
export const statusPart = definePart(
  () => import("./describeStatus.ts"),
  (module) => module.describeStatus,
);

/** Loads all of them. */
export async function loadList(): Promise<void> {
  await Promise.all([SearchResults.load(), SearchReply.load(), SearchEmpty.load(), statusPart.load()]);
}
