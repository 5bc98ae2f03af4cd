import { compileDataset } from "../dataset/compile.ts";
import { buildIndexes } from "../dataset/indexes.ts";
import type { Dataset } from "../dataset/model.ts";
import { buildTranslate } from "../text/translate.ts";
import { countChoices, selectFiltered } from "../view/selectors/filter.ts";
import { buildSearchIndex, search } from "../view/selectors/search.ts";
import { initialViewState } from "../view/state.ts";
import { enlargeDataset } from "./enlargeDataset.ts";

/**
 * npm run bench: the budgets of work on the main thread, with the real data and with a hundred times as much. Processor time
 * is measured and not the clock, so that other work on the machine does not count. Exit code 1 when a budget is broken.
 */
interface Measurement {
  readonly name: string;
  /** Milliseconds of processor time. */
  readonly worst: number;
  readonly middle: number;
  readonly budget: number;
}

const times = 100;
const repetitions = 5;

/** Milliseconds of processor time this process has used. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle of several runs of each case; the worst and the middle of all cases. The first runs warm the engine and do not count. */
function measure(name: string, budget: number, cases: readonly (() => unknown)[]): Measurement {
  for (const run of cases) run();
  const results = cases
    .map((run) => {
      const runs = Array.from({ length: repetitions }, () => {
        const start = processorTime();
        run();
        return processorTime() - start;
      });
      return runs.sort((one, two) => one - two)[Math.floor(repetitions / 2)] ?? 0;
    })
    .sort((one, two) => one - two);
  return { name, budget, worst: results.at(-1) ?? 0, middle: results[Math.floor(results.length / 2)] ?? 0 };
}

const questions = [
  "albania kosovo",
  "police cooperation",
  "agreement on extradition",
  "albnia kosvo",
  "prosecutors network",
  "Ђорђевић",
  "one-stop crossing montenegro",
];
/** Every beginning of every question: what a reader types, key by key. */
const keys = questions.flatMap((question) => Array.from(question, (_, at) => question.slice(0, at + 1)));

function measureSearch(dataset: Dataset, name: string): readonly Measurement[] {
  const context = { dataset, indexes: buildIndexes(dataset), translate: buildTranslate("en") };
  const start = processorTime();
  const index = buildSearchIndex(context);
  const building = processorTime() - start;
  console.log(
    `${name}: ${index.entries.length} records, ${index.vocabulary.terms.length} words; index built in ${building.toFixed(0)} ms, in idle time`,
  );
  return [
    measure(
      `${name}: search key`,
      16,
      keys.map((key) => () => search(index, key)),
    ),
  ];
}

function measureFilters(dataset: Dataset, name: string): readonly Measurement[] {
  const presses = ["economy:al", "field:police status:in-force", "mechanism:selec", "period:2010-2015", "text:border"];
  return [
    measure(
      `${name}: filter press`,
      200,
      presses.map((query) => () => {
        const state = { ...initialViewState, query };
        selectFiltered(dataset, state);
        countChoices(dataset, state);
      }),
    ),
  ];
}

const { dataset, problems } = compileDataset(process.cwd());
if (dataset === null) throw new Error(`The data has ${problems.length} problems: npm run data lists them.`);
const large = enlargeDataset(dataset, times);
const measurements = [
  ...measureSearch(dataset, "real data"),
  ...measureSearch(large, `×${times}`),
  ...measureFilters(dataset, "real data"),
  ...measureFilters(large, `×${times}`),
];
for (const { name, worst, middle, budget } of measurements) {
  const verdict = worst <= budget ? "kept" : "BROKEN";
  console.log(`${name}: worst ${worst.toFixed(1)} ms, middle ${middle.toFixed(1)} ms, budget ${budget} ms: ${verdict}`);
}
if (measurements.some(({ worst, budget }) => worst > budget)) process.exitCode = 1;
