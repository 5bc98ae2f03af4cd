import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documentOutlines, reportOutline } from "../../src/originals/documents.ts";
import { foldText } from "../../src/originals/fingerprint.ts";

const read = <Shape>(path: string): Shape => JSON.parse(readFileSync(path, "utf8")) as Shape;

describe("the outlines the parser knows", () => {
  test("have the sections of the documents in data, in the same order", () => {
    for (const outline of documentOutlines) {
      const record = read<{ sections: { id: string; number: string }[] }>(`data/documents/${outline.document}.json`);
      expect(outline.sections.map((section) => section.id)).toEqual(record.sections.map((section) => section.id));
    }
  });

  test("know every printed form of the cited works, slips included", () => {
    const works = read<{ id: string; custom: { role: string; cited_as?: string[] } }[]>("data/references.json");
    const cited = works.filter((work) => work.custom.role === "cited" || work.custom.role === "cited in report");
    const fold = (forms: readonly string[]): string[] => [...new Set(forms.map(foldText))].sort();
    expect(
      Object.fromEntries(Object.entries(reportOutline.works.inText).map(([id, forms]) => [id, fold(forms)])),
    ).toEqual(Object.fromEntries(cited.map((work) => [work.id, fold(work.custom.cited_as ?? [])])));
  });

  test("name only works that are in the bibliography", () => {
    const known = new Set(read<{ id: string }[]>("data/references.json").map((work) => work.id));
    const named = documentOutlines.flatMap(({ works }) =>
      Object.keys({ ...works.inText, ...works.addresses, ...works.titles }),
    );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
