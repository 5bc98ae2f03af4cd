import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sortProblems } from "../../base/problems.ts";
import { readDataFiles } from "../../compiler/readData.ts";
import { readSources } from "../../originals/verify/readSources.ts";
import { verifySources } from "../../originals/verify/verifySources.ts";
import { fillFingerprints } from "./fillFingerprints.ts";
import { formatVerification } from "./formatVerification.ts";
import { readRestatedText } from "./restatedText.ts";

/**
 * `npm run verify:sources`: holds the restated text in `data/` against the originals in the folder `ATLAS_SOURCES`.
 * With `--write` it first fills in the fingerprints. Ends with 0 when everything holds, 1 on any miss, 2 when it could
 * not run.
 */
function main(root: string, write: boolean): number {
  const read = readSources(process.env.ATLAS_SOURCES);
  if ("refusal" in read) {
    console.error(read.refusal);
    return 2;
  }
  if (write) {
    for (const { file, text, filled, updated } of fillFingerprints(readDataFiles(root), read.sources)) {
      writeFileSync(join(root, file), text);
      console.log(`${file}: ${filled} fingerprints filled in, ${updated} changed`);
    }
  }
  const { problems, ...restated } = readRestatedText(readDataFiles(root));
  const result = verifySources({ sources: read.sources, ...restated });
  const misses = sortProblems([...problems, ...result.misses]);
  console.log(formatVerification(result.sections, misses));
  return misses.length === 0 ? 0 : 1;
}

process.exitCode = main(process.cwd(), process.argv.includes("--write"));
