import type { SelectionKind } from "./state.ts";

/** Keys of the address, in the order in which they are written. Interface of the product: never renamed. */
export const addressKeys = [
  "select",
  "view",
  "layers",
  "year",
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
  readonly layers: readonly string[];
  readonly languages: readonly string[];
  readonly namings: readonly string[];
  readonly hasStory: (id: string) => boolean;
}

/** A value read from the address: absent, good, or broken with the reason in a few words. */
export type Parsed<T> =
  | { readonly status: "missing" }
  | { readonly status: "valid"; readonly value: T }
  | { readonly status: "invalid"; readonly reason: string };

export const valid = <T>(value: T): Parsed<T> => ({ status: "valid", value });
export const invalid = (reason: string): Parsed<never> => ({ status: "invalid", reason });
