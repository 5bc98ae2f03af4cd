import { cleanup } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/loadDataset.ts";
import { ReportPicture } from "../../src/present/ReportPicture.tsx";
import { initialViewState, type Selection } from "../../src/view/state.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

afterEach(cleanup);

test("a step of the report is a page with the first words of its section, of the section of a statement, or of the beginning", async () => {
  const dataset = await loadDataset();
  const linesAt = (selection: Selection): readonly (string | null)[] => {
    const state = { ...initialViewState, view: "report" as const, selection };
    const { container } = renderInAtlas(dataset, <ReportPicture state={state} dataset={dataset} />, {});
    return [...container.querySelectorAll("p")].map((line) => line.textContent);
  };
  const section = linesAt({ kind: "section", id: "k4d-6-1" });
  expect(section[0]).toBe("the report · Section");
  expect(section[1]).toBe("6.1 Translating frameworks into action");
  expect(section[2]).toMatch(/^According to their strategic documents, the Western Balkan countries see/);
  expect(linesAt({ kind: "statement", id: "k4d-7-2-public-level" })[1]).toMatch(/^7\.2 /);
  expect(linesAt({ kind: "none" })[0]).toBe("Report");
});
