import "../../../text/late.ts";
import { compareText } from "../../../base/problems.ts";
import type { EventRecord, PlaceId, Target } from "../../../dataset/model.ts";
import { targetOf } from "../../../dataset/target.ts";
import type { Atlas } from "../../atlas.ts";
import { hasEnded, hasLeft } from "../../filter/presence.ts";
import { type Answer, dateText, gapsOf, listed, restsOn, say, tell, whenText } from "../answer.ts";
import { nameBody, namePlace, partsOf, placeTarget, saysJoined, standingOf } from "../bodies.ts";
import type { Body } from "../question.ts";
import type { Template } from "../template.ts";
import { describePart, notThere } from "./membership.ts";
import { describeStatus, memberships, organisationIn } from "./standing.ts";

type Found = Omit<Answer, "template" | "holds">;

/** When did X join or leave Y? */
export const joined: Template = {
  id: "joined",
  dated: true,
  cues: ["when", "join", "leave", "member", "since", "begin", "change", "region", "six"],
  examples: ["When did Kosovo join MARRI?", "When did Croatia leave SELEC?", "When did Montenegro join NATO?"],
  answer: ({ economies, towns, bodies, without, subjects, cues }, atlas) => {
    const [place, ...more] = economies;
    const [body, ...others] = bodies;
    if (place === undefined || body === undefined) return null;
    if (more.length + others.length + without.length + subjects.length + towns.length > 0) return null;
    if (!cues.has("when") && !cues.has("leave")) return null;
    // Of what has agreements and no members it is told by its standings.
    const organisation = organisationIn(body, atlas);
    if (organisation !== null && !memberships.has(organisation)) return null;
    return body.kind === "mechanism"
      ? dateInMechanism(atlas, place, body.id, cues.has("leave"))
      : dateInOrganisation(atlas, place, body);
  },
};

function dateInMechanism(atlas: Atlas, place: PlaceId, id: string, leaving: boolean): Found | null {
  const mechanism = atlas.indexes.mechanisms.get(id);
  const own = partsOf(atlas, place, id);
  const target = targetOf("mechanism", id);
  const first = own.find(({ role }) => role === "member") ?? own[0];
  if (mechanism === undefined) return null;
  // Who never was in it has joined at no time.
  if (first === undefined) return mechanism.memberList?.complete === true ? notThere(atlas, place, mechanism) : null;
  const facts = own.filter(({ role }) => role === first.role);
  const words = {
    place: namePlace(atlas, place),
    body: nameBody(atlas, { kind: "mechanism", id }),
    role: tell(atlas, `as.${first.role}`),
  };
  const notes = [
    ...(first.note === null ? [] : [atlas.names.text(first.note)]),
    ...gapsOf(atlas, [target, placeTarget(place)]),
  ];
  const common = { notes, evidence: restsOn(facts), step: { kind: "record", target } } as const;
  const gone = hasLeft(first);
  if (leaving) {
    if (!gone && !hasEnded(mechanism)) {
      const key = first.from === null ? "dates.stays" : "dates.staysSince";
      const date = first.from === null ? "" : dateText(atlas, first.from);
      return { ...common, verdict: "none", parts: say(atlas, key, { ...words, date }) };
    }
    return { ...common, verdict: "found", parts: describePart(atlas, mechanism, facts) };
  }
  if (first.from === null) return { ...common, verdict: "unknown", parts: say(atlas, "dates.sinceUnknown", words) };
  return {
    ...common,
    verdict: "found",
    parts: say(atlas, "dates.since", { ...words, date: dateText(atlas, first.from) }),
  };
}

