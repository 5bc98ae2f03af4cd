import { describe, expect, test } from "vitest";
import { onceForText } from "../../src/base/remember.ts";
import { buildDrawing } from "../../src/figure/drawing.ts";
import { chooseLabels } from "../../src/figure/drawLabels.ts";
import { distanceToLine } from "../../src/geometry/distance.ts";
import { fitBounds } from "../../src/geometry/mercator.ts";
import type { MarkerSpec } from "../../src/layers/spec.ts";
import { keepNamesInView } from "../../src/scene/namesInView.ts";
import { planeFeatures } from "../../src/scene/planeIndex.ts";
import { isInRange, numberOf } from "../../src/scene/values.ts";
import { realDataset, realScene } from "../support/realScene.ts";

const six = ["al", "ba", "me", "mk", "rs", "xk"] as const;
const views = [
  "",
  "?since=2019",
  "?year=2010",
  ...six.map((place) => `?select=place:${place}`),
  ...six.flatMap((one, at) => six.slice(at + 1).map((other) => `?select=pair:${one}-${other}`)),
  ...realDataset().mechanisms.map(({ id }) => `?select=mechanism:${id}`),
];

/** Maps of windows of 1440×900, 1024×768, 600×400 and 390×844 with what the frame of a selection leaves free there, and one without anything over it. */
const rooms = [
  { size: [965, 690], padding: { top: 32, right: 290, bottom: 32, left: 32 } },
  { size: [640, 592], padding: { top: 32, right: 28, bottom: 82, left: 32 } },
  { size: [372, 336], padding: { top: 20, right: 48, bottom: 62, left: 16 } },
  { size: [390, 660], padding: { top: 28, right: 36, bottom: 72, left: 20 } },
  { size: [760, 620], padding: { top: 40, right: 40, bottom: 40, left: 40 } },
] as const;

/** Each is asked for by all rooms. */
const sceneOf = onceForText((address) => realScene(address));

/** Numbers and names of the six as they stand on the map of an address. */
function standing(address: string, { size, padding }: (typeof rooms)[number]) {
  const asked = sceneOf(address);
  const camera = fitBounds(asked.bounds, size, padding);
  const scene = keepNamesInView(asked, camera, size);
  const drawing = buildDrawing(camera, size);
  const names = chooseLabels(scene, drawing).flatMap(({ layer, labels }) =>
    layer.id.startsWith("core-labels") ? labels : [],
  );
  const discs = scene.layers
    .filter((layer): layer is MarkerSpec => layer.type === "marker" && layer.id.endsWith("-disc"))
    .filter((layer) => isInRange(layer, camera.zoom))
    .flatMap((layer) => {
      const half = numberOf(layer.size, { id: "" }, camera.zoom) / 2;
      const arcs = planeFeatures(scene.sources[layer.source.replace("-badges", "")] ?? []);
      return planeFeatures(scene.sources[layer.source] ?? []).map(({ feature, parts }) => {
        const arc = arcs.find((line) => line.feature.properties.target === feature.properties.target);
        const at = drawing.pixelOf(parts[0]?.[0] ?? [0, 0]);
        return { id: feature.id, at, half, arc: (arc?.parts[0] ?? []).map(drawing.pixelOf) };
      });
    });
  return { names, discs };
}

describe.each(rooms)("on a map of $size", (room) => {
  const all = views.map((view) => ({ view, ...standing(view, room) }));

  test("the views have names and numbers", () => {
    expect(all.filter(({ names }) => names.length > 3).length).toBeGreaterThan(100);
    expect(all.filter(({ discs }) => discs.length > 1).length).toBeGreaterThan(7);
  });

  test("no number covers a letter of a name of the six, nor its asterisk", () => {
    const covered = all.flatMap(({ view, names, discs }) =>
      names.flatMap(({ box, lines }) =>
        discs
          .filter(({ at: [x, y], half }) => {
            // The box of a name has two pixels of free space around it.
            const [right, down] = [
              Math.max(box.left + 2 - x, 0, x - box.right + 2),
              Math.max(box.top + 2 - y, 0, y - box.bottom + 2),
            ];
            return Math.hypot(right, down) < half;
          })
          .map(({ id }) => `${view}: ${id} over ${lines.map(({ text }) => text).join(" ")}`),
      ),
    );
    expect(covered).toEqual([]);
  });

  test("each number stands on its own arc, and touches no other by more than its edge", () => {
    const wrong = all.flatMap(({ view, discs }) =>
      discs.flatMap((disc, at) => [
        ...(distanceToLine(disc.at, disc.arc) < 1 ? [] : [`${view}: ${disc.id} beside its arc`]),
        ...discs
          .slice(at + 1)
          .filter((other) => Math.hypot(disc.at[0] - other.at[0], disc.at[1] - other.at[1]) < 2 * disc.half - 2)
          .map((other) => `${view}: ${disc.id} over ${other.id}`),
      ]),
    );
    expect(wrong).toEqual([]);
  });
});
