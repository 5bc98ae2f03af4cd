import { expect, test } from "vitest";
import { groupBy } from "../../src/base/groupBy.ts";
import { buildIndexes } from "../../src/dataset/indexes.ts";
import { pairsAmong } from "../../src/dataset/pairs.ts";
import { realDataset } from "../support/realScene.ts";
import { openAtlas } from "./driver/open.ts";

/** Every selection that an address can name; of pairs those among the six economies. */
function allSelections(): readonly string[] {
  const dataset = realDataset();
  const indexes = buildIndexes(dataset);
  const economies = indexes.economies.filter(({ group }) => group === "western-balkans").map(({ id }) => id);
  const named = (kind: string, records: readonly { readonly id: string }[]) => records.map(({ id }) => `${kind}:${id}`);
  return [
    ...named("mechanism", dataset.mechanisms),
    ...named("place", dataset.places),
    ...pairsAmong(economies).map((pair) => `pair:${pair}`),
    ...named("link", dataset.links),
    ...named("centre", dataset.centres),
    ...named("crossing", dataset.crossings),
    ...named("statement", dataset.statements),
    ...dataset.documents.flatMap(({ sections }) => named("section", sections)),
    ...named("reference", dataset.references),
    ...named("figure", dataset.figures),
  ];
}

test("everything that can be selected, in every view, after each part has failed once", {
  timeout: 240_000,
}, async () => {
  const atlas = await openAtlas("?map=light", { width: 1200, height: 760 });
  // The first answer for each part is that it is not there; what the page started with is there already.
  const seen = await atlas.parts.failEachOnce();
  for (const view of ["table", "matrix", "timeline", "report"] as const) {
    await atlas.views.open(view[0]?.toUpperCase() + view.slice(1));
    // What a part shares with others fails once too, each at its own time: then the view says so first.
    await atlas.parts.untilThere(atlas.views.view(view));
  }
  const selections = allSelections();
  // The text beside the view is the same in all of them: all things are walked beside the matrix, which is the quickest,
  // every twelfth of each kind beside the others.
  const kinds = groupBy(selections, (selection) => selection.split(":")[0] ?? "");
  const some = [...kinds.values()].flatMap((all) => all.filter((_, index) => index % 12 === 0));
  const address = (view: string) => (selection: string) => `?map=light&view=${view}&select=${selection}`;
  for (const view of ["map", "table", "timeline", "report"]) {
    // A page that has shown a record has the pages of all; from there on nothing is on its way for even a moment. Both
    // documents speak of this one, so that the report has passages about it.
    await atlas.step(address(view)("mechanism:selec"));
    if (view === "report") await atlas.report.statements().first().waitFor();
    expect(await atlas.walk(some.map(address(view))), view).toEqual([]);
  }
  await atlas.step(address("matrix")(selections[0] ?? ""));
  expect(await atlas.walk(selections.map(address("matrix")))).toEqual([]);
  expect(seen.size).toBeGreaterThan(4);
  await atlas.close();
});
