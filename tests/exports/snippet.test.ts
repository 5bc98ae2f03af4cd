import { describe, expect, test } from "vitest";
import { layerIds } from "../../src/dataset/vocabulary.ts";
import { findPicture } from "../../src/embed/poster/preparedView.ts";
import {
  addressOfFrame,
  type EmbedChoices,
  findProblems,
  initialChoices,
  type SnippetSource,
  subjectsOf,
  writeSnippet,
} from "../../src/exports/embed/snippet.ts";
import { addressKeys } from "../../src/view/address.ts";
import { initialViewState } from "../../src/view/state.ts";

const pair = { ...initialViewState, selection: { kind: "pair", id: "al-xk" } as never, query: "field:police" };
const source: SnippetSource = {
  view: { ...pair, map: "light" },
  site: "https://atlas.example/a/",
  edition: "2026-11-27-0a1b2c3d",
  title: 'Albania & "Kosovo*"',
};
const choices: EmbedChoices = { ...initialChoices(source.view, "en", "eu"), layers: ["agreements", "patrols"] };

const outright =
  "https://atlas.example/a/embed/?select=pair:al-xk&view=map&layers=agreements,patrols&basis=all&q=field:police&lang=en" +
  "&theme=light&naming=eu&embed=1&embed-panel=beside&embed-interaction=press&embed-fit=frame&embed-edition=2026-11-27-0a1b2c3d";

describe("the snippet", () => {
  test("as an iframe names the view, the options and the edition outright, and what the frame may do", () => {
    expect(writeSnippet("iframe", choices, source)).toBe(
      `<iframe
  src="${outright.replace(/&/g, "&amp;")}"
  title="Albania &amp; &quot;Kosovo*&quot;"
  width="100%"
  height="480"
  frameborder="0"
  loading="lazy"
  allow="fullscreen; clipboard-write"
  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"
  referrerpolicy="no-referrer"></iframe>`,
    );
  });

  test("as an element has the same options as attributes, and a link for readers without the script", () => {
    expect(writeSnippet("element", { ...choices, accent: "1f5f8b", follows: true, width: 640 }, source)).toBe(
      `<wb-atlas
  src="https://atlas.example/a/"
  view="map"
  layers="agreements,patrols"
  basis="all"
  lang="en"
  select="pair:al-xk"
  q="field:police"
  theme="light"
  naming="eu"
  panel="beside"
  interaction="press"
  fit="height"
  accent="1f5f8b"
  edition="2026-11-27-0a1b2c3d"
  width="640"
  height="480"
  label="Albania &amp; &quot;Kosovo*&quot;"><a href="https://atlas.example/a/?select=pair:al-xk&amp;view=map&amp;layers=agreements,patrols&amp;basis=all&amp;q=field:police&amp;lang=en&amp;theme=light&amp;naming=eu">Albania &amp; &quot;Kosovo*&quot;</a></wb-atlas>
<script src="https://atlas.example/a/embed.js" async></script>`,
    );
  });

  test("with the script follows the height; without it no frame is asked to", () => {
    const following = { ...choices, follows: true };
    expect(writeSnippet("script", following, source)).toContain("embed-fit=height");
    expect(writeSnippet("script", following, source)).toMatch(/<iframe\n.*\n {2}data-wb-atlas\n/);
    expect(writeSnippet("iframe", following, source)).toContain("embed-fit=frame");
  });

  test("of what is selected leaves out filters; of a story says the step and leaves the view to it", () => {
    const story = { ...source, view: { ...pair, story: "selec", step: 3 } };
    expect(addressOfFrame({ ...choices, subject: "selection" }, source, "iframe")).not.toContain("q=");
    expect(addressOfFrame({ ...choices, subject: "story", theme: null }, story, "iframe")).toBe(
      "https://atlas.example/a/embed/?lang=en&naming=eu&story=selec&step=3&embed=1&embed-panel=beside&embed-interaction=press" +
        "&embed-fit=frame&embed-edition=2026-11-27-0a1b2c3d",
    );
    expect(addressOfFrame({ ...choices, subject: "view" }, story, "iframe")).not.toContain("story=");
  });
});

test("a story of the reader's own is in no other browser, and is not offered", () => {
  expect(subjectsOf(initialViewState)).toEqual(["view"]);
  expect(subjectsOf({ ...pair, story: "selec" })).toEqual(["view", "selection", "story"]);
  expect(subjectsOf({ ...pair, story: "own-1a2b3c" })).toEqual(["view", "selection"]);
});

test.each([
  ["what it begins with", {}, { width: false, height: false, accent: null }],
  ["no height", { height: Number.NaN }, { height: true }],
  ["a strip", { height: 120 }, { height: true }],
  ["a width of half a pixel", { width: 400.5 }, { width: true }],
  ["a colour that is read well", { accent: "1f5f8b" }, { accent: null }],
  ["yellow on white", { accent: "ffee00" }, { accent: { theme: "light", ratio: expect.closeTo(1.2, 1) } }],
  ["a dark colour where the reader's system decides", { accent: "1f5f8b", theme: null }, { accent: { theme: "dark" } }],
] as const)("what is wrong with %s is found", (_what, part, problems) => {
  expect(findProblems({ ...choices, ...part })).toMatchObject(problems);
});

test.each([
  ["the default view", {}, { kind: "view", name: "overview" }],
  ["a pair", { selection: { kind: "pair", id: "al-xk" } as never }, { kind: "view", name: "pair-al-xk" }],
  ["a step of a story", { story: "selec", step: 1 }, { kind: "page", file: "story/selec/step-1.svg" }],
] as const)(
  "the snippet of %s names everything outright, and begins with its picture all the same",
  (_what, part, picture) => {
    const view = { ...initialViewState, ...part };
    const address = addressOfFrame(initialChoices(view, "en", "eu"), { ...source, view }, "iframe");
    const prepared = findPicture(new URL(address).search, {
      keys: addressKeys,
      layers: layerIds,
      pictures: ["overview", "pair-al-xk"],
      stories: { selec: { title: "SELEC", steps: [{ title: "Where it is", drawn: true }] } },
    });
    expect(prepared.picture).toEqual(picture);
  },
);
