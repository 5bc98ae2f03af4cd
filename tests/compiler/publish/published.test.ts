import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { createHash } from "node:crypto";
import { Cite } from "@citation-js/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { compileDataset, compileFiles } from "../../../src/compiler/compile.ts";
import { buildPublishedFiles } from "../../../src/compiler/publish/publishedFiles.ts";
import type { Dataset } from "../../../src/dataset/model.ts";
import { formatCell, formatCsv } from "../../../src/tables/csv.ts";
import { buildValidFiles, withText } from "../../fixtures/dataFiles.ts";

interface Schema {
  readonly fields: readonly { readonly name: string; readonly type: string }[];
}

const small = publish(compileFiles(buildValidFiles()).dataset);
const real = publish(compileDataset(process.cwd()).dataset);

function publish(dataset: Dataset | null) {
  if (dataset === null) throw new Error("the data does not compile: see real.test.ts");
  const files = buildPublishedFiles(dataset);
  return { dataset, read: (name: string) => files.get(name) ?? "", names: [...files.keys()] };
}

describe("atlas.json", { timeout: 60_000 }, () => {
  test("is the dataset", () => {
    expect(JSON.parse(small.read("atlas.json"))).toEqual(small.dataset);
  });

  test.each([
    ["the small tree", small],
    ["the real data", real],
  ])("meets atlas.schema.json: %s", (_name, { read }) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(read("atlas.schema.json")));

    validate(JSON.parse(read("atlas.json")));

    expect(validate.errors ?? []).toEqual([]);
  });

  test("the schema refuses an unverified record and an unknown key", () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(small.read("atlas.schema.json")));
    const dataset = () => JSON.parse(small.read("atlas.json"));
    const unverified = dataset();
    unverified.links[0].confidence = "unverified";
    const unknown = dataset();
    unknown.links[0].colour = "red";

    expect([validate(dataset()), validate(unverified), validate(unknown)]).toEqual([true, false, false]);
  });
});

describe("tables", () => {
  test("one CSV for each array that is a table", () => {
    expect(small.names.filter((name) => name.endsWith(".csv"))).toEqual([
      "documents.csv",
      "places.csv",
      "mechanisms.csv",
      "participations.csv",
      "links.csv",
      "centres.csv",
      "crossings.csv",
      "events.csv",
      "statements.csv",
      "references.csv",
      "figures.csv",
    ]);
  });

  test("a table without rows still has its header", () => {
    const column = { name: "id", type: "string", description: "", value: () => null } as const;

    expect(formatCsv({ columns: [column] }, [])).toBe("id\r\n");
  });

  test("a row holds lists, dates and sources in one cell each", () => {
    const rows = parseCsv(small.read("links.csv"));

    expect(rows[1]).toMatchObject({ id: "op-three", parties: "al; rs; xk", signed: "", facilitators: "selec" });
    expect(rows[1]?.sources).toBe("k4d-709 k4d-5-1 (prezelj-2013)");
    expect(rows[0]).toMatchObject({ signed: "2003-10", sources: "https://www.example.org/page" });
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+381", "'+381"],
    ["-x", "'-x"],
    ["@sum", "'@sum"],
    ["\t=1", "'\t=1"],
    [" =1", "' =1"],
    ["\r=1", '"\'\r=1"'],
  ])("a text that a spreadsheet would run is made harmless: %j", (text, cell) => {
    expect(formatCell(text)).toBe(cell);
  });

  test("a text that no spreadsheet would run stays as it is", () => {
    expect(["%", "% of respondents", "|x", "a=b"].map((text) => formatCell(text))).toEqual([
      "%",
      "% of respondents",
      "|x",
      "a=b",
    ]);
  });

  test("every published table begins with the byte order mark, once", () => {
    for (const name of real.names.filter((file) => file.endsWith(".csv"))) {
      expect(real.read(name).lastIndexOf("\uFEFF"), name).toBe(0);
    }
  });

  test("no text in a published table is a number to a spreadsheet", () => {
    const { resources } = JSON.parse(real.read("datapackage.json"));
    const numbers = resources.flatMap(({ path, schema }: { readonly path: string; readonly schema?: Schema }) =>
      (schema?.fields ?? [])
        .filter(({ type }) => type === "string")
        .flatMap(({ name }) => parseCsv(real.read(path)).map((row) => row[name] ?? ""))
        .filter((cell: string) => /^[\d.]+e\d+$|^0\d+$|^\d{15,}$/i.test(cell)),
    );
    expect(numbers).toEqual([]);
  });

  test("a number keeps its sign, a quote is doubled, a comma quoted, nothing is empty", () => {
    expect([-3.5, 'a "b"', "a, b", "a\nb", null, true, 0].map((value) => formatCell(value))).toEqual([
      "-3.5",
      '"a ""b"""',
      '"a, b"',
      '"a\nb"',
      "",
      "true",
      "0",
    ]);
  });

  test("a formula in the data does not reach the file as one", () => {
    const files = withText("links/ag-al-xk.json", "Agreement on police cooperation", "=HYPERLINK(1)");
    const { read } = publish(compileFiles(files).dataset);

    expect(parseCsv(read("links.csv"))[0]?.title).toBe("'=HYPERLINK(1)");
  });

  test("the real tables have one row a record", () => {
    const counts = ["places", "mechanisms", "participations", "links", "statements", "figures"] as const;

    for (const name of counts) expect(parseCsv(real.read(`${name}.csv`))).toHaveLength(real.dataset[name].length);
  });

  test("the disputed name follows the default naming policy, with its note", () => {
    const row = parseCsv(small.read("places.csv")).find(({ id }) => id === "xk");

    expect(row).toMatchObject({ name: "Kosovo*", nameNote: "Without prejudice to positions on status." });
  });
});

