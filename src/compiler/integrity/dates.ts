import { isAfter } from "../../dataset/dates.ts";
import type { LinkStatus } from "../../dataset/model.ts";
import type { JsonPath } from "../jsonFile.ts";
import type { AuthoringEvent } from "../schema/authoring.ts";
import type { Checker, Report } from "./checker.ts";

/** What may come before a body or link is founded: the steps that lead to it. */
const beforeFounding: ReadonlySet<string> = new Set([
  "agreement",
  "decision",
  "declaration",
  "founded",
  "initiated",
  "launch-meeting",
  "merger-decided",
  "plan",
  "planning",
  "signed",
  "transformation-decided",
]);
/** What may come after the end: what was made of it. */
const afterEnd: ReadonlySet<string> = new Set(["evidence", "result"]);

/** Demands that a date of the past is not after that of the edition, against which everything is told. */
export function checkNotInFuture(checker: Checker, report: Report, path: JsonPath, date: string | null): void {
  if (!isAfter(date, checker.editionDate)) return;
  const message = `This date (${date}) is after that of data/edition.json (${checker.editionDate}); correct one of them.`;
  report(path, "date-in-future", message);
}

/** Demands that events lie between founding and end, and in the past unless they are planned. */
export function checkEventDates(
  checker: Checker,
  report: Report,
  events: readonly AuthoringEvent[],
  life: { readonly from: string | null; readonly to: string | null },
): void {
  for (const [index, { date, dateEnd, type }] of events.entries()) {
    const path: JsonPath = ["events", index];
    if (!/^plan(ned)?(-|$)/.test(type)) {
      checkNotInFuture(checker, report, [...path, "date"], date);
      checkNotInFuture(checker, report, [...path, "dateEnd"], dateEnd);
    }
    if (isAfter(life.from, dateEnd ?? date) && !beforeFounding.has(type)) {
      const message = `This "${type}" (${date}) is before the beginning (${life.from}); correct one of the dates.`;
      report([...path, "date"], "event-before-founding", message);
    }
    if (isAfter(date, life.to) && !afterEnd.has(type)) {
      const message = `This "${type}" (${date}) is after the end (${life.to}); correct one of the dates.`;
      report([...path, "date"], "event-after-end", message);
    }
  }
}

/** Dates of a link, centre or crossing by the key that holds them. */
interface StatusDates {
  /** When it began to hold or work. */
  readonly begin: readonly [key: string, date: string | null];
  readonly end: readonly [key: string, date: string | null];
}

/** Demands that a status agrees with the dates: what has ended is not in force, what is in force is not only signed. */
export function checkStatus(checker: Checker, report: Report, status: LinkStatus, { begin, end }: StatusDates): void {
  const { editionDate } = checker;
  const [[beginKey, began], [endKey, ended]] = [begin, end];
  const isOver = isAfter(editionDate, ended);
  const say = (message: string) => report(["status"], "status-against-dates", message);
  if (isOver && status !== "ended" && status !== "unclear") {
    say(`The status is "${status}", but it ended (${endKey}: ${ended}); write "ended" or correct the date.`);
  } else if (status === "ended" && isAfter(ended, editionDate)) {
    say(`The status is "ended", but the end (${endKey}: ${ended}) is yet to come; correct one of them.`);
  } else if ((status === "planned" || (status === "signed" && beginKey === "inForce")) && isAfter(editionDate, began)) {
    say(`The status is "${status}", but it has begun (${beginKey}: ${began}); correct one of them.`);
  }
  if (status !== "planned" && status !== "signed") checkNotInFuture(checker, report, beginKey.split("/"), began);
}
