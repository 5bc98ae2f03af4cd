import { dirname, join, normalize, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { readSourceFiles } from "../support/sourceFiles.ts";
import { floors, nodeRooms, walls } from "./floors.ts";

interface Import {
  /** Path under `src/` of the module that imports. */
  readonly file: string;
  /** The specifier as written; a relative one is resolved to a path under `src/`. */
  readonly specifier: string;
}

/** Every import and re-export of a module, static or on demand, types included. */
function importsOf(file: string, text: string): Import[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"\n]+)"/g);
  return [...found].map(([, specifier = ""]) => ({
    file,
    specifier: specifier.startsWith(".")
      ? normalize(join(dirname(file), specifier))
          .split(sep)
          .join("/")
      : specifier.replace(/^virtual:atlas-/, "virtual:"),
  }));
}

const roomOf = (path: string): string => path.split("/")[0] ?? "";
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));
const isModule = (path: string): boolean => /\.(ts|tsx|mjs|css|json)(\?|$)/.test(path);

/** Why an import is not allowed; null when it is. */
function complaintAbout({ file, specifier }: Import): string | null {
  const room = roomOf(file);
  // `main.tsx` stands above all rooms; what is outside `src/` (borders) is content.
  if (!file.includes("/")) return null;
  if (!isModule(specifier) || specifier.startsWith("virtual:")) {
    const wall = walls.find(({ library }) => library.test(specifier));
    if (wall === undefined || wall.allowed.some((place) => file.startsWith(place))) return null;
    return `src/${file}: ${specifier} belongs in ${wall.allowed.join(", ")}`;
  }
  if (specifier.startsWith("..")) return null;
  const used = roomOf(specifier);
  if (used === room) return null;
  if (nodeRooms.includes(used) && !nodeRooms.includes(room)) return `src/${file}: ${used} runs in Node only`;
  return floorOf(used) < floorOf(room) ? null : `src/${file}: ${room} may not use ${used}`;
}

const modules = readSourceFiles(/\.(ts|tsx|mjs)$/);

describe("import directions", () => {
  test("every room has its floor", () => {
    const rooms = new Set([...modules.keys()].filter((path) => path.includes("/")).map(roomOf));
    expect([...rooms].toSorted()).toEqual(floors.flat().toSorted());
  });

  test("no module uses a room above or beside its own, or a library behind a wall", () => {
    const complaints = [...modules]
      .flatMap(([file, text]) => importsOf(file, text))
      .flatMap((found) => complaintAbout(found) ?? []);
    expect(complaints).toEqual([]);
  });

  test.each([
    ["geometry/a.ts", 'export { a } from "../view/state.ts";'],
    ["dataset/a.ts", 'export { a } from "../text/dates.ts";'],
    ["view/a.ts", 'export { a } from "../scene/scene.ts";'],
    ["view/a.ts", 'export { a } from "../compiler/compile.ts";'],
    ["panel/a.ts", 'export { a } from "../map/MapCanvas.tsx";'],
    ["map/a.ts", 'export { a } from "../panel/Panel.tsx";'],
    ["controls/a.ts", 'const Map = lazy(() => import("../map/MapCanvas.tsx"));'],
    ["scene/a.ts", 'export { Map } from "maplibre-gl";'],
    ["panel/a.ts", 'export { create } from "zustand";'],
    ["view/filter/a.ts", 'export { z } from "zod";'],
    ["layers/a.ts", 'export { useState } from "react";'],
    ["app/a.ts", 'export { readFileSync } from "node:fs";'],
  ])("src/%s may not say %s", (file, line) => {
    expect(importsOf(file, line).map(complaintAbout)).toEqual([expect.any(String)]);
  });

  test.each([
    ["scene/a.ts", 'export { themes } from "../theme/tokens.ts";'],
    ["map/a.ts", 'export { Map } from "maplibre-gl";'],
    ["app/a.ts", 'export { Panel } from "../panel/Panel.tsx";'],
    ["compiler/a.ts", 'export { yearOf } from "../text/dates.ts";'],
  ])("src/%s may say %s", (file, line) => {
    expect(importsOf(file, line).map(complaintAbout)).toEqual([null]);
  });
});
