import { describe, expect, test } from "vitest";
import type { StoryStep } from "../../src/dataset/model.ts";
import { initialViewState } from "../../src/view/state.ts";
import { departureFrom, resumeStory, viewOfStep } from "../../src/view/story.ts";
import { formatAddress } from "../../src/view/urlCodec.ts";
import { changed, parse } from "../fixtures/knownNames.ts";

const step = (view: string): StoryStep => ({
  title: view,
  view,
  text: "",
  content: [],
  notes: "",
  notesContent: [],
  citations: [],
});
const stories: Readonly<Record<string, readonly StoryStep[]>> = {
  trebinje: [step(""), step("select=place:mk&year=2012"), step("view=timeline&since=2019")],
};
const resumed = (address: string) => resumeStory(parse(address), (id) => stories[id]);

describe("an address that names a story", () => {
  test.each([
    ["?story=trebinje", "story=trebinje&step=1"],
    ["?story=trebinje&step=2", "select=place:mk&year=2012&story=trebinje&step=2"],
    [
      "?story=trebinje&step=3&present=1&theme=dark&map=light",
      "view=timeline&since=2019&map=light&theme=dark&story=trebinje&step=3&present=1",
    ],
  ])("%s shows the view of its step", (address, shown) => {
    const { state, rejected } = resumed(address);
    expect([formatAddress(state), rejected]).toEqual([shown, []]);
  });

  test("keeps where the reader has gone from the step", () => {
    expect(formatAddress(resumed("?select=place:mk&at=42,21,8&story=trebinje&step=3").state)).toBe(
      "select=place:mk&at=42,21,8&story=trebinje&step=3",
    );
  });

  test("begins at the first step where it names one that is not there, and says so", () => {
    const { state, rejected } = resumed("?story=trebinje&step=9");
    expect(formatAddress(state)).toBe("story=trebinje&step=1");
    expect(rejected).toEqual([{ key: "step", value: "9", taken: null }]);
  });

  test("without a story stays as it is", () => {
    expect(resumed("?select=place:mk&step=2")).toEqual(parse("?select=place:mk&step=2"));
  });

  test("shows the rest where the story is not there, and says so", () => {
    const parsed = parse("?select=place:mk&story=trebinje&step=2&present=1");
    const { state, rejected } = resumeStory(parsed, () => undefined);
    expect(formatAddress(state)).toBe("select=place:mk");
    expect(rejected).toEqual([{ key: "story", value: "trebinje", taken: null }]);
  });
});

describe("how far what is shown is from a step", () => {
  const ofStep = viewOfStep(
    changed({ theme: "dark", present: true }),
    "trebinje",
    2,
    step("select=place:mk&year=2012"),
  );

  test("the view of a step takes over all but the reader's own choices", () => {
    expect(formatAddress(ofStep)).toBe("select=place:mk&year=2012&theme=dark&story=trebinje&step=2&present=1");
  });

  test.each([
    ["none", {}],
    ["moved", { camera: { lat: 42, lon: 21, zoom: 8 } }],
    ["moved", { year: null }],
    ["away", { selection: { kind: "none" } as const }],
    ["away", { view: "table" } as const],
  ])("%s: %o", (departure, part) => {
    expect(departureFrom(ofStep, { ...ofStep, ...part })).toBe(departure);
    expect(departureFrom(initialViewState, initialViewState)).toBe("none");
  });
});
