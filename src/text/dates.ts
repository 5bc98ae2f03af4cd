import { onceForText, remember } from "../base/remember.ts";
import type { IsoDate } from "../dataset/model.ts";

/** To make a formatter costs a hundred times as much as to use it, and a timeline writes hundreds of dates. */
const formatterFor = remember(
  (language: string, toTheDay: boolean) =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
      timeZone: "UTC",
      year: "numeric",
      month: "long",
      ...(toTheDay ? { day: "numeric" } : {}),
    }),
);

/** A page writes the same few hundred dates again and again, and a formatter takes as long for one as a whole line of it. */
const datesIn = onceForText((language) =>
  onceForText((date) => {
    const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
    if (parts === null) return date;
    const [, year, month, day] = parts;
    if (year === undefined || month === undefined) return date;
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day)));
    return formatterFor(language, day !== undefined).format(at);
  }),
);

/**
 * A date as precise as it is known, in words: `2013` → "2013", `2013-12` → "December 2013", `2013-12-05` → "5 December 2013".
 * Anything else is given back as it stands.
 */
export const formatDate = (date: IsoDate, language: string): string => datesIn(language)(date);

/** The year of an ISO date, or null. */
export function yearOf(date: IsoDate | null): number | null {
  const year = date === null || date.length < 4 ? Number.NaN : Number(date.slice(0, 4));
  return Number.isNaN(year) ? null : year;
}
