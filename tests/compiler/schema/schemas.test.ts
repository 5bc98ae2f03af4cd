import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { onceForText } from "../../../src/base/remember.ts";
import { readDataFiles } from "../../../src/compiler/readData.ts";
import { buildAuthoringSchemas } from "../../../src/compiler/schema/schema.ts";
import { buildValidFiles } from "../../fixtures/dataFiles.ts";

const folder = "data/schema";

/** The schema of a file: named as the file at the top of `data/`, after one record of the folder below it. */
function schemaOf(path: string): string {
  const [, folder = ""] = path.split("/");
  const others: Readonly<Record<string, string>> = { stories: "story", search: "words" };
  return folder.endsWith(".json") ? folder.replace(".json", "") : (others[folder] ?? folder.replace(/s$/, ""));
}

describe("schemas for editors", { timeout: 60_000 }, () => {
  test("data/schema/ is what npm run schemas writes", () => {
    const written = Object.fromEntries(
      readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))]),
    );

    expect(written).toEqual(JSON.parse(JSON.stringify(buildAuthoringSchemas())));
  });

  test("they accept the valid tree and refuse an unknown key", () => {
    const files = buildValidFiles();
    const validate = compileOnce("link.schema.json");
    const record: object = JSON.parse(files.get("data/links/ag-al-xk.json") ?? "");

    expect(validate(record)).toBe(true);
    expect(validate({ ...record, colour: "red" })).toBe(false);
  });

  test.each<readonly [key: string, value: unknown]>([
    ["signed", "2019-13"],
    ["signed", "1800"],
    ["signed", "2019-02-3"],
    ["title", "\u200b"],
    ["title", "Agreement "],
    ["sources", [{ url: "javascript:alert(1)", title: "A page" }]],
    ["sources", [{ url: "https://user:secret@example.org/", title: "A page" }]],
  ])("they refuse what the compiler refuses: %s %j", (key, value) => {
    const validate = compileOnce("link.schema.json");
    const record: object = JSON.parse(buildValidFiles().get("data/links/ag-al-xk.json") ?? "");

    expect(validate({ ...record, [key]: value })).toBe(false);
  });

  test("they accept every record of data/", () => {
    const refused = [...readDataFiles(process.cwd())].flatMap(([path, text]) => {
      if (!path.endsWith(".json")) return [];
      return compileOnce(`${schemaOf(path)}.schema.json`)(JSON.parse(text)) ? [] : [path];
    });

    expect(refused).toEqual([]);
  });

  test("every record of data/ names the schema of its kind", () => {
    const wrong = [...readDataFiles(process.cwd())].flatMap(([path, text]) => {
      if (!path.endsWith(".json") || path.split("/").length !== 3) return [];
      const { $schema } = JSON.parse(text) as { readonly $schema?: string };
      return $schema === `../schema/${schemaOf(path)}.schema.json` ? [] : [`${path}: ${$schema}`];
    });

    expect(wrong).toEqual([]);
  });
});

/** One for all: each has to compile the schema of schemas first. */
const ajv = new Ajv2020({ strict: false });
const schemas = buildAuthoringSchemas();
function compileSchema(name: string) {
  return ajv.compile(schemas[name] as object);
}
const compileOnce = onceForText(compileSchema);
