import { legendSymbol, symbolSize } from "../../figure/legendSymbol.ts";
import { keepNamesApart } from "../../figure/namesApart.ts";
import { cameraOfFigure, drawMapInParts } from "../../figure/renderFigure.ts";
import { drawScaleBar } from "../../figure/scaleBar.ts";
import { writeNode, writeNodes } from "../../figure/svg.ts";
import { type MapCamera, type Size, visibleBounds } from "../../geometry/mercator.ts";
import type { Outlines } from "../../geometry/outlines.ts";
import type { LegendEntry } from "../../layers/spec.ts";
import { enlargeScene } from "../../present/enlargeScene.ts";
import { buildScene } from "../../scene/buildScene.ts";
import { selectLegend } from "../../scene/legend.ts";
import { keepNamesInView } from "../../scene/namesInView.ts";
import type { Scene } from "../../scene/scene.ts";
import { textWidth } from "../../text/textWidth.ts";
import type { Theme } from "../../theme/theme.ts";
import { themes } from "../../theme/tokens.ts";
import { type Atlas, buildAtlas } from "../../view/atlas.ts";
import { drawnQuery } from "../../view/query.ts";
import type { ViewState } from "../../view/state.ts";
import type { ExportRequest } from "../request.ts";
import { cameraForSize } from "../viewScene.ts";
import type { Mark } from "./marks.ts";
import { readMarks } from "./readMarks.ts";
import { enlargeMark, withoutEdge } from "./reshape.ts";

/** Zoom from which the detailed borders are worth it. */
const detailZoom = 7.5;

/** How a view is drawn for a file. */
export interface DrawOptions {
  /** Of the window for which the camera of the view was chosen, pixels; null takes the camera as it is. */
  readonly screen: Size | null;
  /** Letters and lines as many times larger than on screen. */
  readonly letters?: number;
  readonly lines?: number;
  /** Pixels beyond the edge; see `FigureOptions.overlap`. */
  readonly overlap?: number;
  /** Lets the page draw between two pieces of work where that is due; rejects when the reader has given up. */
  readonly rest: () => Promise<void>;
}

/** A line of the legend, its sign drawn from the upper left corner. */
export interface LegendLine {
  readonly id: string;
  readonly label: string;
  readonly sign: readonly Mark[];
  /** Pixels. */
  readonly signWidth: number;
  readonly signHeight: number;
}

/** A view as marks, with all that must stand beside it. */
export interface DrawnView {
  readonly size: Size;
  readonly background: string;
  readonly marks: readonly Mark[];
  readonly legend: readonly LegendLine[];
  /** Naming notes among them. */
  readonly notes: readonly string[];
  readonly attribution: readonly string[];
  readonly description: string;
}

/** The corner that the bar of the scale takes, `[left, top, right, bottom]`, pixels. */
const scaleBox = ([width, height]: Size, times: number) =>
  [0, height - 44 * times, Math.min(210 * times, width * 0.3), height] as const;

/** The bar of the scale, as many times larger; it keeps its true length. */
function drawBar(camera: MapCamera, [width, height]: Size, theme: Theme, times: number): readonly Mark[] {
  const smaller = { ...camera, zoom: camera.zoom - Math.log2(times) };
  return readMarks(writeNode(drawScaleBar(smaller, [width / times, height / times], theme))).map((mark) =>
    enlargeMark(mark, times),
  );
}

/** Whether the edge leaves a text whole: half a name says nothing. */
const isWhole = (mark: Mark, [width, height]: Size): boolean =>
  mark.kind !== "text" ||
  mark.lines.every(
    (line) =>
      line.x >= 0 &&
      line.x + line.width <= width &&
      line.baseline - mark.size * 0.75 >= 0 &&
      line.baseline + mark.size * 0.25 <= height,
  );

const rampText = 10.5;
/** How much wider than the atlas's own the family may be that stands in where Calibri is missing, as DejaVu Sans is. */
export const widestFamily = 1.22;

