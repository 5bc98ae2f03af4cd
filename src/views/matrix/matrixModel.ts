import { groupBy } from "../../base/groupBy.ts";
import type {
  Centre,
  Crossing,
  Field,
  Link,
  Mechanism,
  PairId,
  Participation,
  Place,
  PlaceId,
} from "../../dataset/model.ts";
import { pairOf, pairsAmong, pairsOfLink, placesOfPair } from "../../dataset/pairs.ts";
import { fields, roles } from "../../dataset/vocabulary.ts";
import { countTies, isCounted } from "../../view/counts.ts";
import type { InView } from "../../view/filter/filter.ts";
import type { Names } from "../../view/names.ts";
import type { NarrowedMembers } from "../../view/narrowedLists.ts";
import { type MatrixName, matrixNames } from "../../view/query.ts";
import { orderByFamily } from "../timeline/families.ts";

/** By the name in the address; mechanisms by the region when it names none. */
export function matrixNamed(name: string | null): MatrixName {
  return matrixNames.find((candidate) => candidate === name) ?? "mechanisms";
}

/** Whether a matrix can be put in that order: by name, first year, number, or by what the rows share with one economy. */
export function isMatrixOrder(text: string): boolean {
  return /^-?(?:name|from|count|[a-z]{2})$/.test(text);
}

export interface MechanismRow {
  readonly mechanism: Mechanism;
  /** By economy: its participations, strongest role first. Economies without any are absent. */
  readonly cells: ReadonlyMap<PlaceId, readonly Participation[]>;
  /** Participants without a column: organisations, and economies left out of the columns. */
  readonly others: readonly Participation[];
}
export interface MechanismMatrix {
  readonly columns: readonly Place[];
  readonly rows: readonly MechanismRow[];
  /** Who the others of its rows are, as a part of the page of a mechanism. */
  readonly others: NarrowedMembers;
}

const groups = ["western-balkans", "region", "elsewhere"] as const;

/** Economies in columns: the six always, others when they take part. */
function columnsOf(
  economies: readonly Place[],
  present: ReadonlySet<PlaceId>,
  inView: readonly (typeof groups)[number][],
): readonly Place[] {
  return economies.filter(({ id, group }) => {
    if (group === "western-balkans") return true;
    return present.has(id) && inView.some((candidate) => candidate === group);
  });
}

/**
 * Mechanisms by economies under the filters: every mechanism that remains is a row, every participation that remains stands
 * in a cell or among the others of its row. `all` gives participants from elsewhere columns of their own.
 */
export function buildMechanismMatrix(inView: InView, economies: readonly Place[], all: boolean): MechanismMatrix {
  const present = new Set(inView.participations.flatMap(({ place }) => (place === null ? [] : [place])));
  const columns = columnsOf(economies, present, all ? groups : ["western-balkans", "region"]);
  const inColumns = new Set(columns.map(({ id }) => id));
  const byMechanism = groupBy(inView.participations, ({ mechanism }) => mechanism);
  const rows = inView.mechanisms.map((mechanism): MechanismRow => {
    const cells = new Map<PlaceId, Participation[]>();
    const others: Participation[] = [];
    for (const participation of byMechanism.get(mechanism.id) ?? []) {
      const { place } = participation;
      if (place === null || !inColumns.has(place)) others.push(participation);
      else cells.set(place, [...(cells.get(place) ?? []), participation]);
    }
    for (const list of cells.values()) list.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
    return { mechanism, cells, others };
  });
  // Bodies of one economy come last: they tie it to nobody.
  return {
    columns,
    others: all ? "named" : "elsewhere",
    rows: [
      ...rows.filter(({ mechanism }) => mechanism.scope === "regional"),
      ...rows.filter(({ mechanism }) => mechanism.scope !== "regional"),
    ],
  };
}

/** Rows that stand together: the regional mechanisms of a field of work, or the bodies of an economy. */
export interface RowGroup {
  /** The field or the economy. */
  readonly of: { readonly field: Field } | { readonly economy: PlaceId };
  readonly rows: readonly MechanismRow[];
}

/**
 * Rows by the first field of their mechanism, those that follow on from one another side by side, oldest first; the bodies
 * of one economy come last, by economy. Each row stands once.
 */
export function groupMechanismRows(rows: readonly MechanismRow[]): readonly RowGroup[] {
  const byId = new Map(rows.map((row) => [row.mechanism.id, row]));
  const ordered = orderByFamily(rows.map(({ mechanism }) => mechanism)).flatMap(({ id }) => byId.get(id) ?? []);
  const regional = groupBy(
    ordered,
    ({
      mechanism: {
        economy,
        fields: [first],
      },
    }) => (economy === null ? (first ?? "general") : []),
  );
  const national = groupBy(ordered, ({ mechanism: { economy } }) => economy ?? []);
  return [
    ...fields.flatMap((field): readonly RowGroup[] => {
      const own = regional.get(field);
      return own === undefined ? [] : [{ of: { field }, rows: own }];
    }),
    ...[...national]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([economy, own]): RowGroup => ({ of: { economy }, rows: own })),
  ];
}

