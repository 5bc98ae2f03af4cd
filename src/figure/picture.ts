import { fitBounds, type MapCamera, type Size, visibleBounds } from "../geometry/mercator.ts";
import { selectLegend } from "../scene/legend.ts";
import type { Scene } from "../scene/scene.ts";
import { textWidth, wrapText } from "../text/textWidth.ts";
import type { Theme } from "../theme/theme.ts";
import { fillColumns } from "./fillColumns.ts";
import { legendSymbol, symbolSize } from "./legendSymbol.ts";
import { boundTo, group, type SvgNode } from "./svg.ts";

interface Row {
  readonly x: number;
  readonly y: number;
  readonly entry: Scene["legend"][number];
  readonly lines: readonly string[];
}
/** Where the parts of a picture stand, pixels. */
export interface PictureLayout {
  readonly titleLines: readonly string[];
  readonly titleSize: number;
  /** Under the title, a line for each; `y` is the base line. */
  readonly subtitle: readonly { readonly text: string; readonly y: number }[];
  readonly map: { readonly x: number; readonly y: number; readonly size: Size };
  readonly rows: readonly Row[];
  readonly notes: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly strong: boolean;
  }[];
  /** Of the whole: more than was asked for where its parts need more. */
  readonly height: number;
}

const margin = 24;
const legendSize = 14.5;
const legendLine = 19;
const columnGap = 28;
/** Of the column beside a map, and between the two. */
const [sideWidth, sideGap] = [324, 20];
const subtitleSize = 15.5;
const subtitleLine = 21;
const noteSize = 12.5;
const noteLine = 16.5;
const leastMapHeight = 160;
/** Of a map that shares a picture with many words: its height as a share of its width, and of the whole. */
const [leastMapShape, leastMapShare] = [0.7, 0.5];
/** Of a picture so narrow that its words make it higher than was asked for anyway: width, and height of the map as a share of it. */
const [narrow, narrowMapShape] = [480, 0.9];
/** Share of a line that its words may fill: programs that know no bound widths have a little more room in another family. */
const filled = 0.92;

/** Words around a map that is taken out of the atlas. */
export interface PictureWords {
  readonly title?: string;
  /** A line under the title. */
  readonly subtitle?: string;
  /** Words for the line at the foot: edition and date. */
  readonly edition?: string;
  /** Paragraphs below everything else: sources, how to cite. */
  readonly foot?: readonly string[];
}

interface LayoutOptions extends PictureWords {
  readonly size: Size;
  /** Beside the map only where the legend finds room there. */
  readonly legend?: "beside" | "below";
  readonly camera: MapCamera | null;
  /** Of the map, where it is known from an earlier layout. */
  readonly mapSize?: Size;
}

/** What both ways of dividing a picture have in common. */
interface Parts extends Pick<PictureLayout, "titleLines" | "titleSize" | "subtitle"> {
  readonly size: Size;
  /** Where the map begins. */
  readonly top: number;
  readonly entries: readonly Row["entry"][];
  /** Notes that must be read, and what stands at the foot, a paragraph each. */
  readonly notes: readonly string[];
  readonly foot: readonly string[];
}

const indentOf = ({ symbol }: Row["entry"]): number => symbolWidth(symbol) + 10;
/** Legend lines broken to the width of a column. */
const measureRows = (entries: readonly Row["entry"][], width: number): readonly Omit<Row, "x" | "y">[] =>
  entries.map((entry) => ({
    entry,
    lines: wrapText(entry.label, legendSize, 400, (width - indentOf(entry)) * filled),
  }));
const breakNotes = (notes: readonly string[], width: number): readonly string[] =>
  notes.flatMap((text) => wrapText(text, noteSize, 400, width * filled));

