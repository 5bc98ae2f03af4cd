import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { cameraOfFigure, renderFigure } from "../../figure/renderFigure.ts";
import { renderPicture } from "../../figure/renderPicture.ts";
import { keepNamesInView } from "../../scene/namesInView.ts";
import { themes } from "../../theme/tokens.ts";
import type { ThemeName } from "../../view/state.ts";
import { drawPng } from "./drawPng.ts";
import { embedLetters } from "./embedLetters.ts";
import { buildSceneOfView, readAtlasFiles, readView } from "./sceneOfAddress.ts";

/**
 * `npm run picture -- "?select=mechanism:selec" out.svg --size 1440x900 --theme dark` draws a view as SVG, or as PNG
 * (by the file name) at twice the size. `--frame picture` adds title (`--title`), legend, notes and sources; `--tier
 * detail` takes the detailed borders.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: "string", default: "1440x900" },
    theme: { type: "string", default: "light" },
    frame: { type: "string", default: "map" },
    tier: { type: "string", default: "light" },
    title: { type: "string", default: "" },
  },
});
const [address = "", file = "picture.svg"] = positionals;
const [width = 1440, height = 900] = values.size.split("x").map(Number);
const theme: ThemeName = values.theme === "dark" || values.theme === "contrast" ? values.theme : "light";
const files = readAtlasFiles(process.cwd());
const view = readView(files, address);
const scene = buildSceneOfView(files, view, theme, values.tier === "detail" ? "detail" : "light");
const size = [width, height] as const;
const options = {
  camera: view.camera,
  size,
  theme: themes[theme],
  title: values.title,
  edition: `${files.dataset.edition.date}, ${files.dataset.edition.hash}`,
};
const svg =
  values.frame === "picture"
    ? renderPicture(scene, options)
    : renderFigure(keepNamesInView(scene, cameraOfFigure(scene, options, size), size), options);
if (file.endsWith(".png")) await drawPng([{ svg, file, size: [width, height] }]);
else writeFileSync(file, values.frame === "picture" ? await embedLetters(svg) : svg);
console.log(`${file}: ${svg.length} bytes of SVG, ${scene.layers.length} layers`);
