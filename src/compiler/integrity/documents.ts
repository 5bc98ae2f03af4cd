import { isAfter } from "../../dataset/dates.ts";
import { isBody } from "../../dataset/isBody.ts";
import { parsePair } from "../../dataset/pairs.ts";
import { idOf, kindOf } from "../../dataset/target.ts";
import type { Located } from "../readRecords.ts";
import type { AuthoringDocument, AuthoringGap, AuthoringNaming, AuthoringReference } from "../schema/authoring.ts";
import { cslDateKeys } from "../schema/csl.ts";
import { type Checker, checkEconomy, checkId, checkTargets, reporterOf } from "./checker.ts";
import { checkNotInFuture } from "./dates.ts";
import { checkSources } from "./provenance.ts";

/** Rules on documents and their sections. */
export function checkDocuments(checker: Checker, documents: readonly Located<AuthoringDocument>[]): void {
  const seen = new Set<string>();
  for (const located of documents) {
    const { record } = located;
    const report = reporterOf(checker, located);
    checkId(checker, report, ["reference"], "reference", record.reference);
    const earlier = new Set<string>();
    for (const [index, section] of record.sections.entries()) {
      const path = ["sections", index];
      if (seen.has(section.id))
        report([...path, "id"], "duplicate-id", `The section id "${section.id}" is used twice.`);
      if (section.parent !== null && !earlier.has(section.parent)) {
        const message = `The parent "${section.parent}" is not an earlier section of this document; correct it.`;
        report([...path, "parent"], "unknown-section", message);
      }
      earlier.add(section.id);
      seen.add(section.id);
    }
    for (const [index, { section }] of record.leftOut.entries()) {
      if (earlier.has(section)) continue;
      const message = `There is no section "${section}" in this document; correct the id.`;
      report(["leftOut", index, "section"], "unknown-section", message);
    }
  }
}

/** Demands that no cited work is of the future, and that a period does not run backwards. */
export function checkReferences(checker: Checker, references: readonly Located<AuthoringReference>[]): void {
  for (const located of references) {
    const report = reporterOf(checker, located);
    for (const key of cslDateKeys) {
      const dates = (located.record[key]?.["date-parts"] ?? []).map(formatDateParts);
      for (const [index, date] of dates.entries()) {
        checkNotInFuture(checker, report, [key, "date-parts", index], date);
      }
      if (isAfter(dates[0] ?? null, dates[1] ?? null)) {
        report([key, "date-parts", 1], "wrong-date-order", "The last date is before the first; swap them.");
      }
    }
  }
}

