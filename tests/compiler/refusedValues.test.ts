import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/base/problems.ts";
import { compileFiles } from "../../src/compiler/compile.ts";
import { buildValidFiles, withText } from "../fixtures/dataFiles.ts";

const link = "links/ag-al-xk.json";
const centre = "centres/pcc-one.json";
const crossing = "crossings/cc-one.json";
const selec = "mechanisms/selec.json";
const seci = "mechanisms/seci.json";
const figure = "figures/documents-21.json";
const works = "references.json";
const selecText = "text/k4d-709/05-01-selec.md";

type Change = readonly [pointer: string, value: unknown];

/** The valid tree with values of one file replaced, by JSON pointer. */
function withValues(path: string, ...changes: readonly Change[]): Map<string, string> {
  const files = buildValidFiles();
  const record: unknown = JSON.parse(files.get(`data/${path}`) ?? "null");
  for (const [pointer, value] of changes) {
    const parts = pointer.split("/").slice(1);
    const last = parts.pop() ?? "";
    const parent = parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], record);
    (parent as Record<string, unknown>)[last] = value;
  }
  return files.set(`data/${path}`, JSON.stringify(record, null, 2));
}

function listed(files: ReadonlyMap<string, string>): readonly string[] {
  return compileFiles(files).problems.map(({ file, place, code }) => `${file} ${place} ${code}`);
}
function messages(files: ReadonlyMap<string, string>): string {
  return compileFiles(files).problems.map(formatProblem).join("\n");
}

describe("web addresses", { timeout: 60_000 }, () => {
  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,<script>1</script>",
    "file:///etc/passwd",
    "ftp://example.org/x",
    "//example.org/x",
    "HTTPS//example.org",
    "https://user:secret@example.org/",
    "https://user@example.org/",
    "https://example.org/a b",
    " https://example.org/",
    "https://example.org/\n",
    "https://example.org/\u0007",
    "https://exam\u200bple.org/",
    "https://example.org/\u202egnp.exe",
    "https://localhost/",
    "https://127.0.0.1/",
    "http://192.168.0.1/",
    "https://[::1]/",
    "https://example.org:99999/",
    "https://example",
    "https://.example.org/",
    'https://example.org/"onclick=',
    "https://example.org\\@evil.org/",
    "https:",
    "",
  ])("%j is refused as a source, a website and a work", (url) => {
    const hidden = /[\p{Cc}\p{Cf}]/u.test(url);
    const codes = (path: string, pointer: string) =>
      new Set(listed(withValues(path, [pointer, url])).filter((line) => line.startsWith(`data/${path} ${pointer} `)));

    for (const [path, pointer] of [
      [link, "/sources/0/url"],
      [selec, "/website"],
      [works, "/1/URL"],
      ["naming.json", "/presets/0/sources/0/url"],
    ] as const) {
      const at = path === selec ? "/website/value" : pointer;
      const found = path === selec ? codesOfWebsite(url) : codes(path, pointer);
      expect(found).toContain(`data/${path} ${at} bad-url`);
      expect(found.size > 1).toBe(hidden);
    }
  });

  function codesOfWebsite(url: string): ReadonlySet<string> {
    return new Set(listed(withValues(selec, ["/website", { value: url }])));
  }

  test.each([
    "https://www.example.org",
    "http://www.example.org:8080/path/%C3%A9?x=1&y=[2]#part",
    "https://brockhaus.de/ecs/julex/article/stabilitätspakt",
    "http://51.68.177.34/page",
    "https://müller.example.org/",
  ])("%s passes", (url) => {
    expect(listed(withValues(link, ["/sources/0/url", url]))).toEqual([]);
  });
});

