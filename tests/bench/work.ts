import type { AtlasFiles } from "../../src/commands/picture/sceneOfAddress.ts";
import { buildIndexes } from "../../src/dataset/indexes.ts";
import type { Dataset } from "../../src/dataset/model.ts";
import { reduceToDocuments } from "../../src/dataset/reduceToDocuments.ts";
import type { SearchWords } from "../../src/dataset/words.ts";
import { buildScene } from "../../src/scene/buildScene.ts";
import { decimalYear } from "../../src/text/decimalYear.ts";
import { buildTranslate } from "../../src/text/translate.ts";
import { themes } from "../../src/theme/tokens.ts";
import { ask, buildLexicon } from "../../src/view/ask/ask.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { countChoices } from "../../src/view/filter/choiceCounts.ts";
import { countByYear } from "../../src/view/filter/counts.ts";
import { type InView, selectInView } from "../../src/view/filter/filter.ts";
import { summarize } from "../../src/view/filter/summarize.ts";
import { buildSearchIndex, search } from "../../src/view/search/search.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import { buildMechanismMatrix, buildPairMatrix } from "../../src/views/matrix/matrixModel.ts";
import { selectRows } from "../../src/views/table/tableModel.ts";
import { buildTimeline } from "../../src/views/timeline/timelineModel.ts";
import { enlargeDataset, seededRandom } from "./enlargeDataset.ts";

/**
 * Times of work on the main thread, with the real data and a hundred times as much. A filter press counts all that it asks
 * for before React draws: records, counts, summary and the model of the open view.
 */
interface Measurement {
  readonly name: string;
  /** Milliseconds at the reference pace. */
  readonly worst: number;
  readonly middle: number;
  /** How many times slower the machine was. */
  readonly pace: number;
  readonly budget: number;
}

const times = 100;
const repetitions = 7;

/**
 * Milliseconds of main-thread work of a run, at most: the lesser of the time by the clock, which other work on the machine
 * makes longer, and of the processor time of this process, which counts the helpers of its garbage collector too.
 */
function timeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  const start = performance.now();
  run();
  const byClock = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return Math.min(byClock, (user + system) / 1000);
}

/** Milliseconds that `referenceWork` takes on a two-core virtual machine of 2026 that nobody else uses: slower than a usual laptop. */
const referenceTime = 30;

/** A fixed piece of work of the kind that filters do: records made, grouped by text, sorted. */
function referenceWork(): number {
  const random = seededRandom(7);
  const records = Array.from({ length: 40_000 }, (_, id) => ({ id, key: `key-${Math.floor(random() * 500)}` }));
  const groups = new Map<string, { readonly id: number; readonly key: string }[]>();
  for (const record of records) groups.set(record.key, [...(groups.get(record.key) ?? []).slice(-20), record]);
  return [...groups.values()].map((group) => group.sort((a, b) => b.id - a.id)).length;
}

/**
 * How many times slower than the reference this machine is at the moment, 1 at least: a shared machine is twice as slow in
 * one minute as in the next, and the budgets are not for its neighbours.
 */
function paceNow(): number {
  return Math.max(1, Math.min(timeOf(referenceWork), timeOf(referenceWork)) / referenceTime);
}

/**
 * The middle of several runs of each case, at the reference pace; the worst and the middle of all cases. The cases are run in
 * turn, so that none finds the one before it to be itself; the first round warms the engine and does not count.
 */
function measure(name: string, budget: number, cases: readonly (() => unknown)[]): Measurement {
  for (const run of cases) run();
  const runs: number[][] = cases.map(() => []);
  const paces: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const pace = paceNow();
    paces.push(pace);
    for (const [at, run] of cases.entries()) runs[at]?.push(timeOf(run) / pace);
  }
  const middleOf = (own: readonly number[]): number => [...own].sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0;
  const results = runs.map(middleOf);
  return { name, budget, worst: Math.max(...results), middle: middleOf(results), pace: middleOf(paces) };
}

const questions = [
  "albania kosovo",
  "police cooperation",
  "agreement on extradition",
  "albnia kosvo",
  "prosecutors network",
  "Ђорђевић",
  "one-stop crossing montenegro",
  "who is in selec but not in sepca",
  "what changed since 2019",
  "which agreements were signed since 2010",
  "which crossings were open in 2020",
  "how many agreements did Albania and Kosovo sign",
  "sporazum o izručenju hrvatska srbija",
  "is the centre in trebinje still open",
  "which projects on cyber ended in 2023",
  "Београд и Приштина договор о полицији",
];
/** Every beginning of every question: what a reader types, key by key. */
const keys = questions.flatMap((question) => Array.from(question, (_, at) => question.slice(0, at + 1)));

