import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reportOutline } from "../../src/originals/documents.ts";
import { fingerprintText, foldText } from "../../src/originals/fingerprint.ts";
import { parseSource, recogniseSource } from "../../src/originals/parseSource.ts";
import type { ParsedSource, SourceSection } from "../../src/originals/types.ts";
import {
  syntheticLeaflet,
  syntheticLeafletOutline,
  syntheticOutline,
  syntheticReport,
} from "../fixtures/syntheticSource.ts";

const report = (text = syntheticReport): ParsedSource => parseSource(text, syntheticOutline);
const section = (source: ParsedSource, id: string): SourceSection => {
  const found = source.sections.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};
const texts = (source: ParsedSource, id: string): string[] => section(source, id).paragraphs.map((each) => each.text);

describe("parseSource, pages", () => {
  test("finds nothing in an empty text and names the missing sections", () => {
    expect(report("")).toEqual({
      document: "k4d-709",
      sections: [],
      missingSections: ["k4d-1", "k4d-2", "k4d-2-1"],
    });
  });

  test("passes over a missing heading and keeps the sections around it", () => {
    const source = report(syntheticReport.replace("2. Ferries and bridges that cross\nthe sound\n", ""));
    expect(source.sections.map((each) => each.id)).toEqual(["k4d-1", "k4d-2-1"]);
    expect(source.missingSections).toEqual(["k4d-2"]);
  });

  test("reads headings, also over two lines, without their numbers", () => {
    expect(report().sections.map((each) => [each.number, each.title])).toEqual([
      ["1", "Overview of harbours"],
      ["2", "Ferries and bridges that cross the sound"],
      ["2.1", "Night ferries"],
    ]);
  });

  test("unwraps lines and ends a paragraph where the next word would have fitted", () => {
    expect(texts(report(), "k4d-1").slice(0, 2)).toEqual([
      "Nine harbours of the inland sea had repaired their lights by 1999, since every keeper of a light ha learned to read the same almanac (Lind et al., 2015; Berg, 2013). Keepers met in two towns.",
      "A second paragraph starts after a short line. Its list names:",
    ]);
  });

  test("does not end a paragraph at a full stop that happens to stand at the end of a full line", () => {
    const full = "Every keeper of a light on the coast has by now learned to read the same almanac and rings it.";
    const source = report(`1. Overview of harbours\n${full}\nConsequently nobody drowned.`);
    expect(texts(source, "k4d-1")).toEqual([`${full} Consequently nobody drowned.`]);
  });

  test("reads items whose bullets were lost as list items, also when they wrap", () => {
    const items = section(report(), "k4d-1").paragraphs.filter((each) => each.kind === "list-item");
    expect(items.map((each) => each.text)).toEqual([
      "Lamps that burn oil, of the older sort which only a few of the keepers were still able to trim",
      "Bells",
      "Flags of the harbour authority",
    ]);
  });

  test("joins a paragraph that a footnote and a page break split, and puts lost hyphens back", () => {
    expect(texts(report(), "k4d-1")[5]).toBe(
      "After the list, tide tables are printed each year (Linde et al, 2015). The tables went on from 2016-2019 and then stopped (Đurić and Ström, 2018).",
    );
    expect(section(report(), "k4d-1").paragraphs[5]?.lines).toEqual([15, 22]);
  });

  test("puts each footnote last in the section that refers to it", () => {
    const notes = report().sections.flatMap((each) =>
      each.paragraphs.filter((p) => p.kind === "footnote").map((p) => [each.id, p.number, p.mark, p.text]),
    );
    expect(notes).toEqual([
      ["k4d-1", 7, "1", "Tables of the tide. See: https://harbours.example/tidetables-of-the-inland-sea/"],
      ["k4d-2-1", 3, "2", "A note without an address."],
    ]);
  });

  test("takes glued footnote numbers out of the text", () => {
    expect(texts(report(), "k4d-2-1").slice(0, 2)).toEqual([
      "The deep-water ferry (also called the long one (Lind et al., 2019) sails at night.",
      "It carries 40 carts.",
    ]);
  });

  test("reads a form feed like the space that stands for it", () => {
    expect(report(syntheticReport.replace("\n 2016", "\n\f2016")).sections).toEqual(report().sections);
  });

  test("reads Windows line ends and a byte order mark", () => {
    expect(report(`\uFEFF${syntheticReport.replaceAll("\n", "\r\n")}`).sections).toEqual(report().sections);
  });
});

describe("parseSource, citations", () => {
  const cited = (id: string, paragraph: number) =>
    section(report(), id)
      .paragraphs.find((each) => each.number === paragraph)
      ?.citations.map((each) => [each.printed, each.reference, each.form, each.parenthesis]);

  test("finds each work of a parenthesis, across a line break", () => {
    expect(cited("k4d-1", 1)).toEqual([
      ["Lind et al., 2015", "lind-2015", "in-text", 1],
      ["Berg, 2013", "berg-2013", "in-text", 1],
    ]);
  });

  test("resolves slips to the right work and lists the footnote at its place", () => {
    expect(cited("k4d-1", 6)).toEqual([
      ["1", null, "footnote", 0],
      ["Linde et al, 2015", "lind-2015", "in-text", 1],
      ["Đurić and Ström, 2018", "duric-2018", "in-text", 2],
    ]);
  });

  test("resolves a footnote by its address", () => {
    const source = parseSource(syntheticReport.replace("tidetables", "tide-tables"), syntheticOutline);
    const note = section(source, "k4d-1").paragraphs[6];
    expect(note?.citations.map((each) => each.reference)).toEqual(["harbour-page"]);
    expect(section(source, "k4d-1").paragraphs[5]?.citations[0]?.reference).toBe("harbour-page");
  });

  test("is not misled by an unclosed parenthesis", () => {
    expect(cited("k4d-2-1", 1)).toEqual([
      ["Lind et al., 2019", "lind-2015", "in-text", 1],
      ["2", null, "footnote", 0],
    ]);
  });

  test("returns what looks like a citation but names no known work", () => {
    const source = report(syntheticReport.replace("Berg, 2013", "Borg, 2013"));
    expect(section(source, "k4d-1").paragraphs[0]?.citations[1]).toMatchObject({
      printed: "Borg, 2013",
      reference: null,
    });
  });

  test("gives the range of each citation in the text", () => {
    const paragraph = section(report(), "k4d-1").paragraphs[5];
    expect(paragraph?.citations.map((each) => paragraph.text.slice(...each.range))).toEqual([
      "",
      "Linde et al, 2015",
      "Đurić and Ström, 2018",
    ]);
  });
});

