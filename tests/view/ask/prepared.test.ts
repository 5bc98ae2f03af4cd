import { expect, test } from "vitest";
import type { Dataset } from "../../../src/dataset/model.ts";
import { prepareAnswers } from "../../../src/view/ask/ask.ts";
import { buildAtlas } from "../../../src/view/atlas.ts";
import { initialViewState } from "../../../src/view/state.ts";
import { enlargeDataset } from "../../bench/enlargeDataset.ts";
import { realDataset } from "../../support/realScene.ts";

const times = 3;

/** The dataset with a counter of the records that are taken out of its lists. */
function countReads(dataset: Dataset): { readonly dataset: Dataset; readonly count: () => number } {
  let reads = 0;
  const counted = <Item>(list: readonly Item[]): readonly Item[] =>
    new Proxy(list, {
      get: (array, key, receiver) => {
        if (typeof key === "string" && key !== "length") reads += 1;
        return Reflect.get(array, key, receiver);
      },
    });
  const { events, participations, mechanisms, links, centres, crossings } = dataset;
  return {
    dataset: {
      ...dataset,
      events: counted(events),
      participations: counted(participations),
      mechanisms: counted(mechanisms),
      links: counted(links),
      centres: counted(centres),
      crossings: counted(crossings),
    },
    count: () => reads,
  };
}

test(`what answers read is prepared in steps of at most some hundred records, with ${times} times the data`, () => {
  const { dataset, count } = countReads(enlargeDataset(realDataset(), times));
  const atlas = buildAtlas(dataset, initialViewState);
  const steps = prepareAnswers(atlas);
  const read: number[] = [];
  for (let done = false; !done; ) {
    const before = count();
    done = steps.next().done === true;
    read.push(count() - before);
  }
  expect(dataset.events.length).toBeGreaterThan(401);
  expect(Math.max(...read)).toBeLessThanOrEqual(401);
  expect(read.reduce((all, one) => all + one, 0)).toBeGreaterThan(3000);
});
