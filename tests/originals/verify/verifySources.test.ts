import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fillFingerprints } from "../../../src/commands/verify/fillFingerprints.ts";
import { formatVerification } from "../../../src/commands/verify/formatVerification.ts";
import { readRestatedText } from "../../../src/commands/verify/restatedText.ts";
import { type DataFiles, readDataFiles } from "../../../src/compiler/readData.ts";
import { parseSource } from "../../../src/originals/parseSource.ts";
import type { ParsedSource } from "../../../src/originals/types.ts";
import { findCommonRuns, foldFreeWords, indexRuns } from "../../../src/originals/verify/findCommonRuns.ts";
import { findNumbers, findUnsupportedNumbers } from "../../../src/originals/verify/findNumbers.ts";
import { readSources } from "../../../src/originals/verify/readSources.ts";
import type { VerificationResult } from "../../../src/originals/verify/verification.ts";
import { verifySources } from "../../../src/originals/verify/verifySources.ts";
import { syntheticOutline } from "../../fixtures/syntheticSource.ts";

const original = [
  "1. Overview of harbours",
  "The nine harbours repaired their lights in 1999 (Lind et al., 2015). Their keepers met twice a year",
  "in two towns (Lind et al., 2015; Berg, 2013).",
  "Bells were rung from 2001 on (Berg, 2013).",
  "Printed by the harbour office, all rights with the office.",
  "2. Ferries and bridges that cross",
  "the sound",
  "Ferries run at night.",
].join("\n");

const overview = `---
document: k4d-709
section: k4d-1
---

:::statement{#k4d-1-lights paragraph=1 about=""}
In 1999 all nine had working lights again [@lind-2015].
:::

::::statement{#k4d-1-meetings paragraph=1 about=""}
Two towns hosted what keepers had to discuss [@lind-2015; @berg-2013].

:::note{conflict="c-towns"}
A later list of 2004 names three towns.
:::
::::

:::statement{#k4d-1-bells paragraph=2 about=""}
There have been bells since 2001 [@berg-2013].
:::
`;
const ferries = `---
document: k4d-709
section: k4d-2
---

:::statement{#k4d-2-night paragraph=1 about=""}
Nights are when one may cross.
:::
`;
const conflict = {
  id: "c-towns",
  reading: "Three towns.",
  claims: [{ text: "A list names three.", sources: [{ url: "https://towns.example", title: "List of 2004" }] }],
};
const document = {
  id: "k4d-709",
  sections: [{ id: "k4d-1", title: "Overview of harbours" }],
  leftOut: [{ section: "k4d-1", paragraph: 3, reason: "Imprint" }],
};
const parse = (text = original): ParsedSource => parseSource(text, syntheticOutline);
const undated: DataFiles = new Map([
  ["data/conflicts/c-towns.json", JSON.stringify(conflict, null, 2)],
  ["data/documents/k4d-709.json", JSON.stringify(document, null, 2)],
  ["data/text/k4d-709/01-overview.md", overview],
  ["data/text/k4d-709/02-ferries.md", ferries],
]);
const sound: DataFiles = new Map([
  ...undated,
  ...fillFingerprints(undated, [parse()]).map((each) => [each.file, each.text] as const),
]);
/** The sound files with one replacement in one of them, which must change something. */
function damage(end: string, from: string, to: string): DataFiles {
  const [file, text] = [...sound].find(([name]) => name.endsWith(end)) ?? ["", ""];
  const damaged = text.replace(from, to);
  if (damaged === text) throw new Error(`nothing to damage: ${from}`);
  return new Map([...sound, [file, damaged]]);
}
function verify(files: DataFiles, source = parse()): VerificationResult {
  const { problems, ...restated } = readRestatedText(files);
  expect(problems).toEqual([]);
  return verifySources({ sources: [source], ...restated });
}
const misses = (result: VerificationResult): string[] =>
  result.misses.map((miss) => `${miss.file.split("/").at(-1)}:${miss.line} ${miss.code}: ${miss.message}`);

