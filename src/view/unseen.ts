import type { IsoDate, LinkStatus, Target } from "../dataset/model.ts";
import { formatDate, yearOf } from "../text/dates.ts";
import type { Atlas } from "./atlas.ts";

/** What is said to operate is drawn and said as such for so many years after it was last seen to; then paler, with the date. */
const yearsFresh = 3;

/** First year of those in which something must have been seen to count as operating now; `year`: the year shown, null for that of the edition. */
export function freshSince({ dataset }: Pick<Atlas, "dataset">, year: number | null): number {
  return (year ?? yearOf(dataset.edition.date) ?? 0) - yearsFresh;
}

/** The newest day on which a record was seen to be as it says, by its own date and those of its events. */
export function lastSeen({ indexes }: Pick<Atlas, "indexes">, target: Target, asOf: IsoDate | null): IsoDate | null {
  const dates = (indexes.eventsBySubject.get(target) ?? []).flatMap(({ date }) => date ?? []);
  return [...dates, ...(asOf === null ? [] : [asOf])].sort().at(-1) ?? null;
}

/** In words when something that is said to operate was last seen, where that was before the year `since`; else null. */
export function unseenText(
  atlas: Atlas,
  target: Target,
  { status, asOf }: { readonly status: LinkStatus; readonly asOf: IsoDate | null },
  since: number,
): string | null {
  const seen = status === "operating" ? lastSeen(atlas, target, asOf) : null;
  if (seen === null || (yearOf(seen) ?? since) >= since) return null;
  return atlas.translate("mechanism.seen", { date: formatDate(seen, atlas.language) });
}

/** A name on the map with what else is to be said there; without what is null. */
export function nameWith({ translate }: Pick<Atlas, "translate">, name: string, ...more: (string | null)[]): string {
  return more.reduce<string>(
    (said, next) => (next === null ? said : translate("map.name.more", { name: said, more: next })),
    name,
  );
}
