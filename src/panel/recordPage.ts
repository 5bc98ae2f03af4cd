import { lazyPart } from "../ui/lazyPart.tsx";
import type { Selection } from "../view/state.ts";

/** A selection that is a record: everything but the overview. */
export type SelectedRecord = Exclude<Selection, { readonly kind: "none" }>;

/**
 * The page of a record. The overview is there from the start; the pages of records come together in one file, with the
 * dataset where the address names a record, and else when the page is idle. Loaded, it is drawn at once.
 */
export const RecordPage = lazyPart(
  () => import("./pages/RecordPage.tsx"),
  (module) => module.RecordPage,
);
