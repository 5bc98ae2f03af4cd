import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIndexes } from "../../src/dataset/indexes.ts";
import type { Dataset, Link } from "../../src/dataset/model.ts";
import { pairsAmong } from "../../src/dataset/pairs.ts";
import { reduceToDocuments } from "../../src/dataset/reduceToDocuments.ts";
import { bases, fields, layerIds, linkStatuses, mechanismStatuses, relevances } from "../../src/dataset/vocabulary.ts";
import { decimalYear } from "../../src/text/decimalYear.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { countChoices } from "../../src/view/filter/choiceCounts.ts";
import { type InView, selectInView } from "../../src/view/filter/filter.ts";
import { emptyOptions, formatQuery, tableNames } from "../../src/view/query.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import { formatAddress } from "../../src/view/urlCodec.ts";
import { buildMechanismMatrix, buildPairMatrix } from "../../src/views/matrix/matrixModel.ts";
import { selectRows } from "../../src/views/table/tableModel.ts";
import { buildTimeline } from "../../src/views/timeline/timelineModel.ts";
import { realDataset, realScene } from "../support/realScene.ts";

const whole: Dataset = realDataset();
const reduced: Dataset = reduceToDocuments(whole);
const economies = whole.places.filter(({ kind }) => kind === "economy").map(({ id }) => id);

const some = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });
const filters: fc.Arbitrary<ViewState> = fc
  .record({
    layers: fc.option(fc.subarray([...layerIds], { minLength: 1 }), { nil: null, freq: 3 }),
    year: fc.option(fc.integer({ min: 1996, max: 2026 }), { nil: null }),
    basis: fc.constantFrom("all" as const, "all" as const, "report" as const),
    economy: some(economies.filter((id) => ["al", "ba", "xk", "me", "mk", "rs", "hr", "si"].includes(id))),
    mechanism: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some(whole.mechanisms.map(({ id }) => id))),
    field: fc.oneof(fc.constant([]), some(fields)),
    relevance: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(relevances)),
    status: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some([...linkStatuses, ...mechanismStatuses])),
    basisFacet: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(bases)),
    period: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc
        .tuple(fc.integer({ min: 1996, max: 2010 }), fc.integer({ min: 2010, max: 2026 }))
        .map((ends) => [ends.join("-")]),
    ),
    undated: fc.constantFrom([], ["shown"]),
    text: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.constantFrom(["police"], ["border"], ["centre"])),
  })
  .map(({ layers, year, basis, basisFacet, ...facets }) => ({
    ...initialViewState,
    layers,
    year,
    basis,
    query: formatQuery({
      words: "",
      facets: { ...facets, basis: basisFacet },
      options: emptyOptions,
    }),
  }));

const ids = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id).sort();
const tied = (shown: InView): readonly string[] =>
  [
    ...shown.links.map(({ id }) => `link:${id}`),
    ...shown.centres.map(({ id }) => `centre:${id}`),
    ...shown.crossings.map(({ id }) => `crossing:${id}`),
  ].sort();

