import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Lints one line of code as if it stood in a room of the house; the linter's complaints about imports. */
function lintIn(room: string, line: string): string {
  const folder = mkdtempSync(join(root, "src", room, "probe-"));
  made.push(folder);
  writeFileSync(join(folder, "probe.ts"), `${line}\n`);
  const result = spawnSync(
    process.execPath,
    [
      join(root, "node_modules", "@biomejs", "biome", "bin", "biome"),
      "lint",
      "--only=style/noRestrictedImports",
      join("src", room, basename(folder), "probe.ts"),
    ],
    { cwd: root, encoding: "utf8" },
  );
  return `${result.stdout}${result.stderr}`;
}

test.each([
  ["geometry", 'export { a } from "../../view/state.ts";'],
  ["dataset", 'export { a } from "../../text/dates.ts";'],
  ["view", 'export { a } from "../../scene/scene.ts";'],
  ["panel", 'export { a } from "../../map/MapCanvas.tsx";'],
  ["map", 'export { a } from "../../panel/Panel.tsx";'],
  ["controls", 'export { a } from "../../map/MapCanvas.tsx";'],
  ["scene", 'export { Map } from "maplibre-gl";'],
  ["panel", 'export { create } from "zustand";'],
  ["view", 'export { z } from "zod";'],
  ["layers", 'export { useState } from "react";'],
  ["app", 'export { readFileSync } from "node:fs";'],
])("src/%s may not say %s", (room, line) => {
  expect(lintIn(room, line)).toContain("noRestrictedImports");
});

test.each([
  ["scene", 'export { themes } from "../../theme/tokens.ts";'],
  ["map", 'export { Map } from "maplibre-gl";'],
  ["app", 'export { Panel } from "../../panel/Panel.tsx";'],
])("src/%s may say %s", (room, line) => {
  expect(lintIn(room, line)).not.toContain("noRestrictedImports");
});
