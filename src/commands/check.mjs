// npm run check: everything that must hold before a change is accepted. Expects packages and a browser (npm test sees to both).
import { existsSync } from "node:fs";
import { join } from "node:path";
import { roomForNew, root, run, runSideBySide, stop } from "./machine.mjs";

const steps = [
  ["Types", "npx", ["tsc", "--noEmit", "-p", "."]],
  ["Format, lint, import directions", "npx", ["biome", "ci", "--reporter=summary"]],
  ["Unused code", "npx", ["knip", "--no-progress"]],
  ["Build", "node", [...roomForNew, join("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"]],
  ["Single file", "node", [...roomForNew, "--import", "tsx", "src/commands/buildSingle.ts"]],
];
const sources = process.env.ATLAS_SOURCES;
if (sources !== undefined && sources !== "") {
  steps.push(["Statements against the originals", "npx", ["tsx", "src/commands/verify/verifySources.ts"]]);
}
await runSideBySide(steps);
console.log("\n— Tests");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
if (!existsSync(vitest)) stop("The test runner is not installed: run npm test, which installs it.");
process.exit(run(process.execPath, [...roomForNew, vitest, "run"]) ? 0 : 1);
