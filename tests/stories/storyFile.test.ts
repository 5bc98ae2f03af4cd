import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildStories } from "../../src/compiler/readStories.ts";
import { parseStory } from "../../src/compiler/story.ts";
import type { Draft } from "../../src/stories/draft.ts";
import { buildStory } from "../../src/stories/draftStory.ts";
import { readStoryFile, writeStoryFile } from "../../src/stories/storyFile.ts";
import { readStoryLink, writeStoryLink } from "../../src/stories/storyLink.ts";
import { readStepView } from "../../src/view/story.ts";

const draft: Draft = {
  id: "own-a",
  title: "Two neighbours: what works",
  author: "A. Writer",
  date: "2026-11-27",
  summary: "What is known to work.",
  audience: "Whoever asks",
  minutes: 4,
  language: "en",
  steps: [
    {
      key: "a",
      title: "Agreed, not seen",
      view: "select=pair:al-xk&layers=agreements",
      text: "Much is *agreed* [@gap:gap-21-documents].\n\n- One\n- Two",
      notes: "Press the pair.",
    },
    {
      key: "b",
      title: "Plav",
      view: "select=centre:pcc-plav&at=42.6,19.9,8",
      text: "At work [@centre:pcc-plav].",
      notes: "",
    },
  ],
};
const file = `---
format: 1
title: "Two neighbours: what works"
author: A. Writer
date: 2026-11-27
summary: What is known to work.
audience: Whoever asks
minutes: 4
language: en
---

## [Agreed, not seen](?select=pair:al-xk&layers=agreements)

Much is *agreed* [@gap:gap-21-documents].

- One
- Two

> Press the pair.

## [Plav](?select=centre:pcc-plav&at=42.6,19.9,8)

At work [@centre:pcc-plav].
`;
const told = (text: string): readonly string[] =>
  readStoryFile(text, "own-a").problems.map(
    ({ fault, line, what }) => `${line} ${fault}${what === "" ? "" : ` ${what}`}`,
  );
const steps = (text: string): readonly string[] =>
  (readStoryFile(text, "own-a").draft?.steps ?? []).map(({ title, view }) => `${title} ?${view}`);
const change = (from: string, to: string): string => {
  expect(file).toContain(from);
  return file.replace(from, to);
};

const line = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("Đorđević: *so* [@link:x](y)", "# no", "- no", "---", "'", '"', "null", "2026-01-01", "<b>&amp;</b>"),
);
const text = fc
  .array(
    fc.oneof(line, fc.constantFrom("\n\n", "\n- ", "\n> ", "\n## ", "[@mechanism:selec]", "\n---\n", "<!--", "```\n")),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""));
const view = fc
  .constantFrom(
    "",
    "select=mechanism:selec",
    "select=place:gone-from-here&year=2008",
    "view=matrix&q=a%20(b)%20%5Bc%5D%20*d*%20%26copy%3B",
    "layers=patrols,crossings&since=2019&at=42.2,20.4,8.5",
    "view=table&basis=report&q=field:police",
  )
  .map((query) => readStepView(query).view);
const drafts: fc.Arbitrary<Draft> = fc.record({
  id: fc.constant("own-a"),
  title: line,
  author: line,
  date: fc.constantFrom("", "2026-11-27", "1999-12-31"),
  summary: line,
  audience: line,
  minutes: fc.option(fc.integer({ min: 1, max: 120 })),
  language: fc.constantFrom("en", "sr-Latn", "mk"),
  steps: fc.array(fc.record({ key: fc.constant("k"), title: line, view, text, notes: text }), {
    minLength: 1,
    maxLength: 5,
  }),
});

describe("a story in a file", () => {
  test("stands there as one writes it by hand", () => {
    expect(writeStoryFile(draft)).toBe(file);
    const read = readStoryFile(file, "own-a");
    expect(read.problems).toEqual([]);
    expect(buildStory(read.draft ?? draft)).toEqual(buildStory(draft));
  });

  test("is taken by the build of the atlas as it is, and means the same there", () => {
    const { story, problems } = parseStory("data/stories/two-neighbours.md", file);
    expect(problems).toEqual([]);
    expect(buildStories(story === null ? [] : [story])).toEqual([{ ...buildStory(draft), id: "two-neighbours" }]);
  });

  test("is the same story again when it is opened, whatever stands in it", () => {
    fc.assert(
      fc.property(drafts, (any) => {
        const story = buildStory(any);
        const { draft: read, problems } = readStoryFile(writeStoryFile(any), any.id);
        expect(problems).toEqual([]);
        expect(read === null ? null : buildStory(read)).toEqual(story);
      }),
      { numRuns: 60 },
    );
  });

  test("keeps a view of a record that this edition does not have", () => {
    expect(steps(change("select=pair:al-xk&layers=agreements", "select=mechanism:not-yet-known"))).toEqual([
      "Agreed, not seen ?select=mechanism:not-yet-known",
      "Plav ?select=centre:pcc-plav&at=42.6,19.9,8",
    ]);
  });
});

