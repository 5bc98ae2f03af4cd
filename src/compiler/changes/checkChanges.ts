import type { Problem } from "../../base/problems.ts";
import type { ChangeGroup } from "../../dataset/changes.ts";
import type { Check } from "../compile.ts";
import { problemOfPath } from "../textFile.ts";
import { hashFacts } from "./hashFacts.ts";
import { buildGroups, findUnlisted } from "./listChanges.ts";

export const changesFile = "data/changes.json";

/** Records that a message names; of more it says how many. */
const mostNamed = 12;

/**
 * Every published fact stands in `data/changes.json` as it is. Speaks only when nothing else is wrong, since what cannot be
 * read would look withdrawn. An empty list keeps no account of changes, and is held against nothing.
 */
export const checkChanges: Check = (records, { dataset }): readonly Problem[] => {
  const rows = records.lists["changes.json"];
  if (dataset === null || rows.length === 0) return [];
  const groups = rows.map(({ record }) => record);
  const problems: Problem[] = [];
  for (const [index, { record, file, path }] of rows.entries()) {
    const report = (at: readonly string[], code: string, message: string): void => {
      problems.push(file.problemAt([...path, ...at], code, message));
    };
    const before = groups[index - 1]?.date ?? "";
    if (record.date < before) {
      report(["date"], "wrong-date-order", `The edition of ${before} stands above; put the newest edition last.`);
    }
    if (record.date > dataset.edition.date) {
      report(["date"], "future-date", "This is after the date in edition.json; correct one of them.");
    }
    for (const [name, hash] of Object.entries(record.records)) {
      if ((hash === null) === (record.change === "withdrawn")) continue;
      const message =
        hash === null
          ? "Only what is withdrawn has null; give the fingerprint."
          : "What is withdrawn has no fingerprint; write null.";
      report(["records", name], "wrong-fingerprint", message);
    }
  }
  if (problems.length > 0) return problems;
  const unlisted = findUnlisted(groups, hashFacts(records, dataset.statements));
  return buildGroups(unlisted, dataset.edition.date, "…").map((group) =>
    problemOfPath(changesFile, "unlisted-change", describe(group)),
  );
};

function describe(group: ChangeGroup): string {
  const names = Object.keys(group.records);
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : "";
  const lines = more === "" ? ` Or add a row: ${JSON.stringify(group)}` : "";
  return `Not listed as ${group.change}: ${names.slice(0, mostNamed).join(", ")}${more}. Say why to readers: npm run data -- --list="why".${lines}`;
}
