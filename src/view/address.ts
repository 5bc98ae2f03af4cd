import type { LayerId, SelectionKind } from "./state.ts";

/** Keys of the address, in the order in which they are written. Interface of the product: never renamed. */
export const addressKeys = [
  "select",
  "view",
  "layers",
  "year",
  "since",
  "basis",
  "at",
  "map",
  "q",
  "lang",
  "theme",
  "naming",
  "story",
  "step",
  "present",
  "embed",
] as const;
export type AddressKey = (typeof addressKeys)[number];

/** What an address may name; the app injects it from the dataset, so that this level knows no data. */
export interface KnownNames {
  readonly hasSelection: (kind: SelectionKind, id: string) => boolean;
  readonly layers: readonly LayerId[];
  readonly languages: readonly string[];
  readonly namings: readonly string[];
  readonly hasStory: (id: string) => boolean;
  /** First and last year that can be chosen. A function, because it takes a look at the whole dataset. */
  readonly years: () => readonly [number, number];
}

/** A word of `q` that is no filter and no option although it looks like one; `taken` is what it counts as instead, null for nothing. */
export interface UnknownWord {
  readonly word: string;
  readonly taken: string | null;
}

/** A value read from the address; a search may be good but for some words. */
export type Parsed<T> =
  | { readonly status: "valid"; readonly value: T; readonly unknown: readonly UnknownWord[] }
  | { readonly status: "invalid" };

export const valid = <T>(value: T, unknown: readonly UnknownWord[] = []): Parsed<T> => ({
  status: "valid",
  value,
  unknown,
});
export const invalid: Parsed<never> = { status: "invalid" };