describe("dates", { timeout: 60_000 }, () => {
  test.each([
    ["2019-02-30", "impossible-date"],
    ["2019-13", "impossible-date"],
    ["2019-00", "impossible-date"],
    ["2019-04-31", "impossible-date"],
    ["2019-02-29", "impossible-date"],
    ["0000", "unlikely-year"],
    ["1800", "unlikely-year"],
    ["9999-01-01", "unlikely-year"],
    ["99999", "bad-date"],
    ["2019-2-3", "bad-date"],
    ["2019-02-03T00:00", "bad-date"],
    ["2019 ", "bad-date"],
    ["٢٠١٩", "bad-date"],
  ])("%s is refused wherever a date stands", (date, code) => {
    for (const [path, pointer] of [
      [link, "/signed"],
      [link, "/asOf"],
      [link, "/sources/0/date"],
      [selec, "/events/0/date"],
      [selec, "/participations/1/from"],
      ["naming.json", "/presets/0/validFrom"],
      ["edition.json", "/date"],
    ] as const) {
      expect(listed(withValues(path, [pointer, date]))).toEqual([`data/${path} ${pointer} ${code}`]);
    }
  });

  test.each(["2003", "2003-10", "2003-10-31", "2004-02-29"])("%s passes", (date) => {
    expect(listed(withValues(link, ["/signed", date]))).toEqual([]);
  });

  test.each<readonly [what: string, parts: unknown, problem: string]>([
    ["year 0", [[0]], "/1/issued/date-parts/0 impossible-date"],
    ["year 99999", [[99999]], "/1/issued/date-parts/0 impossible-date"],
    ["month 13", [[2015, 13]], "/1/issued/date-parts/0 impossible-date"],
    ["30 February", [[2015, 2, 30]], "/1/issued/date-parts/0 impossible-date"],
    ["a year as text", [["2015"]], "/1/issued/date-parts/0/0 wrong-type"],
    ["half a month", [[2015, 1.5]], "/1/issued/date-parts/0/1 wrong-type"],
    ["nothing", [[]], "/1/issued/date-parts/0 too-few-entries"],
    ["no list", 2015, "/1/issued/date-parts wrong-type"],
    ["a work of the future", [[2027]], "/1/issued/date-parts/0 date-in-future"],
    ["a period turned round", [[2015], [2014]], "/1/issued/date-parts/1 wrong-date-order"],
  ])("of a work: %s is refused", (_what, parts, problem) => {
    expect(listed(withValues(works, ["/1/issued/date-parts", parts]))).toEqual([`data/${works} ${problem}`]);
  });

  test.each<readonly [what: string, path: string, problem: string, code: string, changes: readonly Change[]]>([
    ["a source of the future", link, "/sources/0/date", "date-in-future", [["/sources/0/date", "2027"]]],
    [
      "a signature of the future",
      link,
      "/signed",
      "date-in-future",
      [
        ["/signed", "2026-11-22"],
        ["/inForce", null],
        ["/status", "signed"],
      ],
    ],
    ["in force in the future", link, "/inForce", "date-in-future", [["/inForce", "2027"]]],
    [
      "a page read in the future",
      works,
      "/1/accessed/date-parts/0",
      "date-in-future",
      [["/1/accessed", { "date-parts": [[2026, 12]] }]],
    ],
    [
      "a crossing agreed in the future",
      crossing,
      "/agreed",
      "date-in-future",
      [
        ["/agreed", "2027"],
        ["/opened", null],
      ],
    ],
    ["a centre opened in the future", centre, "/opened", "date-in-future", [["/opened", "2027-01-01"]]],
    [
      "a centre founded in the future",
      centre,
      "/founded/date",
      "date-in-future",
      [
        ["/founded/date", "2028"],
        ["/opened", null],
      ],
    ],
    [
      "an event of the future",
      selec,
      "/events/0/date",
      "date-in-future",
      [["/events/0", { date: "2027", type: "meeting", text: "To come." }]],
    ],
    ["a preset seen in the future", "naming.json", "/presets/0/asOf", "date-in-future", [["/presets/0/asOf", "2027"]]],
    ["a link in force that has ended", link, "/status", "status-against-dates", [["/to", "2005"]]],
    [
      "a link that ended before it was in force",
      link,
      "/to",
      "wrong-date-order",
      [
        ["/to", "2001"],
        ["/status", "ended"],
      ],
    ],
    [
      "an end that is yet to come",
      link,
      "/status",
      "status-against-dates",
      [
        ["/to", "2030"],
        ["/status", "ended"],
      ],
    ],
    ["planned, but long open", crossing, "/status", "status-against-dates", [["/status", "planned"]]],
    ["only signed, but in force since", link, "/status", "status-against-dates", [["/status", "signed"]]],
    ["an active mechanism that has ended", selec, "/status/value", "status-against-dates", [["/to", "2019"]]],
    [
      "a meeting before the founding",
      selec,
      "/events/1/date",
      "event-before-founding",
      [["/events/1", { date: "2009", type: "meeting", text: "Early." }]],
    ],
    ["a meeting after the end", seci, "/events/2/date", "event-after-end", [["/events/2/date", "2012"]]],
    [
      "a member before the founding",
      selec,
      "/participations/0/from",
      "participation-before-founding",
      [["/participations/0/from", "2001"]],
    ],
    [
      "a member after the end",
      seci,
      "/participations/0/from",
      "participation-after-end",
      [["/participations", [{ place: "al", role: "member", from: "2014" }]]],
    ],
  ])("%s is refused", (_what, path, problem, code, changes) => {
    expect(listed(withValues(path, ...changes))).toEqual([`data/${path} ${problem} ${code}`]);
  });

  test("what leads to a founding may come before it, and a plan may lie in the future", () => {
    const events = [
      { date: "2009", type: "agreement", text: "Signed." },
      { date: "2011-10", type: "opened", text: "Opened." },
      { date: "2028", type: "planned-end", text: "To end." },
    ];

    expect(listed(withValues(selec, ["/events", events]))).toEqual([]);
  });
});

