import { groupBy } from "../base/groupBy.ts";
import { type ChangeGroup, type ListedKind, listedKinds } from "../dataset/changes.ts";
import type { Target } from "../dataset/model.ts";
import { idOf, isTarget, kindOf, targetOf } from "../dataset/target.ts";
import { pageText } from "../text/pages.ts";
import type { Atlas } from "../view/atlas.ts";
import { hasPage } from "../view/pages.ts";
import { migrateQuery } from "../view/urlMigrations.ts";
import type { PageWords } from "./pageWords.ts";

/** A record that an edition changed, as its readers know it. */
export interface ChangedRecord {
  readonly name: string;
  /** What has a page and is, or holds, or took the place of the record; null for none. */
  readonly target: Target | null;
}
/** Changed records of one kind. */
export interface ChangedKind {
  readonly kind: ListedKind;
  readonly records: readonly ChangedRecord[];
}

/** Id of a row of the list on its page and, within the feed, for ever: its edition and its place there, from 1. */
export function idOfChange(groups: readonly ChangeGroup[], group: ChangeGroup): string {
  const own = groups.filter(({ date }) => date === group.date);
  return `edition-${group.date}-${own.indexOf(group) + 1}`;
}

/** Editions, the newest first, each with its changes in the order of the list. */
export function groupByEdition(
  groups: readonly ChangeGroup[],
): readonly (readonly [date: string, groups: readonly ChangeGroup[]])[] {
  return [...groupBy(groups, ({ date }) => date)].sort(([a], [b]) => (a < b ? 1 : -1));
}

function nameOf(atlas: Atlas, kind: string, id: string): string | null {
  const { dataset, names } = atlas;
  const text = (found: string | undefined): string | null => (found === undefined ? null : names.text(found));
  switch (kind) {
    case "border":
      return names.pair(id);
    case "conflict":
      return text(dataset.conflicts.find((each) => each.id === id)?.question);
    case "gap":
      return text(dataset.gaps.find((each) => each.id === id)?.text);
    case "document":
      return text(dataset.documents.find((each) => each.id === id)?.title);
    case "theme":
      return text(dataset.themes.find((each) => each.id === id)?.label);
    case "topic":
      return text(dataset.topics.find((each) => each.id === id)?.label);
    default:
      return null;
  }
}

/** Where to read of a record that has no page of its own. */
function pageOf(atlas: Atlas, kind: string, id: string): Target | null {
  const { dataset, indexes } = atlas;
  const about = (targets: readonly Target[] | undefined): Target | null =>
    targets?.find((target) => hasPage(indexes, target)) ?? null;
  switch (kind) {
    case "border":
      return about([targetOf("pair", id)]);
    case "conflict":
      return about(dataset.conflicts.find((each) => each.id === id)?.about);
    case "gap":
      return about(dataset.gaps.find((each) => each.id === id)?.about);
    case "document":
      return about(
        dataset.documents.filter((each) => each.id === id).map((each) => targetOf("reference", each.reference)),
      );
    case "theme":
      return about(dataset.themes.filter((each) => each.id === id).map((each) => targetOf("section", each.section)));
    default:
      return null;
  }
}

/**
 * A record by the name that it has today. One that is gone leads to what took its place and is not called by its id, which may
 * have had to go for what it said; without a successor its id is all that is left.
 */
function findRecord(atlas: Atlas, words: ReadonlyMap<Target, PageWords>, record: string): ChangedRecord {
  const now = migrateQuery(new URLSearchParams({ select: record })).get("select") ?? record;
  const [kind, id] = [kindOf(now), idOf(now)];
  const own = isTarget(now) ? words.get(now) : undefined;
  if (isTarget(now) && own !== undefined) return { name: own.name, target: now };
  const name = nameOf(atlas, kind, id);
  if (name !== null) return { name, target: pageOf(atlas, kind, id) };
  return { name: pageText(atlas.language)("changes.gone", { id }), target: null };
}

/** The records of a row, by kind. */
export function listChanged(
  atlas: Atlas,
  words: ReadonlyMap<Target, PageWords>,
  { records }: ChangeGroup,
): readonly ChangedKind[] {
  const byKind = groupBy(Object.keys(records), kindOf);
  return listedKinds.flatMap((kind) => {
    const own = byKind.get(kind) ?? [];
    return own.length === 0 ? [] : [{ kind, records: own.map((record) => findRecord(atlas, words, record)) }];
  });
}
