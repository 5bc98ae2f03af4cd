import type { IsoDate } from "../../dataset/model.ts";
import { decimalYear } from "../../text/decimalYear.ts";
import type { TimelineMark } from "./timelineTypes.ts";

export const dated = (date: IsoDate | null): number | null => (date === null ? null : decimalYear(date));
/** A moment that lasts no longer, is hollow and bears no name of its own. */
export const moment = <Moment extends TimelineMark["moment"]>(name: Moment, date: IsoDate) => ({
  moment: name,
  date,
  at: decimalYear(date),
  to: null,
  open: false,
  filled: false,
  label: null,
});
export const byTime = (one: TimelineMark, two: TimelineMark): number => one.at - two.at;
/** What a row has that says nothing of its own. */
export const noRow = { target: null, places: [], life: null, undatedCount: 0, placeCount: 0 } as const;
