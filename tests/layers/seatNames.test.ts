import { describe, expect, test } from "vitest";
import { onceForText } from "../../src/base/remember.ts";
import { buildDrawing } from "../../src/figure/drawing.ts";
import { chooseLabels } from "../../src/figure/drawLabels.ts";
import { fitBounds, type Size } from "../../src/geometry/mercator.ts";
import { keepNamesInView } from "../../src/scene/namesInView.ts";
import { realDataset, realScene } from "../support/realScene.ts";

/** Maps of a desk, of a projector beside a text, of a telephone and of a frame of another page, CSS pixels. */
const rooms: readonly (readonly [...Size, most: number])[] = [
  [960, 720, 0],
  [780, 700, 0],
  // Within the six a name of a seat is as large there as the land around it.
  [390, 560, 5],
  [440, 300, 5],
];

/** Each is asked for by all rooms. */
const sceneOf = onceForText((address) => realScene(address));

/** Names of the six that lie under the name of the seat. */
function coveredBySeat(address: string, size: Size): readonly string[] {
  const asked = sceneOf(address);
  const camera = fitBounds(asked.bounds, size, Math.round(Math.min(...size) * 0.045));
  const scene = keepNamesInView(asked, camera, size);
  const labels = chooseLabels(scene, buildDrawing(camera, size));
  const boxesOf = (begin: string) =>
    labels.flatMap(({ layer, labels: own }) => (layer.id.startsWith(begin) ? own : []));
  return boxesOf("seat-labels").flatMap(({ box: seat }) =>
    boxesOf("core-labels")
      .filter(
        ({ box }) =>
          box.left < seat.right - 1 &&
          seat.left < box.right - 1 &&
          box.top < seat.bottom - 1 &&
          seat.top < box.bottom - 1,
      )
      .map(({ lines }) => lines.map(({ text }) => text).join(" ")),
  );
}

const seated = realDataset().mechanisms.filter(({ seat }) => seat !== null && seat.value !== null);

describe.each(rooms)("on a map of %i × %i", (width, height, most) => {
  test(`of chosen bodies at most ${most} have the name of their seat over one of the six`, () => {
    const covered = seated.flatMap(({ id }) => {
      const names = coveredBySeat(`?select=mechanism:${id}`, [width, height]);
      return names.length === 0 ? [] : [`${id}: ${names.join(", ")}`];
    });
    expect(seated.length).toBeGreaterThan(20);
    expect(covered.slice(most)).toEqual([]);
  });
});
