import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A tier of the borders as the file of `geodata/` holds it, not yet decoded. */
export const readBorders = (tier: "light" | "detail") =>
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "geodata", `outlines-${tier}.json`), "utf8"));
