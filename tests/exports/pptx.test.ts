import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { Story } from "../../src/dataset/model.ts";
import { formats } from "../../src/exports/formats.ts";
import { wrapText } from "../../src/text/textWidth.ts";
import { exportRequest, exportTools } from "../support/exportRequest.ts";
import { hasOffice, openInOffice } from "../support/office.ts";
import { type Deck, faultsOf, findAll, type PartNode, readDeck } from "../support/readDeck.ts";
import { readDocument } from "../support/readDocument.ts";
import { realDataset } from "../support/realScene.ts";

type Changes = Parameters<typeof exportRequest>[1];
const make = (changes: Changes, tools = exportTools()) =>
  formats.find(({ id }) => id === "pptx")?.make(exportRequest("", changes), tools);

/** A story that ends early. */
const beginningOf = (id: string, steps: number): Story => {
  const story = realDataset().stories.find((each) => each.id === id);
  if (story === undefined) throw new Error(`There is no story ${id}.`);
  return { ...story, steps: story.steps.slice(0, steps) };
};
const given = beginningOf("albania-and-kosovo", 2);
const tools = exportTools();
const heard = vi.spyOn(tools.signal, "throwIfAborted");
let made: Promise<Blob | string> | undefined;
/** The first two steps of a story as a deck, made once. */
const madeDeck = (): Promise<Blob | string> | undefined => {
  made ??= make({ story: given }, tools);
  return made;
};

const nameOf = (shape: PartNode): PartNode["attributes"] => findAll(shape, "p:cNvPr")[0]?.attributes ?? {};
const groupNamed = (slide: PartNode, name: string): PartNode => {
  const found = findAll(slide, "p:grpSp").find((each) => nameOf(each).name === name);
  if (found === undefined) throw new Error(`There is no group ${name}.`);
  return found;
};
/** Words in the place of a layout, by its type and index. */
const wordsIn = (slide: PartNode | undefined, type: string, index?: string): string =>
  (slide === undefined ? [] : findAll(slide, "p:sp"))
    .filter((shape) =>
      findAll(shape, "p:ph").some(({ attributes }) => attributes.type === type && attributes.idx === index),
    )
    .map(({ text }) => text)
    .join(" ");
const addressesOf = (deck: Deck, path: string): readonly (string | undefined)[] =>
  findAll(deck.part(path), "Relationship")
    .filter(({ attributes }) => attributes.TargetMode === "External")
    .map(({ attributes }) => attributes.Target);

