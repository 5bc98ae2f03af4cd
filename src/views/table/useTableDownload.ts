import "../../text/late.ts";
import { useState } from "react";
import type { Target } from "../../dataset/model.ts";
import { useAddressOf } from "../../parts/footnote.ts";
import { failureOf, type RoomFailure } from "../../parts/Room.tsx";
import type { Column } from "../../tables/columns.ts";
import { byteOrderMark, type CsvForm, commaForm, formatCsv, semicolonForm } from "../../tables/csv.ts";
import { definePart } from "../../ui/part.ts";
import { saveFile } from "../../ui/saveFile.ts";
import { wholeSiteAddress } from "../../ui/singleFile.ts";
import { useAtlas, useReadView, useView } from "../../view/hooks.ts";
import { hasPage, pageAddress } from "../../view/pages.ts";
import { type AboutTable, buildAboutTable, formatAboutTable } from "./aboutTable.ts";
import { columnLabel, formatTableCell } from "./tableCells.ts";
import { sourceColumnsOf, type TableRow } from "./tableModel.ts";
import type { Table } from "./useTable.ts";

/** The writer of workbooks is large, and rarely used. */
const workbookPart = definePart(
  () => import("./workbook.ts"),
  (module) => module.buildWorkbook,
);
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a table is taken along as: `about` is what belongs to it, as text. */
export type DownloadFormat = "workbook" | "comma" | "sourced" | "semicolon" | "about";

/**
 * What became of a press: nothing yet, a file on its way, a file saved (`bare`: it says nothing about itself), or the part
 * that writes it is missing.
 */
export type DownloadProgress =
  | { readonly state: "idle" | "writing" }
  | { readonly state: "saved"; readonly file: string; readonly bare: boolean }
  | { readonly state: "failed"; readonly failure: RoomFailure };

/** Saves a table as a file, and says what became of it. `forget` takes back what was said. */
export function useTableDownload(table: Table) {
  const { name, columns, rows } = table;
  const atlas = useAtlas();
  const { dataset, translate } = atlas;
  const selection = useView((store) => store.view.selection);
  const readView = useReadView();
  const addressOf = useAddressOf(selection);
  const pageOf = (target: Target): string | null =>
    hasPage(atlas.indexes, target) ? wholeSiteAddress(pageAddress(target)) : null;
  const [progress, setProgress] = useState<DownloadProgress>({ state: "idle" });
  const write = (chosen: readonly Column<unknown>[]) =>
    chosen.map((column) => ({
      ...column,
      name: columnLabel(name, column.name, translate),
      value: ({ row }: TableRow) => formatTableCell(name, column, row, atlas),
    }));
  const written = write(columns);
  const stem = `atlas-${name}-${dataset.edition.date}`;
  const keep = (file: string, type: string, content: string | Uint8Array<ArrayBuffer>, bare: boolean): void => {
    saveFile(file, type, content);
    setProgress({ state: "saved", file, bare });
  };
  const about = (): AboutTable =>
    buildAboutTable(table, readView(), atlas, {
      address: addressOf(),
      today: new Date().toISOString().slice(0, 10),
    });
  const saveCsv = (file: string, form: CsvForm): void =>
    keep(file, "text/csv", `${byteOrderMark}${formatCsv({ columns: written }, rows, form)}`, true);
  const saveWorkbook = async (): Promise<void> => {
    setProgress({ state: "writing" });
    try {
      const buildWorkbook = await workbookPart.load();
      const { title, facts, columns: entries, columnHeadings } = about();
      const bytes = await buildWorkbook(
        [
          {
            name: translate(`table.${name}`),
            headings: written.map((column) => column.name),
            rows: rows.map((row) => written.map((column) => column.value(row))),
            widths: written.map(({ type }, index) => (index === 0 ? 48 : type === "date" ? 12 : 24)),
          },
          { name: translate("aboutTable.sheet"), headings: null, rows: facts, widths: [24, 96] },
          {
            name: translate("aboutTable.columns"),
            headings: columnHeadings,
            rows: entries.map((entry) => [entry.column, entry.name, entry.kind, entry.description]),
            widths: [24, 28, 32, 80],
          },
        ],
        { title, author: translate("app.title"), date: dataset.edition.date },
      );
      keep(`${stem}.xlsx`, workbookType, bytes, false);
    } catch (error) {
      setProgress({ state: "failed", failure: failureOf(error) });
    }
  };
  const save = (format: DownloadFormat): void => {
    switch (format) {
      case "workbook":
        void saveWorkbook();
        return;
      case "comma":
        saveCsv(`${stem}.csv`, commaForm);
        return;
      case "sourced": {
        const more = sourceColumnsOf(name).filter((column) => !columns.includes(column));
        const address = {
          name: translate("table.download.address"),
          type: "string" as const,
          description: "",
          value: ({ target }: TableRow) => (target === null ? null : pageOf(target)),
        };
        const all = { columns: [...written, ...write(more), address] };
        keep(`${stem}-sources.csv`, "text/csv", `${byteOrderMark}${formatCsv(all, rows)}`, true);
        return;
      }
      case "semicolon":
        saveCsv(`${stem}-semicolon.csv`, semicolonForm);
        return;
      case "about":
        keep(`${stem}-about.txt`, "text/plain", `${byteOrderMark}${formatAboutTable(about())}`, false);
    }
  };
  return { progress, save, forget: () => setProgress({ state: "idle" }) };
}
