// npm run test:quick: what can be known in a minute without a browser, a build or another program, and with a fifth of the
// random runs of the longest test.
import { codeSteps, ensurePackages, packaged, requireNode, roomForNew, runSideBySide } from "./machine.mjs";

requireNode();
ensurePackages();
process.env.ATLAS_QUICK = "1";
process.env.DAMAGE_RUNS ??= "30";
const vitest = packaged("vitest", "vitest.mjs");
await runSideBySide([
  ...codeSteps,
  ["Import directions, documents, pure functions, data", "node", [...roomForNew, vitest, "run", "--project", "unit"]],
]);
