import type { IsoDate } from "../dataset/model.ts";

/** A date as a year with its fraction, for placing on an axis: `2013` → 2013, `2013-07` → 2013.5. */
export function decimalYear(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}
