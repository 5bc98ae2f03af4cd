import type { Mechanism, Participation, PlaceId } from "../../../dataset/model.ts";
import type { Atlas } from "../../atlas.ts";
import { hasEnded, hasLeft, presenceIn, spanOfParticipation } from "../../filter/presence.ts";
import { type Answer, dateText, gapsOf, joinEvidence, restsOn, say, tell, whenText } from "../answer.ts";
import { nameBody, namePlace, partsOf, placeTarget, saysJoined, saysMember, standingOf } from "../bodies.ts";
import type { Body, Question } from "../question.ts";
import type { Template } from "../template.ts";

type Found = Omit<Answer, "template" | "holds">;

/** Is X in Y? What it still is there, what it was, or that it is not. */
export const membership: Template = {
  id: "membership",
  cues: [
    "member",
    "observer",
    "join",
    "not",
    "today",
    "who",
    "between",
    "since",
    "seat",
    "sign",
    "region",
    "six",
    "why",
    "how-else",
  ],
  ofYear: true,
  examples: [
    "Is Croatia in SELEC?",
    "Are Serbia and Kosovo in RACVIAC?",
    "Is Kosovo in INTERPOL?",
    "Is Slovenia a member of RAI?",
  ],
  answer: (question, atlas) => {
    const { economies, bodies, without, subjects, towns, years } = question;
    const [place, ...more] = economies;
    const [body, ...others] = bodies;
    if (place === undefined || body === undefined || others.length + without.length > 0) return null;
    if (subjects.length + towns.length > 0 || years.length > 1) return null;
    if (question.cues.has("seat") && question.leads !== "place") return null;
    const of = (one: PlaceId): Found | null =>
      body.kind === "mechanism"
        ? inMechanism(atlas, one, body.id, question)
        : inOrganisation(atlas, one, body, question);
    // "Are X and Z in Y?" is answered for each.
    const found = more.length === 0 ? of(place) : ofSeveral(economies.slice(0, mostAsked).map(of));
    if (found === null || !question.cues.has("why")) return found;
    return { ...found, notes: [tell(atlas, "why"), ...found.notes] };
  },
};

/** Economies that one question can be answered for, one sentence each. */
const mostAsked = 3;

/** Several answers as one: that it is so only where it is so for all. */
function ofSeveral(answers: readonly (Found | null)[]): Found | null {
  const found = answers.flatMap((answer) => answer ?? []);
  const [first] = found;
  if (first === undefined || found.length < answers.length) return null;
  const verdicts = found.map(({ verdict }) => verdict);
  return {
    ...first,
    verdict: verdicts.find((verdict) => verdict !== "found") ?? "found",
    parts: found.flatMap(({ parts }, at) => (at === 0 ? parts : [{ text: " ", target: null }, ...parts])),
    notes: [...new Set(found.flatMap(({ notes }) => notes))],
    evidence: joinEvidence(found.flatMap(({ evidence }) => evidence ?? [])),
  };
}

function inMechanism(atlas: Atlas, place: PlaceId, id: string, { years: [year] }: Question): Found | null {
  const mechanism = atlas.indexes.mechanisms.get(id);
  if (mechanism === undefined) return null;
  const own = partsOf(atlas, place, id);
  if (own.length === 0) return notThere(atlas, place, mechanism);
  if (year !== undefined) return inYear(atlas, place, mechanism, own, year);
  const [first] = own;
  if (first === undefined) return null;
  const facts = own.filter(({ role }) => role === first.role);
  return {
    verdict: first.role === "member" ? "found" : "none",
    parts: describePart(atlas, mechanism, facts),
    notes: gapsOf(atlas, [`mechanism:${id}`, placeTarget(place)]),
    evidence: restsOn(facts),
    step: { kind: "record", target: `mechanism:${id}` },
  };
}

/** How a place takes or took part, from its participations of one role. */
export function describePart(atlas: Atlas, mechanism: Mechanism, facts: readonly Participation[]): Found["parts"] {
  const [first] = facts;
  if (first?.place === null || first === undefined) return [];
  const { role, from, to, toBetween } = first;
  const through = facts.flatMap(({ entity }) =>
    entity === null ? [] : [{ text: atlas.names.text(entity), target: null }],
  );
  const words = {
    place: namePlace(atlas, first.place),
    body: nameBody(atlas, { kind: "mechanism", id: mechanism.id }),
    role: tell(atlas, `as.${role}`),
    date: from === null ? "" : dateText(atlas, from),
    through: listOf(atlas, through),
  };
  const [left, latest] = toBetween ?? [to, to];
  if (hasLeft(first)) {
    if (to !== null && to === mechanism.to) return say(atlas, "member.over", { ...words, date: whenText(atlas, to) });
    if (left === null || latest === null) return say(atlas, "member.leftUnknown", words);
    if (left === latest) return say(atlas, "member.left", { ...words, date: whenText(atlas, left) });
    return say(atlas, "member.leftBetween", { ...words, from: dateText(atlas, left), to: dateText(atlas, latest) });
  }
  if (hasEnded(mechanism)) return say(atlas, "member.ended", words);
  if (role === "member") {
    if (from !== null) return say(atlas, through.length > 0 ? "member.yesThroughSince" : "member.yesSince", words);
    return say(atlas, through.length > 0 ? "member.yesThrough" : "member.yes", words);
  }
  return say(atlas, through.length > 0 ? "member.otherThrough" : "member.other", words);
}

