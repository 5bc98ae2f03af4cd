// npm run check: everything that must hold before a change is accepted. Expects packages and a browser (npm test sees to both).
import { existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { codeSteps, packaged, roomForNew, root, runNode, runSideBySide, stop, trySideBySide } from "./machine.mjs";

const vitest = packaged("vitest", "vitest.mjs");
if (!existsSync(join(root, vitest))) stop("The test runner is not installed: run npm test, which installs it.");

const sources = process.env.ATLAS_SOURCES ?? "";
await runSideBySide([
  ...codeSteps,
  ...(sources === ""
    ? []
    : [["Statements against the originals", "node", ["--import", "tsx", "src/commands/verify/verifySources.ts"]]]),
]);

// Brotli asks for much memory for each of the files that a build compresses. Linux's allocator (glibc) gives so much back at
// once, and gets it again page by page for the next file, which costs two seconds of the processor; other allocators do not
// know the words.
const keepMemory = { MALLOC_MMAP_THRESHOLD_: `${2 ** 30}`, MALLOC_TRIM_THRESHOLD_: `${2 ** 30}` };

// Site and single file are made, each on one core, while the tests run that need neither. Those that look at them ask at this
// door first, which opens when both are there (`tests/support/builtSetup.ts`).
const failed = trySideBySide([
  ["Build", "node", [...roomForNew, packaged("vite", "bin", "vite.js"), "build", "--logLevel", "warn"], keepMemory],
  ["Single file", "node", [...roomForNew, "--import", "tsx", "src/commands/buildSingle.ts"]],
]);
const door = createServer(async (_, answer) => {
  answer.writeHead((await failed).length === 0 ? 200 : 500).end();
});
await new Promise((listening) => door.listen(0, "127.0.0.1", listening));
// The server of the tests wants to see the folder that it is going to serve.
mkdirSync(join(root, "dist"), { recursive: true });
console.log("\n— Tests");
const passed = await runNode([...roomForNew, vitest, "run"], {
  ATLAS_BUILT: `http://127.0.0.1:${door.address().port}/`,
});
process.exit(passed && (await failed).length === 0 ? 0 : 1);
