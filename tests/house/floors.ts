/**
 * The house: a room may use those on floors before its own, never one beside it. `src/README.md` says what each is for.
 * A new folder of `src/` needs its place here and nowhere else.
 */
export const floors: readonly (readonly string[])[] = [
  ["base"],
  ["dataset"],
  ["geometry", "theme", "ui"],
  ["text"],
  ["originals", "tables"],
  ["compiler"],
  ["view"],
  ["layers", "stories", "embed"],
  ["scene"],
  ["figure"],
  ["parts"],
  ["map", "panel", "report", "views", "controls"],
  ["present"],
  ["exports"],
  ["app"],
  ["pages"],
  ["vite"],
  ["commands"],
];

/** Rooms that run in Node and never in the browser. */
export const nodeRooms: readonly string[] = ["compiler", "pages", "vite", "commands"];

const node = ["compiler/", "vite/", "commands/", "originals/verify/"];

/** Libraries and the only places that may name them, as beginnings of paths under `src/`. */
export const walls: readonly { readonly library: RegExp; readonly allowed: readonly string[] }[] = [
  { library: /^maplibre-gl/, allowed: ["map/"] },
  { library: /^zustand/, allowed: ["view/store.ts"] },
  { library: /^(zod|node:)/, allowed: node },
  { library: /^@turf/, allowed: ["compiler/geography/"] },
  { library: /^workbox/, allowed: ["ui/offline/"] },
  { library: /^hucre/, allowed: ["views/table/workbook.ts"] },
  {
    library: /^react/,
    allowed: [
      "ui/",
      "parts/",
      "map/",
      "panel/",
      "report/",
      "views/",
      "controls/",
      "present/",
      "exports/",
      "app/",
      "pages/",
      "view/hooks.ts",
    ],
  },
];
