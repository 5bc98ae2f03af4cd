import { createHash } from "node:crypto";
import type { Dataset } from "../../dataset/model.ts";
import type { Column, Table } from "../../tables/columns.ts";
import { geoJsonProperties } from "../../tables/geojson.ts";
import { tables } from "../../tables/tables.ts";

const datePattern = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";
const dataContributors = "contributors to the Western Balkans Cooperation Atlas";

const dateOfAccess = "Date of access of web pages: that of the edition, since the day of each visit was not recorded.";

/** The Frictionless data package (v2) that describes every other published file. */
export function buildDataPackage(dataset: Dataset, files: ReadonlyMap<string, string>): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "wb-cooperation-atlas",
    title: "Western Balkans Cooperation Atlas",
    description:
      "Who works with whom on security and justice in the Western Balkans: mechanisms, participations, links, centres and crossings, each with its basis and sources, and the passages of two documents restated with their citations.",
    version: `${dataset.edition.date}+${dataset.edition.hash}`,
    licenses: [
      {
        name: "CC-BY-4.0",
        path: "https://creativecommons.org/licenses/by/4.0/",
        title: "Creative Commons Attribution 4.0 International",
      },
    ],
    contributors: [{ title: dataContributors, roles: ["author"] }],
    resources: [
      ...tables.map((table) => ({
        ...describeFile(`${table.name}.csv`, files),
        name: table.name,
        type: "table",
        title: table.title,
        description:
          "UTF-8 that begins with a byte order mark. A text that a spreadsheet would run as a formula has an apostrophe in front.",
        dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
        schema: buildTableSchema(table),
      })),
      {
        ...describeFile("atlas.json", files),
        name: "atlas",
        title: "The whole dataset, as described by atlas.schema.json",
      },
      { ...describeFile("atlas.schema.json", files), name: "atlas-schema", title: "JSON Schema of atlas.json" },
      {
        ...describeFile("atlas.geojson", files),
        name: "atlas-geojson",
        title: "Places, centres, crossings and links as points and simple lines",
        description: `Properties: ${Object.entries(geoJsonProperties)
          .map(([name, meaning]) => `${name}: ${meaning}`)
          .join(". ")}.`,
      },
      { ...describeFile("references.json", files), name: "references-csl", title: "Works cited, CSL-JSON" },
      {
        ...describeFile("references.bib", files),
        name: "references-bibtex",
        title: "Works cited, BibTeX",
        description: dateOfAccess,
      },
      {
        ...describeFile("references.ris", files),
        name: "references-ris",
        title: "Works cited, RIS",
        description: dateOfAccess,
      },
    ],
  };
}

const formatOfEnding: Readonly<Record<string, { readonly format: string; readonly mediatype: string }>> = {
  csv: { format: "csv", mediatype: "text/csv" },
  json: { format: "json", mediatype: "application/json" },
  geojson: { format: "geojson", mediatype: "application/geo+json" },
  bib: { format: "bib", mediatype: "application/x-bibtex" },
  ris: { format: "ris", mediatype: "application/x-research-info-systems" },
};

function describeFile(path: string, files: ReadonlyMap<string, string>) {
  const text = files.get(path) ?? "";
  return {
    path,
    ...formatOfEnding[path.split(".").at(-1) ?? ""],
    encoding: "utf-8",
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
  };
}

function buildTableSchema(table: Table<unknown>): object {
  const foreignKeys = table.columns.flatMap((column) =>
    column.refersTo === undefined
      ? []
      : [
          {
            fields: [column.name],
            reference:
              column.refersTo === table.name ? { fields: ["id"] } : { resource: column.refersTo, fields: ["id"] },
          },
        ],
  );
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: table.columns.map(buildField),
    primaryKey: ["id"],
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function buildField(column: Column<unknown>): object {
  const { name, description } = column;
  const unique = name === "id" ? { constraints: { required: true, unique: true } } : {};
  switch (column.type) {
    case "date":
      return {
        name,
        type: "string",
        description: `${description}; YYYY, YYYY-MM or YYYY-MM-DD`,
        constraints: { pattern: datePattern },
      };
    case "list":
      return { name, type: "string", description };
    case "boolean":
      return { name, type: "boolean", trueValues: ["true"], falseValues: ["false"], description };
    default:
      return { name, type: column.type, description, ...unique };
  }
}
