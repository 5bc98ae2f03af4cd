// npm run test:quick: what can be known in about a minute, without a browser, a build or another program, and with a fifth of
// the random runs of the longest test.
import { ensurePackages, requireNode, runSideBySide } from "./machine.mjs";

requireNode();
ensurePackages();
process.env.ATLAS_QUICK = "1";
process.env.DAMAGE_RUNS ??= "30";
await runSideBySide([
  ["Types", "npx", ["tsc", "--noEmit", "-p", "."]],
  ["Format and lint", "npx", ["biome", "ci", "--reporter=summary"]],
  ["Unused code", "npx", ["knip", "--no-progress"]],
  ["Import directions, documents, pure functions, data", "npx", ["vitest", "run", "--project", "unit"]],
]);
