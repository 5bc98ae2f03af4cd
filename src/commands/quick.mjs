// npm run test:quick: what can be known in under a minute, without a browser and without a build.
import { ensurePackages, requireNode, run, stop } from "./machine.mjs";

requireNode();
ensurePackages();
const steps = [
  ["Types", ["tsc", "--noEmit", "-p", "."]],
  ["Format and lint", ["biome", "ci", "--reporter=summary"]],
  ["Unused code", ["knip", "--no-progress"]],
  ["Import directions, documents, pure functions, data", ["vitest", "run", "--project", "unit"]],
];
for (const [name, parameters] of steps) {
  console.log(`\n— ${name}`);
  if (!run("npx", parameters)) stop(`${name}: failed; the reason stands above.`);
}
