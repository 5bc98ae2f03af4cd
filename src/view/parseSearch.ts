import { sortPair } from "../dataset/pairs.ts";
import { type KnownNames, type Parsed, type UnknownWord, valid } from "./address.ts";
import { cleanFreeText, cleanValue, cutText } from "./addressText.ts";
import { kindOfCompared } from "./compare.ts";
import { matrixNames, parseToken, type Token, tableNames } from "./query.ts";

/** Longest search that an address may hold, in UTF-16 code units. */
const longest = 1000;

/** Whether all of some values are there, and of one kind that can stand side by side. */
function areCompared(values: readonly string[], known: KnownNames): boolean {
  const kind = kindOfCompared(values);
  if (kind === null) return false;
  const [first, last] = known.years();
  return values.every((value) => {
    if (kind === "year") return Number(value) >= first && Number(value) <= last;
    return known.hasSelection(kind, kind === "pair" ? sortPair(value) : value);
  });
}

/** Whether what a token names is there; names of columns are known where the tables are. */
function exists(token: Token, known: KnownNames): boolean {
  const economy = (id: string): boolean => known.hasSelection("place", id);
  switch (token.name) {
    case "economy":
      return economy(token.value);
    case "mechanism":
      return known.hasSelection("mechanism", token.value);
    case "compare":
      return areCompared(token.value.split(","), known);
    case "table":
      return tableNames.some((name) => name === token.value);
    case "matrix":
      return matrixNames.some((name) => name === token.value);
    default:
      return true;
  }
}

/** A word as the token that it is meant to be: dashes, capitals and signs around it forgiven. Null when it cannot be one. */
function readToken(word: string, known: KnownNames): Token | null {
  const asWritten = parseToken(word);
  if (asWritten === null) return null;
  const kept = ["text", "find", "columns", "sort"].includes(asWritten.name);
  const token = kept ? asWritten : parseToken(`${asWritten.name}:${cleanValue(asWritten.value)}`);
  return token?.fits === true && exists(token, known) ? token : null;
}

/**
 * Reads `q` of an address. A word with one of our names whose value is not there is left out, one with a name that is none of
 * ours (`foo:bar`) stays a word of the search; both are listed. What has a colon and is plainly text (`Operation: Mrak`,
 * `10:30`, an address) is not.
 */
export function parseSearch(text: string, known: KnownNames): Parsed<string> {
  const kept: string[] = [];
  const unknown: UnknownWord[] = [];
  for (const word of cleanFreeText(cutText(text, longest)).split(" ")) {
    const token = readToken(word, known);
    if (token !== null) kept.push(`${token.name}:${token.value}`);
    else if (parseToken(word) !== null && !word.endsWith(":")) unknown.push({ word, taken: null });
    else {
      kept.push(word);
      if (/^[a-z]{2,}:[^\s/:]/.test(word)) unknown.push({ word, taken: word });
    }
  }
  return valid(kept.join(" "), unknown);
}
