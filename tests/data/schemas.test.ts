import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { readDataFiles } from "../../src/compiler/readData.ts";
import { buildAuthoringSchemas } from "../../src/compiler/schema/schema.ts";
import { buildValidFiles } from "../fixtures/dataFiles.ts";

const folder = "data/schema";

describe("schemas for editors", { timeout: 60_000 }, () => {
  test("data/schema/ is what npm run schemas writes", () => {
    const written = Object.fromEntries(
      readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))]),
    );

    expect(written).toEqual(JSON.parse(JSON.stringify(buildAuthoringSchemas())));
  });

  test("they accept the valid tree and refuse an unknown key", () => {
    const files = buildValidFiles();
    const validate = compileSchema("link.schema.json");
    const record: object = JSON.parse(files.get("data/links/ag-al-xk.json") ?? "");

    expect(validate(record)).toBe(true);
    expect(validate({ ...record, colour: "red" })).toBe(false);
  });

  test("every record of data/ names the schema of its kind", () => {
    const wrong = [...readDataFiles(process.cwd())].flatMap(([path, text]) => {
      const parts = path.split("/");
      if (!path.endsWith(".json") || parts.length !== 3) return [];
      const kind = (parts[1] ?? "").replace("crossings", "crossing").replace(/s$/, "").replace("storie", "story");
      const { $schema } = JSON.parse(text) as { readonly $schema?: string };
      return $schema === `../schema/${kind}.schema.json` ? [] : [`${path}: ${$schema}`];
    });

    expect(wrong).toEqual([]);
  });
});

function compileSchema(name: string) {
  return new Ajv2020({ strict: false }).compile(buildAuthoringSchemas()[name] as object);
}
