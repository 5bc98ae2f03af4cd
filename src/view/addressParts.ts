import { addressKeys } from "./address.ts";
import { cleanKey, decodeAgain, decodeForm } from "./addressText.ts";
import { oldKeys } from "./urlMigrations.ts";

/** What stands in an address, apart from what it means. */
export interface AddressParts {
  /** Pairs of keys that are ours with their decoded values, in order, repetitions included. */
  readonly own: readonly (readonly [string, string])[];
  /** What belongs to others, as it stood, joined by `&`; empty for nothing. */
  readonly foreign: string;
  /** The part of the page that the fragment names; null when it names none. */
  readonly anchor: string | null;
}

const ownKeys: readonly string[] = [...addressKeys, ...oldKeys];
const names = ownKeys.join("|");
/** One of our keys at the beginning of a pair; what mail and chat put before it is short. */
const ownWithin = new RegExp(`(?:^|[&?;#])[^\\w=&]{0,8}(?:${names})=`, "i");
/** Where a value of ours that is no free text ends: none of these signs is ever in one. */
const endOfValue = new RegExp(`[&?#]|;(?=(?:${names})=)`, "i");
/** Where a search ends although no `&` stands there: our own addresses never hold these signs in it as they are. */
const endOfSearch = new RegExp(`;(?=(?:${names})=)|\\?(?=[\\w.-]{1,40}=)`, "i");
/** More pairs than this are no address of ours. */
const mostPairs = 200;
/** Signs that are read, what has to be read again counted again: a value that holds thousands of pairs would be decoded as often. */
const mostRead = 1_000_000;

/**
 * Takes the end of an address apart, from `?` or `#` on. Ours is found although it was encoded again, its `&` written as
 * `&amp;`, `;`, `%26` or a second `?`, or put behind `#`. Never throws.
 */
export function splitAddress(address: string): AddressParts {
  const hash = address.indexOf("#");
  const query = hash < 0 ? address : address.slice(0, hash);
  const fragment = hash < 0 ? "" : address.slice(hash + 1);
  // A fragment that holds keys of ours is a query that something put there.
  const misplaced = ownWithin.test(decodeAgain(fragment));
  const own: (readonly [string, string])[] = [];
  const foreign: string[] = [];
  const pending: string[] = [];
  // What was put last is read first. One by one, since a call takes only so many.
  const putBack = (text: string): void => {
    for (const part of text.split("&").reverse()) if (part !== "") pending.push(part);
  };
  if (misplaced) putBack(fragment.replace(/^(?:#?x?[0-9a-f]{2};|[!/?])+/i, ""));
  putBack(query.replace(/^\?+/, ""));
  let read = 0;
  for (
    let part = pending.pop();
    part !== undefined && own.length < mostPairs && read < mostRead;
    part = pending.pop()
  ) {
    read += part.length;
    putBack(readPart(part, own, foreign));
  }
  return { own, foreign: foreign.join("&"), anchor: misplaced ? null : readAnchor(fragment) };
}

/** Puts a pair where it belongs; gives back what turned out to stand behind it, still to be read. */
function readPart(part: string, own: (readonly [string, string])[], foreign: string[]): string {
  // A sign that a folded line leaves before a key separates nothing.
  const equals = part.indexOf("=", part.search(/[^=]|$/));
  const key = cleanKey(decodeForm(equals < 0 ? part : part.slice(0, equals)));
  if (ownKeys.includes(key)) {
    const [value, rest] = splitValue(key === "q", equals < 0 ? "" : part.slice(equals + 1));
    own.push([key, value]);
    return rest;
  }
  if (equals < 0) {
    const whole = decodePair(part);
    if (whole !== null) return whole;
  }
  if (part !== "" && part !== "=") foreign.push(part);
  return "";
}

/** A text without `=` that was encoded as a whole, decoded as far as a key of ours shows in it; null when none does. */
function decodePair(text: string): string | null {
  let current = text;
  for (let level = 0; level < 5; level += 1) {
    const next = decodeForm(current);
    if (next === current) return null;
    if (ownWithin.test(next)) return next.replace(/^\?+/, "");
    current = next;
  }
  return null;
}

/** The decoded value and what stands behind it. */
function splitValue(search: boolean, text: string): readonly [string, string] {
  const written = search ? text : decodeAgain(decodeForm(text));
  const end = written.search(search ? endOfSearch : endOfValue);
  const value = end < 0 ? written : written.slice(0, end);
  return [search ? decodeAgain(decodeForm(value)) : value, end < 0 ? "" : written.slice(end + 1)];
}

/** Browsers that do not know text fragments leave `:~:` in place; what is no plain name is no part of the page. */
function readAnchor(fragment: string): string | null {
  const name = (fragment.split(":~:")[0] ?? "").replace(/[.,;:)\]>"'!]+$/, "");
  return /^[\w-]+$/.test(name) ? name : null;
}
