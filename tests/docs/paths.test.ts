import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const documents = [
  "README.md",
  "src/README.md",
  "src/view/search/README.md",
  "data/README.md",
  "geodata/README.md",
  "tests/README.md",
];

/** Paths that stand as links or in code marks and look like files or folders of the project. */
function namedPaths(text: string): readonly string[] {
  // In code marks and in examples a link is only shown.
  const prose = text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
  const linked = [...prose.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, path = ""]) => path);
  const marked = [...text.matchAll(/`((?:src|data|geodata|public|tests)\/[\w./-]+)`/g)].map(
    ([, path = ""]) => `/${path}`,
  );
  return [...linked, ...marked].filter((path) => !/^[a-z]+:/.test(path));
}

test.each(documents)("every path named in %s exists", (document) => {
  const text = readFileSync(join(root, document), "utf8");
  // The built site serves its data under data/ as well; those files are named, not stored.
  const published = /^\/data\/(atlas|references|datapackage)\.|^\/data\/atlas\.schema/;
  const missing = namedPaths(text)
    .filter((path) => !published.test(path) && !path.includes("example"))
    .filter((path) => !existsSync(path.startsWith("/") ? join(root, path) : join(root, dirname(document), path)));
  expect(missing).toEqual([]);
});

test("every path named in src/README.md, counted from src/, exists", () => {
  const text = readFileSync(join(root, "src", "README.md"), "utf8");
  const top = /^(src|public|geodata|data|tests)\//;
  const named = [...text.matchAll(/`([a-zA-Z][\w./-]*(?:\/|\.(?:ts|tsx|mjs|css|json)))`/g)].map(
    ([, path = ""]) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, top.test(path) ? "" : "src", path)))).toEqual([]);
});

test("the commands named in the documents are there", () => {
  const scripts = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> })
    .scripts;
  for (const document of documents) {
    const named = [...readFileSync(join(root, document), "utf8").matchAll(/`npm run ([\w:]+)/g)].map(
      ([, name = ""]) => name,
    );
    for (const name of named) expect(scripts, `${document} names npm run ${name}`).toHaveProperty([name]);
  }
});