describe("verifySources", () => {
  test("finds no miss in sound text and counts paragraphs and citations by section", () => {
    const result = verify(sound);
    expect(misses(result)).toEqual([
      "k4d-709.json:null missing-section: The copy of k4d-709 has no heading of k4d-2-1; it is truncated or of another edition.",
    ]);
    expect(
      result.sections.map(({ section, paragraphs, restated, leftOut, carried, expected }) => ({
        section,
        paragraphs,
        restated,
        leftOut,
        carried,
        expected,
      })),
    ).toEqual([
      { section: "k4d-1", paragraphs: 3, restated: 2, leftOut: 1, carried: 4, expected: 4 },
      { section: "k4d-2", paragraphs: 1, restated: 1, leftOut: 0, carried: 0, expected: 0 },
    ]);
  });
});

describe("verifySources on damaged copies", () => {
  const whole = (): ParsedSource => ({ ...parse(), missingSections: [] });
  const codes = (files: DataFiles, source = whole()): string[] => misses(verify(files, source));

  test("sound text has no miss", () => {
    expect(codes(sound)).toEqual([]);
  });

  test("a moved paragraph of the original", () => {
    const moved = original.replace(/(The nine[\s\S]*2013\)\.)\n(Bells.*)\n/, "$2\n$1\n");
    const found = codes(sound, { ...parse(moved), missingSections: [] });
    expect(found).toContain(
      "01-overview.md:6 moved-paragraph: Statement k4d-1-lights points to k4d-1, paragraph 1, but the passage with its fingerprint stands at k4d-1, paragraph 2; correct the paragraph number.",
    );
    expect(found.filter((each) => each.includes(" moved-paragraph"))).toHaveLength(3);
  });

  test("a changed year in the original", () => {
    const found = codes(sound, { ...parse(original.replace("1999", "1998")), missingSections: [] });
    expect(found[0]).toMatch(
      /^01-overview\.md:6 changed-paragraph: Statement k4d-1-lights points to k4d-1, paragraph 1, which reads differently/,
    );
  });

  test("a changed year in a statement", () => {
    expect(codes(damage("01-overview.md", "In 1999", "In 1998"))).toEqual([
      '01-overview.md:6 invented-number: Statement k4d-1-lights says "1998", which k4d-1, paragraph 1 does not; correct the number.',
    ]);
  });

  test("an invented number in words", () => {
    expect(codes(damage("01-overview.md", "all nine", "all eleven"))).toEqual([
      '01-overview.md:6 invented-number: Statement k4d-1-lights says "eleven", which k4d-1, paragraph 1 does not; correct the number.',
    ]);
  });

  test("an invented number in an editor's note, although its conflict has others", () => {
    expect(codes(damage("01-overview.md", "of 2004", "of 2005"))).toEqual([
      "01-overview.md:10 invented-number: The editor's note of k4d-1-meetings says \"2005\", which neither k4d-1, paragraph 1 nor a record with the note's sources does.",
    ]);
  });

  test("a removed citation, although another statement of the paragraph cites the same work", () => {
    expect(codes(damage("01-overview.md", " [@lind-2015]", ""))).toEqual([
      "01-overview.md:6 uncarried-citation: k4d-1, paragraph 1 cites lind-2015 2 times, its statements only once; add the citation to the statement that restates it.",
    ]);
    expect(verify(damage("01-overview.md", " [@lind-2015]", "")).sections[0]).toMatchObject({
      carried: 3,
      expected: 4,
    });
  });

  test("a citation that the paragraph does not have", () => {
    expect(codes(damage("01-overview.md", "since 2001 [@berg-2013]", "since 2001 [@berg-2013; @lind-2015]"))).toEqual([
      "01-overview.md:18 foreign-citation: Statement k4d-1-bells cites lind-2015, which k4d-1, paragraph 2 does not; remove the citation or correct the paragraph.",
    ]);
  });

  test("a dropped paragraph", () => {
    const dropped = codes(
      damage(
        "01-overview.md",
        sound
          .get("data/text/k4d-709/01-overview.md")
          ?.slice(-200)
          .match(/:::statement\{#k4d-1-bells[\s\S]*/)?.[0] ?? "-",
        "",
      ),
    );
    expect(dropped).toEqual([
      "01-overview.md:null dropped-paragraph: k4d-1, paragraph 2 (lines 4–4 of the original) is neither restated nor listed as left out.",
      "01-overview.md:null uncarried-citation: k4d-1, paragraph 2 cites berg-2013 once, its statements never; add the citation to the statement that restates it.",
    ]);
  });

  test("a paragraph of the original that is not there", () => {
    expect(codes(damage("02-ferries.md", "paragraph=1", "paragraph=4"))[0]).toBe(
      "02-ferries.md:null dropped-paragraph: k4d-2, paragraph 1 (lines 8–8 of the original) is neither restated nor listed as left out.",
    );
    expect(codes(damage("02-ferries.md", "paragraph=1", "paragraph=4"))[1]).toBe(
      "02-ferries.md:6 unknown-paragraph: Statement k4d-2-night points to k4d-2, paragraph 4, but the original has only 1 paragraphs there.",
    );
  });

  test("a paragraph both restated and left out, and one left out without a reason", () => {
    expect(codes(damage("k4d-709.json", '"paragraph": 3', '"paragraph": 2'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /left-out-but-restated: k4d-1, paragraph 2 is listed as left out, but k4d-1-bells restates it/,
        ),
        expect.stringMatching(/moved-paragraph: A paragraph left out points to k4d-1, paragraph 2/),
      ]),
    );
    expect(codes(damage("k4d-709.json", "Imprint", " "))).toEqual([
      expect.stringMatching(/no-reason: k4d-1, paragraph 3 is left out without a reason/),
    ]);
  });

  test("eight words in a row of the original", () => {
    expect(
      codes(
        damage(
          "02-ferries.md",
          "Nights are when one may cross.",
          "The nine harbours repaired their lights in 1999, by ferry.",
        ),
      ),
    ).toContain(
      '02-ferries.md:6 copied-run: Statement k4d-2-night repeats 8 words of a source document in a row ("the nine harbours repaired their lights in 1999"); use other words.',
    );
  });

  test("eight words in a row in another record", () => {
    const found = codes(damage("c-towns.json", "Three towns.", "their keepers met TWICE a year in two"));
    expect(found).toEqual([expect.stringMatching(/^c-towns\.json:3 copied-run: This text repeats 8 words/)]);
  });

  test("a citation in the original that is no known work", () => {
    const found = codes(sound, {
      ...parse(original.replace("on (Berg, 2013)", "on (Borg, 2013)")),
      missingSections: [],
    });
    expect(found).toEqual(
      expect.arrayContaining([expect.stringMatching(/unresolved-citation: k4d-1, paragraph 2 cites "Borg, 2013"/)]),
    );
  });
});

