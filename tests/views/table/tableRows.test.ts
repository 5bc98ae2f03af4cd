import { describe, expect, test } from "vitest";
import first from "../../../src/text/locales/en.json" with { type: "json" };
import late from "../../../src/text/locales/en.late.json" with { type: "json" };
import { type Atlas, buildAtlas } from "../../../src/view/atlas.ts";
import { type InView, selectInView } from "../../../src/view/filter/filter.ts";
import { type TableName, tableNames } from "../../../src/view/query.ts";
import { initialViewState } from "../../../src/view/state.ts";
import { buildCodebook, formatTableCell } from "../../../src/views/table/tableCells.ts";
import { columnsOf, selectRows } from "../../../src/views/table/tableModel.ts";
import { realDataset } from "../../support/realScene.ts";

const english = { ...first, ...late };
const dataset = realDataset();
const bases = ["all", "report"] as const;
const namings = dataset.naming.presets.map(({ id }) => id);
const everyYear = Array.from({ length: 2027 - 1994 }, (_, index) => 1994 + index);
/** What no reader should meet in a cell: the names of nothing, and keys of texts that were not found. */
const fault = /undefined|null|NaN|\[object|\{\w+\}|^[a-z]\w+(?:\.[\w-]+)+$/;

/** The atlas, and the keys that its texts were asked for and do not have. */
function withMissingTexts(atlas: Atlas): { readonly atlas: Atlas; readonly missing: Set<string> } {
  const missing = new Set<string>();
  const translate: Atlas["translate"] = (key, parameters) => {
    if (!(key in english) && !(`${key}_other` in english)) missing.add(key);
    return atlas.translate(key, parameters);
  };
  return { atlas: { ...atlas, translate }, missing };
}

/** Every cell of every table that shows such a thing or falls over, as "places.name: Kosovo". */
function faultsIn(atlas: Atlas, shown: InView): readonly string[] {
  const faults = new Set<string>();
  for (const name of tableNames) {
    for (const { row } of selectRows(name, shown, atlas)) {
      for (const column of columnsOf(name)) {
        try {
          const cell: unknown = formatTableCell(name, column, row, atlas);
          const plain = cell === null || typeof cell === "string" || typeof cell === "number";
          if (!plain || fault.test(String(cell ?? ""))) faults.add(`${name}.${column.name}: ${String(cell)}`);
        } catch (error) {
          faults.add(`${name}.${column.name}: ${String(error)}`);
        }
      }
    }
  }
  return [...faults];
}

describe("every table, every column", () => {
  const atlasOf = (basis: "all" | "report", naming: string | null) =>
    buildAtlas(dataset, { basis, lang: "en", naming });

  test.each(bases)("reads well in every year, basis %s", (basis) => {
    const atlas = atlasOf(basis, null);
    const faults = [null, ...everyYear].flatMap((year) =>
      faultsIn(atlas, selectInView(atlas.dataset, { ...initialViewState, basis, year })),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  test("finds the words for its codes, and for the heads of its columns", () => {
    const { atlas, missing } = withMissingTexts(atlasOf("all", null));
    const shown = selectInView(atlas.dataset, initialViewState);
    expect(faultsIn(atlas, shown)).toEqual([]);
    for (const name of tableNames) buildCodebook(columnsOf(name), name, atlas.translate);
    expect([...missing]).toEqual([]);
    const cell = (table: TableName, id: string, column: string) => {
      const wanted = columnsOf(table).find(({ name }) => name === column);
      const found = selectRows(table, shown, atlas).find((row) => row.id === id);
      if (wanted === undefined || found === undefined) throw new Error(`There is no ${column} of ${table}:${id}.`);
      return formatTableCell(table, wanted, found.row, atlas);
    };
    expect(cell("links", "ag-al-ba-justice", "status")).toBe("signed");
    expect(cell("mechanisms", "wbcsci", "relations")).toContain("Pillar of: IISG");
    expect(cell("statements", "k4d-0-question", "document")).toBe("the report");
    expect(cell("places", "hr", "statuses")).toMatch(
      /^European Union: member; Schengen area: member; its borders with /,
    );
    expect(cell("events", "mechanism-seepag--2012-05-08--meeting", "type")).toBe("meeting");
    expect(cell("events", "mechanism-wpon--2009-12-02--launch-meeting", "type")).toBe("launch meeting");
  });

  test.each(namings)("reads well under the naming policy %s", (naming) => {
    for (const basis of bases) {
      const atlas = atlasOf(basis, naming);
      const shown = selectInView(atlas.dataset, { ...initialViewState, basis });
      expect(faultsIn(atlas, shown), basis).toEqual([]);
    }
  });

  test("an inferred fact says from what, in the cell of its basis", () => {
    const atlas = atlasOf("all", null);
    const rows = selectRows("links", selectInView(atlas.dataset, initialViewState), atlas);
    const basisOf = (wanted: string) =>
      columnsOf("links")
        .filter(({ name }) => name === "basis")
        .map((column) => formatTableCell("links", column, rows.find(({ id }) => id === wanted)?.row, atlas));
    expect(basisOf("jp-al-me")).toEqual(["inferred from the report"]);
    expect(basisOf("jp-hr-rs")).toEqual(["inferred from research"]);
    expect(basisOf("op-mrak")).toEqual(["report"]);
  });

  test("places are named and noted under the naming policy of the view", () => {
    const cellsOf = (naming: string) => {
      const atlas = atlasOf("all", naming);
      const rows = selectRows("places", selectInView(atlas.dataset, initialViewState), atlas);
      const kosovo = rows.find(({ id }) => id === "xk");
      return columnsOf("places")
        .filter(({ name }) => ["name", "nameNote"].includes(name))
        .map((column) => formatTableCell("places", column, kosovo?.row, atlas));
    };
    const [name, note] = cellsOf("eu");
    expect(name).toBe("Kosovo*");
    expect(note).toMatch(/^\* This designation is without prejudice .* the Kosovo declaration of independence\.?$/);
    const [inNewYork, noteInNewYork] = cellsOf("un");
    expect(inNewYork).toBe("Kosovo");
    expect(noteInNewYork).toMatch(/^[^*].*1244/);
    expect(cellsOf("plain")).toEqual(["Kosovo", null]);
  });
});
