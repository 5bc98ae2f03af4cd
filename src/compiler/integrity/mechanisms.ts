import { compareText } from "../../base/problems.ts";
import { isAfter } from "../../dataset/dates.ts";
import { lifeOf } from "../buildMechanisms.ts";
import type { Located } from "../readRecords.ts";
import type { AuthoringMechanism, AuthoringParticipation } from "../schema/authoring.ts";
import { checkBody } from "./bodies.ts";
import { type Checker, checkEconomy, checkId, checkOrder, checkTown, type Report, reporterOf } from "./checker.ts";
import { checkNotInFuture } from "./dates.ts";
import { checkEmbedded, checkProvenance } from "./provenance.ts";
import { checkEvents } from "./records.ts";

export function checkMechanism(checker: Checker, located: Located<AuthoringMechanism>): void {
  const { record } = located;
  const report = reporterOf(checker, located);
  checkProvenance(checker, report, [], record);
  for (const key of ["summary", "seat", "website", "host", "status", "memberList"] as const) {
    checkEmbedded(checker, report, [key], record[key], record);
  }
  if (record.summary.confidence === "unverified" && record.confidence !== "unverified") {
    const message = "The summary is unverified and a mechanism is not shown without one; verify or rewrite it.";
    report(["summary", "confidence"], "unverified-shown", message);
  }
  if (record.scope === "national" && record.economy === null) {
    report(["economy"], "missing-economy", "A national mechanism needs its economy; add it.");
  }
  if (record.scope === "regional" && record.economy !== null) {
    report(["economy"], "economy-of-regional", "A regional mechanism has no economy; remove it or correct the scope.");
  }
  if ((record.relevance === "edge") !== (record.relevanceNote !== null)) {
    const message =
      record.relevance === "edge"
        ? 'The relevance is "edge"; say in relevanceNote why it stands at the edge of the field.'
        : 'A relevanceNote goes only with the relevance "edge"; remove it or correct the relevance.';
    report(["relevanceNote"], "relevance-without-reason", message);
  }
  if (record.economy !== null) checkEconomy(checker, report, ["economy"], record.economy);
  if (record.seat !== null && record.seat.value !== null) {
    checkTown(checker, report, ["seat", "value"], record.seat.value);
  }
  checkOrder(report, [], ["from", record.from], ["to", record.to]);
  checkBody(checker, report, record);
  checkRelations(checker, report, record);
  checkParticipations(checker, report, record);
  const over = !["active", "active-when-last-seen", "unknown"].includes(record.status.value);
  if (!over && record.status.value !== "unknown" && isAfter(checker.editionDate, record.to)) {
    const message = `The status is "${record.status.value}", but it ended (to: ${record.to}); correct one of them.`;
    report(["status", "value"], "status-against-dates", message);
  }
  if (over) checkNotInFuture(checker, report, ["to"], record.to);
  const { from, to } = lifeOf(record);
  checkEvents(checker, report, record.events, record, { from, to });
  for (const [index, participation] of record.participations.entries()) {
    const path = ["participations", index];
    if (isAfter(from, participation.from)) {
      const message = `The participation begins (${participation.from}) before the mechanism (${from}); correct one.`;
      report([...path, "from"], "participation-before-founding", message);
    }
    if (isAfter(participation.to ?? participation.from, to)) {
      const message = `The participation goes on (${participation.to ?? participation.from}) after the end of the mechanism (${to}); correct one.`;
      report([...path, participation.to === null ? "from" : "to"], "participation-after-end", message);
    }
  }
}

function checkRelations(checker: Checker, report: Report, record: AuthoringMechanism): void {
  const seen = new Set<string>();
  for (const [index, relation] of record.relations.entries()) {
    const path = ["relations", index];
    checkEmbedded(checker, report, path, relation, record);
    if (/^(?:it|its|they|their)\b/i.test(relation.note ?? "")) {
      const message =
        'The note stands on the pages of both mechanisms; name the one that is meant instead of "it" or "its".';
      report([...path, "note"], "note-from-one-side", message);
    }
    const key = `${relation.type} ${relation.mechanism}`;
    if (relation.mechanism === record.id) {
      report([...path, "mechanism"], "self-relation", "A mechanism cannot be related to itself; name the other one.");
    } else if (seen.has(key)) {
      report(path, "repeated-relation", `The relation "${key}" stands twice; keep one.`);
    } else {
      checkId(checker, report, [...path, "mechanism"], "mechanism", relation.mechanism);
    }
    seen.add(key);
  }
}

function checkParticipations(checker: Checker, report: Report, record: AuthoringMechanism): void {
  const seen = new Set<string>();
  for (const [index, participation] of record.participations.entries()) {
    const path = ["participations", index];
    checkEmbedded(checker, report, path, participation, record);
    const { place, name, from, to, toBetween } = participation;
    if ((place === null) === (name === null)) {
      const message = "A participant is either a place or, for an organisation, a name; give one of the two.";
      report(path, "place-or-name", message);
    } else if (place !== null) {
      checkEconomy(checker, report, [...path, "place"], place);
    }
    checkOrder(report, path, ["from", from], ["to", to]);
    if (toBetween !== null && isAfter(toBetween[0], toBetween[1])) {
      report([...path, "toBetween"], "wrong-date-order", "The earliest possible end is after the latest; swap them.");
    }
    const key = keyOf(participation);
    if (seen.has(key)) report(path, "repeated-participation", "The same participation stands twice; keep one.");
    seen.add(key);
  }
}

function keyOf({ place, name, entity, role, from, to }: AuthoringParticipation): string {
  return JSON.stringify([place, name, entity, role, from, to]);
}

/** Succession must lead forward: no mechanism may come after itself. One problem a circle, at its first id. */
export function checkSuccession(checker: Checker, mechanisms: readonly Located<AuthoringMechanism>[]): void {
  const successors = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    if (from !== to) successors.set(from, (successors.get(from) ?? new Set()).add(to));
  };
  for (const { record } of mechanisms) {
    for (const { type, mechanism } of record.relations) {
      if (type === "successor") add(record.id, mechanism);
      if (type === "predecessor") add(mechanism, record.id);
    }
  }
  const settled = new Set<string>();
  for (const located of [...mechanisms].sort((a, b) => compareText(a.record.id, b.record.id))) {
    if (settled.has(located.record.id)) continue;
    const circle = findCircle(located.record.id, successors, settled, []);
    if (circle === null) continue;
    const message = `The succession runs in a circle (${circle.join(" → ")}); correct one of the relations.`;
    reporterOf(checker, located)(["relations"], "succession-circle", message);
    for (const id of circle) settled.add(id);
  }
}

function findCircle(
  id: string,
  successors: ReadonlyMap<string, ReadonlySet<string>>,
  settled: Set<string>,
  trail: readonly string[],
): readonly string[] | null {
  if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id];
  if (settled.has(id)) return null;
  for (const next of successors.get(id) ?? []) {
    const circle = findCircle(next, successors, settled, [...trail, id]);
    if (circle !== null) return circle;
  }
  settled.add(id);
  return null;
}
