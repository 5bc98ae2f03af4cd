import { isRecord } from "../../base/isRecord.ts";
import type { JsonPath } from "../jsonFile.ts";
import type { AuthoringSource } from "../schema/authoring.ts";

/** A record or a part of one, with what it says itself or takes from what it stands in. */
export interface Fact {
  readonly path: JsonPath;
  /** Its own texts, without those of its parts, by key. */
  readonly texts: readonly (readonly [key: string, text: string])[];
  readonly basis: string | null;
  readonly confidence: string | null;
  /** Own sources only. */
  readonly sources: readonly AuthoringSource[];
}

/** Keys whose text is printed by somebody else and stays as it is. */
const quoted = new Set(["sources", "names", "csl", "where"]);

/** Every fact of a record: the record itself, then its parts, each once and in the order of the file. */
export function* factsOf(
  value: unknown,
  path: JsonPath = [],
  above: Pick<Fact, "basis" | "confidence"> = { basis: null, confidence: null },
): Generator<Fact> {
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) yield* factsOf(part, [...path, index], above);
    return;
  }
  if (!isRecord(value)) return;
  const own = {
    basis: textOf(value.basis) ?? above.basis,
    confidence: textOf(value.confidence) ?? above.confidence,
  };
  const texts = Object.entries(value).flatMap(([key, text]) =>
    typeof text === "string" ? [[key, text] as const] : [],
  );
  const sources = Array.isArray(value.sources) ? (value.sources as readonly AuthoringSource[]) : [];
  yield { path, texts, ...own, sources };
  for (const [key, part] of Object.entries(value)) {
    if (quoted.has(key)) continue;
    if (Array.isArray(part) && part.every((text) => typeof text === "string")) {
      const lines = part.map((text, index) => [String(index), String(text)] as const);
      yield { path: [...path, key], texts: lines, ...own, sources: [] };
    } else {
      yield* factsOf(part, [...path, key], own);
    }
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
