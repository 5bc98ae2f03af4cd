import type { z } from "zod";
import { isRecord } from "../base/isRecord.ts";
import { keysOf } from "../base/keysOf.ts";
import type { Problem } from "../base/problems.ts";
import { type JsonFile, type JsonPath, parseJsonFile } from "./jsonFile.ts";
import type { DataFiles } from "./readData.ts";
import { rememberReading } from "./rememberReading.ts";
import { type FolderName, fileSchemas, folderSchemas, type ListName, listSchemas } from "./schema/schema.ts";
import { shapeProblems } from "./shapeProblems.ts";
import { problemOfPath } from "./textFile.ts";

/** A record in authoring shape that knows where it stands. */
export interface Located<T> {
  readonly record: T;
  readonly file: JsonFile;
  readonly path: JsonPath;
}
type FolderRecords = { readonly [F in FolderName]: readonly Located<z.output<(typeof folderSchemas)[F]["schema"]>>[] };
type ListRecords = { readonly [L in ListName]: readonly Located<z.output<(typeof listSchemas)[L]["schema"]>>[] };
type SingleRecords = {
  readonly [S in keyof typeof fileSchemas]: Located<z.output<(typeof fileSchemas)[S]["schema"]>> | null;
};

/** All JSON records of `data/` whose shape is right, by folder or file. */
export interface Records {
  readonly folders: FolderRecords;
  readonly lists: ListRecords;
  readonly singles: SingleRecords;
  /** `kind:id` of records that exist but could not be read, so that nobody is told that they do not exist. */
  readonly broken: ReadonlySet<string>;
  /** Kinds of which a whole list could not be read. */
  readonly brokenKinds: ReadonlySet<string>;
}

/** Files of `data/` that hold words about it, not records. */
const prosePaths = /^data\/(README\.md|LICEN[CS]E[^/]*)$/;

/** Folders of Markdown files, which hold no JSON records. */
const markdownFolders: readonly string[] = ["text", "stories"];

/** Folders to whose records others refer: one that is gone would otherwise be told as many unknown ids. */
const neededFolders: readonly FolderName[] = keysOf(folderSchemas).filter((name) => name !== "search");

/** Records of one file whose shape is right, what is wrong with the others, and which could not be read. */
interface Reading {
  readonly located: readonly Located<unknown>[];
  readonly problems: readonly Problem[];
  /** `kind:id` of records that could not be read; a kind alone for a whole list. */
  readonly broken: readonly string[];
}

/**
 * Reads and checks the shape of every JSON file; Markdown is left to `markdown.ts` and `story.ts`. `unread` are paths
 * that are there but could not be read, with problems of their own.
 */
export function readRecords(
  files: DataFiles,
  unread: ReadonlySet<string> = new Set(),
): { readonly records: Records; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const folders: Record<string, Located<unknown>[]> = {};
  const lists: Record<string, Located<unknown>[]> = {};
  const singles: Record<string, Located<unknown> | null> = {};
  const broken = new Set<string>([...unread].flatMap((path) => brokenBy(path) ?? []));
  const strange = new Set<string>();
  for (const folder of Object.keys(folderSchemas)) folders[folder] = [];
  for (const list of Object.keys(listSchemas)) lists[list] = [];
  for (const single of Object.keys(fileSchemas)) singles[single] = null;

  for (const [path, text] of files) {
    const [, first = "", ...rest] = path.split("/");
    if (prosePaths.test(path) || (markdownFolders.includes(first) && rest.length > 0)) continue;
    if (brokenBy(path) === null || (isKey(folderSchemas, first) && rest.length === 0)) {
      const top = `data/${first}`;
      if (isKey(folderSchemas, first) || rest.length === 0) problems.push(unexpectedFile(path));
      else if (!strange.has(top)) problems.push(unexpectedFolder(top));
      strange.add(top);
      for (const key of brokenBy(path) ?? []) broken.add(key);
      continue;
    }
    const reading = rememberReading(path, text, () => readRecordFile(path, text));
    problems.push(...reading.problems);
    for (const key of reading.broken) broken.add(key);
    if (isKey(fileSchemas, first)) singles[first] = reading.located[0] ?? null;
    else (folders[first] ?? lists[first])?.push(...reading.located);
  }
  const known = [...files.keys(), ...unread];
  for (const folder of neededFolders) {
    if (known.some((path) => path === `data/${folder}` || path.startsWith(`data/${folder}/`))) continue;
    problems.push(missingFolder(`data/${folder}`));
    broken.add(folderSchemas[folder].kind);
  }
  for (const [name, { kind }] of Object.entries({ ...listSchemas, ...fileSchemas })) {
    if (known.some((path) => path === `data/${name}` || path.startsWith(`data/${name}/`))) continue;
    problems.push(missingFile(`data/${name}`));
    broken.add(kind);
  }
  const brokenKinds = new Set([...broken].filter((key) => !key.includes(":")));
  const records = { folders, lists, singles, broken, brokenKinds } as unknown as Records;
  return { records, problems };
}

