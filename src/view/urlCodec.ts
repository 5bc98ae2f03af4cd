import { type AddressKey, addressKeys, invalid, type KnownNames, type Parsed } from "./address.ts";
import { splitAddress } from "./addressParts.ts";
import { cutText, readingsOf, showableValue } from "./addressText.ts";
import { type KeyPolicy, policy, viewStateKeys } from "./policy.ts";
import { targetOfSelection } from "./selection.ts";
import { initialViewState, type Selection, type ViewState } from "./state.ts";
import { migrateQuery } from "./urlMigrations.ts";

/** A part of the address that is ours and could not be used. */
export interface Rejected {
  readonly key: AddressKey;
  /** Decoded, as it stood there, without invisible signs; of `q` the word alone. As long as it was. */
  readonly value: string;
  /** What counts in its place; null = the default, and for a word of `q` nothing. */
  readonly taken: string | null;
}
export interface ParsedAddress {
  readonly state: ViewState;
  /** Empty when everything of ours was understood. */
  readonly rejected: readonly Rejected[];
  /** Keys of others with their values, as they stood, joined by `&`. */
  readonly foreign: string;
  /** The part of the page that the fragment names. */
  readonly anchor: string | null;
}

/**
 * Reads the end of an address, from `?` or `#` on. What mail and chat did to it is undone where one reading remains.
 * Missing keys give the default; broken values of ours too, and are listed; of several values of a key the first good
 * one counts. Never throws.
 */
export function parseAddress(address: string, known: KnownNames): ParsedAddress {
  const { own, foreign, anchor } = splitAddress(address);
  const query = migrateQuery(new URLSearchParams(own.map(([key, value]) => [key, value])));
  const rejected: Rejected[] = [];
  const read = <Key extends keyof ViewState>(key: Key): ViewState[Key] => {
    const rule: KeyPolicy<ViewState[Key]> = policy[key];
    const texts = query.getAll(rule.key);
    const readings = texts.map((text) => readValue(rule, text, known));
    const first = readings.find(({ status }) => status === "valid");
    if (first?.status !== "valid") {
      const [text] = texts;
      if (text !== undefined) rejected.push({ key: rule.key, value: showableValue(text), taken: null });
      return initialViewState[key];
    }
    for (const { word, taken } of first.unknown) rejected.push({ key: rule.key, value: word, taken });
    const written = rule.format(first.value);
    readings.forEach((reading, index) => {
      if (reading.status !== "valid" || rule.format(reading.value) === written) return;
      rejected.push({ key: rule.key, value: showableValue(texts[index] ?? ""), taken: written });
    });
    return first.value;
  };
  const entries = viewStateKeys.map((key) => [key, read(key)]);
  const state = Object.fromEntries(entries) as ViewState;
  // Nothing changes between a year and one before it.
  const { since, year } = state;
  if (since === null || year === null || since <= year) return { state, rejected, foreign, anchor };
  return {
    state: { ...state, since: null },
    rejected: [...rejected, { key: "since", value: String(since), taken: null }],
    foreign,
    anchor,
  };
}

/** The first reading of a value that is understood. A search is free text and has one reading. */
function readValue<T>(rule: KeyPolicy<T>, text: string, known: KnownNames): Parsed<T> {
  if (rule.key === "q") return rule.parse(text, known);
  for (const reading of readingsOf(text)) {
    const parsed = rule.parse(reading, known);
    if (parsed.status === "valid") return parsed;
  }
  return invalid;
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
      return text === undefined
        ? []
        : [`${key}=${encodeURIComponent(cutText(text)).replace(/%3A/g, ":").replace(/%2C/g, ",")}`];
    })
    .join("&");
}

/**
 * A view as the whole atlas shows it, which is what is copied, cited and linked: without what belongs to an embedding page, a
 * presentation or the reader's machine.
 */
export const wholeView = (state: ViewState): ViewState => ({ ...state, map: "auto", present: false, embed: false });

/** The address that a link within the page leads to. Opened elsewhere it is the whole atlas, also from an embed. */
export const formatLink = (state: ViewState): string => formatAddress({ ...state, embed: false });

const frames = new WeakMap<ViewState, string>();

/**
 * The address of a state without its selection and camera: what the addresses of all links on a page have in common. Asked
 * by a thousand links at once, so it is worked out once a state.
 */
export function formatAddressFrame(state: ViewState): string {
  const known = frames.get(state);
  if (known !== undefined) return known;
  const frame = formatLink({ ...state, selection: { kind: "none" }, camera: null });
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
