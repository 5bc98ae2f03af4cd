import { remember } from "../../base/remember.ts";
import type { Basis, Confidence, IsoDate, Provenance, Source, Target } from "../../dataset/model.ts";
import { confidences } from "../../dataset/vocabulary.ts";
import { type AnswerKey, buildAnswerTranslate } from "../../text/answers.ts";
import { formatDate } from "../../text/dates.ts";
import type { TextParameters } from "../../text/translate.ts";
import type { Atlas } from "../atlas.ts";
import type { ViewName } from "../state.ts";
import type { TakeAlongPart } from "../store.ts";

/** A part of a sentence; `target` is the record it names, null for words. */
export interface AnswerPart {
  readonly text: string;
  readonly target: Target | null;
}

/** What the facts of an answer rest on. */
export interface Evidence {
  readonly bases: readonly Basis[];
  /** Of the least sure fact. Null where nothing was found that could be sure. */
  readonly confidence: Confidence | null;
  /** The newest day at which a source says so; null where none gives one. */
  readonly asOf: IsoDate | null;
  readonly asOfNote: string | null;
  readonly sources: readonly Source[];
}

/** What a press on an answer leads to. */
export type AnswerStep =
  | { readonly kind: "record"; readonly target: Target }
  /** A view, with a period of years chosen in it. */
  | { readonly kind: "view"; readonly view: ViewName; readonly period: readonly [number, number] | null }
  /** What can be taken along, at one of its parts. */
  | { readonly kind: "takeAlong"; readonly part: TakeAlongPart }
  /** The stories that the reader makes. */
  | { readonly kind: "ownStories" }
  /** The page "What one can ask". */
  | { readonly kind: "guide" };

/** An answer made of records by a template. */
export interface Answer {
  /** Id of the template. */
  readonly template: string;
  /** `none` = looked for and not found; `unknown` = the atlas cannot say. */
  readonly verdict: "found" | "none" | "unknown";
  readonly parts: readonly AnswerPart[];
  /** What else has to be said, such as what was searched; whole sentences. */
  readonly notes: readonly string[];
  /** The records that a sentence about others rests on, a line each; none where the sentence names them. */
  readonly rows?: readonly (readonly AnswerPart[])[];
  /** For which time it holds, where the view shows another than today; a whole sentence. */
  readonly holds: string | null;
  /** Null for what says nothing about the world: help, or that there is no answer. */
  readonly evidence: Evidence | null;
  readonly step: AnswerStep | null;
}

/** What may stand in a sentence: words, a record, or a list of records. */
type Filling = string | number | AnswerPart | readonly AnswerPart[];

const translateIn = remember(buildAnswerTranslate);
/** Words of the dictionary of answers, in the language of the atlas. */
export function tell({ language }: Atlas, key: AnswerKey, parameters?: TextParameters): string {
  return translateIn(language)(key, parameters);
}

/** A record by the name that lists give it, or by another text. */
export function refer(atlas: Atlas, target: Target, text: string = atlas.names.target(target)): AnswerPart {
  return { text, target };
}

/** Most records named in one sentence. */
const mostNamed = 16;

/** Records in a row, "A, B and C"; behind the last of many how many more there are. */
export function listed(
  atlas: Atlas,
  items: readonly (AnswerPart | readonly AnswerPart[])[],
  most = mostNamed,
  /** How many there are, where only the first are given. */
  total = items.length,
): readonly AnswerPart[] {
  const shown = items.length > most ? items.slice(0, most) : items;
  const more = total - shown.length;
  const words = shown.map((_, at) => String(at));
  const all = more > 0 ? [...words, tell(atlas, "more", { count: more })] : words;
  return new Intl.ListFormat(atlas.language === "en" ? "en-GB" : atlas.language, { type: "conjunction" })
    .formatToParts(all)
    .flatMap(({ type, value }): readonly AnswerPart[] => {
      const item = type === "element" ? shown[Number(value)] : undefined;
      if (item === undefined) return [{ text: value, target: null }];
      return "text" in item ? [item] : item;
    });
}

/** A sentence of the dictionary with records in the places of its parameters. */
export function say(
  atlas: Atlas,
  key: AnswerKey,
  fillings: Readonly<Record<string, Filling>> = {},
): readonly AnswerPart[] {
  const plain: Record<string, string | number> = {};
  const lists = new Map<string, readonly AnswerPart[]>();
  for (const [name, filling] of Object.entries(fillings)) {
    if (typeof filling === "string" || typeof filling === "number") plain[name] = filling;
    else {
      lists.set(name, "text" in filling ? [filling] : filling);
      // A character that no text holds keeps the place.
      plain[name] = `\u0001${name}\u0001`;
    }
  }
  return tell(atlas, key, plain)
    .split("\u0001")
    .flatMap((text, at) => (at % 2 === 1 ? (lists.get(text) ?? []) : text === "" ? [] : [{ text, target: null }]));
}

type Fact = Pick<Provenance, "basis" | "confidence" | "asOf" | "asOfNote" | "sources">;

/** Facts that are weighed for how sure an answer is: far more than any answer of today has, so that no key waits for more. */
export const mostWeighed = 400;

/** What several facts rest on together; null for none. */
export function restsOn(facts: readonly (Fact | null | undefined)[]): Evidence | null {
  const given = facts.slice(0, mostWeighed).filter((fact) => fact !== null && fact !== undefined);
  if (given.length === 0) return null;
  const known = new Set<string>();
  const sources = given
    .flatMap((fact) => fact.sources)
    .filter((source) => {
      const key = source.kind === "web" ? source.url : `${source.section} ${source.references.join(" ")}`;
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
  const dates = given.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    bases: [...new Set(given.map(({ basis }) => basis))],
    confidence: confidences[Math.max(...given.map(({ confidence }) => confidences.indexOf(confidence)))] ?? null,
    asOf: dates.at(-1) ?? null,
    asOfNote: given.find(({ asOfNote }) => asOfNote !== null)?.asOfNote ?? null,
    sources,
  };
}

/** What several answers rest on together: as sure as the least sure of them; null for none. */
export function joinEvidence(all: readonly Evidence[]): Evidence | null {
  const [first] = all;
  if (first === undefined) return null;
  const sure = all.flatMap(({ confidence }) => (confidence === null ? [] : [confidences.indexOf(confidence)]));
  return {
    ...first,
    bases: [...new Set(all.flatMap(({ bases }) => bases))],
    confidence: confidences[Math.max(...sure)] ?? null,
    asOf:
      all
        .flatMap(({ asOf }) => asOf ?? [])
        .sort()
        .at(-1) ?? null,
    sources: [
      ...new Map(all.flatMap(({ sources }) => sources).map((source) => [JSON.stringify(source), source])).values(),
    ],
  };
}

/** A date in words, in the language of the atlas. */
export function dateText(atlas: Atlas, date: IsoDate): string {
  return formatDate(date, atlas.language);
}

/** The same with its preposition: "on 7 October 2011", "in 2015". */
export function whenText(atlas: Atlas, date: IsoDate): string {
  return tell(atlas, date.length === 10 ? "onDay" : "inSpan", { date: dateText(atlas, date) });
}

/** What is known not to be known of all these together, in whole sentences. */
export function gapsOf(atlas: Atlas, targets: readonly Target[]): readonly string[] {
  const [first, ...others] = targets;
  if (first === undefined) return [];
  return (atlas.indexes.gapsByTarget.get(first) ?? [])
    .filter(({ about }) => others.every((target) => about.includes(target)))
    .map(({ text }) => atlas.names.text(text));
}
