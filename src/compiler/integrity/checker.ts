import type { Problem } from "../../base/problems.ts";
import { isAfter } from "../../dataset/dates.ts";
import { pairOf, parsePair } from "../../dataset/pairs.ts";
import { idOf, kindOf } from "../../dataset/target.ts";
import type { JsonPath } from "../jsonFile.ts";
import type { SectionText } from "../markdown.ts";
import type { Located, Records } from "../readRecords.ts";

/** What the compiler knows of an id: shown, left out as unverified, in a file that could not be read, or nowhere. */
export type Standing = "known" | "left-out" | "broken" | "unknown";

/** Where a fault is: in a JSON record or in Markdown. */
export type Report = (path: JsonPath, code: string, message: string) => void;

/** All ids of `data/`, and the rules that every kind of record shares. */
export interface Checker {
  readonly problems: Problem[];
  readonly records: Records;
  readonly standing: (kind: string, id: string) => Standing;
  readonly isEconomy: (id: string) => boolean;
  readonly isTown: (id: string) => boolean;
  /** Economy a town lies in; null when unknown. */
  readonly economyOfTown: (id: string) => string | null;
  /**
   * True when two economies that both have rows in `borders.json` have none in common. Of an economy without any row
   * (beyond the region whose borders are listed) nothing can be said.
   */
  readonly areStrangers: (pair: readonly [string, string]) => boolean;
  /** Document a section belongs to; null when unknown. */
  readonly documentOfSection: (id: string) => string | null;
  /** ISO date of the edition; null when it could not be read. */
  readonly editionDate: string | null;
}

/** Reports faults of one record at their path. */
export function reporterOf(checker: Checker, located: Located<unknown>): Report {
  return (path, code, message) => {
    checker.problems.push(located.file.problemAt([...located.path, ...path], code, message));
  };
}

/** Collects the ids of everything that was read. */
export function buildChecker(
  records: Records,
  texts: readonly SectionText[],
  textsBroken: boolean,
  problems: Problem[],
): Checker {
  // By kind and then by id: asked for some ten thousand times, for which words of both would have to be written.
  const standings = new Map<string, Map<string, Standing>>();
  const add = (kind: string, id: string, leftOut: boolean) => {
    const ofKind = standings.get(kind) ?? new Map<string, Standing>();
    standings.set(kind, ofKind.set(id, leftOut ? "left-out" : "known"));
  };
  const { folders, lists } = records;
  for (const { record } of folders.mechanisms) add("mechanism", record.id, record.confidence === "unverified");
  for (const { record } of folders.links) add("link", record.id, record.confidence === "unverified");
  for (const { record } of folders.centres) add("centre", record.id, record.confidence === "unverified");
  for (const { record } of folders.crossings) add("crossing", record.id, record.confidence === "unverified");
  for (const { record } of folders.figures) add("figure", record.id, record.confidence === "unverified");
  for (const { record } of folders.conflicts) add("conflict", record.id, false);
  const documentOfSection = new Map<string, string>();
  for (const { record } of folders.documents) {
    add("document", record.id, false);
    for (const section of record.sections) {
      add("section", section.id, false);
      documentOfSection.set(section.id, record.id);
    }
  }
  const places = new Map(lists["places.json"].map(({ record }) => [record.id, record] as const));
  for (const id of places.keys()) add("place", id, false);
  for (const { record } of lists["references.json"]) add("reference", record.id, false);
  for (const { record } of lists["themes.json"]) add("theme", record.id, false);
  for (const { record } of lists["topics.json"]) add("topic", record.id, false);
  for (const { record } of lists["gaps.json"]) add("gap", record.id, false);
  for (const { record } of lists["borders.json"]) add("border", record.pair, false);
  const bordered = new Set(lists["borders.json"].flatMap(({ record }) => parsePair(record.pair) ?? []));
  for (const text of texts) for (const statement of text.statements) add("statement", statement.id, false);

  const brokenKinds = new Set(records.brokenKinds);
  if (textsBroken) brokenKinds.add("statement");
  if ([...records.broken].some((key) => /^document(:|$)/.test(key))) brokenKinds.add("section");
  const standing = (kind: string, id: string): Standing => {
    if (kind === "pair") return standingOfPair(id);
    const found = standings.get(kind)?.get(id);
    if (found !== undefined) return found;
    return brokenKinds.has(kind) || records.broken.has(`${kind}:${id}`) ? "broken" : "unknown";
  };
  const isBrokenPlace = (id: string) => standing("place", id) === "broken";
  const isEconomy = (id: string) => places.get(id)?.kind === "economy" || isBrokenPlace(id);
  const standingOfPair = (id: string): Standing => (parsePair(id)?.every(isEconomy) ? "known" : "unknown");
  return {
    problems,
    records,
    standing,
    isEconomy,
    isTown: (id) => places.get(id)?.kind === "town" || isBrokenPlace(id),
    areStrangers: ([a, b]) => standing("border", pairOf(a, b)) === "unknown" && bordered.has(a) && bordered.has(b),
    economyOfTown: (id) => places.get(id)?.economy ?? null,
    documentOfSection: (id) => documentOfSection.get(id) ?? null,
    editionDate: records.singles["edition.json"]?.record.date ?? null,
  };
}

