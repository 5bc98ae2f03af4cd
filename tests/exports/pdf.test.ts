import { describe, expect, test, vi } from "vitest";
import type { Story } from "../../src/dataset/model.ts";
import { formats } from "../../src/exports/formats.ts";
import type { ExportRequest } from "../../src/exports/request.ts";
import { exportRequest, exportTools } from "../support/exportRequest.ts";
import { type ReadDocument, readDocument } from "../support/readDocument.ts";
import { realDataset } from "../support/realScene.ts";

const make = (id: string, search: string, changes: Partial<ExportRequest> = {}, tools = exportTools()) =>
  formats.find((format) => format.id === id)?.make(exportRequest(search, changes), tools);
const read = async (id: string, search: string, changes: Partial<ExportRequest> = {}): Promise<ReadDocument> =>
  readDocument(await make(id, search, changes));
const storyOf = (id: string): Story => {
  const story = realDataset().stories.find((each) => each.id === id);
  if (story === undefined) throw new Error(`There is no story ${id}.`);
  return story;
};

/** A story that ends early. */
const beginningOf = (id: string, steps: number): Story => {
  const story = storyOf(id);
  return { ...story, steps: story.steps.slice(0, steps) };
};

const note =
  "* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.";

describe("a view as PDF", () => {
  test("is a page of vectors and words with all that must stand beside a map, and its sources", async () => {
    const file = await read("pdf", "?select=pair:al-xk&theme=dark");
    expect(file.title).toBe("Albania and Kosovo* – Western Balkans Cooperation Atlas");
    expect(file.language).toBe("en");
    const [first = ""] = file.pages;
    for (const words of [
      "Albania and Kosovo*",
      note,
      "Borders © OpenStreetMap contributors, ODbL",
      "Agreements",
      "100 km",
      "KOSOVO*",
      "Edition 2026-11-27",
      "Made on 27 November 2026",
      `1 / ${file.pages.length}`,
      "Cite as: “Albania and Kosovo*”",
    ]) {
      expect(first).toContain(words);
    }
    expect(file.images).toBe(0);
    expect(file.paths).toBeGreaterThan(150);
    // Paper is light, also from a dark page.
    expect(file.fills).toContain("#1c2a30");
    expect(file.fills).not.toContain("#141e26");
    expect(file.links[0]).toBe("https://atlas.example/?select=pair:al-xk&theme=dark");
    expect(file.links).toContain("https://atlas.example/link/ag-al-xk-prosecutors/");
    expect(file.bookmarks).toEqual(["Albania and Kosovo*", "What this rests on", "Works cited"]);
    expect(file.alternatives[0]).toMatch(/^Map of the Western Balkans\. Selected: Albania and Kosovo\*\./);
    expect(file.tags).toMatchObject({ H1: 1, H2: 2, Figure: 1 });
    // Letters of the languages of the region, in the titles of pages cited.
    expect(file.text).toContain("Shqipërisë");
    expect(file.text).toContain("Заплена кокаина");
  });

  test.each([
    ["?since=2012&year=2019&q=compare:selec,marri", "Changed since 2012"],
    ["?view=timeline&select=place:xk", "(Timeline)"],
    ["?at=42.2,20.4,8.5", "20 km"],
    ["?select=reference:dordevic-2018", "Đorđević"],
  ])("of “%s” says “%s”", async (search, words) => {
    const file = await read("pdf", search);
    expect(file.text).toContain(words);
    expect(file.images).toBe(0);
    expect(file.pages.length).toBeGreaterThan(1);
  });
});

