declare module "virtual:atlas-dataset" {
  import type { Dataset } from "./model.ts";

  const dataset: Dataset;
  export default dataset;
}

declare module "virtual:atlas-originals" {
  import type { SourceParagraph } from "./sources/types.ts";

  /** Original paragraphs by fingerprint; null unless the build was told where the documents are. */
  const originals: Readonly<Record<string, SourceParagraph>> | null;
  export default originals;
}
