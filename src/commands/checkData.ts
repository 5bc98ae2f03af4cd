import { formatProblems } from "../dataset/problems.ts";
import { readDataFiles } from "../dataset/readData.ts";
import { readRecords } from "../dataset/readRecords.ts";

const { problems } = readRecords(readDataFiles(process.cwd()));
console.log(formatProblems(problems));
process.exitCode = problems.length === 0 ? 0 : 1;