describe("works cited", { timeout: 60_000 }, () => {
  test.each<readonly [pointer: string, value: unknown, code: string, says: string]>([
    ["/1/volume", 12, "wrong-type", '"volume" must be of type text in double quotes; found 12.'],
    ["/1/page", ["12"], "wrong-type", "found a list"],
    ["/1/contributor", true, "wrong-type", '"contributor" must be of type list in [ ]; found true.'],
    ["/1/editor", "Somebody", "wrong-type", "list in [ ]"],
    ["/1/author", {}, "wrong-type", "found an object"],
    ["/1/author/0", { given: "Dimitar" }, "bad-name", '"family"'],
    ["/1/author/0", { family: "Bechev", literal: "Bechev" }, "bad-name", "one of the two"],
    ["/1/author/0/nick", "x", "unknown-key", '"nick"'],
    ["/1/colour", "red", "unknown-key", '"colour"'],
    ["/1/issued/year", 2015, "unknown-key", '"year"'],
    ["/1/custom/mood", "good", "unknown-key", '"mood"'],
    ["/1/custom/match", "sure", "unknown-value", "probable"],
    ["/1/type", "reprot", "unknown-value", '"reprot"'],
    ["/1/type", "", "unknown-value", "report"],
    ["/1/DOI", "https://doi.org/10.1000/1", "bad-doi", "begins with 10."],
    ["/1/title", "\u2003", "empty-text", "nothing that can be seen"],
  ])("%s %j is a problem at its place", (pointer, value, code, says) => {
    const files = withValues(works, [pointer, value]);

    expect(listed(files)).toEqual([`data/${works} ${pointer} ${code}`]);
    expect(messages(files)).toContain(says);
  });
});

