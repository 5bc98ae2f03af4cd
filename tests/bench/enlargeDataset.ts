import type { Dataset, Target } from "../../src/dataset/model.ts";
import { idOf, kindOf } from "../../src/dataset/target.ts";

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kinds of records that are copied; economies and what describes the documents stay as they are. */
const copied = new Set(["mechanism", "link", "centre", "crossing", "statement", "reference", "figure"]);

/**
 * A dataset of the same shape, `times` as large: every record but the economies is repeated under new ids with its
 * ties, and about one long word in sixteen is changed, so that the vocabulary grows as in real texts. The same seed
 * gives the same dataset.
 */
export function enlargeDataset(dataset: Dataset, times: number, seed = 1): Dataset {
  const random = seededRandom(seed);
  const change = (text: string): string =>
    text.replace(/\p{L}{5,}/gu, (word) => {
      if (random() > 1 / 16) return word;
      const at = 1 + Math.floor(random() * (word.length - 2));
      return `${word.slice(0, at)}${String.fromCharCode(97 + Math.floor(random() * 26))}${word.slice(at + 1)}`;
    });
  const towns = new Set(dataset.places.filter(({ kind }) => kind === "town").map(({ id }) => id));

  const copyOf = (number: number): Dataset => {
    // Real ids end in numbers too.
    const id = (text: string): string => `${text}-x${number}`;
    const town = <T extends string | null>(place: T): T | string =>
      place !== null && towns.has(place) ? id(place) : place;
    const target = (text: Target): Target => {
      const kind = kindOf(text);
      return copied.has(kind) || (kind === "place" && towns.has(idOf(text))) ? (id(text) as Target) : text;
    };
    const inNames = <T extends object>(names: T): T =>
      Object.fromEntries(Object.entries(names).map(([key, value]) => [key, change(String(value))])) as T;
    return {
      ...dataset,
      places: dataset.places
        .filter(({ kind }) => kind === "town")
        .map((place) => ({ ...place, id: id(place.id), names: inNames(place.names) })),
      mechanisms: dataset.mechanisms.map((record) => ({
        ...record,
        id: id(record.id),
        name: change(record.name),
        acronym: record.acronym === null ? null : `${record.acronym}${number}`,
        summary: record.summary === null ? null : { ...record.summary, value: change(record.summary.value) },
        seat: record.seat === null ? null : { ...record.seat, value: town(record.seat.value) },
        relations: record.relations.map((relation) => ({ ...relation, mechanism: id(relation.mechanism) })),
      })),
      participations: dataset.participations.map((record) => ({
        ...record,
        id: id(record.id),
        mechanism: id(record.mechanism),
      })),
      links: dataset.links.map((record) => ({
        ...record,
        id: id(record.id),
        title: change(record.title),
        summary: record.summary === null ? null : change(record.summary),
        facilitators: record.facilitators.map(id),
      })),
      centres: dataset.centres.map((record) => ({
        ...record,
        id: id(record.id),
        name: change(record.name),
        town: town(record.town),
        mechanism: record.mechanism === null ? null : id(record.mechanism),
      })),
      crossings: dataset.crossings.map((record) => ({ ...record, id: id(record.id), name: change(record.name) })),
      events: dataset.events.map((record) => ({
        ...record,
        id: id(record.id),
        subject: target(record.subject),
        text: change(record.text),
      })),
      statements: dataset.statements.map((record) => ({
        ...record,
        id: id(record.id),
        text: change(record.text),
        citations: record.citations.map(id),
        about: record.about.map(target),
      })),
      references: dataset.references.map((record) => ({ ...record, id: id(record.id), full: change(record.full) })),
      figures: dataset.figures.map((record) => ({
        ...record,
        id: id(record.id),
        label: change(record.label),
        statement: record.statement === null ? null : id(record.statement),
        about: record.about.map(target),
      })),
    };
  };
  const copies = Array.from({ length: Math.max(0, times - 1) }, (_, index) => copyOf(index + 2));
  const all = [dataset, ...copies];
  return {
    ...dataset,
    places: all.flatMap(({ places }) => places),
    mechanisms: all.flatMap(({ mechanisms }) => mechanisms),
    participations: all.flatMap(({ participations }) => participations),
    links: all.flatMap(({ links }) => links),
    centres: all.flatMap(({ centres }) => centres),
    crossings: all.flatMap(({ crossings }) => crossings),
    events: all.flatMap(({ events }) => events),
    statements: all.flatMap(({ statements }) => statements),
    references: all.flatMap(({ references }) => references),
    figures: all.flatMap(({ figures }) => figures),
  };
}
