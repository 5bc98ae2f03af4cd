import { formatProblems } from "../base/problems.ts";
import { compileDataset } from "../compiler/compile.ts";
import { checkGeography } from "../compiler/geography/checkGeography.ts";
import { checkStoryViews } from "../vite/checkStoryViews.ts";

/** `npm run data`: lists every problem of `data/`, or says what the compiled dataset holds. */
const { dataset, problems, files } = compileDataset(process.cwd(), [checkGeography(process.cwd()), checkStoryViews]);
if (dataset === null) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  const counts = Object.entries(dataset).flatMap(([name, value]) =>
    Array.isArray(value) ? [`  ${name.padEnd(16)}${value.length}`] : [],
  );
  const { date, hash } = dataset.edition;
  console.log(`Edition ${date} (${hash}) from ${files.length} files, no problems.`);
  console.log(counts.join("\n"));
  console.log(`  Left out as unverified: ${dataset.leftOutUnverified}`);
}