describe("fillFingerprints", () => {
  test.each(["null", "5", '{ "leftOut": 5 }', '{ "leftOut": [null] }', '{ "leftOut": { "a": 1 } }', "["])(
    "leaves a document alone that is no record: %s",
    (text) => {
      expect(fillFingerprints(new Map([["data/documents/harbours.json", text]]), [parse()])).toEqual([]);
    },
  );

  test("fills what is missing, changes what differs and leaves the rest alone", () => {
    expect(fillFingerprints(undated, [parse()]).map(({ file, filled, updated }) => [file, filled, updated])).toEqual([
      ["data/documents/k4d-709.json", 1, 0],
      ["data/text/k4d-709/01-overview.md", 3, 0],
      ["data/text/k4d-709/02-ferries.md", 1, 0],
    ]);
    expect(fillFingerprints(sound, [parse()])).toEqual([]);
    const stale = damage("02-ferries.md", "fingerprint=", "fingerprint=0");
    expect(fillFingerprints(stale, [parse()])).toEqual([
      {
        file: "data/text/k4d-709/02-ferries.md",
        text: sound.get("data/text/k4d-709/02-ferries.md"),
        filled: 0,
        updated: 1,
      },
    ]);
  });
});

describe("readSources", () => {
  test("says what to do when the folder is not set, not there or without the documents", () => {
    expect(readSources(undefined)).toEqual({
      refusal: "Set ATLAS_SOURCES to the folder with the text files of the report and the leaflet.",
    });
    expect(readSources("no/such/folder")).toEqual({
      refusal: "ATLAS_SOURCES names no/such/folder, which is no folder that can be read.",
    });
    expect(readSources("tests/fixtures")).toEqual({
      refusal:
        "ATLAS_SOURCES names tests/fixtures, which holds no text of k4d-709 and rcc-leaflet; put the text file there.",
    });
  });
});

