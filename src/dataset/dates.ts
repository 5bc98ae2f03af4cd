/** True for `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that exists in the calendar. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? "1"), Number(match[3] ?? "1")];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * True when `earlier` is certainly later than `later`: compared at the precision both have, so `2006-05` is not after
 * `2006`. Null is never out of order.
 */
export function isAfter(earlier: string | null, later: string | null): boolean {
  if (earlier === null || later === null) return false;
  const length = Math.min(earlier.length, later.length);
  return earlier.slice(0, length) > later.slice(0, length);
}
