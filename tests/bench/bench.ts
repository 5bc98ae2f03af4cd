import { readFileSync, writeFileSync } from "node:fs";
import { cpus, platform, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { readAtlasFiles } from "../../src/commands/picture/sceneOfAddress.ts";
import { launchChromium } from "../support/browser.ts";
import { type Measured, measureSubject, type Subject } from "./measure.ts";
import { type Amount, type BenchSite, buildPeers, nameOf, serveBench } from "./site.ts";
import { formatTable, type Row } from "./table.ts";
import { measureWork } from "./work.ts";

/**
 * `npm run bench`: the built atlas (`npm run build` first) beside a bare MapLibre page, deck.gl over MapLibre and Leaflet with
 * SVG, in one browser and one run, then the work of searching and filtering. Writes the table into the README. `--all`
 * measures every amount of data, `--rounds=5` so many times each (the middle counts), `--no-work` leaves out the latter,
 * `--emulated` has an emulated graphics card draw the page too, as in the tests, and leaves the README alone.
 */
const root = join(import.meta.dirname, "..", "..");
const { values: options } = parseArgs({
  options: {
    all: { type: "boolean", default: false },
    rounds: { type: "string", default: "3" },
    work: { type: "boolean", default: true },
    emulated: { type: "boolean", default: false },
  },
  allowNegative: true,
});

const real: Amount = { times: 1 };
const amounts: readonly Amount[] = options.all
  ? [real, { times: 10 }, { times: 100 }, { links: 60 }, { links: 300 }, { links: 3000 }, { links: 10_000 }]
  : [real];
/** Arcs that the peers draw beside an amount that is not counted in links. */
const arcsOf = (amount: Amount): number => ("links" in amount ? amount.links : amount.times * 60);

const idleMap = '.atlas-map[data-state="idle"]';
const lightMap = '.atlas-map[data-state="fallback"] .atlas-map-figure[data-movable] svg';
const headingAndMap = "#panel h2|.atlas-map svg";

function subjectsOf(site: BenchSite, amount: Amount, mapSize: readonly [number, number]): readonly Subject[] {
  const peer = (name: string, page: string): Subject => ({
    name,
    address: `${site.address}peers/${page}/?links=${arcsOf(amount)}`,
    done: 'html[data-state="idle"]',
    map: "#map",
    drawn: null,
    size: mapSize,
  });
  const atlas = (name: string, query: string, done: string): Subject => ({
    name,
    address: `${site.atlas(amount)}${query}`,
    done,
    map: ".atlas-map",
    drawn: headingAndMap,
  });
  return [
    peer("bare MapLibre", "bare"),
    peer("deck.gl", "deck"),
    peer("Leaflet, SVG", "leaflet"),
    atlas("atlas", "?map=full", idleMap),
    atlas("atlas, `map=light`", "?map=light", lightMap),
  ];
}

/** The round whose time to idle is in the middle. */
function middleOf(rounds: readonly Measured[]): Measured {
  const sorted = rounds.toSorted((a, b) => a.idle - b.idle);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("Nothing was measured.");
  // The light map must be steady: its worst round counts.
  return { ...middle, p95: Math.max(...rounds.map(({ p95 }) => p95)) };
}

async function measureAmount(browser: Browser, site: BenchSite, amount: Amount): Promise<readonly Row[]> {
  // The peers take the size of the atlas's map, so that frames can be compared.
  const [, , , first] = subjectsOf(site, amount, [858, 655]);
  if (first === undefined) throw new Error("There is no atlas to measure.");
  const { mapSize } = await measureSubject(browser, site, first);
  const rounds = new Map<string, Measured[]>();
  const subjects = subjectsOf(site, amount, mapSize);
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const subject of subjects) {
      const measured = await measureSubject(browser, site, subject);
      rounds.set(subject.name, [...(rounds.get(subject.name) ?? []), measured]);
    }
  }
  return subjects.map(({ name }) => ({ name, measured: middleOf(rounds.get(name) ?? []) }));
}

/** Writes the tables into the README, between the marks of the bench. */
function writeReadme(text: string): void {
  const path = join(root, "README.md");
  const readme = readFileSync(path, "utf8");
  const [begin, end] = ["<!-- bench -->", "<!-- /bench -->"];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error("README.md has no place for the bench.");
  writeFileSync(path, `${readme.slice(0, from + begin.length)}\n${text}\n${readme.slice(to)}`);
}

const files = readAtlasFiles(root);
await buildPeers();
const site = await serveBench(files.dataset, files.light);
const browser = await launchChromium({ whole: true, webgl: options.emulated ? true : "alone" });
const tables: string[] = [];
try {
  for (const amount of amounts) {
    const table = formatTable(nameOf(amount), await measureAmount(browser, site, amount));
    console.log(`\n${table}`);
    tables.push(table);
  }
} finally {
  const version = browser.version();
  await browser.close();
  await site.close();
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} × ${processor}, ${memory} GiB, ${platform()}, Chromium ${version} without a graphics card`;
  const date = new Date().toISOString().slice(0, 10);
  if (tables.length > 0 && !options.emulated) writeReadme([`Measured on ${date}: ${machine}.`, ...tables].join("\n\n"));
}
if (options.work && !measureWork(files)) process.exitCode = 1;
