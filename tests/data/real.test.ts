import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { formatProblems } from "../../src/base/problems.ts";
import { checkChanges } from "../../src/compiler/changes/checkChanges.ts";
import { compileDataset } from "../../src/compiler/compile.ts";
import { realDataset, realWords } from "../support/realScene.ts";

const { dataset, words, changes, problems } = compileDataset(process.cwd(), [checkChanges]);

describe("data/", () => {
  test("compiles without a problem", () => {
    expect(formatProblems(problems)).toBe("No problems.");
  });

  test("is for all tests what the compiler makes of it now, in the same order, and frozen", () => {
    expect(isDeepStrictEqual([realDataset(), realWords()], [dataset, words])).toBe(true);
    expect(JSON.stringify([realDataset(), realWords()])).toBe(JSON.stringify([dataset, words]));
    expect(Object.isFrozen(realDataset().mechanisms[0]?.name)).toBe(true);
  });

  test("tells what each edition changed", () => {
    expect(changes[0]?.date).toBe("2026-11-21");
    expect(changes.at(-1)?.date).toBe(dataset?.edition.date);
  });

  test("nothing in it is unverified", () => {
    expect(JSON.stringify(dataset)).not.toContain('"confidence":"unverified"');
  });

  test("every fact from a document has a statement about it", () => {
    const about = new Set(dataset?.statements.flatMap((statement) => statement.about));
    const stated = new Set(dataset?.statements.map(({ id }) => id));
    const ofDocuments = ({ basis }: { readonly basis: string }) => basis === "report" || basis === "leaflet";
    const missing = [
      ...(dataset?.mechanisms ?? []).filter(ofDocuments).map(({ id }) => `mechanism:${id}` as const),
      ...(dataset?.links ?? []).filter(ofDocuments).map(({ id }) => `link:${id}` as const),
      ...(dataset?.centres ?? []).filter(ofDocuments).map(({ id }) => `centre:${id}` as const),
    ].filter((target) => !about.has(target));
    const figures = (dataset?.figures ?? [])
      .filter((figure) => ofDocuments(figure) && (figure.statement === null || !stated.has(figure.statement)))
      .map(({ id }) => `figure:${id}`);

    expect([...missing, ...figures]).toEqual([]);
  });
});