describe("findNumbers", () => {
  const values = (text: string): number[] => findNumbers(text).map((each) => each.value);

  test("reads digits, ranges and words", () => {
    expect(values("")).toEqual([]);
    expect(values("about 1,000 of 7,500 in 2002–2015, mid-2014, 16% and 2010/2011")).toEqual([
      1000, 7500, 2002, 2015, 2014, 16, 2010, 2011,
    ]);
    expect(values("twenty-one of nine, the second, one")).toEqual([21, 9, 2]);
    expect(values("K4D and e4j, the 21st")).toEqual([21]);
  });

  test("takes words and digits for the same, and implied numbers for evidence only", () => {
    expect(findUnsupportedNumbers("13 and two", ["thirteen, both"])).toEqual([]);
    expect(findUnsupportedNumbers("both of them", ["none"])).toEqual([]);
    expect(findUnsupportedNumbers("5 and 5", ["six"])).toEqual(["5"]);
  });
});

describe("findCommonRuns", () => {
  const index = indexRuns([
    "They asked the Grand Council of Northern Harbours and Lights to act at once, for Ruhn, Aarde and Vik, and Sund, Aarde, Vik.",
  ]);
  const free = foldFreeWords({
    names: ["Grand Council of Northern Harbours and Lights"],
    places: ["Ruhn", "Aarde", "Vik", "Sund"],
  });

  test("passes over official names and lists of places", () => {
    expect(findCommonRuns("the Grand Council of Northern Harbours and Lights met", index, free)).toEqual([]);
    expect(findCommonRuns("Ruhn, Aarde and Vik, and Sund, Aarde, Vik", index, free)).toEqual([]);
  });

  test("finds a sentence around a name, whatever its case and punctuation", () => {
    expect(
      findCommonRuns("asked the grand council of northern harbours — and LIGHTS to act at once", index, free),
    ).toEqual(["asked the grand council of northern harbours and lights to act at once"]);
    expect(findCommonRuns("act at once", index, free)).toEqual([]);
  });
});

describe("npm run verify:sources", { timeout: 60_000 }, () => {
  const run = (sources: string | undefined) => {
    const { ATLAS_SOURCES: _own, ...environment } = process.env;
    return spawnSync(process.execPath, ["--import", "tsx", "src/commands/verify/verifySources.ts"], {
      encoding: "utf8",
      env: sources === undefined ? environment : { ...environment, ATLAS_SOURCES: sources },
    });
  };

  test("ends with 2 and a clear sentence when it does not know where the documents are", () => {
    const { status, stdout, stderr } = run(undefined);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Set ATLAS_SOURCES to the folder with the text files of the report and the leaflet.");
  });

  test.skipIf(process.env.ATLAS_SOURCES === undefined)("ends with 0 and a table when everything holds", () => {
    const { status, stdout } = run(process.env.ATLAS_SOURCES);
    expect(stdout).toMatch(/\nall +145 +123 +22 +148\/148 +0\n/);
    expect(stdout).toMatch(/No miss\.\n$/);
    expect(status).toBe(0);
  });
});

