import { expect, test } from "vitest";
import { countChoices } from "../../../src/view/filter/choiceCounts.ts";
import { selectInView } from "../../../src/view/filter/filter.ts";
import { realDataset } from "../../support/realScene.ts";

const dataset = realDataset();
const all = { basis: "all", layers: null, query: "", year: null } as const;
const shown = (query: string) => selectInView(dataset, { ...all, query });
const ids = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);

/** What the guides of the research call the edge of the field. */
const edge = [
  "dppi-see",
  "missing-persons-group",
  "racviac",
  "recom",
  "regional-housing-programme",
  "rule-of-law-forum",
  "ryco",
];

test("what stands at the edge of the field is shown unless the reader asks for the core", () => {
  expect(edge.filter((id) => !ids(shown("").mechanisms).includes(id))).toEqual([]);
  const core = shown("relevance:core");
  expect(ids(shown("").mechanisms).filter((id) => !ids(core.mechanisms).includes(id))).toEqual(edge);
  expect(core.participations.filter(({ mechanism }) => edge.includes(mechanism))).toEqual([]);
  expect(core.events.filter(({ subject }) => edge.includes(subject.replace("mechanism:", "")))).toEqual([]);
});

test("links, centres and crossings belong to the core", () => {
  const core = shown("relevance:core");
  const whole = shown("");
  expect(ids(core.links)).toEqual(ids(whole.links));
  expect(ids(core.centres)).toEqual(ids(whole.centres));
  expect(ids(core.crossings)).toEqual(ids(whole.crossings));
});

test("the edge alone", () => {
  const alone = shown("relevance:edge");
  expect(ids(alone.mechanisms)).toEqual(edge);
  expect([...alone.links, ...alone.centres, ...alone.crossings]).toEqual([]);
  expect(countChoices(dataset, all).relevance.get("edge")).toBe(7);
});
