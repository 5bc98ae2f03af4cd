import { expect, test } from "vitest";
import { keepNamesApart } from "../../src/figure/namesApart.ts";
import { cameraOfFigure } from "../../src/figure/renderFigure.ts";
import { viewTransform } from "../../src/geometry/mercator.ts";
import { enlargeScene } from "../../src/present/enlargeScene.ts";
import { hitTest } from "../../src/scene/hitTest.ts";
import { keepNamesInView } from "../../src/scene/namesInView.ts";
import { themes } from "../../src/theme/tokens.ts";
import { realScene } from "../support/realScene.ts";

const size = [600, 520] as const;

test.each(["cve-ftf", "dppi-see", "selec"])("a name that gives way stays on its own ground, as with %s", (id) => {
  const scene = enlargeScene(realScene(`?select=mechanism:${id}`), 1.5, 1.5);
  const camera = cameraOfFigure(scene, { camera: null, size, theme: themes.light }, size);
  const apart = keepNamesApart(keepNamesInView(scene, camera, size), camera, size);
  const areas = { sources: apart.sources, layers: apart.layers.filter(({ source }) => source === "places") };
  const kosovo = apart.sources["economy-labels"]?.find(({ properties }) => properties.target === "place:xk");
  if (kosovo?.geometry.type !== "Point") throw new Error("Kosovo has no name.");
  const [lon = 0, lat = 0] = kosovo.geometry.coordinates;
  const [x, y] = viewTransform(camera, size).toPixel([lon, lat]);
  expect(hitTest(areas, camera, size, [x, y]).map(({ target }) => target)).toEqual(["place:xk"]);
});
