import "../text/late.ts";
import { drawWholePicture } from "../figure/renderPicture.ts";
import type { SvgNode } from "../figure/svg.ts";
import { enlargeScene } from "../present/enlargeScene.ts";
import type { ExportRequest } from "./request.ts";
import { buildViewScene } from "./viewScene.ts";

/** Names and lines of a map that is put into a page or a slide as many times larger than on screen. */
const [letters, lines] = [1.15, 1.1];

/**
 * The map of a view as an SVG document that stands alone but for its letters (`pictureFonts.ts` puts those in): title, legend,
 * scale, notes on names and years, attribution, sources, edition and how to cite it. Views other than the map show the map
 * under the same choices. `idPrefix` begins the ids of the document; give each picture of a page its own.
 */
export async function drawViewPicture(request: ExportRequest, idPrefix = "view"): Promise<SvgNode> {
  const { atlas, scene, theme, camera, title, subtitle, citation, sources } = await buildViewScene(request);
  return drawWholePicture(enlargeScene(scene, letters, lines), {
    camera,
    size: request.size,
    theme,
    idPrefix,
    title,
    subtitle,
    scaleBar: true,
    legend: request.size[0] >= 1.3 * request.size[1] ? "beside" : "below",
    foot: [
      ...(sources === "" ? [] : [atlas.translate("exports.sources", { list: sources })]),
      atlas.translate("exports.cite", { citation }),
    ],
  });
}
