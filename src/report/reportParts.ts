import "../text/late.ts";
import type { TextKey } from "../text/translate.ts";

/** Parts of the report view that are no sections of a document; their ids stand in the address as fragment. */
export const reportParts = [
  { id: "references", text: "report.references" },
  { id: "coverage", text: "report.coverage" },
  { id: "compare", text: "report.compare" },
] as const satisfies readonly { readonly id: string; readonly text: TextKey }[];
