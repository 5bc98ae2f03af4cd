import type { z } from "zod";
import type { Problem } from "../base/problems.ts";
import { type JsonFile, type JsonPath, parseJsonFile } from "./jsonFile.ts";
import type { DataFiles } from "./readData.ts";
import { type FolderName, fileSchemas, folderSchemas, type ListName, listSchemas } from "./schema/schema.ts";
import { shapeProblems } from "./shapeProblems.ts";

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
const PROSE = /^data\/(README\.md|LICEN[CS]E[^/]*)$/;

/** Reads and checks the shape of every JSON file; Markdown under `data/text/` is left to `markdown.ts`. */
export function readRecords(files: DataFiles): { readonly records: Records; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const folders: Record<string, Located<unknown>[]> = {};
  const lists: Record<string, Located<unknown>[]> = {};
  const singles: Record<string, Located<unknown> | null> = {};
  const broken = new Set<string>();
  const brokenKinds = new Set<string>();
  for (const folder of Object.keys(folderSchemas)) folders[folder] = [];
  for (const list of Object.keys(listSchemas)) lists[list] = [];
  for (const single of Object.keys(fileSchemas)) singles[single] = null;

  for (const [path, text] of files) {
    const [, first = "", second = "", ...rest] = path.split("/");
    if (PROSE.test(path) || first === "text") continue;
    const folder = isKey(folderSchemas, first) && rest.length === 0 ? folderSchemas[first] : undefined;
    const list = isKey(listSchemas, first) ? listSchemas[first] : undefined;
    const single = isKey(fileSchemas, first) ? fileSchemas[first] : undefined;
    if ((folder === undefined || !second.endsWith(".json")) && list === undefined && single === undefined) {
      problems.push(unexpectedFile(path));
      continue;
    }
    const file = parseJsonFile(path, text);
    if ("code" in file) {
      problems.push(file);
      if (folder !== undefined) broken.add(`${folder.kind}:${second.replace(/\.json$/, "")}`);
      else brokenKinds.add(list?.kind ?? single?.kind ?? "");
      continue;
    }
    if (list !== undefined) {
      readList(file, list, lists[first] ?? [], problems, broken, brokenKinds);
      continue;
    }
    const schema: z.ZodType = folder?.schema ?? single?.schema ?? fileSchemas["edition.json"].schema;
    const parsed = schema.safeParse(file.value);
    if (!parsed.success) {
      problems.push(...shapeProblems(file, [], file.value, parsed.error.issues));
      if (folder !== undefined) broken.add(`${folder.kind}:${second.replace(/\.json$/, "")}`);
      else brokenKinds.add(single?.kind ?? "");
      continue;
    }
    const located = { record: parsed.data, file, path: [] };
    if (single !== undefined) singles[first] = located;
    else folders[first]?.push(located);
  }
  for (const [name, { kind }] of Object.entries({ ...listSchemas, ...fileSchemas })) {
    if (!files.has(`data/${name}`)) {
      brokenKinds.add(kind);
      problems.push(missingFile(`data/${name}`));
    }
  }
  const records = { folders, lists, singles, broken, brokenKinds } as unknown as Records;
  return { records, problems };
}

function readList(
  file: JsonFile,
  list: { readonly kind: string; readonly schema: z.ZodType },
  rows: Located<unknown>[],
  problems: Problem[],
  broken: Set<string>,
  brokenKinds: Set<string>,
): void {
  if (!Array.isArray(file.value)) {
    brokenKinds.add(list.kind);
    problems.push(file.problemAt([], "wrong-type", "This file must be a list of records; put them in [ ]."));
    return;
  }
  for (const [index, value] of (file.value as readonly unknown[]).entries()) {
    const parsed = list.schema.safeParse(value);
    if (parsed.success) {
      rows.push({ record: parsed.data, file, path: [index] });
      continue;
    }
    problems.push(...shapeProblems(file, [index], value, parsed.error.issues));
    const id = typeof value === "object" && value !== null ? (value as { id?: unknown; pair?: unknown }) : {};
    broken.add(`${list.kind}:${String(id.id ?? id.pair ?? index)}`);
  }
}

function isKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

function unexpectedFile(path: string): Problem {
  const message = "No record is read from here; correct the folder or file name, or remove the file.";
  return { file: path, place: "", line: null, column: null, code: "unexpected-file", message };
}

function missingFile(path: string): Problem {
  const message = "This file is missing; add it (an empty list [] if there is nothing to say).";
  return { file: path, place: "", line: null, column: null, code: "missing-file", message };
}
