import { expect, test } from "vitest";
import { buildDrawing } from "../../src/figure/drawing.ts";
import { chooseLabels } from "../../src/figure/drawLabels.ts";
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

test("no name of the six lies under a number on a line, as a picture for a projector has them", () => {
  const scene = enlargeScene(realScene("?"), 1.55, 1.5);
  const size = [960, 500] as const;
  const camera = cameraOfFigure(scene, { camera: null, size, theme: themes.light }, size);
  const apart = keepNamesApart(keepNamesInView(scene, camera, size), camera, size);
  const labels = chooseLabels(apart, buildDrawing(camera, size));
  const placed = labels.flatMap(({ layer, labels: own }) => own.map((label) => ({ source: layer.source, ...label })));
  const numbers = placed.filter(({ layer }) => layer.id.endsWith("-badge"));
  expect(numbers.length).toBeGreaterThan(10);
  /** Half a disc with its edge, pixels; the numbers are 10.5 pixels and more, their discs 17.4. */
  const radius = (1.5 * 17.4) / 2;
  /** Pixels of a letter that a disc may cover: it is read still, and where there is no more room a name stays on its ground. */
  const hidden = 3;
  const under = placed
    .filter(({ layer }) => layer.source === "economy-labels" && layer.always === true)
    .flatMap(({ lines, size: letters }) =>
      numbers.flatMap(({ box: number, lines: [text] }) => {
        const [x, y] = [(number.left + number.right) / 2, (number.top + number.bottom) / 2];
        // Capital letters reach from their line up to seven tenths of their size.
        const asides = lines.map(({ x: left, width, baseline }) =>
          Math.hypot(
            x - Math.min(Math.max(x, left), left + width - 0.12 * letters),
            y - Math.min(Math.max(y, baseline - 0.7 * letters), baseline),
          ),
        );
        const aside = Math.min(...asides);
        return aside < radius - hidden
          ? [`${lines.map(({ text: words }) => words).join(" ")} under ${text?.text}`]
          : [];
      }),
    );
  expect(under).toEqual([]);
});
