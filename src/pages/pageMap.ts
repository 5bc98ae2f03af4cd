import type { Target } from "../dataset/model.ts";
import { kindOf } from "../dataset/target.ts";
import { keepNamesApart } from "../figure/namesApart.ts";
import { renderFigure } from "../figure/renderFigure.ts";
import { escapeText } from "../figure/svg.ts";
import { fitBounds, type MapCamera, type Size, visibleBounds } from "../geometry/mercator.ts";
import type { LegendEntry, SceneFeature } from "../layers/spec.ts";
import { buildPanelTitle } from "../panel/panelTitle.ts";
import { buildScene } from "../scene/buildScene.ts";
import { buildStateLookup } from "../scene/emphasis.ts";
import { buildFrame } from "../scene/frame.ts";
import { selectLegend } from "../scene/legend.ts";
import { keepNamesInView } from "../scene/namesInView.ts";
import type { Bounds, Scene } from "../scene/scene.ts";
import type { Theme } from "../theme/theme.ts";
import type { Atlas } from "../view/atlas.ts";
import { selectionOfTarget } from "../view/selection.ts";
import { initialViewState, type ViewState } from "../view/state.ts";
import { addThemes, codedTheme, nameColours } from "./codedTheme.ts";
import { drawLegendEntry } from "./pageLegend.ts";
import type { PageOutlines } from "./pageOutlines.ts";
import { slimDrawing } from "./slimDrawing.ts";

/** The map of a page: an SVG document, and what stands beneath it. */
export interface PageMap {
  readonly svg: string;
  /** Lines of the legend as markup. */
  readonly legend: readonly string[];
  /** Without the notes on names, which stand at the foot of every page. */
  readonly notes: readonly string[];
  readonly attribution: readonly string[];
  readonly description: string;
}

/** Records that lie somewhere. What is said of them, and by whom, has no place. */
const onMap: readonly string[] = ["mechanism", "place", "pair", "link", "centre", "crossing"];
/** Of the drawing, CSS pixels; the page scales it. */
export const mapSize: Size = [600, 520];
/** Space around what is selected, pixels. */
const padding = 24;
/** Zoom whose borders tell the frame of a record. */
const frameZoom = 5;

/** Members up to here widen the frame of a mechanism: nobody can move the picture, so its spokes should end in it. */
const widestFrame: Bounds = [12, 35, 33.5, 49];

/** Handles for presses, and what only serves script. */
const withoutHandles = (svg: string): string =>
  svg
    .replace(/ data-target="[^"]*" role="img" aria-label="[^"]*"/g, "")
    .replace(/ pointer-events="[^"]*"/g, "")
    .replace(/<g id="[^"]*"/g, "<g");

/**
 * A scene without what stands back from the selection. On the map of the atlas it says that there is more to be had; in a
 * picture that answers to nothing it is lines without a legend.
 */
function withoutDimmed(scene: Scene): Scene {
  const stateOf = buildStateLookup(scene, []);
  const standingBack = new Set(
    scene.layers.flatMap((layer) => (layer.emphasis?.dimmed === undefined ? [] : [layer.source])),
  );
  const dropped = new Set<SceneFeature>();
  const sources = Object.entries(scene.sources).map(([id, features]) => {
    const back = standingBack.has(id) ? features.filter((feature) => stateOf(feature).dimmed) : [];
    for (const feature of back) dropped.add(feature);
    return [id, back.length === 0 ? features : features.filter((feature) => !dropped.has(feature))];
  });
  const legend = scene.legend.map((entry) =>
    entry.features === undefined
      ? entry
      : { ...entry, features: entry.features.map((some) => some.filter((feature) => !dropped.has(feature))) },
  );
  return { ...scene, sources: Object.fromEntries(sources), legend };
}

/**
 * What a picture of a view shows under a theme, and its camera: the view's own, or the one that frames what is selected. What
 * the view leaves out is as on the first screen. Pure.
 */
export function frameScene(
  atlas: Atlas,
  outlines: PageOutlines,
  view: Partial<ViewState>,
  {
    size,
    theme,
    widest,
  }: {
    readonly size: Size;
    readonly theme: Theme;
    /** How far members widen the frame of a mechanism; as on the map of the atlas when it is left out. */
    readonly widest?: Bounds;
  },
): { readonly scene: Scene; readonly camera: MapCamera } {
  const state = { ...initialViewState, ...view };
  const frame = buildFrame(atlas, outlines.at(frameZoom), state, widest === undefined ? {} : { widest });
  const camera = state.camera ?? fitBounds(frame, size, padding);
  const built = buildScene({ atlas, outlines: outlines.at(camera.zoom), state, theme });
  const inView = keepNamesInView(withoutDimmed(built), camera, size);
  return { scene: keepNamesApart(inView, camera, size), camera };
}

/** The map of a record in the colours of the page's theme; null for records without a place. Pure. */
export function drawPageMap(atlas: Atlas, outlines: PageOutlines, target: Target): PageMap | null {
  const selection = selectionOfTarget(target, atlas.indexes);
  if (selection === null || !onMap.includes(kindOf(target))) return null;
  const map = drawViewMap(atlas, outlines, { selection });
  // The six have a picture of their own for embeds, and the heaviest pages.
  if (selection.kind === "place" && atlas.indexes.places.get(selection.id)?.group === "western-balkans") return map;
  const { title } = buildPanelTitle(selection, atlas);
  // The picture of an embed says by it what it shows.
  return { ...map, svg: map.svg.replace("<desc ", `<title>${escapeText(title)}</title><desc `) };
}

/** A line of the legend with the steps of a scale that a drawing has; each has a colour of its own. */
function onlyDrawn(entry: LegendEntry, svg: string): LegendEntry {
  const { symbol } = entry;
  if (symbol.type !== "ramp") return entry;
  const isDrawn = (_: string, step: number): boolean => svg.includes(symbol.colours[step] ?? "");
  return {
    ...entry,
    symbol: { ...symbol, colours: symbol.colours.filter(isDrawn), labels: symbol.labels.filter(isDrawn) },
  };
}

/** The map of any view, under its own camera or in the frame of what is selected. Pure. */
export function drawViewMap(atlas: Atlas, outlines: PageOutlines, view: Partial<ViewState>): PageMap {
  const size = mapSize;
  const { scene, camera } = frameScene(atlas, outlines, view, { size, theme: codedTheme, widest: widestFrame });
  const svg = renderFigure(scene, { camera, size, theme: codedTheme, idPrefix: "map", boundText: true });
  return {
    svg: addThemes(slimDrawing(nameColours(withoutHandles(svg)), "s", size)),
    legend: selectLegend(scene, camera.zoom, visibleBounds(camera, size)).map((entry) =>
      nameColours(drawLegendEntry(onlyDrawn(entry, svg))),
    ),
    notes: scene.notes.filter((note) => !atlas.namingNotes.includes(note)),
    attribution: scene.attribution,
    description: scene.description,
  };
}
