import { type AddressKey, addressKeys, type KnownNames } from "./address.ts";
import { type KeyPolicy, policy, viewStateKeys } from "./policy.ts";
import { targetOfSelection } from "./selection.ts";
import { initialViewState, type Selection, type ViewState } from "./state.ts";
import { migrateQuery } from "./urlMigrations.ts";

/** A part of an address that could not be used, as it stood there. */
export interface Rejected {
  readonly key: string;
  readonly value: string;
}
export interface ParsedAddress {
  readonly state: ViewState;
  /** Empty when everything was understood. */
  readonly rejected: readonly Rejected[];
}

/** Marks that mail programs and networks add to links; they are no mistake of the reader's. */
const foreignKeys = /^(utm_\w+|fbclid|gclid|msclkid|mc_cid|mc_eid)$/;

/**
 * Reads a query string (with or without `?`). Keys that are missing give the default; values that are unknown or broken
 * give the default too and are listed. Never throws.
 */
export function parseAddress(search: string, known: KnownNames): ParsedAddress {
  const query = migrateQuery(new URLSearchParams(search));
  const rejected: Rejected[] = [];
  const read = <Key extends keyof ViewState>(key: Key): ViewState[Key] => {
    const rule: KeyPolicy<ViewState[Key]> = policy[key];
    const text = query.get(rule.key);
    if (text === null) return initialViewState[key];
    const parsed = rule.parse(text, known);
    if (parsed.status === "valid") return parsed.value;
    rejected.push({ key: rule.key, value: text });
    return initialViewState[key];
  };
  const entries = viewStateKeys.map((key) => [key, read(key)]);
  for (const [key, value] of query) {
    if (!addressKeys.includes(key as AddressKey) && !foreignKeys.test(key)) rejected.push({ key, value });
  }
  return { state: Object.fromEntries(entries) as ViewState, rejected };
}

/** Writes the query string, without `?`; defaults are left out; empty for the default state. */
export function formatAddress(state: ViewState): string {
  const texts = new Map<AddressKey, string>();
  const write = <Key extends keyof ViewState>(key: Key): void => {
    const rule: KeyPolicy<ViewState[Key]> = policy[key];
    const text = rule.format(state[key]);
    if (text !== null) texts.set(rule.key, text);
  };
  for (const key of viewStateKeys) write(key);
  // Colons and commas may stand in a query as they are; readable addresses survive mail programs better.
  return addressKeys
    .flatMap((key) => {
      const text = texts.get(key);
      return text === undefined ? [] : [`${key}=${encodeURIComponent(text).replace(/%3A/g, ":").replace(/%2C/g, ",")}`];
    })
    .join("&");
}

const frames = new WeakMap<ViewState, string>();

/**
 * The address of a state without its selection and camera: what the addresses of all links on a page have in common. Asked
 * by a thousand links at once, so it is worked out once a state.
 */
export function formatAddressFrame(state: ViewState): string {
  const known = frames.get(state);
  if (known !== undefined) return known;
  const frame = formatAddress({ ...state, selection: { kind: "none" }, camera: null });
  frames.set(state, frame);
  return frame;
}

/** The address of a selection under a frame; the selection stands first. Empty for nothing in the default frame. */
export function formatAddressIn(frame: string, selection: Selection): string {
  const text = targetOfSelection(selection);
  return [...(text === null ? [] : [`select=${text}`]), ...(frame === "" ? [] : [frame])].join("&");
}

/** Whether going from one state to another makes a step in the history. */
export function isHistoryStep(from: ViewState, to: ViewState): boolean {
  const changed = <Key extends keyof ViewState>(key: Key): boolean => {
    const rule: KeyPolicy<ViewState[Key]> = policy[key];
    return rule.history === "push" && rule.format(from[key]) !== rule.format(to[key]);
  };
  return viewStateKeys.some(changed);
}
