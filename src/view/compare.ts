import { remember } from "../base/remember.ts";
import type { Indexes } from "../dataset/indexes.ts";
import { parsePair, placesOfPair, sortPair } from "../dataset/pairs.ts";
import { targetOf } from "../dataset/target.ts";
import { parseQuery, setOptions } from "./query.ts";
import type { Selection } from "./state.ts";

/** What can stand side by side: economies, pairs of them, mechanisms, years. */
export const comparedKinds = ["place", "pair", "mechanism", "year"] as const;
export type ComparedKind = (typeof comparedKinds)[number];
/** Some of one kind, by their ids; years as text. */
export interface Compared {
  readonly kind: ComparedKind;
  readonly ids: readonly string[];
}

/** Most that stand side by side. */
export const mostCompared = 4;

/** The kind that all values of `compare` have by their form: `al`, `al-xk`, `2012`, or else a mechanism. Null for a mixture. */
export function kindOfCompared(values: readonly string[]): ComparedKind | null {
  const forms: Readonly<Record<Exclude<ComparedKind, "mechanism">, RegExp>> = {
    place: /^[a-z]{2}$/,
    pair: /^[a-z]{2}-[a-z]{2}$/,
    year: /^\d{4}$/,
  };
  const kindOf = (value: string): ComparedKind =>
    (["place", "pair", "year"] as const).find((kind) => forms[kind].test(value)) ?? "mechanism";
  const kinds = new Set(values.map(kindOf));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : null;
}

/** What `compare` names: ids that are there, without repetitions, four at most; the ends of a pair in their order. Null for nothing. */
export function parseCompared(value: string | null, indexes: Indexes): Compared | null {
  const values = value === null ? [] : value.split(",");
  const kind = kindOfCompared(values);
  if (kind === null) return null;
  const exists = (id: string): boolean => {
    switch (kind) {
      case "place":
        return indexes.places.get(id)?.kind === "economy";
      case "pair":
        return parsePair(id) !== null && indexes.targetExists(targetOf("pair", id));
      case "mechanism":
        return indexes.mechanisms.has(id);
      case "year":
        return true;
    }
  };
  const ids = [...new Set(kind === "pair" ? values.map(sortPair) : values)].filter(exists).slice(0, mostCompared);
  return ids.length === 0 ? null : { kind, ids };
}

/** What of a selection takes part in a comparison of a kind: itself, or both economies of a pair. */
function chosenOf(selection: Selection, kind: ComparedKind, indexes: Indexes): readonly string[] {
  if (selection.kind === kind) {
    return selection.kind === "place" && indexes.places.get(selection.id)?.kind !== "economy" ? [] : [selection.id];
  }
  return selection.kind === "pair" && kind === "place" ? placesOfPair(selection.id) : [];
}

/**
 * What stands side by side under a selection: what is selected first, then what `compare` in `q` names, where that is of the
 * same kind. Null while there are not two. The same arguments give the same object.
 */
export const selectCompared = remember(
  (selection: Selection, value: string | null, indexes: Indexes): Compared | null => {
    const named = parseCompared(value, indexes);
    if (named === null) return null;
    const ids = [...new Set([...chosenOf(selection, named.kind, indexes), ...named.ids])].slice(0, mostCompared);
    return ids.length < 2 ? null : { kind: named.kind, ids };
  },
);

/** The same, from the text of `q`. */
export function comparedIn(query: string, selection: Selection, indexes: Indexes): Compared | null {
  return selectCompared(selection, parseQuery(query).options.compare, indexes);
}

/**
 * The text of `q` with something put beside what is there, or taken away from it. What is of another kind than what is there
 * begins a new comparison with what is selected. One that is left alone stays named, unless it is what is selected.
 */
export function toggleCompared(
  query: string,
  selection: Selection,
  kind: ComparedKind,
  id: string,
  indexes: Indexes,
): string {
  const chosen = chosenOf(selection, kind, indexes);
  const named = parseCompared(parseQuery(query).options.compare, indexes);
  const now = named?.kind === kind ? [...new Set([...chosen, ...named.ids])] : chosen;
  const next = (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]).slice(0, mostCompared);
  const over = next.length === 0 || (next.length === 1 && chosen.some((own) => next.includes(own)));
  return setOptions(query, { compare: over ? null : next.join(",") });
}

/** What a map is about: the economies or pairs that are compared, and else what is selected. The same arguments give the same list. */
export const focusesOf = remember((selection: Selection, compared: Compared | null): readonly Selection[] => {
  if (compared?.kind === "place") return compared.ids.map((id) => ({ kind: "place", id }));
  if (compared?.kind === "pair") return compared.ids.map((id) => ({ kind: "pair", id }));
  if (compared?.kind === "mechanism") return compared.ids.map((id) => ({ kind: "mechanism", id }));
  return [selection];
});
