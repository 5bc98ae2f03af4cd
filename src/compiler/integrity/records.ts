import { pairsAmong, parsePair } from "../../dataset/pairs.ts";
import type { JsonPath } from "../jsonFile.ts";
import type { AuthoringProvenance } from "../provenance.ts";
import type { Located } from "../readRecords.ts";
import type {
  AuthoringCentre,
  AuthoringCrossing,
  AuthoringEvent,
  AuthoringFigure,
  AuthoringLink,
  AuthoringPlace,
} from "../schema/authoring.ts";
import {
  type Checker,
  checkEconomy,
  checkId,
  checkOrder,
  checkParties,
  checkPoint,
  checkTargets,
  checkTown,
  type Report,
  reporterOf,
} from "./checker.ts";
import { checkEventDates, checkNotInFuture, checkStatus } from "./dates.ts";
import { checkEmbedded, checkProvenance, checkSources } from "./provenance.ts";

/** Rules on events inside a record. */
export function checkEvents(
  checker: Checker,
  report: Report,
  events: readonly AuthoringEvent[],
  record: AuthoringProvenance,
  life: { readonly from: string | null; readonly to: string | null },
): void {
  checkEventDates(checker, report, events, life);
  for (const [index, event] of events.entries()) {
    const path: JsonPath = ["events", index];
    checkEmbedded(checker, report, path, event, record);
    checkOrder(report, path, ["date", event.date], ["dateEnd", event.dateEnd]);
  }
}

export function checkPlace(checker: Checker, located: Located<AuthoringPlace>): void {
  const { record } = located;
  const report = reporterOf(checker, located);
  checkSources(checker, report, ["sources"], record.sources);
  if (record.kind === "economy") {
    if (record.group === null) report(["group"], "missing-group", "An economy needs a group; add it.");
    if (record.economy !== null)
      report(["economy"], "economy-of-economy", "Only a town lies in an economy; remove it.");
  } else {
    if (record.group !== null) report(["group"], "group-of-town", "A town has no group; remove it.");
    if (record.economy === null) report(["economy"], "missing-economy", "A town needs the economy it lies in; add it.");
    else checkEconomy(checker, report, ["economy"], record.economy);
  }
  if (record.anchor === null && record.group !== "elsewhere") {
    report(["anchor"], "missing-anchor", 'Only a place of group "elsewhere" may be without an anchor; add it.');
  }
  checkPoint(report, ["anchor"], record.anchor);
  if (record.anchorTown !== null) checkTown(checker, report, ["anchorTown"], record.anchorTown);
  for (const [index, status] of record.statuses.entries()) {
    checkProvenance(checker, report, ["statuses", index], status);
    checkNotInFuture(checker, report, ["statuses", index, "date"], status.date);
  }
}

export function checkLink(checker: Checker, located: Located<AuthoringLink>): void {
  const { record } = located;
  const report = reporterOf(checker, located);
  checkProvenance(checker, report, [], record);
  checkParties(checker, report, ["parties"], record.parties);
  checkRoles(report, record);
  checkOrder(report, [], ["signed", record.signed], ["inForce", record.inForce]);
  checkOrder(report, [], ["from", record.from], ["to", record.to]);
  checkNotInFuture(checker, report, ["signed"], record.signed);
  const begin = record.inForce === null ? (["from", record.from] as const) : (["inForce", record.inForce] as const);
  checkOrder(report, [], ["inForce", record.inForce], ["to", record.to]);
  checkStatus(checker, report, record.status, { begin, end: ["to", record.to] });
  checkPoint(report, ["point"], record.point);
  for (const [index, { position }] of (record.along ?? []).entries()) {
    checkPoint(report, ["along", index, "position"], position);
  }
  if (record.along !== null && record.kind !== "joint-patrol") {
    report(["along"], "sector-of-no-patrol", "Only a joint patrol keeps to a sector of the border; leave the key out.");
  }
  for (const [index, id] of record.topics.entries()) checkId(checker, report, ["topics", index], "topic", id);
  for (const [index, id] of record.facilitators.entries()) {
    checkId(checker, report, ["facilitators", index], "mechanism", id);
  }
  const from = record.signed ?? begin[1];
  checkEvents(checker, report, record.events, record, { from, to: record.to });
}

