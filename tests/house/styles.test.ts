import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSourceFiles } from "../support/sourceFiles.ts";
import { floors } from "./floors.ts";

const root = join(import.meta.dirname, "..", "..");

/**
 * Classes of others: those that MapLibre gives its own elements, styled in place of its style sheet. Their names are not
 * ours.
 */
const foreign = { prefix: "maplibregl-", room: "map" };

/** Classes of the start page, which stand in `index.html` and belong to the page. */
const startPage = "app";

const roomOf = (path: string): string => path.split("/")[0] ?? "";
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));

/** The text of a JSX expression that begins right behind its brace. */
function expressionFrom(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; end < text.length && depth > 0; end += 1) {
    if (text[end] === "{") depth += 1;
    if (text[end] === "}") depth -= 1;
  }
  return text.slice(start, end - 1);
}

/** The class names written out in a source, and names that are put together from pieces, which nobody can search for. */
function readSource(text: string): { readonly worn: readonly string[]; readonly composed: readonly string[] } {
  const worn: string[] = [];
  const composed: string[] = [];
  for (const match of text.matchAll(/\bclass(?:Name)?\s*=\s*(?:"([^"]*)"|(\{))/g)) {
    const [whole, plain] = match;
    if (plain !== undefined) {
      worn.push(...plain.split(/\s+/));
      continue;
    }
    const expression = expressionFrom(text, match.index + whole.length);
    for (const [, literal = ""] of expression.matchAll(/"([^"]*)"/g)) worn.push(...literal.split(/\s+/));
    for (const [, template = ""] of expression.matchAll(/`([^`]*)`/g)) {
      const pieces = template.replace(/\$\{[^}]*\}/g, "\0").split(/\s+/);
      worn.push(...pieces.filter((piece) => !piece.includes("\0")));
      composed.push(...pieces.filter((piece) => piece.includes("\0") && piece !== "\0"));
    }
  }
  return { worn: worn.filter((name) => /^[\w-]+$/.test(name)), composed };
}

/** The selectors of a style sheet, one by one; the preludes of at-rules are none. */
function selectorsOf(sheet: string): string[] {
  const preludes = sheet.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{};]+)\{/g);
  return [...preludes]
    .map(([, prelude = ""]) => prelude.trim())
    .filter((prelude) => !prelude.startsWith("@"))
    .flatMap((prelude) => prelude.split(/,(?![^()[\]]*[)\]])/))
    .map((selector) => selector.trim());
}

const classesOf = (selector: string): string[] =>
  [...selector.replace(/"[^"]*"/g, "").matchAll(/\.([A-Za-z_-][\w-]*)/g)].map(([, name = ""]) => name);

type Wearers = ReadonlyMap<string, ReadonlySet<string>>;

/** Why a selector may not stand in a sheet of that room; none when it may. */
function complaintsAbout(selector: string, room: string, wearers: Wearers): string[] {
  const names = classesOf(selector).filter((name) => !(room === foreign.room && name.startsWith(foreign.prefix)));
  const complaints = names.flatMap((name) => {
    const rooms = wearers.get(name) ?? new Set<string>();
    if (rooms.size === 0) return [`.${name} is styled and nobody wears it`];
    // What several rooms wear may belong to the elements of the house.
    if (rooms.has(room) || (room === "ui" && rooms.size > 1)) return [];
    return [`.${name} belongs to ${[...rooms].join(", ")}`];
  });
  const isOwn = (name: string): boolean =>
    room === "ui" || [...(wearers.get(name) ?? [])].every((other) => other === room || floorOf(other) > floorOf(room));
  // What a room shares with others it styles within its own, and nowhere else.
  if (complaints.length === 0 && names.length > 0 && !names.some(isOwn)) {
    complaints.push(`.${names.join(" .")} is shared, and nothing in the selector belongs to ${room}`);
  }
  return complaints;
}

const sources = readSourceFiles(/\.tsx?$/);
const sheets = readSourceFiles(/\.css$/);

function findWearers(): Wearers {
  const wearers = new Map<string, Set<string>>();
  const add = (room: string, text: string): void => {
    for (const name of readSource(text).worn) wearers.set(name, (wearers.get(name) ?? new Set()).add(room));
  };
  for (const [path, text] of sources) add(roomOf(path), text);
  add(startPage, readFileSync(join(root, "index.html"), "utf8"));
  return wearers;
}

describe("style sheets", () => {
  const wearers = findWearers();

  test("each room styles what it wears itself, and nothing that nobody wears", () => {
    const complaints = [...sheets].flatMap(([path, sheet]) =>
      selectorsOf(sheet).flatMap((selector) =>
        complaintsAbout(selector, roomOf(path), wearers).map((complaint) => `src/${path}: ${selector}: ${complaint}`),
      ),
    );
    expect(complaints).toEqual([]);
  });

  test("classes are named in one manner, are written out, and say what a thing is; how it stands is an attribute", () => {
    const complaints = [...sources].flatMap(([path, text]) => {
      const { worn, composed } = readSource(text);
      return [
        ...composed.map((piece) => `src/${path}: a name put together: ${piece.replaceAll("\0", "…")}`),
        ...worn
          .filter((name) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || /^(is|has|was)-/.test(name))
          .map((name) => `src/${path}: ${name}`),
      ];
    });
    expect(complaints).toEqual([]);
  });

  test("no sheet is longer than 300 lines", () => {
    const long = [...sheets].filter(([, sheet]) => sheet.split("\n").length > 301).map(([path]) => path);
    expect(long).toEqual([]);
  });

  test.each([
    ["views", ".statement", [".statement belongs to parts"]],
    ["panel", ".report-main .button", [".report-main belongs to report"]],
    ["app", ".button", [".button is shared, and nothing in the selector belongs to app"]],
    ["parts", ".gone-long-ago", [".gone-long-ago is styled and nobody wears it"]],
    ["views", ".maplibregl-canvas", [".maplibregl-canvas is styled and nobody wears it"]],
    ["ui", ".statement", [".statement belongs to parts"]],
    ["ui", ".button:hover", []],
    ["app", ".map-foot .button", []],
    ["map", ".maplibregl-canvas", []],
    ["parts", '.statement[data-reading] a[href$=".pdf"]', []],
  ])("in %s, %s: %j", (room, selector, complaints) => {
    expect(complaintsAbout(selector, room, wearers)).toEqual(complaints);
  });

  test("names are read from attributes, choices and templates, and selectors from all at-rules", () => {
    expect(
      readSource(`<p className="a b" /><p className={on ? "c" : "d"} /><p className={\`e \${more} is-\${f}\`} />`),
    ).toEqual({ worn: ["a", "b", "c", "d", "e"], composed: ["is-\0"] });
    expect(
      selectorsOf("@media print { :is(.a, .b) > p, .c { color: red; } } /* .d {} */ .e { &.f { top: 0; } }"),
    ).toEqual([":is(.a, .b) > p", ".c", ".e", "&.f"]);
  });
});
