import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatProblems } from "../base/problems.ts";
import { changesFile, checkChanges } from "../compiler/changes/checkChanges.ts";
import { hashFacts } from "../compiler/changes/hashFacts.ts";
import { formatChanges, listChanges } from "../compiler/changes/listChanges.ts";
import { type Check, compileDataset } from "../compiler/compile.ts";
import { checkGeography } from "../compiler/geography/checkGeography.ts";
import { checkStoryViews } from "../vite/checkStoryViews.ts";

const root = process.cwd();
const checks: readonly Check[] = [checkGeography(root), checkStoryViews];

/** Lists under the edition what changed since it was last listed. */
const listAll =
  (why: string): Check =>
  (records, { dataset }) => {
    if (dataset === null) return [];
    const groups = records.lists["changes.json"].map(({ record }) => record);
    const facts = hashFacts(records, dataset.statements);
    writeFileSync(join(root, changesFile), formatChanges(listChanges(groups, facts, dataset.edition.date, why)));
    return [];
  };

/**
 * `npm run data`: lists every problem of `data/`, or says what the compiled dataset holds. With `-- --list="why"` it first
 * writes what changed, and why, into `data/changes.json`.
 */
function main(option: string | undefined): number {
  const why = option?.replace(/^--list=?/, "").trim() ?? "";
  if (option !== undefined && why === "") {
    console.error('Say why to readers: npm run data -- --list="why".');
    return 1;
  }
  if (option !== undefined) compileDataset(root, [...checks, listAll(why)]);
  const { dataset, problems, files } = compileDataset(root, [...checks, checkChanges]);
  if (dataset === null) {
    console.error(formatProblems(problems));
    return 1;
  }
  const counts = Object.entries(dataset).flatMap(([name, value]) =>
    Array.isArray(value) ? [`  ${name.padEnd(16)}${value.length}`] : [],
  );
  const { date, hash } = dataset.edition;
  console.log(`Edition ${date} (${hash}) from ${files.length} files, no problems.`);
  console.log(counts.join("\n"));
  console.log(`  Left out as unverified: ${dataset.leftOutUnverified}`);
  return 0;
}

process.exitCode = main(process.argv.slice(2).find((argument) => argument.startsWith("--list")));
