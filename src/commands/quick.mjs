// npm run test:quick: what can be known in under a minute, without a browser and without a build.
import { ensurePackages, requireNode, runSideBySide } from "./machine.mjs";

requireNode();
ensurePackages();
await runSideBySide([
  ["Types", "npx", ["tsc", "--noEmit", "-p", "."]],
  ["Format and lint", "npx", ["biome", "ci", "--reporter=summary"]],
  ["Unused code", "npx", ["knip", "--no-progress"]],
  ["Import directions, documents, pure functions, data", "npx", ["vitest", "run", "--project", "unit"]],
]);