describe("atlas.geojson", () => {
  const features = JSON.parse(small.read("atlas.geojson")).features;
  const geometryOf = (id: string) => features.find((feature: { readonly id: string }) => feature.id === id).geometry;

  test("has places, centres, crossings and links", () => {
    const kinds = features.map(
      (feature: { readonly properties: { readonly kind: string } }) => feature.properties.kind,
    );

    expect([...new Set(kinds)]).toEqual(["place", "centre", "crossing", "link"]);
  });

  test("a link of two is a line, of three its ends, a place without anchor has no geometry", () => {
    expect(geometryOf("link:ag-al-xk")).toEqual({
      type: "LineString",
      coordinates: [
        [19.819, 41.328],
        [21.162, 42.663],
      ],
    });
    expect(geometryOf("link:op-three").type).toBe("MultiPoint");
    expect(geometryOf("link:op-three").coordinates).toHaveLength(3);
    expect(geometryOf("place:at")).toBeNull();
    expect(geometryOf("centre:pcc-one")).toEqual({ type: "Point", coordinates: [21.162, 42.663] });
  });

  test("every property is described in datapackage.json", () => {
    const resource = JSON.parse(small.read("datapackage.json")).resources.find(
      ({ path }: { readonly path: string }) => path === "atlas.geojson",
    );

    for (const key of Object.keys(features[0].properties)) expect(resource.description).toContain(`${key}: `);
  });
});