describe("parseSource, shards", () => {
  const leaflet = parseSource(syntheticLeaflet, syntheticLeafletOutline);

  test("puts sentences together and keeps stray capitals apart", () => {
    expect(leaflet.sections.map((each) => each.paragraphs.map((p) => [p.kind, p.text]))).toEqual([
      [
        ["heading", "SAFE HARBOURS"],
        ["paragraph", "The harbours work towards a sea without wrecks"],
      ],
      [
        ["list-item", "Printed “The Keeper's Almanac” with a page for each light"],
        ["list-item", "Rang the bells"],
        ["heading", "HARBOUR LIGHTS ALONG THE COAST"],
        ["paragraph", "AROUND 1,000 boats sailed, of which MORE THEN 20 sank."],
        ["heading", "LESS FOG"],
        ["footnote", "The page <http://harbours.example/>"],
      ],
    ]);
  });

  test("finds works that are named and footnotes that are addresses", () => {
    expect(leaflet.sections[1]?.paragraphs[0]?.citations.map((each) => [each.form, each.reference])).toEqual([
      ["named", "almanac"],
      ["footnote", "harbour-page"],
    ]);
  });
});

describe("fingerprints", () => {
  test("fold case, accents, punctuation and white space", () => {
    expect(foldText("")).toBe("");
    expect(foldText("  Knezović — ET al.,\n2018 ")).toBe("knezovic et al 2018");
  });

  test("are the first 12 digits of the SHA-256 of the folded text", () => {
    expect(fingerprintText("")).toBe("e3b0c44298fc");
    expect(fingerprintText("ABC!")).toBe("ba7816bf8f01");
    expect(fingerprintText("abd")).not.toBe(fingerprintText("abc"));
  });
});

describe("recogniseSource", () => {
  test("refuses texts that are neither document", () => {
    expect(recogniseSource("")).toBeNull();
    expect(recogniseSource("Overview\nTraining\nFrameworks of another kind\n")).toBeNull();
  });

  test("knows the report by its headings", () => {
    expect(recogniseSource("1. Overview\ntext\nTrust issues\ntext\n7. Select recommendations\n")).toBe(reportOutline);
  });
});

const folder = process.env.ATLAS_SOURCES;
describe.skipIf(folder === undefined)("the real documents", () => {
  const parsed = readdirSync(folder ?? ".")
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => {
      const text = readFileSync(join(folder ?? ".", name), "utf8");
      const outline = recogniseSource(text);
      return outline === null ? [] : [parseSource(text, outline)];
    });
  const find = (document: string): ParsedSource => {
    const source = parsed.find((each) => each.document === document);
    if (source === undefined) throw new Error(`no ${document}`);
    return source;
  };
  const inText = (source: ParsedSource) =>
    source.sections.flatMap((each) =>
      each.paragraphs.flatMap((p) =>
        p.citations.filter((c) => c.form === "in-text").map((c) => ({ section: each, p, c })),
      ),
    );

  test("have all sections", () => {
    expect(find("k4d-709").sections).toHaveLength(39);
    expect(find("rcc-leaflet").sections).toHaveLength(8);
    expect(parsed.flatMap((each) => each.missingSections)).toEqual([]);
  });

  test("hold 148 in-text citations in 125 parentheses, all resolved, of 23 works", () => {
    const all = inText(find("k4d-709"));
    expect(all).toHaveLength(148);
    expect(new Set(all.map(({ section: s, p, c }) => `${s.id} ${p.number} ${c.parenthesis}`)).size).toBe(125);
    expect(all.filter(({ c }) => c.reference === null)).toEqual([]);
    expect(new Set(all.map(({ c }) => c.reference)).size).toBe(23);
  });

  test("hold them section by section as counted in research", () => {
    const counts = [0, 0, 0, 0, 0, 0, 0, 0];
    for (const { section: s } of inText(find("k4d-709"))) {
      const chapter = Number(s.number.split(".")[0]);
      counts[chapter] = (counts[chapter] ?? 0) + 1;
    }
    expect(counts).toEqual([0, 16, 22, 17, 21, 41, 19, 12]);
  });

  test("have every footnote in the section that refers to it", () => {
    const notes = find("k4d-709").sections.flatMap((each) =>
      each.paragraphs.filter((p) => p.kind === "footnote").map((p) => `${each.id} ${p.mark}`),
    );
    expect(notes).toEqual(["k4d-3-2 1", "k4d-5-7 2", "k4d-5-9 3", "k4d-5-11 4"]);
  });
});
