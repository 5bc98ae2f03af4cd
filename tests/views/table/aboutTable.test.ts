import { expect, test } from "vitest";
import { buildAtlas } from "../../../src/view/atlas.ts";
import { selectInView } from "../../../src/view/filter/filter.ts";
import { initialViewState, type ViewState } from "../../../src/view/state.ts";
import { buildAboutTable, formatAboutTable } from "../../../src/views/table/aboutTable.ts";
import { chooseColumns, selectRows } from "../../../src/views/table/tableModel.ts";
import { realDataset } from "../../support/realScene.ts";

const dataset = { ...realDataset(), edition: { date: "2026-11-22", hash: "0123abcd" } };

/** The text about the crossings that a view shows, in three columns. */
function aboutCrossings(part: Partial<ViewState>): readonly string[] {
  const view = { ...initialViewState, ...part };
  const atlas = buildAtlas(dataset, view);
  const rows = selectRows("crossings", selectInView(atlas.dataset, view), atlas);
  const table = {
    name: "crossings",
    columns: chooseColumns("crossings", "name,agreed,sources"),
    order: null,
    find: [],
    rows,
  } as const;
  const source = { address: "https://example.org/?view=table", today: "2026-11-27" };
  return formatAboutTable(buildAboutTable(table, view, atlas, source)).split("\r\n");
}
const line = (lines: readonly string[], label: string) => lines.find((text) => text.startsWith(`${label}: `));

test("edition, licence, citation, address, naming, filters, rows and columns, in words", () => {
  const lines = aboutCrossings({ query: "economy:xk status:in-force text:merdare" });
  expect(lines[0]).toBe("Table: Crossings. Western Balkans Cooperation Atlas");
  expect(line(lines, "Rows")).toMatch(new RegExp(`^Rows: \\d of ${dataset.crossings.length}$`));
  expect(line(lines, "Filters")).toBe("Filters: Economy: Kosovo*; Status: in force; Words: “merdare”");
  expect(line(lines, "Edition")).toBe("Edition: 2026-11-22 (0123abcd)");
  expect(line(lines, "Licence")).toBe(
    "Licence: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), contributors to the Western Balkans Cooperation Atlas",
  );
  expect(line(lines, "How to cite")).toBe(
    "How to cite: “Table of Crossings”, Western Balkans Cooperation Atlas, edition 2026-11-22 (0123abcd). https://example.org/?view=table (accessed 27 November 2026).",
  );
  expect(line(lines, "Address of this view")).toBe("Address of this view: https://example.org/?view=table");
  expect(line(lines, "Naming of Kosovo")).toMatch(/^Naming of Kosovo: Kosovo\* \(European Union.*UNSCR 1244\/1999/);
  expect(line(lines, "Kinds of columns")).toContain(
    "Dates are text, as exact as the source: 2015, 2015-03 or 2015-03-21.",
  );
  expect(lines.slice(lines.indexOf("") + 1)).toEqual([
    "Column (Name in the published files; Kind): Meaning",
    "Name (name; text): Both posts, the one of each side",
    "Agreed (agreed; date): When the two agreed on it; empty when not known",
    "Sources (sources; list): Passages (document, section, works cited) and web pages",
    "",
  ]);
});

test("without filters it says so; the year, the basis and the kinds are filters; another policy names otherwise", () => {
  expect(line(aboutCrossings({}), "Filters")).toBe("Filters: None: every record of this table is in it");
  const lines = aboutCrossings({ year: 2015, basis: "report", layers: ["crossings", "centres"], naming: "un" });
  expect(line(lines, "Filters")).toMatch(/^Filters: State in 2015; Only what the report says; Kind: /);
  expect(line(lines, "Naming of Kosovo")).toMatch(/^Naming of Kosovo: Kosovo \(/);
});

test("undated rows under a year are counted where they are shown", () => {
  const undated = /^Undated rows: \d+ of these are not dated to that time and may not have been there$/;
  expect(line(aboutCrossings({ year: 2019, query: "undated:shown" }), "Undated rows")).toMatch(undated);
  expect(line(aboutCrossings({ year: 2019 }), "Undated rows")).toBeUndefined();
  expect(line(aboutCrossings({}), "Undated rows")).toBeUndefined();
});