describe("references", () => {
  const ids = real.dataset.references.map(({ id }) => id);

  test.each(["references.bib", "references.ris", "references.json"])(
    "%s is read back by a parser, all works",
    (name) => {
      const { data } = new Cite(real.read(name), { generateGraph: false });

      expect(data.map((item) => item["citation-key"] ?? item.id)).toEqual(ids);
    },
  );

  test.each(["references.bib", "references.ris"])("%s keeps authors, title and year", (name) => {
    const { data } = new Cite(small.read(name), { generateGraph: false });

    expect(data[0]).toMatchObject({
      author: [
        { family: "Bechev", given: "Dimitar" },
        { family: "Ejdus", given: "Filip" },
        { family: "Taleski", given: "Dane" },
      ],
      title: "Culture of Regional Cooperation",
      URL: "https://www.example.org/culture",
    });
    expect(JSON.stringify(data[0]?.issued)).toContain("2015");
  });

  test.each(["references.bib", "references.ris"])("in %s bodies stay bodies and every work has a title", (name) => {
    const { data } = new Cite(real.read(name), { generateGraph: false });
    const work = (id: string) => data.find((item) => (item["citation-key"] ?? item.id) === id);

    expect(data.filter(({ title }) => typeof title !== "string" || title === "")).toEqual([]);
    expect(JSON.stringify(work("unodc-2019")?.author)).toMatch(
      /^\[\{"(?:literal|family)":"United Nations Office on Drugs and Crime \(UNODC\)(?:,| –) Independent Evaluation Unit"\}\]$/,
    );
    expect(work("ademi-2018")?.title).toBe("[Title not verified]");
  });

  test("web pages have a date of access", () => {
    const pages = real.dataset.references.filter(({ csl }) => csl.type === "webpage" && csl.URL !== undefined);
    const { date } = real.dataset.edition;
    const count = (file: string, line: string) => real.read(file).split(line).length - 1;

    expect(pages.length).toBeGreaterThan(0);
    expect(count("references.ris", `\r\nY2  - ${date.replaceAll("-", "/")}/\r\n`)).toBe(pages.length);
    expect(count("references.bib", `  urldate = {${date}},\n`)).toBe(pages.length);
    // Both formats as their readers want them: year, month, day and three slashes; ISO 8601.
    const dates = [...real.read("references.ris").matchAll(/^(?:Y2|DA) {2}- (.*?)\r$/gm)].map(([, text = ""]) => text);
    expect(dates.filter((text) => !/^\d{4}\/\d{2}\/(\d{2})?\/$/.test(text))).toEqual([]);
    const { resources } = JSON.parse(real.read("datapackage.json"));
    for (const name of ["references-bibtex", "references-ris"]) {
      expect(resources.find((resource: { readonly name: string }) => resource.name === name).description).toBe(
        "Date of access of web pages: that of the edition, since the day of each visit was not recorded.",
      );
    }
  });

  test("a body's name stays whole in BibTeX", () => {
    expect(small.read("references.bib")).toContain("author = {{Regional Cooperation Council (RCC)}}");
  });
});

describe("datapackage.json", () => {
  const { resources } = JSON.parse(real.read("datapackage.json"));

  test("describes every other file, with its size and hash", () => {
    const paths = resources.map(({ path }: { readonly path: string }) => path);

    expect([...paths, "datapackage.json"].sort()).toEqual([...real.names].sort());
    for (const { path, bytes, hash } of resources) {
      const text = real.read(path);
      expect(bytes).toBe(Buffer.byteLength(text));
      expect(hash).toBe(`sha256:${createHash("sha256").update(text).digest("hex")}`);
    }
  });

  test("the fields of each table are the columns of its file, in order, and each has a description", () => {
    for (const { path, schema } of resources.filter(({ type }: { readonly type?: string }) => type === "table")) {
      const header = real
        .read(path)
        .replace(/^\uFEFF/, "")
        .split("\r\n")[0];
      expect(schema.fields.map(({ name }: { readonly name: string }) => name).join(",")).toBe(header);
      expect(schema.fields.every(({ description }: { readonly description: string }) => description !== "")).toBe(true);
    }
  });

  test("primary keys are unique and foreign keys are met", () => {
    const tables = new Map<string, readonly Readonly<Record<string, string>>[]>();
    for (const { name, path, type } of resources) if (type === "table") tables.set(name, parseCsv(real.read(path)));
    const ids = (table: string) => tables.get(table)?.map(({ id }) => id ?? "") ?? [];
    for (const { name, schema } of resources.filter(({ type }: { readonly type?: string }) => type === "table")) {
      expect(new Set(ids(name)).size).toBe(ids(name).length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(ids(reference.resource ?? name));
        const values = (tables.get(name) ?? []).map((row) => row[fields[0]] ?? "").filter((value) => value !== "");
        expect(values.filter((value) => !known.has(value))).toEqual([]);
      }
    }
  });
});

/** A reader of RFC 4180 of its own, so that the writer is not held against itself. */
function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const cells = [...text.replace(/^\uFEFF/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  const [header = [], ...body] = rows.slice(0, -1);
  return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}
