import fc from "fast-check";

/** A way to spoil a file, and where somebody must be told of it: null when it may go unnoticed or show elsewhere. */
export interface Damage {
  readonly what: string;
  readonly text: string;
  /** JSON pointer of the value spoilt; the fault is told at it, inside it or at what holds it. */
  readonly pointer: string | null;
  /** Line of a Markdown file on which the fault is. */
  readonly line: number | null;
}

type Path = readonly (string | number)[];

/** Texts that look like nothing, turn the writing round, or are half of something. */
const hidden = [
  "\u0000",
  "\u0007",
  "\u200b",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\ufffd",
  "\ud800",
  "\udfff",
  "e\u0301",
  "\u2028",
];
const others: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  12,
  1e300,
  "",
  " ",
  "x",
  [],
  [[]],
  {},
  { a: { b: [1] } },
  [null],
];
const snippets = [
  ":::",
  "::::",
  ":::statement",
  ":::note{}",
  ":::statement{#x paragraph=999}",
  "{",
  "}",
  '"',
  "[@",
  "[@nobody-1900]",
  "]",
  "@x",
  "*",
  "`",
  "<b>",
  "<!--",
  "&#0;",
  "&nbsp;",
  "---",
  "- ",
  "> > > ",
  "# ",
  "\\",
  "![](javascript:x)",
  ":x[y]{z}",
  "\r",
  "<<<<<<< HEAD\n",
];

const at = (root: unknown, path: Path) =>
  path.reduce<unknown>((value, part) => (value as Record<string | number, unknown>)[part], root);
const pointerOf = (path: Path) =>
  path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
const write = (value: unknown) => JSON.stringify(value, null, 2);

/** Every place of a value, itself included. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const parts: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...parts.flatMap(([key, part]) => placesOf(part, [...path, key]))];
}

function withValue(root: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(root);
  const key = path.at(-1);
  if (key === undefined) return value;
  (at(copy, path.slice(0, -1)) as Record<string | number, unknown>)[key] = value;
  return copy;
}

function spoilJson(text: string): fc.Arbitrary<Damage> {
  const root: unknown = JSON.parse(text);
  const places = placesOf(root);
  const isObject = (path: Path) => {
    const value = at(root, path);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  };
  const leaves = places.filter((path) => typeof at(root, path) === "string");
  const objects = places.filter(isObject);
  const keys = places.filter((path) => typeof path.at(-1) === "string");
  const place = fc.constantFrom(...places);
  const damage = (what: string, value: unknown, path: Path | null): Damage => ({
    what,
    text: write(value),
    pointer: path === null ? null : pointerOf(path),
    line: null,
  });
  return fc.oneof(
    fc
      .tuple(place, fc.constantFrom(...others))
      .map(([path, value]) => damage("another value", withValue(root, path, value), null)),
    fc.constantFrom(...leaves).map((path) => damage("an object for a text", withValue(root, path, {}), path)),
    fc.constantFrom(...leaves).map((path) => damage("a number for a text", withValue(root, path, 12), path)),
    fc.tuple(fc.constantFrom(...leaves), fc.constantFrom(...hidden), fc.nat()).map(([path, sign, seed]) => {
      const old = String(at(root, path));
      const cut = seed % (old.length + 1);
      return damage("a hidden character", withValue(root, path, old.slice(0, cut) + sign + old.slice(cut)), path);
    }),
    fc
      .constantFrom(...objects)
      .map((path) => damage("an unknown key", withValue(root, [...path, "colour "], 1), [...path, "colour "])),
    fc.constantFrom(...keys).map((path) => {
      const copy = structuredClone(root);
      delete (at(copy, path.slice(0, -1)) as Record<string, unknown>)[String(path.at(-1))];
      return damage("a key removed", copy, null);
    }),
    fc.constantFrom(...keys).map((path) => {
      const copy = withValue(root, [...path.slice(0, -1), `${path.at(-1)}x`], at(root, path));
      delete (at(copy, path.slice(0, -1)) as Record<string, unknown>)[String(path.at(-1))];
      // Notes of the naming policies have keys of their own choice: what names the old one is told instead.
      const isOwn = path.at(-2) === "notes" && !Array.isArray(at(root, path.slice(0, -1)));
      return damage("a key renamed", copy, isOwn ? null : [...path.slice(0, -1), `${path.at(-1)}x`]);
    }),
    fc.constantFrom(...keys).map((path) => {
      const mark = "a mark that stands nowhere else";
      const marked = write(withValue(root, path, mark));
      const line = marked.split("\n").find((each) => each.includes(mark)) ?? "";
      const key = JSON.stringify(String(path.at(-1)));
      const twice = marked
        .replace(line, `${key}: 0,\n${line}`)
        .replace(JSON.stringify(mark), () => write(at(root, path)));
      return { what: "a key twice", text: twice, pointer: "", line: null };
    }),
    fc.tuple(place, fc.integer({ min: 40, max: 20_000 })).map(([path, depth]) => {
      const mark = "a mark that stands nowhere else";
      const nest = `${"[".repeat(depth)}${"]".repeat(depth)}`;
      const text = write(withValue(root, path, mark)).replace(JSON.stringify(mark), () => nest);
      return { what: "deep nesting", text, pointer: "", line: null };
    }),
    spoilText(text),
  );
}

/** Text cut, doubled or filled up anywhere, which may or may not matter. */
function spoilText(text: string): fc.Arbitrary<Damage> {
  const place = fc.nat({ max: text.length });
  const damage =
    (what: string) =>
    (spoilt: string): Damage => ({ what, text: spoilt, pointer: null, line: null });
  return fc.oneof(
    place.map((end) => damage("cut off")(text.slice(0, end))),
    fc
      .tuple(place, fc.nat({ max: 40 }))
      .map(([start, length]) => damage("a gap")(text.slice(0, start) + text.slice(start + length))),
    fc
      .tuple(place, fc.constantFrom(...snippets, ...hidden))
      .map(([index, sign]) => damage("something in between")(text.slice(0, index) + sign + text.slice(index))),
    fc
      .tuple(place, place)
      .map(([a, b]) => damage("a part twice")(text.slice(0, Math.max(a, b)) + text.slice(Math.min(a, b)))),
  );
}

