import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { storyAddress, writeStoryPages } from "../../src/pages/writeStoryPages.tsx";
import { listSources, setRun } from "../../src/parts/story/storySources.ts";
import { buildKnownNames } from "../../src/view/atlas.ts";
import { listPages, pageAddress } from "../../src/view/pages.ts";
import { parseAddress } from "../../src/view/urlCodec.ts";
import { findHtmlProblems } from "../support/htmlProblems.ts";
import { buildPageSite } from "../support/pageSite.ts";

const site = buildPageSite();
const { atlas } = site;
const { stories } = atlas.dataset;
const files = new Map([...writeStoryPages(site)].map(({ path, text }) => [path, text]));
const pageOf = (story: (typeof stories)[number]): string => files.get(`${storyAddress(story)}index.html`) ?? "";

test("each story has a page of valid HTML, light enough for a bad line, without script", async () => {
  for (const html of [files.get("story/index.html") ?? "", ...stories.map(pageOf)]) {
    expect(gzipSync(html).length).toBeLessThan(30_000);
    expect(html).not.toMatch(/<script|<button/);
    expect(await findHtmlProblems(html)).toEqual([]);
  }
});

test("the list leads to every story, the shortest first", () => {
  const led = [...(files.get("story/index.html") ?? "").matchAll(/<h2><a class="link" href="([^"]+)\/"/g)];
  expect(led.map(([, id]) => id)).toHaveLength(stories.length);
  expect(led[0]?.[1]).toBe("landscape-in-ten-minutes");
});

test("every number in a text leads to a source on the page, every source back to where it is first cited", () => {
  for (const story of stories) {
    const html = pageOf(story);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const inside = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id = ""]) => id);
    expect(inside.filter((id) => !ids.has(id))).toEqual([]);
    const count = listSources(story).length;
    expect(count).toBeGreaterThan(story.steps.length);
    for (let number = 1; number <= count; number += 1) {
      expect(inside, `${story.id} ${number}`).toContain(`source-${number}`);
      expect(inside, `${story.id} ${number}`).toContain(`mark-${number}`);
    }
  }
});

test("sources lead to pages that there are", () => {
  const known = new Set([
    "",
    "data/atlas.json",
    "third-party-licences.txt",
    "assets/page.css",
    "icon.svg",
    "story/",
    "changes.atom",
  ]);
  for (const target of listPages(atlas.indexes)) known.add(pageAddress(target));
  for (const story of stories) {
    const led = [...pageOf(story).matchAll(/ href="\.\.\/\.\.\/([^"#?]*)"/g)].map(([, path = ""]) => path);
    expect(led.filter((path) => !known.has(path) && !/^[a-z]+\/$/.test(path))).toEqual([]);
  }
});

test("each step opens its view in the atlas, and shows it as a picture where it is a map", () => {
  const known = buildKnownNames(atlas.dataset);
  for (const story of stories) {
    const html = pageOf(story);
    story.steps.forEach(({ view }, index) => {
      expect(html).toContain(`<a class="link" href="../../${view === "" ? "" : `?${view.replaceAll("&", "&amp;")}`}">`);
      const picture = files.get(`${storyAddress(story)}step-${index + 1}.svg`);
      const isMap = parseAddress(`?${view}`, known).state.view === "map";
      expect(picture?.startsWith("<svg") ?? false, `${story.id} ${index + 1}`).toBe(isMap);
      expect(html.includes(`src="step-${index + 1}.svg"`)).toBe(isMap);
    });
  }
});

test("the camera and the layers of a step are those of its picture", () => {
  const near = files.get("story/albania-and-kosovo/step-5.svg") ?? "";
  const far = files.get("story/policing-across-the-border/step-7.svg") ?? "";
  const namesIn = (svg: string) => ["KOSOVO*", "SERBIA"].filter((name) => svg.includes(`>${name}</text>`));
  expect([namesIn(near), namesIn(far)]).toEqual([["KOSOVO*"], ["KOSOVO*", "SERBIA"]]);
  const colours = (svg: string) =>
    ["kind-crossing", "kind-joint-patrol"].filter((name) => svg.includes(`var(--${name},`));
  const patrols = files.get("story/policing-across-the-border/step-3.svg") ?? "";
  expect([near, far, patrols].map(colours)).toEqual([["kind-crossing"], ["kind-crossing"], ["kind-joint-patrol"]]);
});

test("names stand under the naming policy, with its note at the foot", () => {
  const html = files.get("story/albania-and-kosovo/index.html") ?? "";
  expect(html).toContain("<h1>Albania and Kosovo*</h1>");
  expect(html).toContain("* This designation is without prejudice");
  expect(html.replace(/<[^>]+>/g, "")).toContain("Albania and Kosovo* have put their cooperation into agreements");
});

test("the full stop stands before the number of a source, without a space between", () => {
  expect(
    setRun([
      { type: "text", value: "It was " },
      { type: "emphasis", value: "signed" },
      { type: "text", value: " " },
      { type: "citation", targets: ["mechanism:selec"] },
      { type: "text", value: ". Then " },
      { type: "citation", targets: ["gap:gap-mrak"] },
    ]),
  ).toEqual([
    { type: "text", value: "It was " },
    { type: "emphasis", value: "signed" },
    { type: "text", value: "." },
    { type: "sources", targets: ["mechanism:selec"] },
    { type: "text", value: " Then" },
    { type: "sources", targets: ["gap:gap-mrak"] },
  ]);
});