/** Who leads, who supports and between which pairs: all of them parties of the link, each once and in order. */
function checkRoles(report: Report, { parties, leads, supports, between }: AuthoringLink): void {
  for (const [name, ids] of [["leads", leads] as const, ["supports", supports] as const]) {
    const strangers = ids.filter((id) => !parties.includes(id));
    if (strangers.length > 0) {
      const message = `"${strangers.join(", ")}" is not among the parties; add it there or take it out here.`;
      report([name], "role-of-stranger", message);
    } else if ([...new Set(ids)].sort().join() !== ids.join()) {
      report([name], "parties-not-sorted", "Name each economy once, in alphabetical order.");
    }
  }
  const both = leads.filter((id) => supports.includes(id));
  if (both.length > 0) {
    report(["supports"], "two-roles", `"${both.join(", ")}" cannot both lead and support; keep one of the two.`);
  }
  if (between === null) return;
  const pairs: readonly string[] = pairsAmong(parties);
  const strange = between.filter((pair) => !pairs.includes(pair));
  if (strange.length > 0) {
    const message = `"${strange.join(", ")}" is not a pair of two parties in alphabetical order; correct it.`;
    report(["between"], "pair-of-strangers", message);
  } else if ([...new Set(between)].sort().join() !== between.join()) {
    report(["between"], "pairs-not-sorted", "Name each pair once, in alphabetical order.");
  } else if (between.length === pairs.length) {
    report(["between"], "all-pairs", "These are all pairs among the parties; leave the key out, which means the same.");
  }
}

export function checkCentre(checker: Checker, located: Located<AuthoringCentre>): void {
  const { record } = located;
  const report = reporterOf(checker, located);
  checkProvenance(checker, report, [], record);
  // Of a centre that is only planned, one side may be all that a source names.
  if (record.status === "planned" && record.participants.length === 1) {
    checkEconomy(checker, report, ["participants", 0], record.participants[0] ?? "");
  } else {
    checkParties(checker, report, ["participants"], record.participants);
  }
  const { economy, town } = record;
  if (economy !== null) {
    checkEconomy(checker, report, ["economy"], economy);
    if (record.participants.length > 1 && checker.isEconomy(economy) && !record.participants.includes(economy)) {
      const message = `The centre stands in "${economy}", which is not among its participants; add it or correct the economy.`;
      report(["participants"], "host-not-participant", message);
    }
  }
  if (town !== null) {
    checkTown(checker, report, ["town"], town);
    const home = checker.economyOfTown(town);
    if (home !== null && home !== economy) {
      report(["town"], "town-elsewhere", `"${town}" lies in "${home}", not in "${economy}"; correct one of them.`);
    }
  }
  checkPoint(report, ["coordinates"], record.coordinates);
  checkOrder(report, [], ["founded/date", record.founded.date], ["opened", record.opened]);
  checkNotInFuture(checker, report, ["founded", "date"], record.founded.date);
  checkStatus(checker, report, record.status, { begin: ["opened", record.opened], end: ["to", null] });
  if (record.mechanism !== null) checkId(checker, report, ["mechanism"], "mechanism", record.mechanism);
  checkEvents(checker, report, record.events, record, { from: record.founded.date ?? record.opened, to: null });
}

export function checkCrossing(checker: Checker, located: Located<AuthoringCrossing>): void {
  const { record } = located;
  const report = reporterOf(checker, located);
  checkProvenance(checker, report, [], record);
  const pair = parsePair(record.pair);
  if (pair !== null) for (const id of pair) checkEconomy(checker, report, ["pair"], id);
  if (pair === null || checker.areStrangers(pair)) {
    const message = `"${record.pair}" is not a shared border of data/borders.json; correct the pair.`;
    report(["pair"], "not-neighbours", message);
  } else if (record.host !== null && !pair.includes(record.host)) {
    report(["host"], "host-not-party", `The host "${record.host}" is not one of the pair ${record.pair}; correct it.`);
  }
  checkPoint(report, ["coordinates"], record.coordinates);
  checkOrder(report, [], ["agreed", record.agreed], ["opened", record.opened]);
  checkNotInFuture(checker, report, ["agreed"], record.agreed);
  checkStatus(checker, report, record.status, { begin: ["opened", record.opened], end: ["to", null] });
  checkEvents(checker, report, record.events, record, { from: record.agreed ?? record.opened, to: null });
}

/** Least and most of a figure that is a year (as of any date), and of one that counts something. */
const yearRange = [1900, 2099] as const;
const countRange = [0, Number.POSITIVE_INFINITY] as const;

export function checkFigure(checker: Checker, located: Located<AuthoringFigure>): void {
  const { record } = located;
  const report = reporterOf(checker, located);
  checkProvenance(checker, report, [], record);
  const { value, unit } = record;
  const [least, most] = /^(%|per ?cent|percentage)/i.test(unit) ? [0, 100] : unit === "year" ? yearRange : countRange;
  if (value < least || value > most) {
    const range = most === Number.POSITIVE_INFINITY ? `not below ${least}` : `between ${least} and ${most}`;
    report(["value"], "impossible-figure", `A value in ${unit} is ${range}; found ${value}. Correct value or unit.`);
  }
  if (record.statement !== null) checkId(checker, report, ["statement"], "statement", record.statement);
  checkTargets(checker, report, ["about"], record.about);
}