function spoilMarkdown(text: string): fc.Arbitrary<Damage> {
  const lines = text.split("\n");
  const index = fc.nat({ max: lines.length - 1 });
  const join = (what: string, changed: readonly string[], line: number | null): Damage => ({
    what,
    text: changed.join("\n"),
    pointer: null,
    line,
  });
  return fc.oneof(
    index.map((at) => join("a line removed", lines.toSpliced(at, 1), null)),
    index.map((at) => join("a line twice", lines.toSpliced(at, 0, lines[at] ?? ""), null)),
    fc
      .tuple(index, fc.constantFrom(...snippets))
      .map(([at, sign]) => join("a line of markup", lines.toSpliced(at, 0, sign), null)),
    fc
      .tuple(index, fc.constantFrom(...hidden.filter((sign) => sign !== "\u2028")), fc.nat())
      .map(([at, sign, seed]) => {
        const old = lines[at] ?? "";
        const cut = seed % (old.length + 1);
        // A mark of byte order at the very beginning is told as such, on the same line.
        return join("a hidden character", lines.with(at, old.slice(0, cut) + sign + old.slice(cut)), at + 1);
      }),
    spoilText(text),
  );
}

const known = new Map<string, fc.Arbitrary<Damage>>();

/** Ways to spoil a file; kept by path and text, since the list of its places is long. */
export function damageOf(path: string, text: string): fc.Arbitrary<Damage> {
  const damage = known.get(path + text) ?? (path.endsWith(".json") ? spoilJson(text) : spoilMarkdown(text));
  known.set(path + text, damage);
  return damage;
}

/** Bytes changed, cut or put in. */
export function damageBytes(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const index = fc.nat({ max: bytes.length - 1 });
  const byte = fc.nat({ max: 255 });
  return fc.oneof(
    fc.tuple(index, byte).map(([place, value]) => bytes.with(place, value)),
    index.map((end) => bytes.slice(0, end)),
    fc
      .tuple(index, fc.uint8Array({ minLength: 1, maxLength: 4 }))
      .map(([place, more]) => Uint8Array.from([...bytes.slice(0, place), ...more, ...bytes.slice(place)])),
  );
}
