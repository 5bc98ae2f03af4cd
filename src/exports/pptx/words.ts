import { element, escapeText } from "../../figure/svg.ts";
import { colour, type SchemeColours, solidFill } from "./palette.ts";
import { emu, type Frame } from "./units.ts";

/** What shapes of one slide share. */
export interface ShapeContext {
  readonly scheme: SchemeColours;
  /** A number that no other shape of the slide has. */
  readonly nextId: () => number;
}
/** Identity of a shape: its name in the list of shapes, and what it is for who hears it. */
export function identity(tag: string, id: number, name: string, description = "", link = ""): string {
  return element(tag, { id, name, ...(description === "" ? {} : { descr: description }) }, link);
}

export function transform(tag: string, { x, y, width, height }: Frame, child = ""): string {
  return element(
    tag,
    {},
    element("a:off", { x: emu(x), y: emu(y) }) + element("a:ext", { cx: emu(width), cy: emu(height) }) + child,
  );
}

/** Letters of a run of words. `size`: points. */
export interface Letters {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly opacity?: number;
  /** Between letters, points. */
  readonly spacing?: number;
  /** Above the line, as numbers of sources are. */
  readonly raised?: boolean;
  /** Glow around the letters: colour and width in points. */
  readonly glow?: { readonly colour: string; readonly width: number };
  /** Id of the relationship to an address. */
  readonly link?: string | null;
}

/** Words in letters of one kind. */
export function textRun({ scheme }: Pick<ShapeContext, "scheme">, text: string, letters: Letters): string {
  const { size, bold = false, italic = false, colour: hex, opacity = 1, spacing, raised, glow, link } = letters;
  const inner =
    (hex === undefined ? "" : solidFill(scheme, hex, opacity)) +
    (glow === undefined
      ? ""
      : element("a:effectLst", {}, element("a:glow", { rad: emu(glow.width) }, colour(scheme, glow.colour)))) +
    (link === undefined || link === null ? "" : element("a:hlinkClick", { "r:id": link }));
  const attributes = {
    lang: "en-GB",
    sz: Math.round(size * 100),
    ...(bold ? { b: 1 } : {}),
    ...(italic ? { i: 1 } : {}),
    ...(spacing === undefined || spacing === 0 ? {} : { spc: Math.round(spacing * 100) }),
    ...(raised === true ? { baseline: 30_000 } : {}),
    dirty: 0,
  };
  return element("a:r", {}, element("a:rPr", attributes, inner) + element("a:t", {}, escapeText(text)));
}

/** A box of words: paragraphs as `a:p`. */
export function textBox(
  context: ShapeContext,
  {
    name,
    frame,
    paragraphs,
    wrap = true,
    anchor = "t",
  }: {
    readonly name: string;
    readonly frame: Frame;
    readonly paragraphs: string;
    readonly wrap?: boolean;
    readonly anchor?: "t" | "ctr" | "b";
  },
): string {
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity("p:cNvPr", context.nextId(), name) + element("p:cNvSpPr", { txBox: 1 }) + element("p:nvPr", {}),
    ) +
      element(
        "p:spPr",
        {},
        transform("a:xfrm", frame) +
          element("a:prstGeom", { prst: "rect" }, element("a:avLst", {})) +
          element("a:noFill", {}),
      ) +
      element(
        "p:txBody",
        {},
        element("a:bodyPr", { wrap: wrap ? "square" : "none", lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor, rtlCol: 0 }) +
          element("a:lstStyle", {}) +
          paragraphs,
      ),
  );
}
