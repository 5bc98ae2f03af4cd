import { join, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Plugin, ViteDevServer } from "vite";
import { formatProblems, type Problem } from "../base/problems.ts";
import { type Compiled, compileDataset } from "../compiler/compile.ts";
import { buildPublishedFiles, mediaTypeOf } from "../compiler/publish/publishedFiles.ts";
import type { ChangeGroup } from "../dataset/changes.ts";
import type { Dataset } from "../dataset/model.ts";
import { packDataset } from "../dataset/packed.ts";
import type { SearchWords } from "../dataset/words.ts";
import { askForCompiled } from "./keptCompilation.ts";

/** The project to which this file belongs. */
const project = join(import.meta.dirname, "..", "..");

const ID = "virtual:atlas-dataset";
const resolvedId = `\0${ID}`;
const STORIES = "virtual:atlas-stories";
const resolvedStories = `\0${STORIES}`;
const WORDS = "virtual:atlas-words";
const resolvedWords = `\0${WORDS}`;

/** What other plugins of the build may ask this one for, as `api` of `atlas-dataset`. */
export interface DatasetApi {
  /** The compiled dataset, compiled once; rejects with the list of problems. */
  readonly dataset: () => Promise<Dataset>;
  /** What each edition changed, the oldest first. */
  readonly changes: () => Promise<readonly ChangeGroup[]>;
}

/**
 * Compiles `data/` into `virtual:atlas-dataset`, its words into `virtual:atlas-words`, the steps of its stories into
 * `virtual:atlas-stories`, and publishes it under `data/` of the site. A build stops with every
 * problem listed; the dev server shows them in the page and reloads on each change. `root` is the project root, by
 * default that of Vite.
 */
export function datasetPlugin(options: { readonly root?: string } = {}): Plugin<DatasetApi> {
  let root = options.root ?? process.cwd();
  let compiling: Promise<Compiled> | null = null;
  let published: ReadonlyMap<string, string> | null = null;
  let building = false;
  let isWatched = false;
  const compileAll = async (): Promise<{
    readonly dataset: Dataset;
    readonly words: SearchWords;
    readonly changes: readonly ChangeGroup[];
  }> => {
    compiling ??= isWatched || root !== project ? compileNow(root, building) : compileOnce(root, building);
    const compiled = await compiling;
    if (compiled.dataset === null) throw problemError(root, compiled.problems);
    return { dataset: compiled.dataset, words: compiled.words, changes: compiled.changes };
  };
  const compile = async (): Promise<Dataset> => (await compileAll()).dataset;
  const publish = async (): Promise<ReadonlyMap<string, string>> => {
    published ??= buildPublishedFiles(await compile());
    return published;
  };
  return {
    name: "atlas-dataset",
    api: { dataset: compile, changes: async () => (await compileAll()).changes },
    async configResolved(config) {
      root = options.root ?? config.root;
      building = config.command === "build";
      // What is compiled again and again remembers what it has read, and has to have read it.
      isWatched = !building && config.server.watch !== null;
      // Here, before the bundler wraps what is thrown into an error with a stack of its own.
      if (building) await compile();
    },
    resolveId: (source) => ([ID, WORDS, STORIES].includes(source) ? `\0${source}` : null),
    async load(source) {
      if (source === resolvedWords) return parsed((await compileAll()).words);
      if (source === resolvedStories) {
        return parsed(Object.fromEntries((await compile()).stories.map(({ id, steps }) => [id, steps])));
      }
      if (source !== resolvedId) return null;
      const unpack = fileURLToPath(new URL("../dataset/packed.ts", import.meta.url))
        .split(sep)
        .join("/");
      const text = JSON.stringify(packDataset(await compile()));
      return `import { unpackDataset } from ${JSON.stringify(unpack)};\nexport default unpackDataset(${text});`;
    },
    async generateBundle() {
      for (const [path, source] of await publish()) {
        this.emitFile({ type: "asset", fileName: `data/${path}`, source });
      }
    },
    configureServer(server) {
      watchData(server, join(root, "data"), () => {
        compiling = null;
        published = null;
      });
      servePublished(server, publish);
    },
  };
}

/** Compiles all, held against what lies beyond the rules of the compiler. */
async function compileNow(root: string, building: boolean): Promise<Compiled> {
  // What measures the map is large, and only needed when the content is compiled.
  const [{ checkGeography }, { checkStoryViews }, { checkChanges }] = await Promise.all([
    import("../compiler/geography/checkGeography.ts"),
    import("./checkStoryViews.ts"),
    import("../compiler/changes/checkChanges.ts"),
  ]);
  // Who is writing lists the changes when they are done.
  const ofBuild = building ? [checkChanges] : [];
  return compileDataset(root, [checkGeography(root), checkStoryViews, ...ofBuild]);
}

/** The same, unless another process has done it. */
async function compileOnce(root: string, building: boolean): Promise<Compiled> {
  const look = askForCompiled(root, building ? "build" : "map-and-stories");
  let found = look();
  for (; found === null; found = look()) await setTimeout(50);
  if (!("end" in found)) return found;
  let compiled: Compiled | null = null;
  try {
    compiled = await compileNow(root, building);
    return compiled;
  } finally {
    found.end(compiled);
  }
}

/** A module that holds a value. Parsing a string is faster for the browser than an object literal of this size. */
const parsed = (value: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

/**
 * The problems as an error without a stack, since they lie in `data/` and not in code; the page of the dev server links to
 * the first of them.
 */
function problemError(root: string, problems: readonly Problem[]): Error {
  const error = new Error(formatProblems(problems));
  error.stack = "";
  const first = problems.find(({ line }) => line !== null) ?? problems[0];
  if (first === undefined) return error;
  const file = join(root, first.file);
  return Object.assign(error, { id: file, loc: { file, line: first.line ?? 1, column: first.column ?? 1 } });
}

function watchData(server: ViteDevServer, folder: string, forget: () => void): void {
  server.watcher.add(folder);
  server.watcher.on("all", (_event, path) => {
    if (!path.startsWith(folder + sep) || path.startsWith(join(folder, "schema") + sep)) return;
    forget();
    for (const id of [resolvedId, resolvedWords, resolvedStories]) {
      const module = server.moduleGraph.getModuleById(id);
      if (module !== undefined) server.moduleGraph.invalidateModule(module);
    }
    server.ws.send({ type: "full-reload" });
  });
}

function servePublished(server: ViteDevServer, publish: () => Promise<ReadonlyMap<string, string>>): void {
  const prefix = `${server.config.base.replace(/\/$/, "")}/data/`;
  server.middlewares.use(async (request, response, next) => {
    const path = (request.url ?? "").split(/[?#]/)[0] ?? "";
    if (!path.startsWith(prefix)) {
      next();
      return;
    }
    try {
      const text = (await publish()).get(path.slice(prefix.length));
      if (text === undefined) {
        next();
        return;
      }
      response.setHeader("Content-Type", mediaTypeOf(path));
      response.end(text);
    } catch (error) {
      response.statusCode = 500;
      response.setHeader("Content-Type", "text/plain; charset=utf-8");
      response.end(error instanceof Error ? error.message : String(error));
    }
  });
}