const listOf = (atlas: Atlas, items: Found["parts"]): Found["parts"] =>
  items.length === 0
    ? [{ text: "", target: null }]
    : items.flatMap((item, at) => (at === 0 ? [item] : [{ text: tell(atlas, "and"), target: null }, item]));

/** A year may say more than today: what was so then, if that is sure. */
function inYear(
  atlas: Atlas,
  place: PlaceId,
  mechanism: Mechanism,
  own: readonly Participation[],
  year: number,
): Found {
  const words = {
    place: namePlace(atlas, place),
    body: nameBody(atlas, { kind: "mechanism", id: mechanism.id }),
    year: String(year),
  };
  const members = own.filter(({ role }) => role === "member");
  const presences = members.map((part) => presenceIn(spanOfParticipation(part, mechanism), year));
  const sure = presences.includes("present");
  const doubted = !sure && presences.some((presence) => presence !== "absent");
  return {
    verdict: sure ? "found" : doubted ? "unknown" : "none",
    parts: say(atlas, sure ? "member.inYear" : doubted ? "member.inYearUnknown" : "member.notInYear", words),
    notes: doubted ? gapsOf(atlas, [`mechanism:${mechanism.id}`, placeTarget(place)]) : [],
    evidence: restsOn(members.length > 0 ? members : own),
    step: { kind: "record", target: `mechanism:${mechanism.id}` },
  };
}

/** That somebody is on no list of a body, or on none that could be read. */
export function notThere(atlas: Atlas, place: PlaceId, mechanism: Mechanism): Found {
  const { memberList } = mechanism;
  const words = { place: namePlace(atlas, place), body: nameBody(atlas, { kind: "mechanism", id: mechanism.id }) };
  const complete = memberList?.complete === true;
  return {
    verdict: complete ? "none" : "unknown",
    parts: say(atlas, complete ? "member.no" : "member.unknown", words),
    notes: [
      ...(memberList?.note == null ? [] : [atlas.names.text(memberList.note)]),
      ...gapsOf(atlas, [`mechanism:${mechanism.id}`, placeTarget(place)]),
    ],
    evidence: restsOn([memberList]),
    step: { kind: "record", target: `mechanism:${mechanism.id}` },
  };
}

function inOrganisation(
  atlas: Atlas,
  place: PlaceId,
  body: Extract<Body, { kind: "organisation" }>,
  { years: [year] }: Question,
): Found | null {
  const words = { place: namePlace(atlas, place), body: nameBody(atlas, body) };
  const step = { kind: "record", target: placeTarget(place) } as const;
  const standing = standingOf(atlas, place, body.id);
  const [now] = standing?.now ?? [];
  if (standing === null || now === undefined) {
    return { verdict: "unknown", parts: say(atlas, "standing.unknown", words), notes: [], evidence: null, step };
  }
  const joined = standing.all.find(saysJoined);
  const date = joined?.date ?? null;
  if (year !== undefined) {
    // The day on which it joined is all that says something of another year.
    if (date === null) return null;
    const then = Number(date.slice(0, 4)) <= year;
    const key = then ? "member.inYear" : "member.notInYear";
    return {
      verdict: then ? "found" : "none",
      parts: say(atlas, key, { ...words, year: String(year) }),
      notes: [],
      evidence: restsOn([joined]),
      step,
    };
  }
  const member = [now, ...standing.now].find(saysMember);
  if (member !== undefined || joined !== undefined) {
    const key = date === null ? "member.yes" : "member.yesSince";
    const parts = say(atlas, key, { ...words, date: date === null ? "" : dateText(atlas, date) });
    return { verdict: "found", parts, notes: [], evidence: restsOn([member, joined]), step };
  }
  const current = standing.now.filter(({ asOf }) => asOf !== null);
  const value = (current[0] ?? now).value;
  return {
    verdict: "none",
    parts: say(atlas, "standing.no", { ...words, value: atlas.names.text(value) }),
    notes: [],
    evidence: restsOn([current[0] ?? now]),
    step,
  };
}