describe("a file that is damaged", () => {
  test.each<readonly [what: string, text: string, problems: readonly string[], steps: number]>([
    ["nothing in it", " \n", ["0 empty"], 0],
    ["a picture", "\u0089PNG\r\n\u001A\n\0\0\0", ["0 notText"], 0],
    ["letters lost", change("neighbours", "neighb\uFFFDurs"), ["0 notText"], 0],
    ["another thing", '{"type": "FeatureCollection"}', ["1 noHead", "0 noSteps"], 0],
    ["the head gone", file.slice(file.indexOf("## [")), ["1 noHead"], 2],
    ["a head that is not closed", file.replace("\n---\n\n", "\n\n"), ["1 noHead", "1 textBefore"], 2],
    ["a quote that is not closed", change('what works"', "what works"), ["10 brokenHead"], 2],
    ["a head that names itself", change("A. Writer", "&a [*a, *a]"), ["4 badField author"], 2],
    ["a newer form", change("format: 1", "format: 2"), ["2 newer 2"], 2],
    ["a key that nobody knows", change("minutes: 4", "minutes: 4\ncolour: red"), ["9 unknownField colour"], 2],
    ["minutes that are none", change("minutes: 4", "minutes: soon"), ["8 badField minutes"], 2],
    ["a day that is none", change("2026-11-27", "2026-02-30"), ["5 badField date"], 2],
    [
      "a step without its view",
      change("[Plav](?select=centre:pcc-plav&at=42.6,19.9,8)", "Plav"),
      ["21 noView Plav"],
      2,
    ],
    [
      "a view of elsewhere",
      change("?select=centre:pcc-plav&", "?year=soon&utm=1&"),
      ["21 badView year=soon", "21 badView utm=1"],
      2,
    ],
    ["markup of elsewhere", change("At work", "**At** <b>work</b>"), ["21 simplified Plav"], 2],
    ["text before the steps", change("---\n\n## [Agreed", "---\n\nHello.\n\n## [Agreed"), ["12 textBefore"], 2],
    ["cut off in the middle", file.slice(0, file.indexOf("- Two")), [], 1],
    ["cut off before the steps", file.slice(0, file.indexOf("## [")), ["0 noSteps"], 0],
    ["nested without end", `${file}\n${"> ".repeat(5000)}`, ["25 tooDeep"], 0],
  ])("%s", (_, damaged, problems, count) => {
    expect(told(damaged)).toEqual(problems);
    expect(steps(damaged)).toHaveLength(count);
  });

  test("of any kind is read without failing, and never runs on", () => {
    fc.assert(
      fc.property(fc.nat(file.length), fc.nat(40), fc.string({ unit: "binary", maxLength: 20 }), (at, length, put) => {
        const { draft: read, problems } = readStoryFile(file.slice(0, at) + put + file.slice(at + length), "own-a");
        if (read === null) expect(problems.length).toBeGreaterThan(0);
        else {
          const written = writeStoryFile(read);
          // What was meant to name a source and names none stays as it was typed, and is told as long as it does.
          const namesNone = /@\w+:/.test(written.replace(/\[@(?:gap:gap-21-documents|centre:pcc-plav)\]/g, ""));
          const faults = readStoryFile(written, "own-a").problems.map(({ fault }) => fault);
          expect(faults.filter((fault) => !(namesNone && fault === "simplified"))).toEqual([]);
        }
      }),
      { numRuns: 80, examples: [[373, 0, "豈"]] },
    );
  });

  test.each([
    "select=mechanism:selec&theme=dark&lang=sq&naming=un&embed=1&present=1&story=x&step=3",
    "javascript:alert(1)",
    "select=<img src=x>",
    "q=%3Cscript%3Ealert(1)%3C/script%3E",
  ])("its view %s is only ever a view", (hostile) => {
    const { view: read } = readStepView(hostile);
    expect(read).toMatch(/^(select=mechanism:selec|q=[\w%.()~!*'-]+|)$/);
    expect(readStepView(read)).toEqual({ view: read, leftOut: [] });
  });
});

describe("a story in a link", () => {
  test("is the same story again, and fits into mail", async () => {
    const link = await writeStoryLink(draft);
    expect(link).toMatch(/^#own=1[\w-]+$/);
    expect(link.length).toBeLessThan(700);
    const read = await readStoryLink(link, "own-link");
    expect(read?.problems).toEqual([]);
    expect(buildStory(read?.draft ?? draft)).toEqual({ ...buildStory(draft), id: "own-link" });
  });

  test.each([
    ["another fragment", async () => "#compare"],
    ["a link that was cut", async () => (await writeStoryLink(draft)).slice(0, -40)],
    ["a link that was spoilt", async () => (await writeStoryLink(draft)).replace(/.{20}$/, "AAAAAAAAAAAAAAAAAAAA")],
    ["a newer link", async () => (await writeStoryLink(draft)).replace("own=1", "own=2")],
    ["letters that mean nothing", async () => "#own=1abc"],
    [
      "a few bytes that become very many",
      async () =>
        await writeStoryLink({
          ...draft,
          steps: [{ key: "a", title: "a", view: "", text: "a".repeat(500_000), notes: "" }],
        }),
    ],
  ])("%s is refused", async (_, make) => {
    expect(await readStoryLink(await make(), "own-link")).toBeNull();
  });
});
