import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { afterEach, expect, test } from "vitest";
import { licencesPlugin } from "../../src/vite/licencesPlugin.ts";

let root = "";
afterEach(() => rmSync(root, { recursive: true, force: true }));

const mit = "MIT License\n\nCopyright (c) 2020 Somebody";
/** Files of a package in `node_modules`. */
const pack = (name: string, license: string | undefined, files: Readonly<Record<string, string>>) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: "1.2.3", license, main: "index.js" }),
  [`node_modules/${name}/index.js`]: `export const ${name} = () => document.title + "${name}";`,
  ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`node_modules/${name}/${path}`, text])),
});

/** Builds a page that uses the packages; gives the file of licences, or rejects as a build does. */
async function buildWith(used: readonly string[], files: Readonly<Record<string, string>>): Promise<string> {
  root = mkdtempSync(join(tmpdir(), "atlas-licences-"));
  const lines = used.map((name) => `import { ${name} } from "${name}"; console.log(${name}());`);
  for (const [path, text] of Object.entries({ "main.js": lines.join("\n"), ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    plugins: [licencesPlugin()],
    build: { write: false, modulePreload: false, rolldownOptions: { input: join(root, "main.js") } },
  });
  if (Array.isArray(built) || !("output" in built)) throw new Error("One build gives one output.");
  const file = built.output.find(({ fileName }) => fileName === "third-party-licences.txt");
  return file?.type === "asset" ? String(file.source) : "";
}

test("name, version, licence, copyright and text of each package, sorted, the same each time", async () => {
  const files = {
    ...pack("zebra", "MIT", { LICENSE: mit }),
    ...pack("ant", "(ISC OR GPL-3.0)", { "LICENCE.md": "ISC\n\nCopyright (c) 2021 Ant" }),
    ...pack("bee", "MIT", {
      "README.md": "# bee\n\n## License (MIT)\n\nCopyright (c) 2011 Bee\n\n## More\n\nother words",
    }),
    ...pack("unused", "GPL-3.0-only", { LICENSE: "GPL" }),
  };
  const text = await buildWith(["zebra", "bee", "ant"], files);
  expect(text.startsWith("\uFEFFSoftware and fonts")).toBe(true);
  expect(text).toContain("  ant 1.2.3 ((ISC OR GPL-3.0))\n  bee 1.2.3 (MIT)\n  zebra 1.2.3 (MIT)\n");
  expect(text).toContain("zebra 1.2.3\nLicence: MIT\n\nMIT License\n\nCopyright (c) 2020 Somebody\n");
  expect(text).toContain("Copyright (c) 2021 Ant");
  expect(text).toContain("Copyright (c) 2011 Bee");
  expect(text).not.toContain("other words");
  expect(text).not.toContain("unused");
  rmSync(root, { recursive: true });
  expect(await buildWith(["ant", "zebra", "bee"], files)).toBe(text);
});

test.each([
  ["GPL-3.0-only", { LICENSE: "GPL" }, 'shared 1.2.3: "GPL-3.0-only" is not on the list of allowed licences'],
  ["(MIT AND GPL-2.0-only)", { LICENSE: "both" }, '"(MIT AND GPL-2.0-only)" is not on the list'],
  ["SEE LICENSE IN TERMS", { LICENSE: "terms" }, '"SEE LICENSE IN TERMS" is not on the list'],
  [undefined, { LICENSE: mit }, "shared 1.2.3: names no licence"],
  ["MIT", {}, "shared 1.2.3: the text of its licence (MIT) is missing"],
])("a package with %s stops the build", async (license, files, problem) => {
  await expect(buildWith(["shared"], pack("shared", license, files))).rejects.toThrow(problem);
});

test("what is inside of a prebuilt package counts as well, and has to be installed", async () => {
  const map = JSON.stringify({ version: 3, sources: ["../node_modules/inner/index.js", "../src/a.ts"], mappings: "" });
  const outer = pack("outer", "MIT", { LICENSE: mit, "index.js.map": map });
  expect(await buildWith(["outer"], { ...outer, ...pack("inner", "ISC", { LICENSE: "Copyright Inner" }) })).toContain(
    "inner 1.2.3\nLicence: ISC\n\nCopyright Inner",
  );
  rmSync(root, { recursive: true });
  await expect(buildWith(["outer"], { ...outer, ...pack("inner", "AGPL-3.0-only", { LICENSE: "A" }) })).rejects.toThrow(
    'inner 1.2.3: "AGPL-3.0-only" is not on the list',
  );
  rmSync(root, { recursive: true });
  await expect(buildWith(["outer"], outer)).rejects.toThrow('"inner" is part of');
});
