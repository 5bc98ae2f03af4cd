import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../src/base/problems.ts";
import { fillFingerprints } from "../../src/commands/verify/fillFingerprints.ts";
import { readRestatedText } from "../../src/commands/verify/restatedText.ts";
import { type Compiled, compileDataset, compileFiles } from "../../src/compiler/compile.ts";
import { decodeFile, readDataFiles } from "../../src/compiler/readData.ts";
import { type Damage, damageBytes, damageOf } from "../support/damageData.ts";

/**
 * `DAMAGE_RUNS=20000` looks further than a test should, `DAMAGE_SEED` elsewhere; left out, each run starts from the same
 * number, so that it can be seen again.
 */
const runs = Number(process.env.DAMAGE_RUNS ?? 150);
const settings = { seed: Number(process.env.DAMAGE_SEED ?? 20_261_127), numRuns: runs, endOnFailure: true };
const files = readDataFiles(process.cwd());
const isContent = ([path]: readonly [string, string]) => !/README|LICEN/.test(path);
const content = fc.constantFrom(...[...files].filter(isContent));
const damaged = content.chain(([path, text]) => damageOf(path, text).map((damage) => ({ path, damage })));

/** Every problem names something that is there (or is said to be missing), and a place inside it. */
function findAstray(compiled: Compiled, present: ReadonlyMap<string, string>): readonly Problem[] {
  return compiled.problems.filter(({ file, line, column, code, message }) => {
    const text = present.get(file)?.replace(/^\u{FEFF}/u, "");
    const isFolder = [...present.keys()].some((path) => path.startsWith(`${file}/`));
    if (text === undefined) return !(code.startsWith("missing-") || isFolder);
    if (message === "" || /\bat .*:\d+:\d+|undefined|\[object|stack/.test(message.replace(/"[^"]*"/g, ""))) return true;
    const lines = text.split("\n");
    return line !== null && (line > lines.length || (column ?? 1) > (lines[line - 1] ?? "").length + 1);
  });
}

/** True when somebody is told of the damage where it is: at the value, inside it, or at what holds it. */
function isTold(path: string, { pointer, line }: Damage, problems: readonly Problem[]): boolean {
  if (pointer === null && line === null) return true;
  return problems.some((problem) => {
    if (problem.file !== path) return false;
    if (line !== null) return problem.line === line;
    const place = problem.place.startsWith("/") ? problem.place : "";
    return pointer !== null && (place.startsWith(pointer) || pointer.startsWith(place));
  });
}

describe("whatever happens to a file of data/, its faults are listed at their place", {
  timeout: Math.max(120_000, runs * 200),
}, () => {
  test("when values, keys, lines or signs of it are spoilt", () => {
    fc.assert(
      fc.property(damaged, ({ path, damage }) => {
        const present = new Map(files).set(path, damage.text);
        const compiled = compileFiles(present);
        expect(findAstray(compiled, present)).toEqual([]);
        // What reads data/ beside the compiler must not fall over it either.
        const alone = new Map([[path, damage.text]]);
        expect([readRestatedText(alone).problems, fillFingerprints(alone, [])].every(Array.isArray)).toBe(true);
        expect(compiled.dataset === null).toBe(compiled.problems.length > 0);
        if (!isTold(path, damage, compiled.problems)) {
          expect(
            `${damage.what} in ${path} ${damage.pointer ?? damage.line}: ${JSON.stringify(compiled.problems)}`,
          ).toBe("");
        }
      }),
      settings,
    );
  });

  test("when its bytes are spoilt", () => {
    const bytes = content.chain(([path, text]) => damageBytes(Buffer.from(text)).map((spoilt) => ({ path, spoilt })));
    fc.assert(
      fc.property(bytes, ({ path, spoilt }) => {
        const text = decodeFile(path, Buffer.from(spoilt));
        if (typeof text !== "string") {
          const lines = Buffer.from(spoilt).toString("latin1").split("\n").length;
          expect([text.file, text.code]).toEqual([path, expect.stringMatching(/^(utf-16|broken-utf-8)$/)]);
          expect(text.line ?? 1).toBeLessThanOrEqual(lines);
          return;
        }
        const present = new Map(files).set(path, text);
        expect(findAstray(compileFiles(present), present)).toEqual([]);
      }),
      settings,
    );
  });
});

describe("whatever happens to a file as such, it is listed", { timeout: Math.max(120_000, runs * 200) }, () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "atlas-damage-"));
    cpSync("data", join(root, "data"), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const harms = {
    removed: () => undefined,
    renamed: (path: string) => renameSync(`${path}.kept`, `${path}x`),
    "a folder": (path: string) => mkdirSync(path),
    "a link": (path: string) => symlinkSync(`${path}.kept`, path),
    "a link that leads nowhere": (path: string) => symlinkSync("nowhere", path),
    "a link to itself": (path: string) => symlinkSync(path, path),
  } as const;
  const names = Object.keys(harms) as (keyof typeof harms)[];
  const paths = [...files].filter(isContent).map(([path]) => path);
  const folders = [...new Set(paths.map((path) => path.split("/").slice(0, -1).join("/")))].filter(
    (path) => path !== "data",
  );

  test("when it is removed, renamed, or something else stands in its place", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths, ...folders), fc.constantFrom(...names), (path, name) => {
        const here = join(root, path);
        const kept = join(root, "kept");
        renameSync(here, kept);
        try {
          if (name === "renamed") cpSync(kept, `${here}x`, { recursive: true });
          else if (name === "a link") symlinkSync(kept, here);
          else harms[name](here);
          const { dataset, problems } = compileDataset(root);
          expect(dataset === null).toBe(problems.length > 0);
          const [there, missing] = [
            problems.map(({ file }) => file),
            problems.filter(({ code }) => code.startsWith("missing-")),
          ];
          for (const file of there) {
            const isThere = existsSync(join(root, file)) || missing.some((problem) => problem.file === file);
            expect([file, isThere || file === path]).toEqual([file, true]);
          }
          if (name === "renamed") expect(there).toContain(`${path}x`);
          else if (name !== "removed" && !(name === "a folder" && folders.includes(path)))
            expect(there).toContain(path);
          if (folders.includes(path)) expect(problems.length).toBeLessThanOrEqual(name === "renamed" ? 60 : 1);
        } finally {
          rmSync(here, { recursive: true, force: true });
          rmSync(`${here}x`, { recursive: true, force: true });
          renameSync(kept, here);
        }
      }),
      { ...settings, numRuns: Math.ceil(runs / 5) },
    );
  });
});