const folder = process.env.ATLAS_SOURCES;
describe.skipIf(folder === undefined)("verifySources on the real documents", { timeout: 60_000 }, () => {
  const files = readDataFiles(process.cwd());
  const restated = readRestatedText(files);
  const check = (texts: string, data = restated): VerificationResult => {
    const read = readSources(texts);
    if ("refusal" in read) throw new Error(read.refusal);
    return verifySources({ sources: read.sources, ...data });
  };
  /** Codes of the misses after a change to the report's text, in a copy of the folder. */
  const damageReport = (change: (text: string) => string): string[] => {
    const copy = mkdtempSync(join(tmpdir(), "atlas-sources-"));
    try {
      cpSync(folder ?? ".", copy, { recursive: true });
      const name = readdirSync(copy).find((each) => each.startsWith("k4d")) ?? "";
      const text = readFileSync(join(copy, name), "utf8");
      const damaged = change(text);
      expect(damaged).not.toBe(text);
      rmSync(join(copy, name));
      writeFileSync(join(copy, name), damaged);
      return check(copy).misses.map((miss) => miss.code);
    } finally {
      rmSync(copy, { recursive: true });
    }
  };

  test("carry 148 of 148 citations, every paragraph accounted for, without a miss", () => {
    const result = check(folder ?? "");
    expect(formatVerification(result.sections, result.misses)).toContain(
      "148 of 148 citations carried; 145 of 145 paragraphs",
    );
    expect(result.misses).toEqual([]);
  });

  test("show a moved paragraph, a changed year, a removed citation and a dropped section", () => {
    expect(
      damageReport((text) => text.replace(/(\nLocal top-down[\s\S]*?)(\nLocal, bottom-up[\s\S]*?)(\n\n)/, "$2$1$3")),
    ).toContain("moved-paragraph");
    expect(damageReport((text) => text.replace("launched in 1996", "launched in 1997"))).toContain("changed-paragraph");
    expect(damageReport((text) => text.replace(" (Gjurovski, 2018)", ""))).toContain("changed-paragraph");
    expect(damageReport((text) => text.replace("\nTrust issues\n", "\n"))).toContain("missing-section");
  });

  test("show damage to the statements", () => {
    const change = (pattern: RegExp, to: string): string[] => {
      const [file, text] = [...files].find(
        ([name, content]) => name.startsWith("data/text/") && pattern.test(content),
      ) ?? ["", ""];
      expect(file).not.toBe("");
      return check(folder ?? "", readRestatedText(new Map([...files, [file, text.replace(pattern, to)]]))).misses.map(
        (miss) => miss.code,
      );
    };
    expect(change(/ ?\[@gjurovski-2018\]/, "")).toContain("uncarried-citation");
    expect(change(/launched in 1996/, "launched in 1997")).toContain("invented-number");
    expect(change(/\b13 countries/, "14 countries")).toContain("invented-number");
    expect(change(/ paragraph=2 fingerprint/, " paragraph=1 fingerprint")).toContain("moved-paragraph");
  });

  test("show eight words of the original in a statement, whichever they are", () => {
    const read = readSources(folder);
    if ("refusal" in read) throw new Error(read.refusal);
    const own = restated.statements[0];
    for (const [document, section] of [
      ["k4d-709", "k4d-7-1"],
      ["rcc-leaflet", "rcc-6"],
    ] as const) {
      const source = read.sources.find((each) => each.document === document);
      const passage = source?.sections.find((each) => each.id === section)?.paragraphs[0]?.text ?? "";
      if (own === undefined) throw new Error("no statement");
      const copied = { ...own, text: `In short: ${passage.split(" ").slice(0, 8).join(" ")}.` };
      const codes = check(folder ?? "", { ...restated, statements: [copied, ...restated.statements.slice(1)] }).misses;
      expect(codes.map((miss) => miss.code)).toContain("copied-run");
    }
  });
});
