// Set-up that must run before anything is installed: plain JavaScript, Node's own modules only.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * What Node is told by commands that make much which soon is of no use, as builds and tests do: with room for 64 MB of it,
 * in place of the one that it begins with, it clears up a quarter as often, and a build takes a fifth less of the processor.
 */
export const roomForNew = ["--min-semi-space-size=64", "--max-semi-space-size=64"];

/** A program of a package, for Node to run: to ask npx for it costs half a second of the processor each time. */
export const packaged = (...path) => join("node_modules", ...path);

/** What is looked at in the code before anything runs, as steps for `runSideBySide`. */
export const codeSteps = [
  // One checker: each of several looks at the libraries for itself. Four of them, as it would choose, take nearly twice the work,
  // and the other cores have the next two steps to do.
  ["Types", "node", [packaged("typescript", "bin", "tsc"), "--noEmit", "-p", ".", "--checkers", "1"]],
  ["Format, lint, import cycles", "node", [packaged("@biomejs", "biome", "bin", "biome"), "ci", "--reporter=summary"]],
  ["Unused code", "node", [packaged("knip", "bin", "knip.js"), "--no-progress"]],
];

/** Ends the command with one sentence that says what is missing. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Runs a program in the project folder with its output on screen; true when it succeeded. */
export function run(program, parameters, environment = {}) {
  const windows = process.platform === "win32";
  const { status } = spawnSync(program, parameters, {
    cwd: root,
    stdio: "inherit",
    shell: windows,
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

/** The same for a program of Node, while this one goes on. */
export function runNode(parameters, environment = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, parameters, { cwd: root, stdio: "inherit", env });
    child.on("close", (status) => resolve(status === 0));
  });
}

/**
 * Runs steps side by side, each `[name, program, parameters, environment]`, the last one optional, and shows what one has said
 * when it has ended. Gives the names of those that failed, after all have ended.
 */
export async function trySideBySide(steps) {
  const windows = process.platform === "win32";
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const runStep = ([name, program, parameters, environment]) =>
    new Promise((resolve) => {
      const said = [];
      const env = { ...process.env, ...colour, ...environment };
      const child = spawn(program, parameters, { cwd: root, shell: windows, env });
      child.stdout.on("data", (part) => said.push(part));
      child.stderr.on("data", (part) => said.push(part));
      child.on("error", (error) => said.push(Buffer.from(`${error}\n`)));
      child.on("close", (status) => {
        console.log(`\n— ${name}`);
        process.stdout.write(Buffer.concat(said));
        if (status !== 0) console.log(`${name}: failed; the reason stands above.`);
        resolve(status === 0 ? [] : [name]);
      });
    });
  return (await Promise.all(steps.map(runStep))).flat();
}

/** The same, and stops when one has failed. */
export async function runSideBySide(steps) {
  const failed = await trySideBySide(steps);
  if (failed.length > 0) stop(`Failed: ${failed.join("; ")}.`);
}

/** Stops unless Node is new enough for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org) and try again.`);
  }
}

/** Installs the packages of the lock file unless exactly they are there already. */
export function ensurePackages() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const mark = join(root, "node_modules", ".atlas-lock");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.log(
    existsSync(join(root, "node_modules")) ? "Packages are stale: installing them anew …" : "Installing packages …",
  );
  // Not `npm ci`: that refuses a lock file without the optional binaries of other platforms. `--no-save` leaves the lock as it is.
  if (!run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"])) {
    stop("The packages could not be installed: check that this machine reaches the npm registry, then try again.");
  }
  writeFileSync(mark, lock);
}

const chromiumPaths = [
  process.env.CHROMIUM_PATH,
  // The one without windows starts and draws the same pages for an eighth less of the processor.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Path of a Chromium on this machine (named by CHROMIUM_PATH, installed, or fetched by playwright); null for none. `whole`: one
 * that readers have, and not the one without windows.
 */
export function findChromium({ whole = false } = {}) {
  const installed = chromiumPaths.find(
    (path) => path !== undefined && path !== "" && existsSync(path) && !(whole && path.endsWith("headless-shell")),
  );
  if (installed !== undefined) return installed;
  try {
    const { chromium } = createRequire(import.meta.url)("playwright-core");
    const fetched = chromium.executablePath();
    return existsSync(fetched) ? fetched : null;
  } catch {
    return null;
  }
}

/** The same, or an error that says what to do. */
export function requireChromium(wanted = {}) {
  const found = findChromium(wanted);
  if (found !== null) return found;
  throw new Error(
    "No Chromium found: install one (npx playwright-core install chromium) or set CHROMIUM_PATH to its program.",
  );
}

/** Makes sure that the browser tests have a Chromium: looks, then asks playwright, then Debian's package manager. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  console.log("No Chromium found: asking playwright to fetch one …");
  run("npx", ["playwright-core", "install", "chromium"]);
  const fetched = findChromium();
  if (fetched !== null) return fetched;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update", "-qq"]);
    for (const name of ["chromium-headless-shell", "chromium"]) {
      console.log(`Installing Debian's package ${name} …`);
      if (run("apt-get", ["install", "-y", "-qq", name], { DEBIAN_FRONTEND: "noninteractive" })) break;
    }
  }
  return (
    findChromium() ??
    stop(
      "The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program, then run npm test again.",
    )
  );
}
