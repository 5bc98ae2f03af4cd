import type { Target } from "../dataset/model.ts";
import { fitBounds, type MapCamera, type Padding, type Size } from "../geometry/mercator.ts";
import type { FillSpec, LayerSpec } from "../layers/spec.ts";
import { buildStateLookup } from "../scene/emphasis.ts";
import type { Scene } from "../scene/scene.ts";
import type { Theme } from "../theme/theme.ts";
import { scale } from "../theme/tokens.ts";
import { buildDrawing } from "./drawing.ts";
import { drawLabels } from "./drawLabels.ts";
import { drawLayer, hatchPattern, hatchScale } from "./drawLayer.ts";
import { group, type SvgNode, writeNode } from "./svg.ts";

export interface FigureOptions {
  /** Null: the frame of the scene's selection, within the map's part of the figure. */
  readonly camera: MapCamera | null;
  /** Of the whole figure, `[width, height]`, CSS pixels. */
  readonly size: Size;
  readonly theme: Theme;
  readonly emphasis?: { readonly hovered?: readonly Target[] };
  /** False leaves the ground clear, to lie over another picture. */
  readonly background?: boolean;
  /** Begins all ids; give each figure of a page its own. */
  readonly idPrefix?: string;
  readonly fontFamily?: string;
  /** The picture leaves the page: its texts keep their measured width where the family is missing. Default false. */
  readonly boundText?: boolean;
  /** Space around the frame when the camera is null, px. */
  readonly padding?: number | Padding;
  /** Pixels that areas and lines go on beyond the edge; 0 for programs that cut nothing off. Left out: so far that no stroke is seen to end. */
  readonly overlap?: number;
}

/** Space around the frame when no camera is given, as a share of the smaller side. */
const paddingShare = 0.045;

/** The camera of a figure whose map has a size. */
export function cameraOfFigure(scene: Pick<Scene, "bounds">, options: FigureOptions, size: Size): MapCamera {
  const padding = options.padding ?? Math.round(Math.min(...size) * paddingShare);
  return options.camera ?? fitBounds(scene.bounds, size, padding);
}

/**
 * A scene as an SVG document: the same places, colours, widths and order as on the WebGL map. It has presentation
 * attributes only, which a strict content policy allows; what can be pressed carries `data-target` and its name.
 * Areas and lines are cut at the edge.
 */
export function drawFigure(scene: Scene, options: FigureOptions): SvgNode {
  const camera = cameraOfFigure(scene, options, options.size);
  return wrapFigure(scene, options, drawMap(scene, camera, options.size, options));
}

/** The document of `drawFigure` as text, for files. */
export function renderFigure(scene: Scene, options: FigureOptions): string {
  return writeNode(drawFigure(scene, options));
}

/** The document around what is drawn; without a title it is named by its description. */
export function wrapFigure(
  scene: Pick<Scene, "description">,
  { size, theme, idPrefix = "figure", fontFamily = scale.fontFamily }: FigureOptions,
  content: readonly SvgNode[],
  title = "",
): SvgNode {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    width: size[0],
    height: size[1],
    viewBox: `0 0 ${size[0]} ${size[1]}`,
    role: "img",
    "aria-labelledby": title === "" ? `${idPrefix}-desc` : `${idPrefix}-title ${idPrefix}-desc`,
    "font-family": fontFamily,
    fill: theme.ui.ink,
  };
  return group("svg", attributes, [
    ...(title === "" ? [] : [{ name: "title", attributes: { id: `${idPrefix}-title` }, words: title }]),
    { name: "desc", attributes: { id: `${idPrefix}-desc` }, words: scene.description },
    ...content,
  ]);
}

/** The map of a figure, in a room of its own size, under a camera. */
export function drawMap(scene: Scene, camera: MapCamera, size: Size, options: FigureOptions): readonly SvgNode[] {
  const [defs = [], ...parts] = drawMapInParts(scene, camera, size, options);
  return [...defs, group("g", { "clip-path": `url(#${options.idPrefix ?? "figure"}-clip)` }, parts.flat())];
}

/**
 * The same part by part, for who rests between them: first the definitions that the others name, then all layers from the
 * bottom up and the names, which the edge of the map cuts.
 */
export function* drawMapInParts(
  scene: Scene,
  camera: MapCamera,
  size: Size,
  options: FigureOptions,
): Generator<readonly SvgNode[]> {
  const { idPrefix: prefix = "figure", fontFamily = scale.fontFamily } = options;
  const drawing = buildDrawing(camera, size, options.overlap);
  const stateOf = buildStateLookup(scene, options.emphasis?.hovered ?? []);
  const hatches = new Map(hatchesOf(scene.layers).map((hatch) => [JSON.stringify(hatch), hatch]));
  const room = { width: size[0], height: size[1] };
  yield [
    group("defs", {}, [
      group("clipPath", { id: `${prefix}-clip` }, [{ name: "rect", attributes: room }]),
      ...[...hatches.values()].map((hatch) => hatchPattern(prefix, hatch, hatchScale(camera.zoom))),
    ]),
  ];
  if (options.background !== false) yield [{ name: "rect", attributes: { ...room, fill: scene.background } }];
  for (const layer of scene.layers) yield drawLayer(scene, layer, drawing, stateOf, prefix);
  yield drawLabels(scene, drawing, stateOf, fontFamily, prefix, options.boundText ?? false);
}

function hatchesOf(layers: readonly LayerSpec[]): NonNullable<FillSpec["hatch"]>[] {
  return layers.flatMap((layer) => (layer.type === "fill" && layer.hatch !== undefined ? [layer.hatch] : []));
}
