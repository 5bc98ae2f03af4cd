import type { IsoDate } from "../dataset/model.ts";

/** A date as a year with its fraction, for placing on an axis: `2013` → 2013, `2013-07` → 2013.5. */
export function decimalYear(date: IsoDate): number {
  const month = date.length < 7 ? 1 : Number(date.slice(5, 7));
  const day = date.length < 10 ? 1 : Number(date.slice(8, 10));
  return Number(date.slice(0, 4)) + (month - 1) / 12 + (day - 1) / 365;
}