/** What is not known when a file (or folder) cannot be read; null for a path where no record is read from. */
function brokenBy(path: string): readonly string[] | null {
  const [, first = "", second, ...rest] = path.split("/");
  if (first === "") return [...Object.values(folderSchemas), ...Object.values(listSchemas)].map(({ kind }) => kind);
  if (isKey(listSchemas, first)) return second === undefined ? [listSchemas[first].kind] : null;
  if (isKey(fileSchemas, first)) return second === undefined ? [fileSchemas[first].kind] : null;
  if (!isKey(folderSchemas, first) || rest.length > 0) return null;
  const { kind } = folderSchemas[first];
  if (second === undefined) return [kind];
  return second.endsWith(".json") ? [`${kind}:${second.replace(/\.json$/, "")}`] : null;
}

function readRecordFile(path: string, text: string): Reading {
  const { file, problems } = parseJsonFile(path, text);
  const broken = brokenBy(path) ?? [];
  if (file === null) return { located: [], problems, broken };
  const [, first = ""] = path.split("/");
  if (isKey(listSchemas, first)) {
    const read = readList(file, listSchemas[first]);
    return { ...read, problems: [...problems, ...read.problems] };
  }
  const { schema }: { readonly schema: z.ZodType } = isKey(fileSchemas, first)
    ? fileSchemas[first]
    : folderSchemas[isKey(folderSchemas, first) ? first : "mechanisms"];
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return { located: [{ record: parsed.data, file, path: [] }], problems, broken: [] };
  const shape = shapeProblems(file, [], file.value, parsed.error.issues);
  return { located: [], problems: [...problems, ...shape], broken };
}

function readList(file: JsonFile, list: { readonly kind: string; readonly schema: z.ZodType }): Reading {
  if (!Array.isArray(file.value)) {
    const message = "This file must be a list of records; put them in [ ].";
    return { located: [], problems: [file.problemAt([], "wrong-type", message)], broken: [list.kind] };
  }
  const located: Located<unknown>[] = [];
  const problems: Problem[] = [];
  const broken: string[] = [];
  for (const [index, value] of file.value.entries()) {
    const parsed = list.schema.safeParse(value);
    if (parsed.success) {
      located.push({ record: parsed.data, file, path: [index] });
      continue;
    }
    problems.push(...shapeProblems(file, [index], value, parsed.error.issues));
    // Without an id nobody knows which record this is, and what refers to it must not be told to be unknown.
    const { id = null, pair = null } = isRecord(value) ? value : {};
    const key = id ?? pair;
    broken.push(typeof key === "string" ? `${list.kind}:${key}` : list.kind);
  }
  return { located, problems, broken };
}

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

function unexpectedFile(path: string): Problem {
  const message = "No record is read from here; correct the folder or file name, or remove the file.";
  return problemOfPath(path, "unexpected-file", message);
}

function unexpectedFolder(path: string): Problem {
  const names = [...Object.keys(folderSchemas), ...markdownFolders].join(", ");
  const message = `No record is read from this folder; name it one of ${names}, or remove it.`;
  return problemOfPath(path, "unexpected-folder", message);
}

function missingFile(path: string): Problem {
  const message = "This file is missing; add it (an empty list [] if there is nothing to say).";
  return problemOfPath(path, "missing-file", message);
}

/** One problem for a folder without a file in it, instead of one for everything that refers to its records. */
export function missingFolder(path: string): Problem {
  const message = "This folder is missing or holds no file that can be read; put it back with its records.";
  return problemOfPath(path, "missing-folder", message);
}