function expectAgreement(state: ViewState): void {
  const dataset = state.basis === "report" ? reduced : whole;
  const indexes = buildIndexes(dataset);
  const shown = selectInView(dataset, state);
  const atlas = buildAtlas(whole, state);

  // Table
  for (const name of tableNames) expect(ids(selectRows(name, shown, atlas))).toEqual(ids(shown[name]));

  // Matrix of mechanisms: every mechanism a row, every participation in a cell or among the others of its row.
  const { rows } = buildMechanismMatrix(shown, indexes.economies, state.year === null);
  expect(ids(rows.map(({ mechanism }) => mechanism))).toEqual(ids(shown.mechanisms));
  const inCells = rows.flatMap(({ cells, others }) => [...[...cells.values()].flat(), ...others]);
  expect(ids(inCells)).toEqual(ids(shown.participations));

  // Matrix of economies: all that ties a pair. A link whose source names no pair stands in the totals of its parties alone.
  const pairs = buildPairMatrix(shown, indexes.economies);
  const inPairs = new Set(
    [...pairs.cells.values()].flatMap(({ links, centres, crossings }) => [
      ...links.map(({ id }) => `link:${id}`),
      ...centres.map(({ id }) => `centre:${id}`),
      ...crossings.map(({ id }) => `crossing:${id}`),
    ]),
  );
  const alone = shown.centres.filter(({ participants }) => participants.length < 2).map(({ id }) => `centre:${id}`);
  const unpaired = shown.links.filter(({ between }) => between?.length === 0).map(({ id }) => `link:${id}`);
  expect([...inPairs, ...alone, ...unpaired].sort()).toEqual(tied(shown));

  // Timeline: everything on a line, dated or apart.
  const timeline = buildTimeline(shown, indexes.economies, {
    now: decimalYear(dataset.edition.date),
    withStandings: false,
    lastYear: state.year ?? Number.POSITIVE_INFINITY,
    period: null,
  });
  const lines = (id: string) => timeline.sections.find((section) => section.id === id)?.rows ?? [];
  const onLines = (["agreements", "patrols", "operations", "centres", "crossings"] as const).flatMap((id) =>
    lines(id).flatMap(({ marks, undated }) => [...marks, ...undated].map(({ target }) => target)),
  );
  expect([...new Set(onLines)].sort()).toEqual(tied(shown));
  expect(
    lines("mechanisms")
      .map(({ key }) => key)
      .sort(),
  ).toEqual(ids(shown.mechanisms));
  const joined = lines("accessions").reduce((sum, { marks, undatedCount }) => sum + marks.length + undatedCount, 0);
  expect(joined).toBe(shown.participations.length);

  // Counts: a value chosen alone in its facet leaves what stands beside it.
  const counts = countChoices(dataset, state);
  const kindless = { ...state, layers: null };
  for (const [kind, list] of [
    ["memberships", "participations"],
    ["centres", "centres"],
    ["crossings", "crossings"],
  ] as const) {
    expect(counts.kind.get(kind) ?? 0).toBe(selectInView(dataset, kindless)[list].length);
  }

  // Scene: what is drawn is what is left; patrols of one border may be drawn as one.
  const scene = realScene(`?${formatAddress(state)}`);
  const drawn = new Set(
    Object.values(scene.sources).flatMap((list) => list.map(({ properties }) => properties.target)),
  );
  const drawnTies = [...drawn].filter((target) => /^(link|centre|crossing):/.test(target ?? ""));
  const known = new Set<string>(tied(shown));
  expect(drawnTies.filter((target) => !known.has(target ?? ""))).toEqual([]);
  // Those of a kind between two may be drawn as one arc or one ribbon.
  const pairsOfKind = new Set(
    Object.values(scene.sources).flatMap((list) => list.map(({ properties: { kind, target } }) => `${kind} ${target}`)),
  );
  const asOne = ({ kind, parties }: Link): boolean =>
    (kind === "joint-patrol" || parties.length === 2) &&
    pairsAmong(parties).some((pair) => pairsOfKind.has(`${kind} pair:${pair}`));
  const missing = shown.links.filter((link) => !drawn.has(`link:${link.id}`) && !asOne(link));
  // At rest some wait, and the legend says how many; a claim about several documents stands in no number.
  const rest = scene.legend.find(({ id }) => id === "rest")?.label ?? "0";
  const waiting = Number(/^\d+/.exec(rest)?.[0] ?? 0);
  expect(missing.filter(({ aggregate }) => aggregate === null)).toHaveLength(waiting);
  if (waiting === 0) expect(ids(missing)).toEqual([]);
  expect(
    ids(shown.centres.filter(({ id, coordinates }) => coordinates !== null && !drawn.has(`centre:${id}`))),
  ).toEqual([]);
  expect(ids(shown.crossings.filter(({ id }) => !drawn.has(`crossing:${id}`)))).toEqual([]);
}

test("with nothing narrowed, every view holds every record", () => {
  expectAgreement(initialViewState);
});

test("under twenty random filters, table, matrix, timeline, counts and scene agree", { timeout: 120_000 }, () => {
  fc.assert(fc.property(filters, expectAgreement), { numRuns: 20, seed: 20261121 });
});

test("only what the report says: nothing that rests on research, in any view", () => {
  const shown = selectInView(reduced, { ...initialViewState, basis: "report" });
  const facts = [
    ...shown.mechanisms,
    ...shown.participations,
    ...shown.links,
    ...shown.centres,
    ...shown.crossings,
    ...shown.events,
    ...shown.figures,
  ];
  expect(facts.filter(({ basis, inferredFrom }) => basis === "research" || inferredFrom === "research")).toEqual([]);
  // Asked of the whole dataset, the filter draws the same line.
  const unreduced = selectInView(whole, { ...initialViewState, basis: "report" });
  expect(unreduced.links.map(({ id }) => id)).toEqual(shown.links.map(({ id }) => id));
  expect(unreduced.participations.map(({ id }) => id)).toEqual(shown.participations.map(({ id }) => id));
  expect(shown.links.length).toBeLessThan(whole.links.length);
  expectAgreement({ ...initialViewState, basis: "report" });
});

test("the number beside a choice is what remains after pressing it", () => {
  const counts = countChoices(whole, initialViewState);
  const remaining = (query: string): number => {
    const { mechanisms, links, centres, crossings } = selectInView(whole, { ...initialViewState, query });
    return (
      mechanisms.length + links.filter(({ aggregate }) => aggregate === null).length + centres.length + crossings.length
    );
  };
  for (const facet of ["economy", "mechanism", "field", "status", "basis"] as const) {
    for (const [value, count] of counts[facet]) expect([value, remaining(`${facet}:${value}`)]).toEqual([value, count]);
  }
});