/** Title above, map, then legend in columns and notes below it, then the foot. */
function layOutBelow({ size: [width, height], top, entries, notes, foot, ...head }: Parts): PictureLayout {
  const inner = width - 2 * margin;
  const columns = Math.max(1, Math.min(4, Math.floor((inner + columnGap) / 300)));
  const columnWidth = (inner - columnGap * (columns - 1)) / columns;
  const measured = measureRows(entries, columnWidth);
  const lines = [
    ...breakNotes(notes, inner).map((text) => ({ text, strong: true })),
    ...breakNotes(foot, inner).map((text) => ({ text, strong: false })),
  ];
  const columnHeights = fillColumns(measured.map(rowHeight), columns);
  const legendHeight = Math.max(0, ...columnHeights.heights);
  const below = 16 + legendHeight + (legendHeight > 0 ? 10 : 0) + lines.length * noteLine + 14;
  const least = Math.max(
    leastMapHeight,
    Math.min(width * leastMapShape, height * leastMapShare),
    width < narrow ? width * narrowMapShape : 0,
  );
  const mapHeight = Math.max(least, height - top - below);
  const legendTop = top + mapHeight + 16;
  const rows: Row[] = measured.map((row, index) => {
    const place = columnHeights.places[index] ?? { column: 0, y: 0 };
    return { ...row, x: margin + place.column * (columnWidth + columnGap), y: legendTop + place.y };
  });
  const notesTop = legendTop + legendHeight + (legendHeight > 0 ? 10 : 0);
  return {
    ...head,
    height: top + mapHeight + below,
    map: { x: 0, y: top, size: [width, mapHeight] },
    rows,
    notes: lines.map((line, index) => ({ ...line, x: margin, y: notesTop + (index + 1) * noteLine - 4 })),
  };
}

/** Title above, the foot below, legend and notes in a column beside the map; null where they find no room there. */
function layOutBeside({ size: [width, height], top, entries, notes, foot, ...head }: Parts): PictureLayout | null {
  const footLines = breakNotes(foot, width - 2 * margin);
  const footTop = height - 14 - footLines.length * noteLine;
  const mapHeight = footTop - 12 - top;
  const mapWidth = width - sideWidth;
  const x = mapWidth + sideGap;
  const inner = sideWidth - sideGap - margin;
  const rows: Row[] = [];
  let y = top + sideGap;
  for (const row of measureRows(entries, inner)) {
    rows.push({ ...row, x, y });
    y += rowHeight(row) + 4;
  }
  const noteLines = breakNotes(notes, inner);
  y += rows.length === 0 || noteLines.length === 0 ? 0 : 10;
  if (y + noteLines.length * noteLine > top + mapHeight - 4 || mapWidth < mapHeight) return null;
  return {
    ...head,
    height,
    map: { x: 0, y: top, size: [mapWidth, mapHeight] },
    rows,
    notes: [
      ...noteLines.map((text, index) => ({ text, strong: true, x, y: y + (index + 1) * noteLine - 4 })),
      ...footLines.map((text, index) => ({
        text,
        strong: false,
        x: margin,
        y: footTop + (index + 1) * noteLine - 4,
      })),
    ],
  };
}

/** Divides a picture: title above, map, legend beside or below it, notes, sources and edition. */
export function layOutPicture(scene: Scene, options: LayoutOptions): PictureLayout {
  const { size, title = "", subtitle = "", edition, foot = [], camera, mapSize, legend = "below" } = options;
  const inner = size[0] - 2 * margin;
  const titleSize = size[0] < 600 ? 20 : 27;
  const titleLines = title === "" ? [] : wrapText(title, titleSize, 700, inner * filled);
  const titleFoot = titleLines.length === 0 ? 0 : margin - 4 + titleLines.length * titleSize * 1.2;
  const subtitleLines = subtitle === "" ? [] : wrapText(subtitle, subtitleSize, 400, inner * filled);
  // How high the map is follows from the legend: unless the caller knows better, what is in view is judged by the whole picture.
  const view = camera ?? fitBounds(scene.bounds, size);
  const parts: Parts = {
    size,
    titleLines,
    titleSize,
    subtitle: subtitleLines.map((text, index) => ({ text, y: titleFoot + (index + 1) * subtitleLine - 2 })),
    top: titleFoot === 0 ? 0 : titleFoot + subtitleLines.length * subtitleLine + 12,
    entries: selectLegend(scene, view.zoom, visibleBounds(view, mapSize ?? size)),
    notes: scene.notes,
    foot: [[...scene.attribution, ...(edition === undefined ? [] : [edition])].join(" · "), ...foot],
  };
  return (legend === "beside" ? layOutBeside(parts) : null) ?? layOutBelow(parts);
}

type LegendSymbol = Row["entry"]["symbol"];
type Ramp = Extract<LegendSymbol, { readonly type: "ramp" }>;

