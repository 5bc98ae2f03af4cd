import { element } from "../../figure/svg.ts";
import type { Frame } from "./units.ts";
import { identity, transform } from "./words.ts";

/** Names of the format, as its elements carry them. */
export const namespaces = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
};

/** Where the parts of a slide stand, points. */
export const frames = {
  title: { x: 36, y: 22, width: 888, height: 56 },
  text: { x: 636, y: 88, width: 288, height: 380 },
  picture: { x: 36, y: 88, width: 580, height: 380 },
  wide: { x: 36, y: 88, width: 888, height: 408 },
  left: { x: 36, y: 88, width: 432, height: 408 },
  right: { x: 492, y: 88, width: 432, height: 408 },
  notes: { x: 36, y: 478, width: 800, height: 46 },
  number: { x: 844, y: 506, width: 80, height: 18 },
} as const satisfies Readonly<Record<string, Frame>>;

/** Indexes of the places for words. */
export const places = { text: 1, second: 2, foot: 13, number: 12 } as const;

/** The beginning of every tree of shapes. */
export const treeHead =
  element(
    "p:nvGrpSpPr",
    {},
    element("p:cNvPr", { id: 1, name: "" }) + element("p:cNvGrpSpPr", {}) + element("p:nvPr", {}),
  ) +
  element(
    "p:grpSpPr",
    {},
    element(
      "a:xfrm",
      {},
      ["a:off", "a:ext", "a:chOff", "a:chExt"]
        .map((tag) => element(tag, tag.endsWith("xt") ? { cx: 0, cy: 0 } : { x: 0, y: 0 }))
        .join(""),
    ),
  );

/** Places for words that a layout offers and a slide fills. */
export interface Placeholder {
  readonly type: "title" | "ctrTitle" | "subTitle" | "body" | "sldNum" | "sldImg";
  readonly index?: number;
  readonly name: string;
  readonly frame?: Frame;
  /** `a:bodyPr` and what follows it. */
  readonly body: string;
}

export function writePlaceholder({ type, index, name, frame, body }: Placeholder, id: number): string {
  const place = element("p:ph", { type, ...(index === undefined ? {} : { idx: index }) });
  const locks =
    type === "sldImg"
      ? element("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })
      : element("a:spLocks", { noGrp: 1 });
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity("p:cNvPr", id, name) + element("p:cNvSpPr", {}, locks) + element("p:nvPr", {}, place),
    ) +
      element("p:spPr", {}, frame === undefined ? "" : transform("a:xfrm", frame)) +
      (body === "" ? "" : element("p:txBody", {}, body)),
  );
}
