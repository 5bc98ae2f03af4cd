import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { ServedPage } from "./servePage.ts";

/** What a host answers with for a path from the top of the site on; null for what is not there. */
type Answer = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer } | null;

async function serveAnswers(answer: (path: string) => Answer): Promise<ServedPage> {
  const server = createServer((request, response) => {
    const given = answer(decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname).slice(1));
    if (given === null) response.writeHead(404).end();
    else response.writeHead(200, given.headers).end(given.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("The test server has no port.");
  return {
    address: `http://127.0.0.1:${place.port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The pattern of a rule as `**` (any signs) and `*` (any but slashes) mean it. */
const patternOf = (files: string): RegExp =>
  new RegExp(
    `^${files
      .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replace(/\*\*\/|\*\*|\*/g, (stars) => ({ "**/": "(?:.*/)?", "**": ".*" })[stars] ?? "[^/]*")}$`,
  );

interface ObjectRules {
  readonly objects: readonly {
    readonly files: string;
    readonly as?: string;
    readonly metadata: Readonly<Record<string, string>>;
  }[];
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly indexDocument: string;
}

const filesOf = (site: string): ReadonlySet<string> =>
  new Set(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1)),
  );

/**
 * A storage of objects with a network in front, filled by who does word by word what `hosting/objects.json` says: it knows of a
 * file what was stored with it, and of a folder nothing; the network adds the headers and the name of the index.
 */
export function serveObjects(site: string): Promise<ServedPage> {
  const rules = JSON.parse(readFileSync(join(site, "hosting", "objects.json"), "utf8")) as ObjectRules;
  const files = filesOf(site);
  const [packed, plain] = [rules.objects.filter(({ as }) => as !== undefined), rules.objects.filter(({ as }) => !as)];
  const matching = (file: string) => plain.filter(({ files: of }) => patternOf(of).test(file));
  return serveAnswers((path) => {
    const file = path === "" || path.endsWith("/") ? `${path}${rules.indexDocument}` : path;
    if (!files.has(file)) return null;
    const hasCache = matching(file).some(({ metadata }) => "Cache-Control" in metadata);
    const rest = plain.filter(({ files: of }) => of === "everything else" && !hasCache);
    // Stored in place of the file, under its name.
    const stored = packed.find(({ files: of }) => patternOf(of).test(`${file}.br`) && files.has(`${file}.br`));
    const metadata = [...matching(file), ...rest, ...(stored === undefined ? [] : [stored])].map(
      (rule) => rule.metadata,
    );
    return {
      headers: Object.assign({}, ...metadata, rules.responseHeaders),
      body: readFileSync(join(site, stored === undefined ? file : `${file}.br`)),
    };
  });
}

const indexed = (path: string): string => (path === "" || path.endsWith("/") ? `${path}index.html` : path);

/** A host that sets no headers and knows types by itself, with the site in a folder of its own: GitHub Pages. */
export async function serveBare(site: string, typeOf: (file: string) => string): Promise<ServedPage> {
  const files = filesOf(site);
  const { address, close } = await serveAnswers((path) => {
    const file = path.startsWith("atlas/") ? indexed(path.slice("atlas/".length)) : "";
    return files.has(file) ? { headers: { "Content-Type": typeOf(file) }, body: readFileSync(join(site, file)) } : null;
  });
  return { address: `${address}atlas/`, close };
}

/**
 * A host that reads `_headers`: every rule whose path fits adds its lines, and a header that two of them name has both values.
 * Types it knows by itself.
 */
export function serveByHeadersFile(site: string, typeOf: (file: string) => string): Promise<ServedPage> {
  const rules = readFileSync(join(site, "_headers"), "utf8")
    .split(/\n(?=\/)/)
    .slice(1)
    .map((rule) => {
      const [path = "", ...lines] = rule.trim().split("\n");
      const headers = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? ["", line]);
      return { pattern: new RegExp(`^${path.replace(/[.]/g, "\\.").replace("*", ".*")}$`), headers };
    });
  const files = filesOf(site);
  return serveAnswers((path) => {
    const file = indexed(path);
    if (!files.has(file)) return null;
    const headers: Record<string, string> = { "Content-Type": typeOf(file) };
    for (const { pattern, headers: lines } of rules) {
      if (!pattern.test(`/${path}`)) continue;
      for (const [name = "", value = ""] of lines) {
        headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
      }
    }
    return { headers, body: readFileSync(join(site, file)) };
  });
}
