import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/base/problems.ts";
import { compileFiles } from "../../src/compiler/compile.ts";
import { checkStoryViews } from "../../src/vite/checkStoryViews.ts";
import { buildValidFiles } from "../fixtures/dataFiles.ts";

const path = "data/stories/tour.md";
const valid = buildValidFiles().get(path) ?? "";

/** The problems of the valid tree with the story written anew, as `npm run data` prints them. */
function problemsOf(text: string, file = path): readonly string[] {
  const files = buildValidFiles();
  files.delete(path);
  files.set(file, text);
  return compileFiles(files, [], new Set(), [checkStoryViews]).problems.map(formatProblem);
}
function replace(from: string, to: string): string {
  expect(valid).toContain(from);
  return valid.replace(from, to);
}
const withView = (view: string): string => replace("select=mechanism:selec", view);

describe("stories", () => {
  test("are compiled to steps with text, notes, view and what they rest on", () => {
    const { dataset, problems } = compileFiles(buildValidFiles(), [], new Set(), [checkStoryViews]);

    expect(problems).toEqual([]);
    expect(dataset?.stories).toEqual([
      {
        id: "tour",
        title: "A short tour",
        summary: "What SELEC is.",
        audience: "Everybody",
        minutes: 2,
        language: "en",
        author: null,
        date: null,
        steps: [
          {
            title: "Start",
            view: "select=mechanism:selec",
            text: "Look at SELEC first. It had another name.\n\n– Its documents.",
            content: [
              {
                type: "paragraph",
                content: [
                  { type: "text", value: "Look at " },
                  { type: "emphasis", value: "SELEC" },
                  { type: "text", value: " first " },
                  { type: "citation", targets: ["mechanism:selec"] },
                  { type: "text", value: ". It had another name " },
                  { type: "citation", targets: ["section:k4d-5-1", "conflict:c-name"] },
                  { type: "text", value: "." },
                ],
              },
              {
                type: "list",
                items: [
                  [
                    { type: "text", value: "Its documents " },
                    { type: "citation", targets: ["figure:documents-21"] },
                    { type: "text", value: "." },
                  ],
                ],
              },
            ],
            notes: "Say it slowly.",
            notesContent: [{ type: "paragraph", content: [{ type: "text", value: "Say it slowly." }] }],
            citations: ["mechanism:selec", "section:k4d-5-1", "conflict:c-name", "figure:documents-21"],
          },
        ],
      },
    ]);
  });

  test("may be missing altogether, and a view may be empty", () => {
    const files = buildValidFiles();
    files.delete(path);
    expect(compileFiles(files, [], new Set(), [checkStoryViews]).dataset?.stories).toEqual([]);
    expect(problemsOf(withView(""))).toEqual([]);
  });

  test("a whole address, copied from a browser, is a view", () => {
    const text = replace("?select=mechanism:selec", "https://example.org/atlas/?select=pair:al-xk&year=2012");
    expect(problemsOf(text)).toEqual([]);
  });

  test.each<readonly [what: string, text: string, problem: string]>([
    [
      "no head",
      valid.slice(valid.indexOf("##")),
      `${path}:1:1: Begin the file with a line ---, then title: …, summary: …, audience: …, minutes: …, then a line ---. [missing-front-matter]`,
    ],
    [
      "a head that is no YAML",
      replace("A short tour", "A tour: short"),
      `${path}:2:8: The lines between --- cannot be read as YAML (Nested mappings are not allowed in compact mappings); put a text with a colon into quotes. [broken-front-matter]`,
    ],
    [
      "a key that is missing",
      replace("audience: Everybody\n", ""),
      `${path}:2:1 /audience: "audience" is missing; add it (text in double quotes). [missing-key]`,
    ],
    [
      "an unknown key",
      replace("minutes: 2", "minutes: 2\ncolour: red"),
      `${path}:6:9 /colour: The key "colour" is not known here; correct its spelling or remove it. [unknown-key]`,
    ],
    [
      "minutes that are no number",
      replace("minutes: 2", "minutes: two"),
      `${path}:5:10 /minutes: "minutes" must be of type number; found "two". [wrong-type]`,
    ],
    [
      "no step",
      valid.slice(0, valid.indexOf("##")),
      `${path}:1:1: The story has no steps; for each of them, write ## [Title](?select=mechanism:selec), with the address of the view as it stands in the browser. [no-steps]`,
    ],
    [
      "text before the first step",
      replace("## [Start]", "Welcome.\n\n## [Start]"),
      `${path}:8:1: This stands before the first step; write ## [Title](?select=mechanism:selec), with the address of the view as it stands in the browser. [text-outside-step]`,
    ],
    [
      "a heading without a view",
      replace("[Start](?select=mechanism:selec)", "Start"),
      `${path}:8:1: The heading of this step is no link to its view; write ## [Title](?select=mechanism:selec), with the address of the view as it stands in the browser. [no-view]`,
    ],
    [
      "a heading that leads elsewhere",
      replace("?select=mechanism:selec", "start.html"),
      `${path}:8:1: "start.html" has no question mark, so it names no view; write ## [Title](?select=mechanism:selec), with the address of the view as it stands in the browser, or (?) for the first screen. [no-view]`,
    ],
    [
      "a step that says nothing",
      `${valid}\n## [End](?)\n\n> Thank them.\n`,
      `${path}:16:1: The step "End" says nothing; write a paragraph under its heading. [empty-text]`,
    ],
    [
      "a step without a citation",
      `${valid}\n## [End](?)\n\nThat was it.\n\n> See also [@mechanism:selec].\n`,
      `${path}:16:1: The step "End" rests on nothing; name what says so behind each sentence, as a kind and an id, [@mechanism:selec] or [@mechanism:selec; @link:jp-al-xk]. [no-citation]`,
    ],
    [
      "a citation without its kind",
      replace("@mechanism:selec]", "@selec]"),
      `${path}:10:23: The citation [@selec] cannot be read; write a kind and an id, [@mechanism:selec] or [@mechanism:selec; @link:jp-al-xk]. [broken-citation]`,
    ],
    [
      "a picture",
      replace("Look at", "![x](x.png) Look at"),
      `${path}:10:1: Only plain text, *emphasis* and citations [@key] are allowed here; found image. [unknown-markup]`,
    ],
    [
      "markup of HTML",
      replace("- Its", "<script>alert(1)</script>\n\n- Its"),
      `${path}:12:1: Only paragraphs, lists with - and notes with > stand in a step; found html. [unknown-markup]`,
    ],
    [
      "a list in a list",
      replace("- Its documents", "- Its\n  - documents"),
      `${path}:12:1: An entry of a list is one paragraph; take out what else is in it. [unknown-markup]`,
    ],
    [
      "an unknown statement",
      replace("section:k4d-5-1", "statement:k4d-5-1-nmae"),
      `${path}:8:1: There is no statement "k4d-5-1-nmae"; correct the id or add the record to data/text/. [unknown-statement]`,
    ],
    [
      "an unknown record in the notes",
      replace("Say it slowly.", "Say it [@centre:pcc-two]."),
      `${path}:8:1: There is no centre "pcc-two"; correct the id or add the record to data/centres/. [unknown-centre]`,
    ],
    [
      "a record that is left out",
      replace("@figure:documents-21", "@link:ag-unverified"),
      `${path}:8:1: The link "ag-unverified" is unverified and left out of the atlas; verify it or remove what refers to it. [unverified-shown]`,
    ],
    [
      "a kind that cannot be cited",
      replace("@figure:documents-21", "@topic:customs"),
      `${path}:8:1: Nothing of kind "topic" can be cited; use one of mechanism, place, pair, link, centre, crossing, statement, section, reference, figure, conflict, gap. [bad-target]`,
    ],
    [
      "a name with its star",
      replace("Say it slowly.", "Kosovo* is spoken as Kosovo."),
      `${path}:8:1: Write Kosovo plain, the asterisk is added on screen; a name that is quoted stands in “ ”. [starred-name]`,
    ],
    [
      "a view of an unknown record",
      withView("select=mechanism:selecc"),
      `${path}:8:1: select=mechanism:selecc of this step's view cannot be used: write kind:id of a record that is there; kinds are mechanism, place, pair, link, centre, crossing, statement, section, reference, figure. [bad-view]`,
    ],
    [
      "an unknown layer",
      withView("layers=patrols,walls"),
      `${path}:8:1: layers=patrols,walls of this step's view cannot be used: use some of memberships, agreements, patrols, operations, informal, priorities, centres, crossings, joined by commas. [bad-view]`,
    ],
    [
      "an unknown way of looking",
      withView("view=globe"),
      `${path}:8:1: view=globe of this step's view cannot be used: use one of map, matrix, timeline, report, table. [bad-view]`,
    ],
    [
      "a camera that is none",
      withView("at=42,20"),
      `${path}:8:1: at=42,20 of this step's view cannot be used: write latitude,longitude,zoom, such as 42.5,20.5,7. [bad-view]`,
    ],
    [
      "a basis that is none",
      withView("basis=hearsay"),
      `${path}:8:1: basis=hearsay of this step's view cannot be used: write basis=report or leave it out. [bad-view]`,
    ],
    [
      "a key that nobody knows",
      withView("colour=red"),
      `${path}:8:1: "colour=red" of this step's view is not known here; correct the key or take it out. [bad-view]`,
    ],
    [
      "a choice of the reader's",
      withView("theme=dark"),
      `${path}:8:1: theme= is the reader's own choice; take it out of the step's view. [bad-view]`,
    ],
    [
      "a part of a page",
      withView("select=mechanism:selec#members"),
      `${path}:8:1: "#members" names a part of a page, not of a view; take it out of the step's view. [bad-view]`,
    ],
  ])("with %s are refused with place and remedy", (_what, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test("a year that the slider does not reach is refused with those that it reaches", () => {
    expect(problemsOf(withView("since=1850&year=2012"))).toEqual([
      expect.stringMatching(
        /^data\/stories\/tour\.md:8:1: since=1850 of this step's view cannot be used: use a year from \d{4} to \d{4}\. \[bad-view\]$/,
      ),
    ]);
  });

  test("all faults are told at once, those of steps, of citations and of views", () => {
    const text = `${replace("minutes: 2", "minutes: 0").replace("select=mechanism:selec", "view=globe")}\n## End\n`;
    expect(problemsOf(text).map((line) => line.slice(line.indexOf("[")))).toEqual([
      "[bad-number]",
      "[Title](?select=mechanism:selec), with the address of the view as it stands in the browser. [no-view]",
    ]);
    const crossing = `${withView("view=globe&layers=x").replace("@figure:documents-21", "@figure:none")}`;
    expect(problemsOf(crossing).map((line) => line.replace(/^.*\[/, "["))).toEqual([
      "[bad-view]",
      "[bad-view]",
      "[unknown-figure]",
    ]);
  });

  test("stand in Markdown files whose names are ids", () => {
    expect(problemsOf("{}", "data/stories/tour.json")).toEqual([
      "data/stories/tour.json: Only Markdown files (.md) are read from data/stories/; rename or remove this file. [unexpected-file]",
    ]);
    expect(problemsOf(valid, "data/stories/My Tour.md")).toEqual([
      'data/stories/My Tour.md: "My Tour" is the id of the story; name the file in lower-case letters, digits and single hyphens. [bad-id]',
    ]);
  });
});