function readLegend({ id, label, symbol }: LegendEntry, theme: Theme): LegendLine {
  const ramp = symbol.type === "ramp" ? symbol : null;
  const rampStep =
    ramp === null
      ? 0
      : Math.max(30, ...ramp.labels.map((words) => textWidth(words, 400) * rampText * widestFamily + 6));
  const nodes = legendSymbol(symbol, {
    x: 0,
    y: 0,
    rampStep,
    idPrefix: `legend-${id}`,
    casing: theme.map.casing,
    border: theme.map.borderCore,
  });
  const numbers = (ramp?.labels ?? []).map((words, index): Mark => {
    const width = textWidth(words, 400) * rampText;
    const x = (index + 0.5) * rampStep - width / 2;
    return {
      kind: "text",
      layer: "",
      name: null,
      lines: [{ text: words, x, baseline: 20, width }],
      size: rampText,
      weight: 400,
      spacing: 0,
      fill: { colour: theme.ui.muted, opacity: 1 },
      halo: null,
    };
  });
  return {
    id,
    label,
    sign: [...readMarks(writeNodes(nodes)), ...numbers],
    signWidth: ramp === null ? symbolSize[0] : ramp.colours.length * rampStep,
    signHeight: ramp === null ? symbolSize[1] : 24,
  };
}

/** The atlas as a view of the request sees it. */
export function atlasOfView({ dataset, view: { lang, naming } }: ExportRequest, { basis }: ViewState): Atlas {
  return buildAtlas(dataset, { basis, lang, naming });
}

/** What must stand beside a map. */
export type BesideView = Pick<DrawnView, "legend" | "notes" | "attribution">;

/** A view whose scene is built, to be drawn in any size, pixels. */
export interface PreparedView {
  /** What would stand beside the map, without drawing it. */
  readonly beside: (size: Size) => Promise<BesideView>;
  readonly draw: (size: Size) => Promise<DrawnView>;
}

/**
 * Prepares the map of a view for a file that is not SVG; of a view that is a table, a chart or a text, the map of what it
 * selects. Drawing rejects where the detailed borders are wanted and do not come.
 */
export function prepareView(request: ExportRequest, view: ViewState, options: DrawOptions): PreparedView {
  const { outlines } = request;
  const { screen, letters = 1, lines = 1, overlap, rest } = options;
  const theme = themes[request.theme];
  const atlas = atlasOfView(request, view);
  const state = { ...view, query: drawnQuery(view.query) };
  const build = (borders: Outlines): Scene =>
    enlargeScene(buildScene({ atlas, outlines: borders, state, theme }), letters, lines);
  const rough = build(outlines.light);
  const place = async (size: Size) => {
    const figure = {
      camera: cameraForSize({ ...request, view, screen }, size),
      size,
      theme,
      ...(overlap === undefined ? {} : { overlap }),
    };
    const camera = cameraOfFigure(rough, figure, size);
    const scene = camera.zoom < detailZoom ? rough : build(await outlines.loadDetail());
    await rest();
    return { figure, camera, scene };
  };
  const besideOf = (scene: Scene, camera: MapCamera, size: Size): BesideView => ({
    legend: selectLegend(scene, camera.zoom, visibleBounds(camera, size)).map((entry) => readLegend(entry, theme)),
    notes: scene.notes,
    attribution: scene.attribution,
  });
  return {
    beside: async (size) => {
      const { camera, scene } = await place(size);
      return besideOf(scene, camera, size);
    },
    draw: async (size) => {
      const { figure, camera, scene } = await place(size);
      const named = keepNamesApart(keepNamesInView(scene, camera, size, [scaleBox(size, letters)]), camera, size);
      await rest();
      const parts = drawMapInParts(named, camera, size, { ...figure, camera, boundText: true, background: false });
      const marks: Mark[] = [];
      let definitions: string | null = null;
      for (const part of parts) {
        const written = writeNodes(part);
        await rest();
        definitions ??= written;
        for (const mark of readMarks(definitions + written)) {
          if (isWhole(mark, size)) marks.push(withoutEdge(mark, size));
        }
        await rest();
      }
      return {
        ...besideOf(scene, camera, size),
        size,
        background: scene.background,
        marks: [...marks, ...drawBar(camera, size, theme, letters)],
        description: scene.description,
      };
    },
  };
}
