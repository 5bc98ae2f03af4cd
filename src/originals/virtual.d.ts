declare module "virtual:atlas-originals" {
  import type { SourceParagraph } from "./types.ts";

  /** Original paragraphs by fingerprint; null unless the build was told where the documents are. */
  const originals: Readonly<Record<string, SourceParagraph>> | null;
  export default originals;
}
