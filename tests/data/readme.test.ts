import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatProblems } from "../../src/base/problems.ts";
import { compileFiles } from "../../src/compiler/compile.ts";
import { readDataFiles } from "../../src/compiler/readData.ts";
import type { Dataset } from "../../src/dataset/model.ts";
import { relationTypes } from "../../src/dataset/vocabulary.ts";
import english from "../../src/text/locales/en.late.json" with { type: "json" };
import { checkStoryViews } from "../../src/vite/checkStoryViews.ts";

const README = readFileSync("data/README.md", "utf8");

/** The examples of `data/README.md` by the path written above each. */
function readExamples(): ReadonlyMap<string, string> {
  const blocks = README.matchAll(/`(data\/[^`]+)`:\n\n```(?:json|markdown)\n([\s\S]*?)```/g);
  return new Map([...blocks].map(([, path = "", text = ""]) => [path, text]));
}

/** The real content with an example added: a record as its own file, a statement at the end of its section. */
function compileWith(path: string): Dataset {
  const files = new Map(readDataFiles(process.cwd()));
  const example = readExamples().get(path);
  if (example === undefined) throw new Error(`data/README.md has no example for ${path}.`);
  const before = files.get(path);
  files.set(path, before === undefined ? example : `${before}\n${example}`);
  const { dataset, problems } = compileFiles(files, [], new Set(), [checkStoryViews]);
  if (dataset === null) throw new Error(formatProblems(problems));
  return dataset;
}

test("data/README.md lists every type of relation with the words that the page prints", () => {
  const cells = [...README.matchAll(/\| `([a-z-]+)` \| ([A-Z][a-z ]+?) (?=\|)/g)].map(([, type, words]) => [
    type,
    words,
  ]);
  expect(cells.toSorted()).toEqual(relationTypes.map((type) => [type, english[`relation.${type}`]]).toSorted());
});

describe("the examples of data/README.md", { timeout: 60_000 }, () => {
  test("are one for each kind that is explained", () => {
    expect([...readExamples().keys()]).toEqual([
      "data/mechanisms/example-network.json",
      "data/mechanisms/mk-example-commission.json",
      "data/links/ag-al-mk-example.json",
      "data/centres/jcc-example.json",
      "data/text/k4d-709/04-06-personal-contacts.md",
      "data/stories/example-story.md",
    ]);
  });

  test("add a mechanism with its participants", () => {
    const { participations } = compileWith("data/mechanisms/example-network.json");
    const rows = participations.filter((row) => row.mechanism === "example-network");
    expect(rows.map((row) => row.place ?? row.name)).toEqual(["al", "ba", "hr", "xk", "Example Fund"]);
  });

  test("add a body of the country level, with who sits in it and where it meets the region", () => {
    const { mechanisms, participations } = compileWith("data/mechanisms/mk-example-commission.json");
    const rows = participations.filter((row) => row.mechanism === "mk-example-commission");
    expect(rows.map((row) => row.name)).toEqual([
      "Ministry of Interior",
      "Customs Administration",
      "Public Prosecutor’s Office",
    ]);
    const roadmap = mechanisms.find((mechanism) => mechanism.id === "salw-roadmap");
    expect(roadmap?.relations.map(({ mechanism }) => mechanism)).toContain("mk-example-commission");
  });

  test("add a link", () => {
    expect(compileWith("data/links/ag-al-mk-example.json").links.map((link) => link.id)).toContain("ag-al-mk-example");
  });

  test("add a centre", () => {
    expect(compileWith("data/centres/jcc-example.json").centres.map((centre) => centre.id)).toContain("jcc-example");
  });

  test("add a story, with its views, its citations and its notes", () => {
    const story = compileWith("data/stories/example-story.md").stories.find(({ id }) => id === "example-story");
    expect(story?.steps.map(({ title, view, citations, notes }) => ({ title, view, citations, notes }))).toEqual([
      {
        title: "The agreements outrun the news of them",
        view: "select=pair:al-xk&layers=agreements",
        citations: ["statement:k4d-1-albania-kosovo-documents", "conflict:c-21-documents"],
        notes: "Press the pair, and let the list speak.\n\n– Where is the list of the 21? It was not found.",
      },
      {
        title: "What to take away",
        view: "select=centre:pcc-plav&at=42.6,19.9,8",
        citations: ["centre:pcc-plav"],
        notes: "",
      },
    ]);
  });

  test("add a statement with its correction", () => {
    const { statements } = compileWith("data/text/k4d-709/04-06-personal-contacts.md");
    const statement = statements.find((candidate) => candidate.id === "k4d-4-6-example");
    expect(statement?.citations).toEqual(["knezovic-2018"]);
    expect(statement?.editorNote?.text).toBe("A word of correction, if one is needed.");
  });
});
