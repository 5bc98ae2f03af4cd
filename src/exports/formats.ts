import "../text/late.ts";
import type { TextKey } from "../text/translate.ts";
import type { ExportRequest, ExportTools } from "./request.ts";

/** In the order in which the dialog shows them. */
export const formatGroups = ["picture", "slides", "paper", "link", "citation", "data"] as const;
export type FormatGroup = (typeof formatGroups)[number];

/** Something that a reader takes along as a file. */
export interface ExportFormat {
  readonly id: string;
  readonly group: FormatGroup;
  /** What it can be made of; `both`: of a view, and of a story as a whole. */
  readonly appliesTo: "view" | "story" | "both";
  readonly label: TextKey;
  /** What it is good for. */
  readonly hint: TextKey;
  /** With the dot. */
  readonly extension: `.${string}`;
  /** Media type, without the character set of a text. */
  readonly type: string;
  /**
   * Makes the file: a text (written as UTF-8) or bytes. With `request.story` null it is of the view. Asks for what is heavy
   * by a dynamic import. Rejects with the reason of the signal when the reader has given up.
   */
  readonly make: (request: ExportRequest, tools: ExportTools) => Promise<Blob | string>;
}

/** All that can be taken along as a file. */
export const formats: readonly ExportFormat[] = [
  {
    id: "svg",
    group: "picture",
    appliesTo: "view",
    label: "exports.svg",
    hint: "exports.svg.hint",
    extension: ".svg",
    type: "image/svg+xml",
    make: async (request, tools) => (await import("./picture/makeSvg.ts")).makeSvg(request, tools),
  },
  {
    id: "pptx",
    group: "slides",
    appliesTo: "story",
    label: "exports.pptx",
    hint: "exports.pptx.hint",
    extension: ".pptx",
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    make: async (request, tools) => (await import("./pptx/storyDeck.ts")).makeStoryDeck(request, tools),
  },
  {
    id: "handout",
    group: "paper",
    appliesTo: "story",
    label: "exports.handout",
    hint: "exports.handout.hint",
    extension: ".pdf",
    type: "application/pdf",
    make: async (request, tools) => (await import("./pdf/storyPdf.ts")).makeStoryPdf(request, { notes: false }, tools),
  },
  {
    id: "notes",
    group: "paper",
    appliesTo: "story",
    label: "exports.notes",
    hint: "exports.notes.hint",
    extension: ".pdf",
    type: "application/pdf",
    make: async (request, tools) => (await import("./pdf/storyPdf.ts")).makeStoryPdf(request, { notes: true }, tools),
  },
  {
    id: "pdf",
    group: "paper",
    appliesTo: "view",
    label: "exports.pdf",
    hint: "exports.pdf.hint",
    extension: ".pdf",
    type: "application/pdf",
    make: async (request, tools) => (await import("./pdf/viewPdf.ts")).makeViewPdf(request, tools),
  },
];