describe("texts and ids", { timeout: 60_000 }, () => {
  test.each<readonly [what: string, text: string, code: string]>([
    ["a control character", "Agree\u0007ment", "control-character"],
    ["a line break", "Agreement\non police", "control-character"],
    ["a line separator", "Agreement\u2028on police", "control-character"],
    ["a mark of direction", "Agreement \u202Eecilop no", "direction-mark"],
    ["an isolate", "Agreement \u2066x\u2069", "direction-mark"],
    ["half of a character", "Agreement \uD83D", "lone-surrogate"],
    ["a zero-width space", "Agree\u200Bment", "invisible-character"],
    ["a soft hyphen", "Agree\u00ADment", "invisible-character"],
    ["a byte-order mark within", "Agree\uFEFFment", "invisible-character"],
    ["a lost character", "Agree\uFFFDment", "lost-character"],
    ["a private character", "Agree\uE000ment", "invisible-character"],
    ["a letter in two parts", "C\u030Cesto", "not-composed"],
    ["only spaces", " \u00a0\u2003", "empty-text"],
    ["only a space at the end", "Agreement ", "loose-space"],
  ])("%s is refused", (_what, text, code) => {
    expect(listed(withValues(link, ["/title", text]))).toEqual([`data/${link} /title ${code}`]);
  });

  test.each(["\u200B", "\u2060\u2060", "\u2800", "\u3164", "\uFE0F"])("%j looks empty and is told so", (text) => {
    expect(listed(withValues(link, ["/title", text]))).toContain(`data/${link} /title empty-text`);
  });

  test("hidden characters are not printed as they are", () => {
    expect(messages(withValues(link, ["/kind", "treaty\u202E"]))).toContain("treaty\\u{202e}");
  });

  test("letters with accents, quotes, dashes and Cyrillic pass", () => {
    expect(listed(withValues(link, ["/title", "„Đorđević“ – Косово’s čšž"]))).toEqual([]);
  });

  test.each(["AL", "al ", " al", "Al", "аl", "al\u200b"])("the id %j is refused", (id) => {
    const codes = compileFiles(withValues(link, ["/parties/0", id])).problems.map(
      ({ place, code }) => `${place} ${code}`,
    );

    expect(codes).toContain("/parties/0 bad-id");
  });

  test("a key with a space is unknown, and what it stood for is missing", () => {
    const files = buildValidFiles();
    files.set(`data/${link}`, (files.get(`data/${link}`) ?? "").replace('"title"', '"title "'));

    expect(listed(files)).toEqual([`data/${link} /title missing-key`, `data/${link} /title  unknown-key`]);
  });

  test("every repeated key is listed", () => {
    const files = buildValidFiles().set(
      "data/edition.json",
      '{\n"date": "2026",\n"d\\u0061te": "2027",\n"date": "2028"\n}',
    );

    expect(listed(files)).toEqual(["data/edition.json 3:1 repeated-key", "data/edition.json 4:1 repeated-key"]);
  });

  test("an id that is an object breaks nothing", () => {
    const files = withValues("places.json", ["/6/id", { toString: 1 }]);

    expect(listed(files)).toContain("data/places.json /6/id wrong-type");
  });
});

describe("files as a whole", { timeout: 60_000 }, () => {
  const valid = buildValidFiles();
  const json = valid.get(`data/${link}`) ?? "";
  const markdown = valid.get(`data/${selecText}`) ?? "";

  test.each<readonly [what: string, path: string, text: string, problem: string]>([
    ["a byte-order mark in JSON", link, `\uFEFF${json}`, "1:1 byte-order-mark"],
    ["a byte-order mark in Markdown", selecText, `\uFEFF${markdown}`, "1:1 byte-order-mark"],
    ["an unfinished merge in JSON", link, json.replace('  "kind"', '<<<<<<< HEAD\n  "kind"'), "3:1 merge-marker"],
    ["an unfinished merge in Markdown", selecText, `${markdown}=======\n`, "18:1 merge-marker"],
    ["an empty JSON file", link, "", "1:1 empty-file"],
    ["a blank Markdown file", selecText, " \n\n", "1:1 empty-file"],
    ["lists nested too deep", "gaps.json", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "1:33 too-deep"],
    ["objects nested too deep", link, `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`, "1:161 too-deep"],
    ["quotes nested too deep", selecText, `${markdown}\n${"> ".repeat(20_000)}x\n`, "19:1 too-deep"],
    ["emphasis nested too deep", selecText, `${markdown}\n${"*a **b ".repeat(9_000)}\n`, "19:1 too-deep"],
    [
      "brackets nested too deep",
      selecText,
      markdown.replace("Between", `${"[".repeat(50_000)}Between`),
      "7:1 too-deep",
    ],
    ["directives nested too deep", selecText, `${markdown}\n${":".repeat(5_000)}note\n`, "19:1 too-deep"],
  ])("%s: one problem", (_what, path, text, problem) => {
    expect(listed(buildValidFiles().set(`data/${path}`, text))).toEqual([`data/${path} ${problem}`]);
  });

  test("a file with a byte-order mark is read all the same, so that its other faults are listed too", () => {
    const text = `\uFEFF${json.replace('"agreement"', '"treaty"')}`;

    expect(listed(buildValidFiles().set(`data/${link}`, text))).toEqual([
      `data/${link} 1:1 byte-order-mark`,
      `data/${link} /kind unknown-value`,
    ]);
  });
});

