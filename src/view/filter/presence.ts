import { once } from "../../base/remember.ts";
import type { Centre, Crossing, IsoDate, Link, LinkStatus, Mechanism, Participation } from "../../dataset/model.ts";
import { yearOf } from "../../text/dates.ts";

/** First and last year of what a view shows, both included; null: no year asked for, things as they stand today. */
export type TimeWindow = readonly [first: number, last: number] | null;

/** The window of one year; none without a year. */
export function windowOfYear(year: number | null): TimeWindow {
  return year === null ? null : [year, year];
}

/** Kinds of record that filters ask for by value. */
export type CandidateKind = "mechanism" | "participation" | "link" | "centre" | "crossing";
/** As the keys of candidates: `mechanism:selec`, `participation:selec--al--member` … */
export const doubtKey = (kind: CandidateKind, id: string): string => `${kind}:${id}`;

/** When something was there, as far as known. */
export interface Span {
  /** Null: unknown. */
  readonly from: IsoDate | null;
  /** Latest possible end. Null: it goes on, or its end is unknown (then `over`). */
  readonly to: IsoDate | null;
  /** Until when it was surely there, where the end is only known to lie in a period or not at all. */
  readonly sureUntil: IsoDate | null;
  /** It has ended. */
  readonly over: boolean;
  /** The years of the three dates, read once: filters ask for them of each record at each press. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly sureYear: number | null;
}
/** A span of these dates. */
export function makeSpan(from: IsoDate | null, to: IsoDate | null, sureUntil: IsoDate | null, over: boolean): Span {
  return { from, to, sureUntil, over, fromYear: yearOf(from), toYear: yearOf(to), sureYear: yearOf(sureUntil) };
}
/** Why a fact is not dated to have held in the year chosen: no date, no date of its end, or it is only planned. */
export type Doubt = "undated" | "end-unknown" | "planned";
export type Presence = "present" | Exclude<Doubt, "planned"> | "absent";

const earliest = (...dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.filter((date) => date !== null).sort()[0] ?? null;

const overStates: readonly string[] = ["ended", "transformed", "completed"];

/** Whether a mechanism has ended as far as is known today. */
export function hasEnded(mechanism: Pick<Mechanism, "to" | "status">): boolean {
  return mechanism.to !== null || overStates.includes(mechanism.status?.value ?? "unknown");
}

/** Whether somebody no longer takes part, as far as the participation says. */
export function hasLeft({ to, toBetween }: Pick<Participation, "to" | "toBetween">): boolean {
  return to !== null || toBetween !== null;
}

/** A participation of today, or, of a mechanism that has ended, one that it had at its end. */
export function isCurrent(participation: Participation, mechanism: Mechanism | undefined): boolean {
  if (!hasLeft(participation)) return true;
  const end = yearOf(participation.to ?? participation.toBetween?.[1] ?? null);
  const last = yearOf(mechanism?.to ?? null);
  return end !== null && last !== null && end >= last;
}

/** Life of a mechanism. Of one that is over, nobody says since when, only its beginning is sure. */
export const spanOfMechanism = once((mechanism: Mechanism): Span => {
  const { from, to } = mechanism;
  const over = hasEnded(mechanism);
  return makeSpan(from, to, over ? (to ?? from) : null, over);
});

const participationSpans = new WeakMap<Participation, { readonly of: Mechanism | undefined; readonly span: Span }>();
/** A participation lasts no longer than its mechanism; one without a date of its own may have begun at any time of it. */
export function spanOfParticipation(participation: Participation, mechanism: Mechanism | undefined): Span {
  const known = participationSpans.get(participation);
  if (known !== undefined && known.of === mechanism) return known.span;
  const span = readParticipation(participation, mechanism);
  participationSpans.set(participation, { of: mechanism, span });
  return span;
}
function readParticipation(participation: Participation, mechanism: Mechanism | undefined): Span {
  const { from, to, toBetween } = participation;
  const end = to ?? toBetween?.[1] ?? null;
  const endless = mechanism !== undefined && hasEnded(mechanism) && mechanism.to === null;
  return makeSpan(
    from,
    end ?? mechanism?.to ?? null,
    to ?? toBetween?.[0] ?? (endless ? (from ?? mechanism.from) : null),
    hasLeft(participation) || (mechanism !== undefined && hasEnded(mechanism)),
  );
}

/**
 * A link is there from its signature, whether or not it was in force yet. An operation that is over and has a single date
 * is there in that year only.
 */
export const spanOfLink = once((link: Link): Span => {
  const first = earliest(link.signed, link.inForce, link.from);
  const over = link.status === "ended";
  const single = over && link.kind === "joint-operation";
  const from = first ?? (single ? link.to : null);
  const to = link.to ?? (single ? link.from : null);
  return makeSpan(from, to, to ?? from, over);
});

/** A centre is there from its founding agreement, whether or not it had opened yet. */
export const spanOfCentre = once((centre: Centre): Span => {
  const from = earliest(centre.founded.date, centre.opened);
  return makeSpan(from, null, from, centre.status === "ended");
});

/** A shared crossing is there from the agreement on it. */
export const spanOfCrossing = once((crossing: Crossing): Span => {
  const from = earliest(crossing.agreed, crossing.opened);
  return makeSpan(from, null, from, crossing.status === "ended");
});

/** Whether something was there between two years (both included); undated facts are never excluded, only doubted. */
export function presenceWithin(span: Span, firstYear: number, lastYear: number): Presence {
  const { fromYear, toYear, sureYear } = span;
  if ((fromYear !== null && fromYear > lastYear) || (toYear !== null && toYear < firstYear)) return "absent";
  if (span.over && sureYear !== null && sureYear < firstYear && sureYear !== toYear) return "end-unknown";
  return fromYear === null ? "undated" : "present";
}

/**
 * Why something with this span and status is not dated to have been there in a window; null: it is. What is planned was
 * nowhere yet, whether or not the plan has a date.
 */
export function doubtWithin(span: Span, status: string, [first, last]: NonNullable<TimeWindow>): Doubt | null {
  if (status === "planned") return "planned";
  const presence = presenceWithin(span, first, last);
  return presence === "undated" || presence === "end-unknown" ? presence : null;
}

/** Whether something was there in a year. */
export function presenceIn(span: Span, year: number): Presence {
  return presenceWithin(span, year, year);
}

const reached = (date: IsoDate | null, year: number): boolean => {
  const at = yearOf(date);
  return at !== null && at <= year;
};

/**
 * The status that a link had in a year. Signed is not in force: without a date of entry into force it counts as in
 * force only where its source is not younger than the year. What is planned or unclear stays so; what has no date is
 * unclear in years before its source.
 */
export function statusOfLinkIn(link: Link, year: number): LinkStatus {
  const { status, inForce, from, signed, asOf } = link;
  const begun = reached(from, year);
  if (status === "ended") {
    const { to, sureUntil } = spanOfLink(link);
    const end = yearOf(to) ?? yearOf(sureUntil);
    if (end === null || end < year) return "ended";
    if (link.kind === "joint-operation") return "operating";
    return reached(inForce, year) ? "in-force" : begun ? "operating" : signed === null ? "unclear" : "signed";
  }
  if (status === "planned" || status === "unclear") return status;
  if (spanOfLink(link).from === null) return reached(asOf, year) ? status : "unclear";
  if (status === "signed") return status;
  if (inForce !== null) return reached(inForce, year) ? status : "signed";
  return begun || reached(asOf, year) ? status : "signed";
}

/** The status of a site (a centre or crossing) in a year: agreed is not operating, and undated is unclear as with links. */
export function statusOfSiteIn(
  record: { readonly status: LinkStatus; readonly asOf: IsoDate | null },
  agreed: IsoDate | null,
  opened: IsoDate | null,
  year: number,
): LinkStatus {
  const { status, asOf } = record;
  if (status === "planned" || status === "unclear" || status === "ended") return status;
  if (agreed === null && opened === null) return reached(asOf, year) ? status : "unclear";
  if (status === "signed") return status;
  if (opened !== null) return reached(opened, year) ? status : "signed";
  return reached(asOf, year) ? status : "signed";
}
