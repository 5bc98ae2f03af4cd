import "../text/late.ts";
import type { TextKey } from "../text/translate.ts";
import { definePart } from "../ui/part.ts";
import type { TakeAlongPart } from "../view/store.ts";
import { type ExportRequest, type ExportTools, pause } from "./request.ts";

/** Under which part of the dialog a format stands. */
export type FormatGroup = TakeAlongPart;

/** Something that a reader takes along as a file. */
export interface ExportFormat {
  readonly id: string;
  readonly group: FormatGroup;
  /** What it can be made of; `both`: of a view, and of a story as a whole. */
  readonly appliesTo: "view" | "story" | "both";
  readonly label: TextKey;
  /** What it is good for. */
  readonly hint: TextKey;
  /** Parts the file from others of the same ending that are made of the same thing; none where there are no others. */
  readonly suffix?: string;
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

const pngPart = definePart(
  () => import("./picture/makePng.ts"),
  (module) => module.makePng,
);
const svgPart = definePart(
  () => import("./picture/makeSvg.ts"),
  (module) => module.makeSvg,
);
const citationPart = definePart(
  () => import("./citation/citeView.ts"),
  (module) => module.citeView,
);
const geoJsonPart = definePart(
  () => import("./data/makeGeoJson.ts"),
  (module) => module.makeGeoJson,
);

/** Loads what documents are made with, one library after the other: all at once the page would stand still. */
async function loadPdfLibraries(tools: ExportTools): Promise<void> {
  await import("fontkit");
  await pause(tools);
  await import("pdfkit");
  await pause(tools);
  await import("virtual:document-fonts");
  await pause(tools);
}
async function loadStoryPdf(tools: ExportTools) {
  await loadPdfLibraries(tools);
  return (await import("./pdf/storyPdf.ts")).makeStoryPdf;
}
async function loadViewPdf(tools: ExportTools) {
  await loadPdfLibraries(tools);
  return (await import("./pdf/viewPdf.ts")).makeViewPdf;
}

/** All that can be taken along as a file. */
export const formats: readonly ExportFormat[] = [
  {
    id: "png",
    group: "picture",
    appliesTo: "view",
    label: "exports.png",
    hint: "exports.png.hint",
    extension: ".png",
    type: "image/png",
    make: async (request, tools) => (await pngPart.load())(request, tools),
  },
  {
    id: "svg",
    group: "picture",
    appliesTo: "view",
    label: "exports.svg",
    hint: "exports.svg.hint",
    extension: ".svg",
    type: "image/svg+xml",
    make: async (request, tools) => (await svgPart.load())(request, tools),
  },
  {
    id: "bibtex",
    group: "citation",
    appliesTo: "view",
    label: "exports.bibtex",
    hint: "exports.bibtex.hint",
    extension: ".bib",
    type: "application/x-bibtex",
    make: async (request) => (await citationPart.load())(request).bibtex,
  },
  {
    id: "ris",
    group: "citation",
    appliesTo: "view",
    label: "exports.ris",
    hint: "exports.ris.hint",
    extension: ".ris",
    type: "application/x-research-info-systems",
    make: async (request) => (await citationPart.load())(request).ris,
  },
  {
    id: "geojson",
    group: "data",
    appliesTo: "view",
    label: "exports.geojson",
    hint: "exports.geojson.hint",
    extension: ".geojson",
    type: "application/geo+json",
    make: async (request, tools) => (await geoJsonPart.load())(request, tools),
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
    suffix: "handout",
    group: "paper",
    appliesTo: "story",
    label: "exports.handout",
    hint: "exports.handout.hint",
    extension: ".pdf",
    type: "application/pdf",
    make: async (request, tools) => (await loadStoryPdf(tools))(request, { notes: false }, tools),
  },
  {
    id: "notes",
    suffix: "notes",
    group: "paper",
    appliesTo: "story",
    label: "exports.notes",
    hint: "exports.notes.hint",
    extension: ".pdf",
    type: "application/pdf",
    make: async (request, tools) => (await loadStoryPdf(tools))(request, { notes: true }, tools),
  },
  {
    id: "pdf",
    group: "paper",
    appliesTo: "view",
    label: "exports.pdf",
    hint: "exports.pdf.hint",
    extension: ".pdf",
    type: "application/pdf",
    make: async (request, tools) => (await loadViewPdf(tools))(request, tools),
  },
];
