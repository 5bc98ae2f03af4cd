import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildAuthoringSchemas } from "../compiler/schema/schema.ts";

/** `npm run schemas`: writes the JSON Schemas that editors use beside the records of `data/`. */
const folder = join(process.cwd(), "data", "schema");
const schemas = buildAuthoringSchemas();
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}
console.log(`Wrote ${Object.keys(schemas).length} schemas to data/schema/.`);
