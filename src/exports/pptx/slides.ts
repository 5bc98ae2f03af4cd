import "../../text/late.ts";
import { element, escapeText } from "../../figure/svg.ts";
import { textWidth, wrapText } from "../../text/textWidth.ts";
import type { Translate } from "../../text/translate.ts";
import type { Theme } from "../../theme/theme.ts";
import { type DrawnView, type LegendLine, widestFamily } from "../marks/drawView.ts";
import type { Mark } from "../marks/marks.ts";
import type { Block, Piece } from "../story/briefing.ts";
import { numberField } from "./masters.ts";
import type { Relationships } from "./package.ts";
import type { SchemeColours } from "./palette.ts";
import { namespaces, places, treeHead, writePlaceholder } from "./places.ts";
import { group, type Placing, shapeOf } from "./shapes.ts";
import { emu, type Frame } from "./units.ts";
import { type Letters, type ShapeContext, textBox, textRun } from "./words.ts";

/** A slide that is being written. */
export interface Slide extends ShapeContext {
  readonly relationships: Relationships;
  readonly translate: Translate;
}

/** Height of a line, in sizes of the letters, of the family of the deck. */
export const lineHeight = 1.22;

/** Begins a slide; shapes count from 2, since 1 is the tree of shapes itself. */
export function beginSlide(scheme: SchemeColours, relationships: Relationships, translate: Translate): Slide {
  let last = 1;
  return {
    scheme,
    relationships,
    translate,
    nextId: () => {
      last += 1;
      return last;
    },
  };
}

export function writeSlide(content: string): string {
  return element(
    "p:sld",
    namespaces,
    element("p:cSld", {}, element("p:spTree", {}, treeHead + content)) +
      element("p:clrMapOvr", {}, element("a:masterClrMapping", {})),
  );
}

/** A link to an address outside, as runs name it; null without one. */
export const linkTo = ({ relationships }: Slide, address: string | null): string | null =>
  address === null ? null : relationships.add("hyperlink", address);

const paragraph = (runs: string, properties = ""): string => element("a:p", {}, properties + runs);

/** Pieces of a text as runs; numbers of sources stand above the line and lead to what is cited. */
function runsOf(
  slide: Slide,
  pieces: readonly Piece[],
  size: number,
  addressOf: (source: number) => string | null,
): string {
  return pieces
    .map((piece) => {
      if (piece.type !== "sources") return textRun(slide, piece.value, { size, italic: piece.type === "emphasis" });
      return piece.numbers
        .map((number, index) => {
          const raised: Letters = { size, raised: true };
          const comma = index === 0 ? "" : textRun(slide, ", ", raised);
          return comma + textRun(slide, String(number), { ...raised, link: linkTo(slide, addressOf(number)) });
        })
        .join("");
    })
    .join("");
}

/** Paragraphs and lists in the letters of a size. */
export function blockParagraphs(
  slide: Slide,
  blocks: readonly Block[],
  size: number,
  addressOf: (source: number) => string | null,
): string {
  const space = element("a:spcBef", {}, element("a:spcPts", { val: Math.round(size * 40) }));
  const bullet = element(
    "a:pPr",
    { marL: emu(size * 0.9), indent: -emu(size * 0.9) },
    space + element("a:buFont", { typeface: "Arial" }) + element("a:buChar", { char: "•" }),
  );
  return blocks
    .map((block) =>
      block.type === "paragraph"
        ? paragraph(runsOf(slide, block.content, size, addressOf), element("a:pPr", {}, space))
        : block.items.map((item) => paragraph(runsOf(slide, item, size, addressOf), bullet)).join(""),
    )
    .join("");
}

const wordsIn = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.type === "sources" ? piece.numbers.join(", ") : piece.value)).join("");

/** Lines that words take in a width, points; generous, since another family may stand in for that of the deck. */
export function countLines(words: string, size: number, width: number): number {
  return Math.max(1, Math.ceil((textWidth(words, 400) * size * 1.04) / width));
}

/** The largest of some sizes in which blocks fit a frame; the smallest where none does. */
export function fitBlocks(blocks: readonly Block[], frame: Frame, sizes: readonly number[]): number {
  const heightIn = (size: number): number =>
    blocks
      .flatMap((block) => (block.type === "paragraph" ? [block.content] : block.items))
      .reduce((sum, run) => sum + countLines(wordsIn(run), size, frame.width) * size * lineHeight + size * 0.4, 0);
  return sizes.find((size) => heightIn(size) <= frame.height) ?? sizes.at(-1) ?? 12;
}

/** Words in a place that the layout offers. */
export function fillPlace(
  slide: Slide,
  type: "title" | "ctrTitle" | "subTitle" | "body",
  index: number | undefined,
  paragraphs: string,
): string {
  const names = { title: "deck.title", ctrTitle: "deck.title", subTitle: "deck.subtitle", body: "deck.text" } as const;
  const key = index === places.foot ? "deck.foot" : index === places.second ? "deck.second" : names[type];
  const body =
    element("a:bodyPr", {}, element("a:normAutofit", {})) +
    element("a:lstStyle", {}) +
    (paragraphs === "" ? paragraph(element("a:endParaRPr", { lang: "en-GB" })) : paragraphs);
  const place = { type, name: slide.translate(key), body, ...(index === undefined ? {} : { index }) };
  return writePlaceholder(place, slide.nextId());
}

/** A title in the letters of the layout. */
export function titleParagraph(text: string, size?: number): string {
  const properties = element("a:rPr", { lang: "en-GB", ...(size === undefined ? {} : { sz: size * 100 }), dirty: 0 });
  return paragraph(element("a:r", {}, properties + element("a:t", {}, escapeText(text))));
}