function formatDateParts([year, ...rest]: readonly number[]): string {
  return [String(year), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** Rules on themes, borders, gaps, conflicts and the naming policies. */
export function checkContext(checker: Checker): void {
  const { folders, lists, singles } = checker.records;
  for (const located of lists["themes.json"]) {
    checkId(checker, reporterOf(checker, located), ["section"], "section", located.record.section);
  }
  for (const located of lists["borders.json"]) {
    const report = reporterOf(checker, located);
    const pair = parsePair(located.record.pair);
    if (pair === null) {
      report(["pair"], "bad-pair", "The two economies of a pair differ and stand in alphabetical order; correct it.");
    } else {
      for (const id of pair) checkEconomy(checker, report, ["pair"], id);
    }
    checkSources(checker, report, ["sources"], located.record.sources);
    for (const [index, alternative] of located.record.alternatives.entries()) {
      checkSources(checker, report, ["alternatives", index, "sources"], alternative.sources);
    }
  }
  for (const located of lists["gaps.json"]) checkGap(checker, located);
  for (const located of folders.conflicts) {
    const report = reporterOf(checker, located);
    checkTargets(checker, report, ["about"], located.record.about);
    checkSources(checker, report, ["sources"], located.record.sources);
    for (const [index, claim] of located.record.claims.entries()) {
      checkSources(checker, report, ["claims", index, "sources"], claim.sources);
    }
  }
  const naming = singles["naming.json"];
  if (naming !== null) checkNaming(checker, naming);
}

/** A gap that names fields says that economies have no body in them: it names the economies, and none has one. */
function checkGap(checker: Checker, located: Located<AuthoringGap>): void {
  const { about, fields } = located.record;
  const report = reporterOf(checker, located);
  checkTargets(checker, report, ["about"], about);
  if (fields.length === 0) return;
  const economies = about.flatMap((target) =>
    kindOf(target) === "place" && checker.isEconomy(idOf(target)) ? [idOf(target)] : [],
  );
  if (economies.length === 0) {
    const message = "A gap with fields says where no body was found; name the economy in about (place:al).";
    report(["fields"], "gap-without-economy", message);
  }
  for (const { record } of checker.records.folders.mechanisms) {
    if (!isBody(record) || record.confidence === "unverified" || record.economy === null) continue;
    const found = record.fields.filter((field) => fields.includes(field));
    if (!economies.includes(record.economy) || found.length === 0) continue;
    const message = `"${record.id}" works on ${found.join(", ")} in "${record.economy}"; take the field out of this gap.`;
    report(["fields"], "gap-with-body", message);
  }
}

function checkNaming(checker: Checker, located: Located<AuthoringNaming>): void {
  const { record } = located;
  const report = reporterOf(checker, located);
  checkEconomy(checker, report, ["place"], record.place);
  if (checker.standing("border", record.pair) === "unknown") {
    report(["pair"], "not-neighbours", `"${record.pair}" is not a shared border of data/borders.json; correct it.`);
  }
  if (!(parsePair(record.pair)?.includes(record.place) ?? true)) {
    const message = `"${record.pair}" is no border of "${record.place}", whose line is to be drawn; correct one of them.`;
    report(["pair"], "pair-of-other-place", message);
  }
  const ids = new Set<string>();
  for (const [index, preset] of record.presets.entries()) {
    const path = ["presets", index];
    checkNotInFuture(checker, report, [...path, "validFrom"], preset.validFrom);
    checkNotInFuture(checker, report, [...path, "asOf"], preset.asOf);
    checkSources(checker, report, [...path, "sources"], preset.sources);
    if (ids.has(preset.id)) report([...path, "id"], "duplicate-id", `The preset id "${preset.id}" is used twice.`);
    ids.add(preset.id);
    for (const [place, note] of preset.notes.entries()) {
      if (Object.hasOwn(record.notes, note)) continue;
      const message = `There is no note "${note}" in notes; correct the key or add the note.`;
      report([...path, "notes", place], "unknown-note", message);
    }
    if (preset.default && preset.confidence === "unverified") {
      const message = "The default preset is unverified; verify it or choose another default.";
      report([...path, "confidence"], "unverified-shown", message);
    }
  }
  const defaults = record.presets.filter((preset) => preset.default).length;
  if (defaults !== 1) {
    const message = `Exactly one preset must be the default; ${defaults === 0 ? "none is" : `${defaults} are`}.`;
    report(["presets"], "one-default", message);
  }
}

/** Demands that ids of a list are unique and that file names equal ids. */
export function checkIds(checker: Checker): void {
  const { folders, lists } = checker.records;
  for (const records of Object.values<readonly Located<{ readonly id: string }>[]>(folders)) {
    for (const located of records) {
      const name =
        located.file.path
          .split("/")
          .at(-1)
          ?.replace(/\.json$/, "") ?? "";
      if (name === located.record.id) continue;
      const message = `The id "${located.record.id}" and the file name "${name}" differ; make them equal.`;
      reporterOf(checker, located)(["id"], "id-not-file-name", message);
    }
  }
  const rows = Object.values(lists) as (readonly Located<{ readonly id?: string; readonly pair?: string }>[])[];
  for (const records of rows) {
    const seen = new Set<string>();
    for (const located of records) {
      const key = located.record.id === undefined ? "pair" : "id";
      const id = located.record[key];
      if (id === undefined) continue;
      if (seen.has(id)) {
        reporterOf(checker, located)([key], "duplicate-id", `"${id}" is used twice in this file; keep one.`);
      }
      seen.add(id);
    }
  }
}