function measureSearch(dataset: Dataset, words: SearchWords, name: string): readonly Measurement[] {
  const context = { dataset, indexes: buildIndexes(dataset), translate: buildTranslate("en"), words };
  const atlas = buildAtlas(dataset, initialViewState);
  const lexicon = buildLexicon(dataset, words);
  const start = performance.now();
  const index = buildSearchIndex(context);
  const building = performance.now() - start;
  console.log(
    `${name}: ${index.entries.length} records, ${index.vocabulary.terms.length} words; index built in ${building.toFixed(0)} ms, in idle time`,
  );
  return [
    measure(
      `${name}: search key`,
      16,
      keys.map((key) => () => {
        search(index, key);
        ask(lexicon, atlas, key);
      }),
    ),
  ];
}

type Press = Pick<ViewState, "basis" | "year" | "layers" | "query">;
const presses: readonly Partial<Press>[] = [
  { query: "economy:al" },
  {},
  { query: "field:police status:in-force" },
  { query: "mechanism:selec" },
  { query: "period:2010-2015" },
  { query: "text:border" },
  { layers: ["agreements"] },
  { query: "economy:rs economy:me" },
  { year: 2012 },
  { year: 2005 },
  { basis: "report" },
];

/** What the page holds for a basis. */
function openDataset(files: AtlasFiles, whole: Dataset, basis: ViewState["basis"]) {
  return {
    atlas: buildAtlas(whole, { ...initialViewState, basis }),
    outlines: files.light,
    theme: themes.light,
  };
}
type Opened = ReturnType<typeof openDataset>;

const views: Readonly<Record<string, (opened: Opened, inView: InView, state: ViewState) => unknown>> = {
  map: (opened, _shown, state) => buildScene({ ...opened, state }),
  "matrix of mechanisms": ({ atlas }, inView) => buildMechanismMatrix(inView, atlas.indexes.economies, true),
  "matrix of pairs": ({ atlas }, inView) => buildPairMatrix(inView, atlas.indexes.economies),
  table: ({ atlas }, inView) => selectRows("links", inView, atlas),
  timeline: ({ atlas }, inView, { year }) =>
    buildTimeline(inView, atlas.indexes.economies, {
      now: decimalYear(atlas.dataset.edition.date),
      withStandings: true,
      lastYear: year ?? Number.POSITIVE_INFINITY,
      period: null,
    }),
};

function measureFilters(files: AtlasFiles, dataset: Dataset, name: string): readonly Measurement[] {
  const all = openDataset(files, dataset, "all");
  const start = performance.now();
  reduceToDocuments(dataset);
  console.log(`${name}: reduced to the report alone in ${(performance.now() - start).toFixed(0)} ms, in idle time`);
  const report = openDataset(files, dataset, "report");
  return Object.entries(views).map(([view, build]) =>
    measure(
      `${name}: filter press, ${view}`,
      200,
      presses.map((press) => () => {
        const state: ViewState = { ...initialViewState, ...press };
        const opened = state.basis === "all" ? all : report;
        const { dataset: seen, names, translate, language } = opened.atlas;
        const inView = selectInView(seen, state);
        countChoices(seen, state);
        countByYear(seen, state);
        summarize(inView, state, names, translate, language);
        return build(opened, inView, state);
      }),
    ),
  );
}

/** Measures all work and says what it took; true when every budget is kept. */
export function measureWork(files: AtlasFiles): boolean {
  const large = enlargeDataset(files.dataset, times);
  const measurements = [
    ...measureSearch(files.dataset, files.words, "real data"),
    ...measureSearch(large, files.words, `×${times}`),
    ...measureFilters(files, files.dataset, "real data"),
    ...measureFilters(files, large, `×${times}`),
  ];
  for (const { name, worst, middle, pace, budget } of measurements) {
    const verdict = worst <= budget ? "kept" : "BROKEN";
    console.log(
      `${name}: worst ${worst.toFixed(1)} ms, middle ${middle.toFixed(1)} ms (machine ${pace.toFixed(2)} × slower than the reference: ${(worst * pace).toFixed(1)} ms here), budget ${budget} ms: ${verdict}`,
    );
  }
  return measurements.every(({ worst, budget }) => worst <= budget);
}