describe("a story as a deck", () => {
  test("is sound: all parts are well-formed, typed and found, ids stand once, nothing is a picture", async () => {
    const deck = await readDeck(await madeDeck());
    expect(faultsOf(deck)).toEqual([]);
    // Who gives up is heard between any two shapes and any two pieces that are packed.
    expect(heard.mock.calls.length).toBeGreaterThan(300);
    expect(tools.progress).toEqual(tools.progress.toSorted((a, b) => a - b));
    expect(deck.files.filter((path) => /media|\.(png|jpe?g|svg|emf)$/.test(path))).toEqual([]);
    for (const { root } of deck.parts) {
      expect([...findAll(root, "p:pic"), ...findAll(root, "a:blip")]).toEqual([]);
      expect(root.text).not.toMatch(/undefined|NaN|\[object/);
    }
    const [size] = findAll(deck.part("ppt/presentation.xml"), "p:sldSz");
    expect(size?.attributes).toMatchObject({ cx: "12192000", cy: "6858000" });
    expect(findAll(deck.part("docProps/core.xml"), "dc:title")[0]?.text).toBe("Albania and Kosovo*");
  });

  test("has a slide for each step, with title, text and notes in places that staff can restyle", async () => {
    const deck = await readDeck(await madeDeck());
    // A cover, two steps, what they rest on, the works.
    expect(deck.slides).toHaveLength(5);
    expect(wordsIn(deck.slides[0], "ctrTitle")).toBe("Albania and Kosovo*");
    const step = deck.slides[1];
    expect(wordsIn(step, "title")).toBe("Two neighbours that do by treaty what others do by membership");
    expect(wordsIn(step, "body", "1")).toContain(
      "Kosovo* is not a member of INTERPOL,2 nor among the eleven states of SELEC,3",
    );
    expect(wordsIn(step, "body", "13")).toContain("* This designation is without prejudice to positions on status");
    expect(wordsIn(step, "body", "13")).toContain("Borders © OpenStreetMap contributors, ODbL");
    expect(wordsIn(step, "sldNum", "12")).not.toBe("");
    const notes = wordsIn(deck.part("ppt/notesSlides/notesSlide2.xml"), "body", "1");
    expect(notes).toContain(
      "The link between the two halves, that the treaties make up for the missing memberships, is our reading.",
    );
    expect(notes).toContain("Is this the closest pair of the region?");
    expect(notes).toContain("[1] Haider, 2019, section 1, paragraph 9");
    expect(step?.text).not.toContain("Is this the closest pair of the region?");
    expect(addressesOf(deck, "ppt/slides/_rels/slide2.xml.rels")).toEqual(
      expect.arrayContaining([
        "https://atlas.example/statement/k4d-1-albania-kosovo-documents/",
        "https://atlas.example/?select=pair:al-xk&story=albania-and-kosovo&step=1",
      ]),
    );
    expect(wordsIn(deck.slides[3], "title")).toBe("What this rests on");
    expect(wordsIn(deck.slides[3], "body", "1")).toContain("Haider, 2019, section 1, paragraph 9");
    expect(wordsIn(deck.slides[4], "body", "1")).toContain(
      "Haider, H. (2019). Coordination of security and justice work",
    );
  });

  test("draws maps as shapes with names: outlines, curves, points, labels and a legend", async () => {
    const [, slide] = (await readDeck(await madeDeck())).slides;
    if (slide === undefined) throw new Error("There is no second slide.");
    const map = groupNamed(slide, "Map");
    expect(nameOf(map).descr).toMatch(/^Map of the Western Balkans\. Selected: Albania and Kosovo\*\./);
    expect(findAll(map, "a:custGeom").length).toBeGreaterThan(80);
    const curved = findAll(map, "p:sp").filter((shape) => findAll(shape, "a:cubicBezTo").length > 0);
    expect(curved.length).toBeGreaterThan(12);
    // An arc keeps the name that a press on it says.
    expect(curved.map((shape) => nameOf(shape).name).join("; ")).toContain(
      "Agreement: Protocol on the joint centre for police cooperation in Plav (Albania – Montenegro – Kosovo*, 2017)",
    );
    const labels = findAll(map, "p:sp").filter((shape) => findAll(shape, "p:txBody").length > 0);
    expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(["ALBANIA", "KOSOVO*", "SERBIA", "200 km"]));
    const legend = groupNamed(slide, "Legend");
    expect(legend.text).toContain("Agreements");
    expect(legend.text).toContain("Joint patrols on the border");
    expect(findAll(legend, "a:custGeom").length).toBeGreaterThan(6);
    // Colours of the theme, so that another theme changes them.
    expect(findAll(map, "a:schemeClr").map(({ attributes }) => attributes.val)).toContain("accent1");
    // A slide cuts nothing off: what would reach over the frame of the map has been cut before.
    const numberOf = (shape: PartNode, tag: string, name: string): number =>
      Number(findAll(shape, tag)[0]?.attributes[name] ?? Number.NaN);
    const point = 12_700;
    for (const shape of findAll(map, "p:sp").filter((each) => findAll(each, "a:custGeom").length > 0)) {
      const left = numberOf(shape, "a:off", "x");
      expect(left, nameOf(shape).name).toBeGreaterThanOrEqual((36 - 6) * point);
      expect(left + numberOf(shape, "a:ext", "cx"), nameOf(shape).name).toBeLessThanOrEqual((36 + 580 + 6) * point);
    }
  });

  test("where Calibri is missing, a family that is a fifth wider stands in: no line of the legend reaches into the next", async () => {
    const [, slide] = (await readDeck(await make({ story: beginningOf("landscape-in-ten-minutes", 1) }))).slides;
    if (slide === undefined) throw new Error("There is no second slide.");
    const lines = findAll(groupNamed(slide, "Legend"), "p:sp").filter(
      (shape) => findAll(shape, "a:rPr")[0]?.attributes.sz === "950",
    );
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const [size] = findAll(line, "a:ext");
      const [width = 0, height = 0] = [size?.attributes.cx, size?.attributes.cy].map((side) => Number(side) / 12_700);
      const words = wrapText(line.text, 9.5 * 1.2, 400, width);
      expect(words.length * 9.5 * 1.17, line.text).toBeLessThanOrEqual(height + 1);
    }
  });

  test("of the reader's own is made of whatever it says; a page from a file gives it no addresses of its own", async () => {
    const step = { view: "select=mechanism:selec&view=matrix", text: "", notes: "", notesContent: [], citations: [] };
    const words = 'Ћ < & > " \u0007 🙂 ë';
    const story: Story = {
      id: "own-1",
      title: words,
      summary: "",
      audience: "",
      minutes: 0,
      language: "en",
      author: null,
      date: null,
      steps: [
        { ...step, title: "", content: [] },
        {
          ...step,
          title: words,
          content: [{ type: "paragraph", content: [{ type: "text", value: `${words} `.repeat(200) }] }],
        },
      ],
    };
    const deck = await readDeck(await make({ story, base: "file:///media/stick/atlas.html", theme: "dark" }));
    expect(faultsOf(deck)).toEqual([]);
    // What is printed is light, also from a dark page.
    const [paper] = findAll(deck.part("ppt/theme/theme1.xml"), "a:lt1");
    expect(paper && findAll(paper, "a:srgbClr")[0]?.attributes.val).toBe("FAF8F4");
    expect(deck.slides).toHaveLength(3);
    expect(wordsIn(deck.slides[0], "ctrTitle")).toBe('Ћ < & > "  🙂 ë');
    expect(wordsIn(deck.slides[1], "body", "13")).toContain("In the atlas this step shows another picture (Matrix).");
    for (const path of deck.files.filter((each) => each.startsWith("ppt/slides/_rels/"))) {
      expect(addressesOf(deck, path), path).toEqual([]);
    }
  });

  test("is packed without workers made of text: the content policy forbids them, and their answer never comes", () => {
    const folder = join(import.meta.dirname, "../../src/exports");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
    const named = sources.flatMap((path) => {
      const [, names = ""] = /import \{([^}]*)\} from "fflate"/.exec(readFileSync(join(folder, path), "utf8")) ?? [];
      return names.split(",").map((name) => name.trim());
    });
    expect([...new Set(named)].filter((name) => name !== "").toSorted()).toEqual([
      "Zip",
      "ZipDeflate",
      "strToU8",
      "unzlibSync",
    ]);
  });

  test("stops when nobody waits for it", async () => {
    const giveUp = new AbortController();
    const onProgress = (): void => giveUp.abort(new Error("given up"));
    await expect(make({ story: given }, { ...exportTools(), signal: giveUp.signal, onProgress })).rejects.toThrow(
      "given up",
    );
  });
});

test.runIf(hasOffice)("LibreOffice opens the deck as it is and shows each slide", async () => {
  const blob = await madeDeck();
  if (!(blob instanceof Blob)) throw new Error("No deck was made.");
  const opened = openInOffice("deck.pptx", new Uint8Array(await blob.arrayBuffer()), "pdf");
  const shown = await readDocument(new Blob([new Uint8Array(opened)]));
  expect(shown.pages).toHaveLength(5);
  expect(shown.pages[1]).toContain("Two neighbours that do by treaty what others do by membership");
  expect(shown.pages[1]).toContain("Kosovo* is kept out of several of the larger bodies");
  expect(shown.pages[1]).toContain("Agreements");
  expect(shown.paths).toBeGreaterThan(150);
});
