import type { Centre, Crossing, IsoDate, Link } from "../dataset/model.ts";

/** Something between economies that has a place in time. */
export type Tie =
  | { readonly kind: "link"; readonly record: Link }
  | { readonly kind: "centre"; readonly record: Centre }
  | { readonly kind: "crossing"; readonly record: Crossing };

/** The first date known of a tie: when it was signed, agreed, founded, began, or came into force. Null for none. */
export function startOf(tie: Tie): IsoDate | null {
  const dates =
    tie.kind === "link"
      ? [tie.record.signed, tie.record.from, tie.record.inForce]
      : tie.kind === "centre"
        ? [tie.record.founded.date, tie.record.opened]
        : [tie.record.agreed, tie.record.opened];
  const known = dates.filter((date) => date !== null).sort();
  // An operation of which only the end is known stands there.
  return known[0] ?? (tie.kind === "link" ? tie.record.to : null);
}

/** In order of time, those without a date last; equal ones keep their order. */
export function inOrderOfTime(ties: readonly Tie[]): readonly Tie[] {
  return ties
    .map((tie) => ({ tie, start: startOf(tie) ?? "9999" }))
    .sort((one, two) => (one.start < two.start ? -1 : one.start > two.start ? 1 : 0))
    .map(({ tie }) => tie);
}
