import "../../../text/late.ts";
import type { Participation, PlaceId } from "../../../dataset/model.ts";
import { targetOf } from "../../../dataset/target.ts";
import type { Atlas } from "../../atlas.ts";
import { hasEnded, hasLeft, presenceIn, spanOfParticipation } from "../../filter/presence.ts";
import { type Answer, type AnswerPart, listed, restsOn, say, tell } from "../answer.ts";
import { nameBody, namePlace, ofTheRegion, partsOf, saysJoined, saysMember, standingOf } from "../bodies.ts";
import type { Body, Question } from "../question.ts";
import type { Template } from "../template.ts";
import { memberships } from "./standing.ts";

type Found = Omit<Answer, "template" | "holds">;

/** How one of the six stands in a body: in it, not in it, or nobody can say. */
interface Place {
  readonly place: PlaceId;
  readonly is: "in" | "out" | "unknown";
  /** The role, where it takes part in another way than as a member. */
  readonly note: string | null;
  readonly facts: Parameters<typeof restsOn>[0];
}

function inMechanism(atlas: Atlas, place: PlaceId, id: string, year: number | null): Place {
  const mechanism = atlas.indexes.mechanisms.get(id);
  const own = partsOf(atlas, place, id);
  const facts = own.length > 0 ? own : [mechanism?.memberList];
  const members = own.filter(({ role }) => role === "member");
  const others = own.filter((part) => part.role !== "member" && !hasLeft(part));
  const note = others[0] === undefined ? null : tell(atlas, `as.${others[0].role}`);
  if (year === null) {
    const holds = (part: Participation): boolean => !hasLeft(part);
    if (members.some(holds)) return { place, is: "in", note: null, facts };
    const known = members.length > 0 || others.length > 0 || mechanism?.memberList?.complete === true;
    return { place, is: known ? "out" : "unknown", note, facts };
  }
  const presences = members.map((part) => presenceIn(spanOfParticipation(part, mechanism), year));
  if (presences.includes("present")) return { place, is: "in", note: null, facts };
  const doubted = presences.some((presence) => presence !== "absent");
  const known = members.length > 0 || mechanism?.memberList?.complete === true;
  return { place, is: doubted || !known ? "unknown" : "out", note: null, facts };
}

function inOrganisation(atlas: Atlas, place: PlaceId, id: Extract<Body, { kind: "organisation" }>["id"]): Place {
  const standing = standingOf(atlas, place, id);
  const [now] = standing?.now ?? [];
  if (standing === null || now === undefined) return { place, is: "unknown", note: null, facts: [] };
  const is = standing.now.some(saysMember) || standing.all.some(saysJoined) ? "in" : "out";
  return { place, is, note: null, facts: [now] };
}

/** Which of the six are in Y? */
export const six: Template = {
  id: "six",
  cues: ["six", "who", "member", "not", "today", "how-many", "join", "sign", "observer"],
  ofYear: true,
  examples: ["Which of the six are in SELEC?", "How many of the six are in NATO?"],
  answer: (question, atlas): Found | null => {
    const { economies, towns, bodies, without, subjects, cues, years } = question;
    const [body, ...more] = bodies;
    const [year = null, ...otherYears] = years;
    if (!cues.has("six") || body === undefined || cues.has("observer")) return null;
    if (economies.length + towns.length + without.length + subjects.length + more.length + otherYears.length > 0)
      return null;
    if (!question.asks && !cues.has("member") && !cues.has("not")) return null;
    if (body.kind === "organisation" && (year !== null || !memberships.has(body.id))) return null;
    return tellSix(atlas, body, year, question);
  },
};

function tellSix(atlas: Atlas, body: Body, year: number | null, { cues }: Question): Found {
  const mechanism = body.kind === "mechanism" ? atlas.indexes.mechanisms.get(body.id) : undefined;
  const all = ofTheRegion(atlas).map((place) =>
    body.kind === "organisation" ? inOrganisation(atlas, place, body.id) : inMechanism(atlas, place, body.id, year),
  );
  const of = (wanted: Place["is"]): readonly Place[] => all.filter(({ is }) => is === wanted);
  const names = (places: readonly Place[]): readonly AnswerPart[] =>
    listed(
      atlas,
      places.map(({ place, note }) => [
        namePlace(atlas, place),
        ...(note === null ? [] : [{ text: ` (${note})`, target: null }]),
      ]),
    );
  const [inside, outside, unknown] = [of("in"), of("out"), of("unknown")];
  const not = cues.has("not");
  const front = not ? outside : inside;
  const back = not ? inside : outside;
  const past = year !== null || (mechanism !== undefined && hasEnded(mechanism));
  const key = `six.${not ? "out" : "in"}${front.length === 0 ? "None" : ""}${past ? "Past" : ""}` as const;
  const text = (parts: readonly AnswerPart[]): string => parts.map((part) => part.text).join("");
  const words = {
    body: nameBody(atlas, body),
    count: `${front.length} of the six`,
    list: names(front),
    when: year === null ? "" : tell(atlas, "six.when", { year: String(year) }),
  };
  return {
    verdict: front.length > 0 ? "found" : unknown.length > 0 ? "unknown" : "none",
    parts: say(atlas, key, words),
    notes: [
      ...(back.length === 0 ? [] : [tell(atlas, not ? "six.inside" : "six.outside", { list: text(names(back)) })]),
      ...(unknown.length === 0 ? [] : [tell(atlas, "six.unknown", { list: text(names(unknown)) })]),
    ],
    evidence: restsOn(all.flatMap(({ facts }) => facts)),
    step:
      body.kind === "mechanism"
        ? { kind: "record", target: targetOf("mechanism", body.id) }
        : { kind: "view", view: "table", period: null },
  };
}