function dateInOrganisation(atlas: Atlas, place: PlaceId, body: Extract<Body, { kind: "organisation" }>): Found | null {
  const standing = standingOf(atlas, place, body.id);
  const fact = standing?.all.find(saysJoined);
  const words = { place: namePlace(atlas, place), body: nameBody(atlas, body), role: tell(atlas, "as.member") };
  const step = { kind: "record", target: placeTarget(place) } as const;
  if (fact?.date == null) {
    const member = standing?.now.find(({ value }) => /^member\b(?!ship)/.test(value));
    if (member === undefined) return null;
    const name = atlas.translate(`organisation.${body.id}`);
    const notes = gapsOf(atlas, [placeTarget(place)]).filter((text) => text.includes(name));
    // Nobody joins the Schengen area on one day: what is dated are the steps.
    const steps = (standing?.all ?? []).filter(({ date }) => date !== null);
    if (steps.length > 0) {
      const list = steps.map((step) => ({ text: describeStatus(atlas, step), target: null }));
      const parts = say(atlas, "standing.steps", { ...words, list: listed(atlas, list) });
      return { verdict: "found", parts, notes, evidence: restsOn([member, ...steps]), step };
    }
    return {
      verdict: "unknown",
      parts: say(atlas, "dates.sinceUnknown", words),
      notes,
      evidence: restsOn([member]),
      step,
    };
  }
  const parts = say(atlas, "dates.since", { ...words, date: dateText(atlas, fact.date) });
  return { verdict: "found", parts, notes: [], evidence: restsOn([fact]), step };
}

/** The last decision by which something was extended; null for what nobody extends. */
function lastDecision({ indexes }: Atlas, target: Target): EventRecord | null {
  return (
    (indexes.eventsBySubject.get(target) ?? [])
      .filter(({ type, date, text }) => type === "decision" && date !== null && /extend/.test(text))
      .toSorted((a, b) => compareText(a.date ?? "", b.date ?? ""))
      .at(-1) ?? null
  );
}

/** When did Y begin or end? */
export const lifetime: Template = {
  id: "lifetime",
  dated: true,
  cues: ["when", "begin", "end", "change", "today", "region", "six"],
  examples: ["When was SELEC founded?", "When did the Stability Pact end?"],
  answer: ({ economies, towns, bodies: [body, ...more], without, subjects, cues, years }, atlas) => {
    if (body?.kind !== "mechanism" || !cues.has("when") || cues.has("change")) return null;
    if (towns.length + more.length + without.length + subjects.length + years.length > 0) return null;
    const mechanism = atlas.indexes.mechanisms.get(body.id);
    if (mechanism === undefined) return null;
    // Where a mission works says nothing more; that another economy is named does.
    const isPlaceOf = (place: PlaceId): boolean =>
      partsOf(atlas, place, body.id).some(({ role }) => role === "beneficiary" || role === "host");
    if (!economies.every(isPlaceOf)) return null;
    const target = targetOf("mechanism", body.id);
    const step = { kind: "record", target } as const;
    const ending = cues.has("end");
    const date = ending ? mechanism.to : mechanism.from;
    const words = { body: nameBody(atlas, body) };
    if (cues.has("begin") && mechanism.from !== null && mechanism.to !== null && ending) {
      const dates = { from: whenText(atlas, mechanism.from), to: whenText(atlas, mechanism.to) };
      return {
        verdict: "found",
        parts: say(atlas, "life.both", { ...words, ...dates }),
        notes: [],
        evidence: restsOn([mechanism]),
        step,
      };
    }
    if (date === null) {
      const goesOn = ["active", "active-when-last-seen"].includes(mechanism.status?.value ?? "unknown");
      const end = hasEnded(mechanism) ? "life.endUnknown" : goesOn ? "life.goesOn" : "life.unknown";
      const key = ending ? end : "life.beginUnknown";
      const verdict = ending && goesOn ? "none" : "unknown";
      const extended = key === "life.goesOn" ? lastDecision(atlas, target) : null;
      if (extended?.date != null)
        return {
          verdict,
          parts: say(atlas, "life.extended", {
            ...words,
            date: dateText(atlas, extended.date),
            text: atlas.names.text(extended.text),
          }),
          notes: [...gapsOf(atlas, [target]), ...mechanism.uncertain.map(atlas.names.text)],
          evidence: restsOn([extended, mechanism.status]),
          step,
        };
      return {
        verdict,
        parts: say(atlas, key, words),
        notes: gapsOf(atlas, [target]),
        evidence: restsOn([mechanism.status]),
        step,
      };
    }
    const events = (atlas.indexes.eventsBySubject.get(target) ?? []).filter((event) => event.date === date);
    const parts = say(atlas, ending ? "life.ended" : "life.began", { ...words, date: whenText(atlas, date) });
    const notes = events.slice(0, 2).map(({ text }) => atlas.names.text(text));
    return { verdict: "found", parts, notes, evidence: restsOn(events.length > 0 ? events : [mechanism]), step };
  },
};