describe("a story as a hand-out", () => {
  test("has a cover, a page for each step, and sources to which its numbers lead", async () => {
    const story = storyOf("albania-and-kosovo");
    const file = await read("handout", "", { story });
    expect(file.title).toBe("Albania and Kosovo*");
    expect(file.bookmarks).toHaveLength(story.steps.length + 3);
    expect(file.bookmarks[1]).toBe("1. Two neighbours that do by treaty what others do by membership");
    for (const [index, step] of story.steps.entries()) {
      expect(file.pages[index + 1]).toContain(`Step ${index + 1} of 8`);
      expect(file.pages[index + 1]).toContain(step.title.slice(0, 40));
      expect(file.pages[index + 1]).toContain(note);
    }
    expect(file.images).toBe(0);
    expect(file.tags.Figure).toBe(8);
    expect(file.lost).toEqual([]);
    expect(file.jumps.filter((name) => name === "step-3")).toHaveLength(1);
    expect(file.jumps).toContain("source-29");
    expect(file.links).toContain("https://atlas.example/?select=link:ag-al-xk-21&story=albania-and-kosovo&step=2");
    expect(file.links).toContain("https://atlas.example/statement/k4d-1-albania-kosovo-documents/");
    expect(file.text).toContain("Haider, 2019, section 1, paragraph 9");
    expect(file.pages[0]).toContain("Hand-out · a story of the Western Balkans Cooperation Atlas");
    // Nobody around the page has chosen how names and lines are given.
    expect(file.pages[0]).toContain(note);
    expect(file.pages[0]).toContain("Lines and names on this map follow the policy that is set for it.");
    // What is for the speaker stays with the speaker.
    expect(file.text).not.toContain("Is this the closest pair of the region?");
    expect(file.text).not.toMatch(/undefined|NaN|\[object/);
  });

  test("with notes has what the speaker says, and names a view that is no map", async () => {
    const file = await read("notes", "", {
      story: beginningOf("what-holds-cooperation-back", 2),
      base: "file:///media/stick/atlas.html",
    });
    expect(file.pages[1]).toContain("Notes for who speaks");
    expect(file.pages[1]).toContain("In the atlas this step shows another picture (Report).");
    expect(file.lost).toEqual([]);
    // A page from a file is at no address that others could open.
    expect(file.links.filter((link) => link.startsWith("file:"))).toEqual([]);
  });

  test("of the reader's own is made alike, however little it says, and its views are links", async () => {
    const text = "Ћирилица, gjuhë, ěščř";
    const story: Story = {
      id: "own-1",
      title: "My briefing",
      summary: "",
      audience: "",
      minutes: 0,
      language: "en",
      author: "Ана Đurić",
      date: "2026-11",
      steps: [
        { title: "", view: "", text: "", content: [], notes: "", notesContent: [], citations: [] },
        {
          title: `A very long title ${"that goes on and on ".repeat(12)}`,
          view: "select=mechanism:selec",
          text,
          content: [{ type: "paragraph", content: [{ type: "text", value: `${text} ${"word ".repeat(1500)}` }] }],
          notes: "",
          notesContent: [],
          citations: [],
        },
      ],
    };
    const file = await read("handout", "", { story });
    expect(file.text).toContain(text);
    expect(file.pages[0]).toContain("Ана Đurić · November 2026");
    // Whose story it is, is not said of the atlas.
    expect(file.pages[0]).toContain("Hand-out · made with the Western Balkans Cooperation Atlas");
    expect(file.links).toContain("https://atlas.example/?select=mechanism:selec");
    expect(file.links.join(" ")).not.toContain("own-1");
    expect(file.pages.length).toBeGreaterThan(4);
  });

  test("tells how far it is and stops when nobody waits", async () => {
    const tools = exportTools();
    const heard = vi.spyOn(tools.signal, "throwIfAborted");
    await make("handout", "", { story: beginningOf("policing-across-the-border", 2) }, tools);
    // Between any two paragraphs, any two shapes of a map and any two pages that are packed.
    expect(heard.mock.calls.length).toBeGreaterThan(400);
    expect(tools.progress[0]).toBe(0);
    expect(tools.progress.at(-1)).toBe(1);
    expect(tools.progress.length).toBeGreaterThan(6);
    expect(tools.progress).toEqual(tools.progress.toSorted((a, b) => a - b));
    const giveUp = new AbortController();
    const onProgress = (share: number): void => {
      if (share > 0.3) giveUp.abort(new Error("given up"));
    };
    const stopped = make(
      "handout",
      "",
      { story: beginningOf("policing-across-the-border", 2) },
      { ...exportTools(), signal: giveUp.signal, onProgress },
    );
    await expect(stopped).rejects.toThrow("given up");
  });
});