/** A paragraph of plain words; `link`: of all of it. */
export function plainParagraph(slide: Slide, parts: readonly (readonly [text: string, letters: Letters])[]): string {
  return paragraph(parts.map(([text, letters]) => textRun(slide, text, letters)).join(""));
}

export const slideNumber = (slide: Slide): string =>
  writePlaceholder(
    {
      type: "sldNum",
      index: places.number,
      name: slide.translate("deck.number"),
      body: element("a:bodyPr", {}) + element("a:lstStyle", {}) + numberField,
    },
    slide.nextId(),
  );

/** Name of a layer in the list of shapes: its id as words. */
const layerName = (id: string): string =>
  id === "" ? "" : `${id[0]?.toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;

/** Marks that one layer drew, in their order. */
function byLayer(marks: readonly Mark[]): readonly { readonly layer: string; readonly marks: readonly Mark[] }[] {
  const runs: { layer: string; marks: Mark[] }[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (last?.layer === mark.layer) last.marks.push(mark);
    else runs.push({ layer: mark.layer, marks: [mark] });
  }
  return runs;
}

const rectangle = ([width, height]: DrawnView["size"]): Pick<
  Extract<Mark, { kind: "path" }>,
  "path" | "kind" | "layer" | "hatch"
> => ({
  kind: "path",
  layer: "",
  hatch: null,
  path: [
    {
      start: [0, 0],
      segments: (
        [
          [width, 0],
          [width, height],
          [0, height],
        ] as const
      ).map((to) => ({ type: "line", to })),
      closed: true,
    },
  ],
});

/** The map as a group with a group for each layer; who cannot see it hears what it shows. */
export async function mapGroup(
  slide: Slide,
  drawn: DrawnView,
  frame: Frame,
  { theme, rest }: { readonly theme: Theme; readonly rest: () => Promise<void> },
): Promise<string> {
  const { size, marks, background, description } = drawn;
  const placing: Placing = { x: frame.x, y: frame.y, scale: frame.width / size[0] };
  const sea: Mark = {
    ...rectangle(size),
    name: slide.translate("deck.sea"),
    fill: { colour: background, opacity: 1 },
    stroke: null,
  };
  const edge: Mark = {
    ...rectangle(size),
    name: slide.translate("deck.edge"),
    fill: null,
    stroke: { colour: theme.ui.line, opacity: 1, width: 1, dash: [], cap: "butt", under: false },
  };
  const name = slide.translate("deck.map");
  let layers = "";
  for (const layer of byLayer(marks)) {
    const own = layerName(layer.layer) || name;
    let content = "";
    for (const mark of layer.marks) {
      content += shapeOf(slide, mark, placing, own);
      await rest();
    }
    if (content !== "") layers += group(slide, { name: own, frame }, content);
  }
  const shapes = shapeOf(slide, sea, placing, name) + layers + shapeOf(slide, edge, placing, name);
  return group(slide, { name, description, frame }, shapes);
}

/** Letters of the legend, points, and points to a pixel of its signs. */
const legendSize = 9.5;
const signScale = 0.72;
const legendColumns = 3;
const legendGap = 12;

interface LegendRow {
  readonly line: LegendLine;
  readonly x: number;
  readonly y: number;
  readonly indent: number;
  readonly width: number;
  readonly height: number;
}

/** The legend in columns from a corner on. */
export function layOutLegend(
  legend: readonly LegendLine[],
  width: number,
): { readonly rows: readonly LegendRow[]; readonly height: number } {
  const column = (width - legendGap * (legendColumns - 1)) / legendColumns;
  const measured = legend.map((line) => {
    const indent = line.signWidth * signScale + 6;
    const lines = wrapText(line.label, legendSize * widestFamily, 400, column - indent).length;
    return { line, indent, height: Math.max(lines * legendSize * lineHeight, line.signHeight * signScale) + 2 };
  });
  const each = measured.reduce((sum, { height }) => sum + height, 0) / legendColumns;
  const filled = Array.from({ length: legendColumns }, () => 0);
  let at = 0;
  const rows = measured.map((row) => {
    const used = filled[at] ?? 0;
    if (used > 0 && used + row.height / 2 > each && at < legendColumns - 1) at += 1;
    const y = filled[at] ?? 0;
    filled[at] = y + row.height;
    return { ...row, x: at * (column + legendGap), y, width: column - row.indent };
  });
  return { rows, height: Math.max(0, ...filled) };
}

/** The legend as a group of signs and words. */
export function legendGroup(
  slide: Slide,
  legend: readonly LegendLine[],
  { x, y, width }: Omit<Frame, "height">,
  theme: Theme,
): string {
  const { rows, height } = layOutLegend(legend, width);
  if (rows.length === 0) return "";
  const name = slide.translate("deck.legend");
  const content = rows.map(({ line, x: right, y: down, indent, width: room, height: tall }) => {
    const placing: Placing = { x: x + right, y: y + down, scale: signScale };
    const sign = line.sign.map((mark) => shapeOf(slide, mark, placing, line.label)).join("");
    const words = plainParagraph(slide, [[line.label, { size: legendSize, colour: theme.ui.ink }]]);
    const frame: Frame = { x: x + right + indent, y: y + down, width: room, height: tall };
    return sign + textBox(slide, { name: line.label, frame, paragraphs: words });
  });
  return group(slide, { name, frame: { x, y, width, height } }, content.join(""));
}
