import { createHash } from "node:crypto";
import { isRecord } from "../../base/isRecord.ts";
import { compareText } from "../../base/problems.ts";
import type { ListedKind } from "../../dataset/changes.ts";
import type { Statement } from "../../dataset/model.ts";
import type { JsonPath } from "../jsonFile.ts";
import type { Located, Records } from "../readRecords.ts";

/**
 * Fingerprints (8 hexadecimal digits) of all published facts by kind and id. Of a record it is taken from what its author
 * wrote, whatever the order of the keys, without what is unverified; of a statement from its text, its citations and its note.
 * What the compiler adds, and places and numbers within a document, do not count: a new schema changes no fact.
 */
export function hashFacts(
  { folders, lists }: Records,
  statements: readonly Pick<Statement, "id" | "content" | "editorNote">[],
): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const add = (kind: ListedKind, id: string, value: unknown): void => {
    const published = publishedPart(value);
    if (published !== undefined) facts.set(`${kind}:${id}`, hashValue(published));
  };
  const addAll = (kind: ListedKind, located: readonly Located<{ readonly id: string }>[]): void => {
    for (const each of located) add(kind, each.record.id, authored(each));
  };
  addAll("mechanism", folders.mechanisms);
  addAll("link", folders.links);
  addAll("centre", folders.centres);
  addAll("crossing", folders.crossings);
  addAll("place", lists["places.json"]);
  for (const border of lists["borders.json"]) add("border", border.record.pair, authored(border));
  for (const { id, content, editorNote } of statements) {
    add("statement", id, { content, note: editorNote?.text ?? null });
  }
  addAll("figure", folders.figures);
  addAll("conflict", folders.conflicts);
  addAll("gap", lists["gaps.json"]);
  addAll("reference", lists["references.json"]);
  addAll("document", folders.documents);
  addAll("theme", lists["themes.json"]);
  addAll("topic", lists["topics.json"]);
  return facts;
}

/** A record as it stands in its file. */
function authored({ file, path }: Located<unknown>): unknown {
  return valueAt(file.value, path);
}

function valueAt(value: unknown, path: JsonPath): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(value)) return valueAt(value[Number(first)], rest);
  return isRecord(value) ? valueAt(value[first], rest) : undefined;
}

/** A value with its keys in order, without what is unverified; undefined where that is all of it. */
function publishedPart(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(publishedPart).filter((part) => part !== undefined);
  if (!isRecord(value)) return value;
  if (value.confidence === "unverified") return undefined;
  const kept = Object.entries(value).flatMap(([key, part]) => {
    const published = key === "$schema" ? undefined : publishedPart(part);
    return published === undefined ? [] : [[key, published] as const];
  });
  return Object.fromEntries(kept.sort(([a], [b]) => compareText(a, b)));
}

function hashValue(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 8);
}