/** Letters of the numbers under the steps of a ramp, pixels, and the least width of a step. */
const rampText = 11.5;
const leastStep = 32;

/** Width of a step of a ramp, which holds the widest number, pixels. */
function rampStepOf({ labels }: Ramp): number {
  return Math.max(leastStep, Math.max(0, ...labels.map((label) => textWidth(label, 400) * rampText)) + 4);
}

function symbolWidth(symbol: LegendSymbol): number {
  return symbol.type === "ramp" ? symbol.colours.length * rampStepOf(symbol) : symbolSize[0];
}

/** The sign of a legend line with its upper left corner at a point; a ramp with its numbers under the steps. */
function drawSymbol(
  { symbol, id }: Row["entry"],
  x: number,
  y: number,
  theme: Theme,
  prefix: string,
): readonly SvgNode[] {
  const { casing, borderCore: border } = theme.map;
  const rampStep = symbol.type === "ramp" ? rampStepOf(symbol) : 0;
  const nodes = legendSymbol(symbol, { x, y, rampStep, idPrefix: `${prefix}-legend-${id}`, casing, border });
  if (symbol.type !== "ramp") return nodes;
  return nodes.flatMap((node, index) => {
    const words = symbol.labels[index] ?? "";
    const attributes = {
      x: x + (index + 0.5) * rampStep,
      y: y + 21,
      "font-size": rampText,
      "text-anchor": "middle",
      fill: theme.ui.muted,
      ...boundTo(textWidth(words, 400) * rampText),
    };
    return [node, { name: "text", attributes, words }];
  });
}

/** Numbers stand under the steps of a ramp, pixels. */
const rampNumbers = 7;
const rowHeight = ({ entry, lines }: Pick<Row, "entry" | "lines">): number =>
  Math.max(1, lines.length) * legendLine + 4 + (entry.symbol.type === "ramp" ? rampNumbers : 0);

interface DrawOptions {
  readonly theme: Theme;
  readonly size: Size;
  readonly idPrefix: string;
  readonly fontFamily: string;
  readonly zoom: number;
  /** The map, drawn. */
  readonly map: readonly SvgNode[];
}

/** The picture around a drawn map. */
export function drawPicture(layout: PictureLayout, options: DrawOptions): readonly SvgNode[] {
  const { theme, size, idPrefix, map } = options;
  const ui = theme.ui;
  const text = (words: string, x: number, y: number, fontSize: number, weight: number, fill: string): SvgNode => {
    const bound = boundTo(textWidth(words, weight) * fontSize);
    return { name: "text", attributes: { x, y, "font-size": fontSize, "font-weight": weight, fill, ...bound }, words };
  };
  const edge = (d: string): SvgNode => ({ name: "path", attributes: { d, stroke: ui.line, "stroke-width": 1 } });
  const [mapWidth, mapHeight] = layout.map.size;
  const legend = layout.rows.flatMap(({ x, y, entry, lines }) => {
    const indent = indentOf(entry);
    return [
      ...drawSymbol(entry, x, y, theme, idPrefix),
      ...lines.map((line, index) => text(line, x + indent, y + index * legendLine + 14, legendSize, 400, ui.ink)),
    ];
  });
  return [
    { name: "rect", attributes: { width: size[0], height: size[1], fill: ui.paper } },
    ...layout.titleLines.map((line, index) =>
      text(line, margin, margin - 4 + (index + 0.85) * layout.titleSize * 1.2, layout.titleSize, 700, ui.ink),
    ),
    ...layout.subtitle.map((line) => text(line.text, margin, line.y, subtitleSize, 400, ui.muted)),
    group("g", { transform: `translate(${layout.map.x},${layout.map.y})` }, map),
    ...[layout.map.y, layout.map.y + mapHeight].filter((y) => y > 0).map((y) => edge(`M0,${y}H${size[0]}`)),
    ...(mapWidth < size[0] ? [edge(`M${mapWidth},${layout.map.y}v${mapHeight}`)] : []),
    group("g", { id: `${idPrefix}-legend` }, legend),
    ...layout.notes.map(({ text: line, x, y, strong }) => text(line, x, y, noteSize, 400, strong ? ui.ink : ui.muted)),
  ];
}
