import type { Target } from "../dataset/model.ts";
import { kindOf } from "../dataset/target.ts";
import { renderFigure } from "../figure/renderFigure.ts";
import { fitBounds, type Size, visibleBounds } from "../geometry/mercator.ts";
import { buildScene } from "../scene/buildScene.ts";
import { buildFrame } from "../scene/frame.ts";
import { selectLegend } from "../scene/legend.ts";
import { keepNamesInView } from "../scene/namesInView.ts";
import type { Atlas } from "../view/atlas.ts";
import { selectionOfTarget } from "../view/selection.ts";
import { initialViewState } from "../view/state.ts";
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

/** Handles for presses, and what only serves script. */
const withoutHandles = (svg: string): string =>
  svg
    .replace(/ data-target="[^"]*" role="img" aria-label="[^"]*"/g, "")
    .replace(/ pointer-events="[^"]*"/g, "")
    .replace(/<g id="[^"]*">/g, "<g>");

/** The map of a record in the colours of the page's theme; null for records without a place. Pure. */
export function drawPageMap(atlas: Atlas, outlines: PageOutlines, target: Target): PageMap | null {
  const selection = selectionOfTarget(target, atlas.indexes);
  if (selection === null || !onMap.includes(kindOf(target))) return null;
  const state = { ...initialViewState, selection };
  const size = mapSize;
  const camera = fitBounds(buildFrame(atlas, outlines.at(frameZoom), state), size, padding);
  const built = buildScene({ atlas, outlines: outlines.at(camera.zoom), state, theme: codedTheme });
  const scene = keepNamesInView(built, camera, size);
  const svg = renderFigure(scene, { camera, size, theme: codedTheme, idPrefix: "map", boundText: true });
  return {
    svg: addThemes(slimDrawing(nameColours(withoutHandles(svg)), "map-shape")),
    legend: selectLegend(scene, camera.zoom, visibleBounds(camera, size)).map((entry) =>
      nameColours(drawLegendEntry(entry)),
    ),
    notes: scene.notes.filter((note) => !atlas.namingNotes.includes(note)),
    attribution: scene.attribution,
    description: scene.description,
  };
}