describe("report text", { timeout: 60_000 }, () => {
  test.each<readonly [what: string, old: string, replacement: string, problem: string]>([
    ["paragraph 999", "paragraph=2", "paragraph=999", "11:1 unknown-paragraph"],
    ["paragraph 2.0", "paragraph=2", "paragraph=2.0", "11:1 bad-paragraph"],
    ["paragraph 0x2", "paragraph=2", "paragraph=0x2", "11:1 bad-paragraph"],
    ["the fingerprint of another paragraph", "ba9876543210", "0123456789ab", "11:1 other-fingerprint"],
    ["two fingerprints of one paragraph", "paragraph=2", "paragraph=1", "11:1 other-fingerprint"],
    ["an attribute twice", "paragraph=2", "paragraph=2 paragraph=1", "11:1 repeated-key"],
    ["an id twice", "#k4d-5-1-name", '#k4d-5-1-name id="k4d-5-1-other"', "11:1 repeated-key"],
    ["a label", "::::statement{#k4d-5-1-name", "::::statement[words]{#k4d-5-1-name", "11:1 unknown-markup"],
    ["a mark of direction", "*otherwise*", "other\u202Ewise", "12:20 direction-mark"],
    ["a zero-width space", "*otherwise*", "other\u200Bwise", "12:20 invisible-character"],
    ["a hidden character by its number", "*otherwise*", "other&#x202E;wise", "12:1 direction-mark"],
    ["half of a character by its number", "*otherwise*", "other&#xD800;wise", "12:1 lost-character"],
    ["a letter in two parts", "*otherwise*", "c\u030Cesto", "12:15 not-composed"],
    ["only a citation", "It was called *otherwise* before [@bechev-2015].", "[@bechev-2015]", "12:1 empty-text"],
    ["a note without words", "It was called SECI Centre.", "&nbsp;", "14:1 empty-text"],
  ])("%s is refused", (_what, old, replacement, problem) => {
    expect(listed(withText(selecText, old, replacement))).toEqual([`data/${selecText} ${problem}`]);
  });

  test("a paragraph left out beyond the section, or twice, is refused", () => {
    const path = "documents/k4d-709.json";
    const place = { section: "k4d-5", paragraph: 1, fingerprint: "abcdefabcdef", reason: "Service notice." };

    expect(listed(withValues(path, ["/leftOut/0/paragraph", 999]))).toEqual([
      `data/${path} /leftOut/0/paragraph unknown-paragraph`,
    ]);
    expect(listed(withValues(path, ["/leftOut/1", place]))).toEqual([`data/${path} /leftOut/1 repeated-paragraph`]);
  });
});

describe("numbers, names and lines", { timeout: 60_000 }, () => {
  test.each<readonly [what: string, path: string, problem: string, changes: readonly Change[]]>([
    [
      "400 %",
      figure,
      "/value impossible-figure",
      [
        ["/unit", "%"],
        ["/value", 400],
      ],
    ],
    [
      "-1 %",
      figure,
      "/value impossible-figure",
      [
        ["/unit", "%"],
        ["/value", -1],
      ],
    ],
    [
      "400 per cent",
      figure,
      "/value impossible-figure",
      [
        ["/unit", "per cent of the answers"],
        ["/value", 400],
      ],
    ],
    ["fewer than none", figure, "/value impossible-figure", [["/value", -21]]],
    [
      "the year 99999",
      figure,
      "/value impossible-figure",
      [
        ["/unit", "year"],
        ["/value", 99999],
      ],
    ],
    ["a border of no length", "borders.json", "/0/lengthKm bad-number", [["/0/lengthKm", 0]]],
    [
      "a border longer than the way from pole to pole",
      "borders.json",
      "/0/lengthKm bad-number",
      [["/0/lengthKm", 20_001]],
    ],
    ["a line that is no border of the place named", "naming.json", "/pair pair-of-other-place", [["/place", "al"]]],
    [
      "a line between strangers",
      "naming.json",
      "/pair not-neighbours",
      [
        ["/pair", "al-rs"],
        ["/place", "al"],
      ],
    ],
    ["no presets", "naming.json", "/presets too-few-entries", [["/presets", []]]],
    ["a note under a key with capitals", "naming.json", "/notes/Status bad-id", [["/notes/Status", { en: "Text." }]]],
    ["$schema of another site", link, "/$schema bad-schema", [["/$schema", "https://example.org/x.json"]]],
  ])("%s is refused", (_what, path, problem, changes) => {
    expect(listed(withValues(path, ...changes))).toContain(`data/${path} ${problem}`);
  });

  test("100 % passes", () => {
    expect(listed(withValues(figure, ["/unit", "%"], ["/value", 100]))).toEqual([]);
  });
});
