import "../../text/late.ts";
import type { Statement, Target } from "../../dataset/model.ts";
import { idOf, kindOf } from "../../dataset/target.ts";
import { formatDate, yearOf } from "../../text/dates.ts";
import { wordsOf } from "../../text/fold.ts";
import type { Atlas } from "../../view/atlas.ts";
import { tiesOfPair, tiesOfPlace } from "../../view/counts.ts";

/** A result in words: what it is called, and what tells it from others of that name. */
export interface SearchItem {
  readonly title: string;
  readonly detail: string;
  /** Beginning of the title that no translator may touch: an acronym, or who wrote a work. */
  readonly proper?: string;
}

/** Characters of a statement shown as a result. */
const snippetLength = 150;

/** The part of a text around the first word that was searched for, cut at words; the whole of a short text. */
export function buildSnippet(text: string, terms: ReadonlySet<string>, length = snippetLength): string {
  if (text.length <= length) return text;
  const words = text.split(" ");
  const hit = words.findIndex((word) => wordsOf(word).some((part) => terms.has(part)));
  let start = Math.max(0, hit - 6);
  if (words.slice(0, start).join(" ").length < 30) start = 0;
  const rest = words.slice(start);
  let kept = "";
  let count = 0;
  for (const word of rest) {
    if (kept.length + word.length + 1 > length) break;
    kept = kept === "" ? word : `${kept} ${word}`;
    count += 1;
  }
  return `${start > 0 ? "… " : ""}${kept}${count < rest.length ? " …" : ""}`;
}

const joined = (parts: readonly (string | null | undefined)[]): string => parts.filter((part) => part).join(" · ");

function describeStatement(
  statement: Statement,
  terms: ReadonlySet<string>,
  { indexes, names, translate }: Atlas,
): SearchItem {
  const section = indexes.sections.get(statement.section);
  return {
    title: names.text(buildSnippet(statement.text, terms)),
    detail: joined([
      indexes.documents.get(statement.document)?.shortName,
      section === undefined ? null : `${translate("panel.inSection", { number: section.number })}, ${section.title}`,
    ]),
  };
}

/** Title and detail of a result; the name alone for what is not in the dataset. */
export function describeResult(target: Target, terms: ReadonlySet<string>, atlas: Atlas): SearchItem {
  const { indexes, names, translate, language } = atlas;
  const [kind, id] = [kindOf(target), idOf(target)];
  const title = names.target(target);
  switch (kind) {
    case "mechanism": {
      const record = indexes.mechanisms.get(id);
      if (record === undefined) break;
      const former = record.formerNames.map(({ acronym, name }) => acronym ?? name).join(", ");
      return {
        title: record.acronym === null ? title : `${record.acronym} – ${title}`,
        ...(record.acronym === null ? {} : { proper: record.acronym }),
        detail: joined([
          translate(`mechanismKind.${record.kind}`),
          record.relevance === "core" ? null : translate(`relevance.${record.relevance}`),
          former === "" || former === record.acronym ? null : translate("mechanism.formerly", { names: former }),
          record.economy === null ? null : names.place(record.economy),
          record.from === null ? null : `${yearOf(record.from)}–${record.to === null ? "" : yearOf(record.to)}`,
        ]),
      };
    }
    case "place": {
      const record = indexes.places.get(id);
      if (record?.kind === "town") {
        return {
          title,
          detail: joined([translate("kind.town"), record.economy === null ? null : names.place(record.economy)]),
        };
      }
      const count = tiesOfPlace(indexes, id).links.length;
      return { title, detail: joined([translate("kind.place"), translate("place.linkCount", { count })]) };
    }
    case "pair": {
      const count = tiesOfPair(indexes, id).links.length;
      return { title, detail: translate("place.linkCount", { count }) };
    }
    case "link": {
      const record = indexes.links.get(id);
      if (record === undefined) break;
      const date = record.signed ?? record.from ?? record.inForce;
      const whole = names.titled(target);
      const parties = record.parties.map(names.place);
      return {
        title: whole,
        detail: joined([
          translate(`linkKind.${record.kind}`),
          parties.every((party) => whole.includes(party)) ? null : parties.join(", "),
          translate(`linkStatus.${record.status}`),
          date === null ? null : formatDate(date, language),
        ]),
      };
    }
    case "centre": {
      const record = indexes.centres.get(id);
      if (record === undefined) break;
      return {
        title,
        detail: joined([translate(`linkStatus.${record.status}`), record.participants.map(names.place).join(", ")]),
      };
    }
    case "crossing": {
      const record = indexes.crossings.get(id);
      if (record === undefined) break;
      return { title, detail: joined([translate(`crossing.kind.${record.kind}`), names.pair(record.pair)]) };
    }
    case "reference": {
      const record = indexes.references.get(id);
      if (record === undefined) break;
      const count = indexes.statementsByReference.get(id)?.length ?? 0;
      const work = typeof record.csl.title === "string" ? record.csl.title : null;
      return { title, proper: title, detail: joined([work, translate("reference.citedHere", { count })]) };
    }
    case "statement": {
      const record = indexes.statements.get(id);
      if (record === undefined) break;
      return describeStatement(record, terms, atlas);
    }
    case "section": {
      const record = indexes.sections.get(id);
      if (record === undefined) break;
      return { title: `${record.number} ${title}`, detail: indexes.documentBySection.get(id)?.shortName ?? "" };
    }
    case "figure": {
      const record = indexes.figures.get(id);
      if (record === undefined) break;
      const year = record.unit === "year";
      const value = year ? String(record.value) : new Intl.NumberFormat(language).format(record.value);
      return { title, detail: year ? value : `${value} ${record.unit}` };
    }
    case "theme": {
      const record = indexes.themes.get(id);
      if (record === undefined) break;
      return { title, detail: indexes.sections.get(record.section)?.title ?? "" };
    }
  }
  return { title, detail: "" };
}

/** A text in pieces, those that answered the search apart. Joined they are the text again. */
export function markWords(
  text: string,
  terms: ReadonlySet<string>,
): readonly { readonly text: string; readonly marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  for (const part of text.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}'’,]*)/u)) {
    if (part === "") continue;
    const marked = wordsOf(part).some((word) => terms.has(word));
    const last = pieces.at(-1);
    if (last !== undefined && last.marked === marked) last.text += part;
    else pieces.push({ text: part, marked });
  }
  return pieces;
}
