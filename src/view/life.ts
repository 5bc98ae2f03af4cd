import type { EventRecord, Mechanism } from "../dataset/model.ts";
import { decimalYear } from "../text/decimalYear.ts";
import { hasEnded } from "./filter/presence.ts";

/** How long a mechanism lived, in decimal years. */
export interface Life {
  readonly from: number;
  /** Until when there is evidence; from there to `to` it may have gone on. */
  readonly sureTo: number;
  readonly to: number;
  /** It goes on today. */
  readonly open: boolean;
}

/** The life of a mechanism up to today (`now`, decimal year) by its dates and by when it was last seen; null where its beginning is not known. */
export function lifeOf(mechanism: Mechanism, events: readonly EventRecord[], now: number): Life | null {
  const { from, to, status, formerNames } = mechanism;
  if (from === null) return null;
  const begin = decimalYear(from);
  const ended = to === null ? null : decimalYear(to);
  const open = ended === null && status?.value === "active";
  const dates = [
    status?.asOf ?? null,
    ...events.map(({ date, dateEnd }) => dateEnd ?? date),
    ...formerNames.map(({ until }) => until),
  ];
  const seen = dates.reduce((last, date) => Math.max(last, date === null ? 0 : decimalYear(date)), begin);
  return {
    from: begin,
    sureTo: ended ?? (open ? now : Math.min(now, seen)),
    to: ended ?? (hasEnded(mechanism) ? Math.min(now, seen) : now),
    open,
  };
}