const whereOfKind: Readonly<Record<string, string>> = {
  place: "data/places.json",
  reference: "data/references.json",
  theme: "data/themes.json",
  topic: "data/topics.json",
  border: "data/borders.json",
  gap: "data/gaps.json",
  section: "the sections of data/documents/",
  statement: "data/text/",
};

/** Demands that an id exists and is shown. */
export function checkId(checker: Checker, report: Report, path: JsonPath, kind: string, id: string): void {
  const standing = checker.standing(kind, id);
  if (standing === "unknown") {
    const where = whereOfKind[kind] ?? `data/${kind}s/`;
    report(path, `unknown-${kind}`, `There is no ${kind} "${id}"; correct the id or add the record to ${where}.`);
  } else if (standing === "left-out") {
    report(
      path,
      "unverified-shown",
      `The ${kind} "${id}" is unverified and left out of the atlas; verify it or remove what refers to it.`,
    );
  }
}

/** Demands that each target of a list exists and stands once. */
export function checkTargets(checker: Checker, report: Report, path: JsonPath, targets: readonly string[]): void {
  for (const [index, target] of targets.entries()) {
    const [kind, id] = [kindOf(target), idOf(target)];
    if (targets.indexOf(target) !== index) {
      report([...path, index], "repeated-target", `"${target}" stands twice in the list; keep one.`);
    } else if (kind === "pair" && checker.standing(kind, id) === "unknown") {
      const message = `"${target}" is not a pair of two known economies in alphabetical order; correct it.`;
      report([...path, index], "unknown-pair", message);
    } else {
      checkId(checker, report, [...path, index], kind, id);
    }
  }
}

/** Demands that an id is an economy. */
export function checkEconomy(checker: Checker, report: Report, path: JsonPath, id: string): void {
  if (checker.isEconomy(id)) return;
  if (checker.standing("place", id) === "unknown") checkId(checker, report, path, "place", id);
  else report(path, "not-an-economy", `"${id}" is a town; name the economy instead.`);
}

/** Demands that an id is a town. */
export function checkTown(checker: Checker, report: Report, path: JsonPath, id: string): void {
  if (checker.isTown(id)) return;
  if (checker.standing("place", id) === "unknown") checkId(checker, report, path, "place", id);
  else report(path, "not-a-town", `"${id}" is an economy; name a town of data/places.json instead.`);
}

/** Demands two or more different economies in alphabetical order. */
export function checkParties(checker: Checker, report: Report, path: JsonPath, ids: readonly string[]): void {
  if (ids.length < 2) {
    report(path, "too-few-parties", "Two or more economies are needed; add the missing one.");
    return;
  }
  const sorted = [...new Set(ids)].sort();
  if (sorted.join() !== ids.join()) {
    report(path, "parties-not-sorted", `Name each economy once, in alphabetical order: ${sorted.join(", ")}.`);
  }
  for (const [index, id] of ids.entries()) checkEconomy(checker, report, [...path, index], id);
}

/** Demands that dates stand in the order given; names are keys of the record. */
export function checkOrder(
  report: Report,
  path: JsonPath,
  earlier: readonly [name: string, date: string | null],
  later: readonly [name: string, date: string | null],
): void {
  if (!isAfter(earlier[1], later[1])) return;
  const message = `"${earlier[0]}" (${earlier[1]}) is after "${later[0]}" (${later[1]}); correct one of them.`;
  report([...path, ...later[0].split("/")], "wrong-date-order", message);
}

/** The window in which every point of the atlas lies: Europe with Turkey. West, south, east, north in degrees. */
const mapWindow = { west: -25, south: 33, east: 50, north: 72 } as const;

/** Demands that a point lies in the window of the atlas; says so when longitude and latitude look swapped. */
export function checkPoint(report: Report, path: JsonPath, point: readonly [number, number] | null): void {
  if (point === null || isInside(point)) return;
  const [longitude, latitude] = point;
  if (isInside([latitude, longitude])) {
    report(path, "swapped-coordinate", `Longitude comes first: write [${latitude}, ${longitude}].`);
  } else {
    report(path, "bad-coordinate", `[${longitude}, ${latitude}] is outside the area of the atlas; correct it.`);
  }
}

function isInside([longitude, latitude]: readonly [number, number]): boolean {
  return (
    longitude >= mapWindow.west &&
    longitude <= mapWindow.east &&
    latitude >= mapWindow.south &&
    latitude <= mapWindow.north
  );
}
