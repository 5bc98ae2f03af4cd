import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Dataset } from "../../../src/dataset/model.ts";
import { TableFiles } from "../../../src/views/table/TableFiles.tsx";
import { TableView } from "../../../src/views/table/TableView.tsx";
import { useTable } from "../../../src/views/table/useTable.ts";
import { readWorkbook } from "../../support/readWorkbook.ts";
import { realDataset } from "../../support/realScene.ts";
import { renderInAtlas } from "../../support/renderInAtlas.tsx";
import { catchSavedFiles, type SavedFiles } from "../../support/savedFiles.ts";

const dataset = { ...realDataset(), edition: { date: "2026-11-22", hash: "0123abcd" } };
let saved: SavedFiles;
beforeEach(() => {
  saved = catchSavedFiles();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** The files of the table that the address names, as the dialog of what can be taken along has them. */
function FilesOfTable() {
  return <TableFiles table={useTable()} />;
}

test("by keyboard: a workbook, both kinds of CSV and a text about the table; the list says what was saved", async () => {
  const user = userEvent.setup();
  renderInAtlas(dataset, <FilesOfTable />, { query: "table:crossings text:merdare columns:name,pair,latitude" });
  for (const [name, file, said] of [
    [/XLSX/, "atlas-crossings-2026-11-22.xlsx", "Saved: atlas-crossings-2026-11-22.xlsx"],
    [
      /^CSV with commas/,
      "atlas-crossings-2026-11-22.csv",
      "Saved: atlas-crossings-2026-11-22.csv. What belongs to it is the last file of this list.",
    ],
    [
      /^CSV with semicolons/,
      "atlas-crossings-2026-11-22-semicolon.csv",
      "Saved: atlas-crossings-2026-11-22-semicolon.csv. What belongs to it is the last file of this list.",
    ],
    [/^About this table/, "atlas-crossings-2026-11-22-about.txt", "Saved: atlas-crossings-2026-11-22-about.txt"],
  ] as const) {
    screen.getByRole("button", { name }).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(saved.names()).toContain(file));
    await screen.findByText(said);
  }
  const point = dataset.crossings.find(({ id }) => id.includes("merdare"))?.coordinates?.[1];
  const comma = await saved.text("atlas-crossings-2026-11-22.csv");
  expect(comma).toMatch(/^\uFEFFName,Between,Latitude\r\nMerdare/);
  expect(comma).toContain(`,${point}\r\n`);
  const semicolon = await saved.text("atlas-crossings-2026-11-22-semicolon.csv");
  expect(semicolon).toMatch(/^\uFEFFName;Between;Latitude\r\nMerdare/);
  expect(semicolon).toContain(`;${String(point).replace(".", ",")}\r\n`);
  const about = await saved.text("atlas-crossings-2026-11-22-about.txt");
  expect(about).toMatch(/^\uFEFFTable: Crossings\. Western Balkans Cooperation Atlas\r\n/);
  expect(about).toContain("\r\nFilters: Words: “merdare”\r\n");

  const workbook = readWorkbook(await saved.bytes("atlas-crossings-2026-11-22.xlsx"));
  expect([...workbook.keys()]).toEqual(["Crossings", "About", "Columns"]);
  expect(workbook.get("Crossings")?.[0]).toEqual(["Name", "Between", "Latitude"]);
  expect(workbook.get("Crossings")?.[1]?.[2]).toBe(point);
  expect(workbook.get("About")).toContainEqual(["Edition", "2026-11-22 (0123abcd)"]);
  expect(workbook.get("About")).toContainEqual(["Filters", "Words: “merdare”"]);
  expect(workbook.get("Columns")).toEqual([
    ["Column", "Name in the published files", "Kind", "Meaning"],
    ["Name", "name", "text", "Both posts, the one of each side"],
    ["Between", "pair", "text", "The two economies"],
    ["Latitude", "latitude", "number", "Degrees north, WGS 84"],
  ]);
});

test("the button of a table leads to the data that can be taken along", async () => {
  const user = userEvent.setup();
  const { store } = renderInAtlas(dataset, <TableView />, { query: "table:crossings" });
  screen.getByRole("button", { name: "Download" }).focus();
  await user.keyboard("{Enter}");
  expect(store.getState().takingAlong).toBe("data");
});

test("without rows nothing can be saved, and the button says why", async () => {
  const user = userEvent.setup();
  const { store } = renderInAtlas(dataset, <TableView />, { query: "table:crossings text:zzzz" });
  const button = screen.getByRole("button", { name: "Download" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  const reason = document.getElementById(button.getAttribute("aria-describedby") ?? "");
  expect(reason?.textContent).toBe("Nothing to download: no record passes the filters.");
  await user.click(button);
  expect(store.getState().takingAlong).toBeNull();
  cleanup();
  renderInAtlas(dataset, <FilesOfTable />, { query: "table:crossings text:zzzz" });
  expect(screen.queryAllByRole("button")).toEqual([]);
  screen.getByText("Nothing to download: no record passes the filters.");
});

test("what is taken along is what is shown, with names instead of ids, and no cell is a formula", async () => {
  const user = userEvent.setup();
  const evil: Dataset = {
    ...dataset,
    links: dataset.links.map((link) =>
      link.id === "ag-al-xk-morine" ? { ...link, title: '=HYPERLINK("x";"y")' } : link,
    ),
  };
  renderInAtlas(evil, <FilesOfTable />, { query: "economy:xk text:hyperlink columns:title,parties,signed" });
  await user.click(screen.getByRole("button", { name: /^CSV with commas/ }));
  await waitFor(() => expect(saved.names()).toContain("atlas-links-2026-11-22.csv"));
  expect(await saved.text("atlas-links-2026-11-22.csv")).toBe(
    '\uFEFFTitle,Parties,Signed\r\n"\'=HYPERLINK(""x"";""y"")",Albania; Kosovo*,2018-11-26\r\n',
  );
});
