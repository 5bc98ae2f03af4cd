import type { Dataset } from "../../dataset/model.ts";
import { formatBibtex, formatRis } from "../../tables/bibliography.ts";
import { byteOrderMark, formatCsv } from "../../tables/csv.ts";
import { buildGeoJson } from "../../tables/geojson.ts";
import { tables } from "../../tables/tables.ts";
import { buildDatasetSchema } from "../schema/schema.ts";
import { buildDataPackage } from "./dataPackage.ts";

/** Every file of `data/` on the site, by file name; `datapackage.json` describes all the others. */
export function buildPublishedFiles(dataset: Dataset): ReadonlyMap<string, string> {
  const csl = dataset.references.map((reference) => reference.csl);
  const files = new Map<string, string>([
    ["atlas.json", `${JSON.stringify(dataset)}\n`],
    ["atlas.schema.json", `${JSON.stringify(buildDatasetSchema(), null, 2)}\n`],
    ["atlas.geojson", `${JSON.stringify(buildGeoJson(dataset))}\n`],
    ["references.json", `${JSON.stringify(csl, null, 2)}\n`],
    ["references.bib", formatBibtex(dataset.references, dataset.edition.date)],
    ["references.ris", formatRis(dataset.references, dataset.edition.date)],
  ]);
  for (const table of tables)
    files.set(`${table.name}.csv`, `${byteOrderMark}${formatCsv(table, table.rows(dataset))}`);
  files.set("datapackage.json", `${JSON.stringify(buildDataPackage(dataset, files), null, 2)}\n`);
  return files;
}

const mediaTypes: Readonly<Record<string, string>> = {
  json: "application/json",
  geojson: "application/geo+json",
  csv: "text/csv; charset=utf-8",
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
};

/** Media type of a published file by its ending. */
export function mediaTypeOf(path: string): string {
  return mediaTypes[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
}
