import { compareText } from "../../base/problems.ts";
import { type ChangeGroup, type EditionChangeKind, editionChangeKinds } from "../../dataset/changes.ts";

/** A fact that is not as the list of changes has it. */
export interface Unlisted {
  readonly change: EditionChangeKind;
  /** Kind and id. */
  readonly record: string;
  /** What the list has to hold of it; null where it is gone. */
  readonly hash: string | null;
}

/** What the newest row that names a record says of it. */
export function listedState(groups: readonly ChangeGroup[]): ReadonlyMap<string, string | null> {
  return new Map(groups.flatMap(({ records }) => Object.entries(records)));
}

/** Facts that are new, different or gone since they were listed, by kind of change and name. */
export function findUnlisted(groups: readonly ChangeGroup[], facts: ReadonlyMap<string, string>): readonly Unlisted[] {
  const listed = listedState(groups);
  const found: Unlisted[] = [];
  for (const [record, hash] of facts) {
    const known = listed.get(record) ?? null;
    if (known !== hash) found.push({ change: known === null ? "added" : "corrected", record, hash });
  }
  for (const [record, known] of listed) {
    if (known !== null && !facts.has(record)) found.push({ change: "withdrawn", record, hash: null });
  }
  return found.sort((a, b) => compareText(a.change, b.change) || compareText(a.record, b.record));
}

/** Rows that list such facts under an edition, one for each kind of change. */
export function buildGroups(unlisted: readonly Unlisted[], date: string, why: string): readonly ChangeGroup[] {
  return editionChangeKinds.flatMap((change) => {
    const own = unlisted.filter((each) => each.change === change);
    if (own.length === 0) return [];
    return [{ date, change, why, records: Object.fromEntries(own.map(({ record, hash }) => [record, hash])) }];
  });
}

/**
 * The list with everything unlisted under an edition. A record that this edition adds stays added, whatever is done to it
 * before the next; and one that it adds and takes away again is not told of.
 */
export function listChanges(
  groups: readonly ChangeGroup[],
  facts: ReadonlyMap<string, string>,
  date: string,
  why: string,
): readonly ChangeGroup[] {
  const unlisted = findUnlisted(groups, facts);
  const isOwn = (group: ChangeGroup): boolean => group.date === date && group.change === "added";
  const added = new Set(groups.filter(isOwn).flatMap(({ records }) => Object.keys(records)));
  const renewed = new Map(unlisted.map(({ record, hash }) => [record, hash] as const));
  const kept = groups.map((group) => {
    if (!isOwn(group)) return group;
    const rows = Object.entries(group.records).flatMap(([record, hash]) => {
      const now = renewed.has(record) ? (renewed.get(record) ?? null) : hash;
      return now === null ? [] : [[record, now] as const];
    });
    return { ...group, records: Object.fromEntries(rows) };
  });
  const others = buildGroups(
    unlisted.filter(({ record }) => !added.has(record)),
    date,
    why,
  );
  const merged = [...kept.filter(({ records }) => Object.keys(records).length > 0)];
  for (const group of others) {
    const last = merged.findIndex(
      (each) => each.date === date && each.change === group.change && each.why === group.why,
    );
    const same = merged[last];
    // A row further up would be overruled by those between.
    if (same === undefined || last !== merged.length - 1) merged.push(group);
    else merged[last] = { ...same, records: { ...same.records, ...group.records } };
  }
  return merged;
}

/** The list as it stands in its file. */
export function formatChanges(groups: readonly ChangeGroup[]): string {
  return `${JSON.stringify(groups, null, 2)}\n`;
}