/** Rows in order: `name`, `from`, `count` of participants, or an economy's id (those in which it takes part first, by role). */
export function sortMechanismRows(
  rows: readonly MechanismRow[],
  by: string,
  descending: boolean,
  names: Names,
): readonly MechanismRow[] {
  const named = (row: MechanismRow): string => names.mechanismShort(row.mechanism.id);
  const key = (row: MechanismRow): number | string => {
    switch (by) {
      case "name":
        return named(row).toLowerCase();
      case "from":
        return row.mechanism.from ?? "9999";
      case "count":
        return -row.cells.size;
      default: {
        const [first] = row.cells.get(by) ?? [];
        return first === undefined ? roles.length : roles.indexOf(first.role);
      }
    }
  };
  const sorted = rows.map((row) => ({ row, key: key(row) }));
  sorted.sort((a, b) => (a.key === b.key ? named(a.row).localeCompare(named(b.row)) : a.key < b.key ? -1 : 1));
  return (descending ? sorted.reverse() : sorted).map(({ row }) => row);
}

/** All that ties two economies under the filters; things of three or more parties stand in each pair that they hold for. */
export interface PairCell {
  readonly pair: PairId;
  readonly links: readonly Link[];
  readonly centres: readonly Centre[];
  readonly crossings: readonly Crossing[];
}
export interface PairMatrix {
  readonly places: readonly Place[];
  /** Only pairs with something between them. */
  readonly cells: ReadonlyMap<PairId, PairCell>;
  /** Records of each economy, each once. */
  readonly totals: ReadonlyMap<PlaceId, number>;
}

/** Economies by economies under the filters: the six always, others when something ties them. */
export function buildPairMatrix(inView: InView, economies: readonly Place[]): PairMatrix {
  const cells = new Map<PairId, { pair: PairId; links: Link[]; centres: Centre[]; crossings: Crossing[] }>();
  const totals = new Map<PlaceId, number>();
  const put = (
    parties: readonly PlaceId[],
    pairs: readonly PairId[],
    add: (cell: { links: Link[]; centres: Centre[]; crossings: Crossing[] }) => void,
  ) => {
    for (const pair of pairs) {
      const cell = cells.get(pair) ?? { pair, links: [], centres: [], crossings: [] };
      add(cell);
      cells.set(pair, cell);
    }
    for (const place of new Set(parties)) totals.set(place, (totals.get(place) ?? 0) + 1);
  };
  // A claim about several documents stands in its cell, and in no number.
  for (const link of inView.links) {
    put(isCounted(link) ? link.parties : [], pairsOfLink(link), ({ links }) => links.push(link));
  }
  for (const centre of inView.centres) {
    const { economy } = centre;
    put(
      economy === null ? centre.participants : [...centre.participants, economy],
      pairsAmong(centre.participants),
      ({ centres }) => centres.push(centre),
    );
  }
  for (const crossing of inView.crossings) {
    put(placesOfPair(crossing.pair), [crossing.pair], ({ crossings }) => crossings.push(crossing));
  }
  const places = columnsOf(economies, new Set(totals.keys()), groups);
  return { places, cells, totals };
}

/** The cell of two economies; an empty one when nothing ties them. */
export function cellOf(matrix: PairMatrix, a: PlaceId, b: PlaceId): PairCell {
  const pair = pairOf(a, b);
  return matrix.cells.get(pair) ?? { pair, links: [], centres: [], crossings: [] };
}

/** Number of records in a cell, as numbers count them. */
export const sizeOf: (cell: PairCell) => number = countTies;

/** Economies in order: as the dataset lists them, by `name`, by `count` of records, or by what they share with one economy. */
export function sortPairPlaces(
  matrix: PairMatrix,
  by: string | null,
  descending: boolean,
  names: Names,
): readonly Place[] {
  if (by === null) return matrix.places;
  const key = (place: Place): number | string => {
    if (by === "name") return names.place(place.id).toLowerCase();
    if (by === "count") return -(matrix.totals.get(place.id) ?? 0);
    return place.id === by ? Number.NEGATIVE_INFINITY : -sizeOf(cellOf(matrix, place.id, by));
  };
  const sorted = matrix.places.map((place, index) => ({ place, key: key(place), index }));
  sorted.sort((a, b) => (a.key === b.key ? a.index - b.index : a.key < b.key ? -1 : 1));
  return (descending ? sorted.reverse() : sorted).map(({ place }) => place);
}

/** What a pair lacks: nothing at all, or no agreement although something else ties it. Null when it has an agreement. */
export function gapOf(cell: PairCell): "nothing" | "no-agreement" | null {
  if (cell.links.length + cell.centres.length + cell.crossings.length === 0) return "nothing";
  return cell.links.some(({ kind }) => kind === "agreement") ? null : "no-agreement";
}
