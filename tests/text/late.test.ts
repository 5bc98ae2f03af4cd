import { dirname, relative } from "node:path";
import { expect, test } from "vitest";
import first from "../../src/text/locales/en.json" with { type: "json" };
import late from "../../src/text/locales/en.late.json" with { type: "json" };
import { readSourceFiles } from "../support/sourceFiles.ts";

const stemsOf = (dictionary: object): ReadonlySet<string> =>
  new Set(Object.keys(dictionary).map((key) => key.replace(/_(?:one|other)$/, "")));
const [lateStems, firstStems] = [stemsOf(late), stemsOf(first)];
/** Lists of words of which all come late, such as `column`: a key that is put together begins with one of them. */
const lateLists = new Set(
  [...lateStems].flatMap((key) => {
    const list = key.slice(0, key.lastIndexOf(".") + 1);
    return [...firstStems].some((other) => other.startsWith(list)) ? [] : [list];
  }),
);

const modules = [...readSourceFiles(/^(?!text\/).*\.tsx?$/)].map(([path, text]) => ({ path: `src/${path}`, text }));
const saysLate = ({ text }: { readonly text: string }): boolean =>
  [...text.matchAll(/["`]((?:\w+\.)+\w+)["`]/g)].some(([, key]) => key !== undefined && lateStems.has(key)) ||
  [...text.matchAll(/`((?:\w+\.)+)\$\{/g)].some(([, list]) => list !== undefined && lateLists.has(list)) ||
  // Lists by name: the first part of what `keyOfWord` is called with.
  [...text.matchAll(/keyOfWord\(([^,]*),/g)].some(([, lists = ""]) =>
    [...lists.matchAll(/"([\w.]+)"/g)].some(([, list]) => lateLists.has(`${list}.`)),
  );
const bringsLate = ({ path, text }: { readonly path: string; readonly text: string }): boolean => {
  const file = relative(dirname(path), "src/text/late.ts");
  return text.includes(`import "${file.startsWith(".") ? file : `./${file}`}";`);
};

test("a module that says a text which comes on demand brings these texts along", () => {
  expect(modules.filter(saysLate).length).toBeGreaterThan(30);
  expect(modules.filter((module) => saysLate(module) && !bringsLate(module)).map(({ path }) => path)).toEqual([]);
});

test("no text stands in both dictionaries", () => {
  expect([...lateStems].filter((key) => firstStems.has(key))).toEqual([]);
});

test("no text that comes on demand is empty", () => {
  for (const [key, text] of Object.entries(late)) expect(text.trim(), key).not.toBe("");
});
