import type { Size } from "../geometry/mercator.ts";
import { keepNamesInView } from "../scene/namesInView.ts";
import type { Scene } from "../scene/scene.ts";
import { scale } from "../theme/tokens.ts";
import { keepNamesApart } from "./namesApart.ts";
import { drawPicture, layOutPicture, type PictureWords } from "./picture.ts";
import { cameraOfFigure, drawMap, type FigureOptions, wrapFigure } from "./renderFigure.ts";
import { drawScaleBar } from "./scaleBar.ts";
import { type SvgNode, writeNode } from "./svg.ts";

export interface PictureOptions extends FigureOptions, PictureWords {
  /** A bar in kilometres stands in the lower left corner of the map. Default false. */
  readonly scaleBar?: boolean;
  /** Where the legend stands; beside the map only where it finds room there. Default below. */
  readonly legend?: "beside" | "below";
}

/**
 * A scene as an SVG document that stands alone: the map, title, legend, notes, sources and edition. Every line of
 * text keeps the width it was measured for in any family. The legend says no more than the map shows, and the edge
 * cuts no name, and none lies on another. It is higher than its size where its words leave the map no room.
 */
export function drawWholePicture(scene: Scene, options: PictureOptions): SvgNode {
  const { idPrefix = "figure", fontFamily = scale.fontFamily } = options;
  const cameraFor = (size: Size) => cameraOfFigure(scene, options, size);
  const { size: rough } = layOutPicture(scene, options).map;
  // Laid out again with what the first layout leaves in view.
  const layout = layOutPicture(scene, { ...options, camera: cameraFor(rough), mapSize: rough });
  const camera = cameraFor(layout.map.size);
  const named = keepNamesApart(keepNamesInView(scene, camera, layout.map.size), camera, layout.map.size);
  const map = drawMap(named, camera, layout.map.size, { ...options, boundText: true });
  const bar = options.scaleBar === true ? [drawScaleBar(camera, layout.map.size, options.theme)] : [];
  const grown = { ...options, size: [options.size[0], Math.ceil(layout.height)] as const };
  const content = drawPicture(layout, { ...grown, zoom: camera.zoom, idPrefix, fontFamily, map: [...map, ...bar] });
  return wrapFigure(scene, grown, content, options.title);
}

/** The document of `drawWholePicture` as text, for files. */
export function renderPicture(scene: Scene, options: PictureOptions): string {
  return writeNode(drawWholePicture(scene, options));
}
