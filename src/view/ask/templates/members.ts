import type { Mechanism, Participation, PlaceId, PlaceStatus, Role } from "../../../dataset/model.ts";
import { targetOf } from "../../../dataset/target.ts";
import type { Atlas } from "../../atlas.ts";
import { hasEnded, hasLeft, presenceIn, spanOfParticipation } from "../../filter/presence.ts";
import { type Answer, listed, restsOn, say, tell } from "../answer.ts";
import { nameBody, namePart, namePlace, placesIn, saysJoined, saysMember, standingOf } from "../bodies.ts";
import type { Body } from "../question.ts";
import type { Template } from "../template.ts";
import { membersInYear } from "./memberYears.ts";
import { memberships as withMembers } from "./standing.ts";

type Found = Omit<Answer, "template" | "holds">;

/** Members of a mechanism, or who takes part in it where it has no members: with the role of those listed. */
export function membersOf(
  atlas: Atlas,
  mechanism: Mechanism,
  wanted: readonly Role[] = ["member", "beneficiary", "represented", "partner"],
): { readonly role: Role; readonly list: readonly Participation[] } | null {
  for (const role of wanted) {
    const list = placesIn(atlas, mechanism, [role]);
    if (list.length > 0) return { role, list };
  }
  return null;
}

/** The members of an organisation among those whose standing is recorded. */
function membersOfOrganisation(atlas: Atlas, body: Extract<Body, { kind: "organisation" }>) {
  return atlas.indexes.economies.flatMap(({ id }) => {
    const standing = standingOf(atlas, id, body.id);
    const fact = standing?.now.find(saysMember) ?? standing?.all.find(saysJoined);
    return fact === undefined ? [] : [{ place: id, fact }];
  });
}

/** Who is in Y? */
export const members: Template = {
  id: "members",
  cues: ["who", "member", "observer", "today", "sign", "how-many", "join", "region"],
  ofYear: true,
  examples: [
    "Who is in SELEC?",
    "Who are the observers of SEPCA?",
    "Which countries are in NATO?",
    "Who was in SELEC in 2015?",
  ],
  answer: ({ economies, towns, bodies, without, subjects, cues, years, asks }, atlas) => {
    const [body, ...more] = bodies;
    if (body === undefined || more.length + without.length + economies.length + towns.length > 0) return null;
    const [year, ...otherYears] = years;
    if (subjects.length > 0 || otherYears.length > 0) return null;
    if (!cues.has("who") && !cues.has("member") && !cues.has("observer") && !(asks && body.kind === "organisation"))
      return null;
    if (body.kind === "organisation" && year !== undefined) return null;
    if (body.kind === "organisation") return listOrganisation(atlas, body, cues.has("how-many"));
    const mechanism = atlas.indexes.mechanisms.get(body.id);
    if (mechanism === undefined) return null;
    const role = cues.has("observer") ? "observer" : (membersOf(atlas, mechanism)?.role ?? "member");
    if (year !== undefined) return membersInYear(atlas, mechanism, role, year);
    return listMechanism(atlas, mechanism, cues.has("observer") ? ["observer"] : undefined, cues.has("how-many"));
  },
};

function listMechanism(atlas: Atlas, mechanism: Mechanism, wanted: readonly Role[] | undefined, short: boolean): Found {
  const body = nameBody(atlas, { kind: "mechanism", id: mechanism.id });
  const step = { kind: "record", target: targetOf("mechanism", mechanism.id) } as const;
  const found = membersOf(atlas, mechanism, wanted);
  const note = mechanism.memberList?.note ?? null;
  const notes = note === null ? [] : [atlas.names.text(note)];
  if (found === null) {
    const role = tell(atlas, `roles.${wanted?.[0] ?? "member"}`, { count: 2 });
    const parts = say(atlas, "members.none", { body, role });
    return { verdict: "none", parts, notes, evidence: restsOn([mechanism.memberList]), step };
  }
  const { role, list } = found;
  const complete = mechanism.memberList?.complete === true;
  const over = hasEnded(mechanism);
  const key = over ? "members.had" : role === "observer" || complete ? "members.has" : "members.open";
  const parts = say(atlas, short ? (over ? "count.had" : "count.has") : key, {
    body,
    count: list.length,
    roles: `${list.length} ${tell(atlas, `roles.${role}`, { count: list.length })}`,
    list: listed(
      atlas,
      list.map((part) => namePart(atlas, part)),
    ),
  });
  const incomplete = complete || role === "observer" ? [] : [tell(atlas, "members.incomplete")];
  return {
    verdict: "found",
    parts,
    notes: short ? [...incomplete, ...notes] : incomplete,
    evidence: restsOn(mechanism.memberList === null ? list : [mechanism.memberList]),
    step,
  };
}

function listOrganisation(atlas: Atlas, body: Extract<Body, { kind: "organisation" }>, short: boolean): Found | null {
  const found = membersOfOrganisation(atlas, body);
  if (found.length === 0) return null;
  const list = listed(
    atlas,
    found.map(({ place }) => namePlace(atlas, place)),
  );
  return {
    verdict: "found",
    parts: say(atlas, short ? "members.standingCount" : "members.standing", {
      body: nameBody(atlas, body),
      list,
      count: found.length,
    }),
    notes: [],
    evidence: restsOn(found.map(({ fact }) => fact)),
    step: { kind: "view", view: "table", period: null },
  };
}

/** Who is in a body; of an organisation those whose standing says so. */
const placesOf = (
  atlas: Atlas,
  body: Body,
): {
  readonly places: readonly PlaceId[];
  readonly facts: readonly (PlaceStatus | Participation | Mechanism["memberList"])[];
} => {
  if (body.kind === "organisation") {
    const found = membersOfOrganisation(atlas, body);
    return { places: found.map(({ place }) => place), facts: found.map(({ fact }) => fact) };
  }
  const mechanism = body.kind === "mechanism" ? atlas.indexes.mechanisms.get(body.id) : undefined;
  if (mechanism === undefined) return { places: [], facts: [] };
  const list = membersOf(atlas, mechanism)?.list ?? [];
  return { places: list.flatMap(({ place }) => place ?? []), facts: [mechanism.memberList] };
};

/** Who is in Y and not in Z, or in both? */
export const overlap: Template = {
  id: "overlap",
  cues: ["who", "member", "not", "today", "between", "join", "region"],
  examples: ["Who is in SEPCA but not in SELEC?", "Who is in both SELEC and MARRI?", "Which EU members are in SELEC?"],
  answer: ({ economies, towns, bodies, without, subjects, years }, atlas) => {
    if (economies.length + towns.length + subjects.length + years.length > 0) return null;
    const named = [bodies[0], without[0] ?? bodies[1]];
    const apart = without.length > 0;
    // "EU members in SELEC": the body whose members are all known is asked first.
    const turned = !apart && named[0]?.kind === "organisation";
    const [one, other] = turned ? named.toReversed() : named;
    if (one === undefined || other === undefined || bodies.length + without.length !== 2) return null;
    if (other.kind === "organisation" && !withMembers.has(other.id)) return null;
    if (one.kind !== "mechanism") return apart ? insideOut(atlas, one, other) : null;
    const [first, second] = [placesOf(atlas, one), placesOf(atlas, other)];
    // Of whom nothing is recorded nobody can say that it is not in an organisation.
    const known = (place: PlaceId): boolean =>
      other.kind === "mechanism" || standingOf(atlas, place, other.id) !== null;
    const places = first.places.filter((place) => second.places.includes(place) !== apart && known(place));
    const unknown = first.places.filter((place) => !known(place));
    const words = { one: nameBody(atlas, one), other: nameBody(atlas, other), count: places.length };
    const list = listed(
      atlas,
      places.map((place) => namePlace(atlas, place)),
    );
    const partly = unknown.length > 0;
    const key =
      places.length > 0
        ? (`overlap.${apart ? "apart" : "both"}${partly ? "Recorded" : ""}` as const)
        : partly
          ? (`overlap.unknown${apart ? "Apart" : "Both"}` as const)
          : (`overlap.none${apart ? "Apart" : "Both"}` as const);
    const parts = say(atlas, key, { ...words, list: places.length > 0 ? list : "" });
    const evidence = restsOn([...first.facts, ...second.facts]);
    return {
      verdict: places.length > 0 ? "found" : unknown.length > 0 ? "unknown" : "none",
      parts,
      notes:
        unknown.length === 0
          ? []
          : [
              tell(atlas, "overlap.unknown", {
                body: nameBody(atlas, other).text,
                list: listed(
                  atlas,
                  unknown.map((place) => namePlace(atlas, place)),
                )
                  .map(({ text }) => text)
                  .join(""),
              }),
            ],
      evidence,
      step: { kind: "record", target: targetOf("mechanism", one.id) },
    };
  },
};

/** Members of an organisation that are not in a mechanism: only of those whose standing is recorded. */
function insideOut(atlas: Atlas, one: Body, other: Body): Found | null {
  const mechanism = other.kind === "mechanism" ? atlas.indexes.mechanisms.get(other.id) : undefined;
  if (one.kind !== "organisation" || mechanism?.memberList?.complete !== true || !withMembers.has(one.id)) return null;
  const [first, second] = [placesOf(atlas, one), placesOf(atlas, other)];
  const places = first.places.filter((place) => !second.places.includes(place));
  const words = { one: nameBody(atlas, one), other: nameBody(atlas, other) };
  const list = listed(
    atlas,
    places.map((place) => namePlace(atlas, place)),
  );
  return {
    verdict: places.length > 0 ? "found" : "none",
    parts: say(atlas, places.length > 0 ? "overlap.apart" : "overlap.noneApart", { ...words, list }),
    notes: [tell(atlas, "overlap.recorded", { body: nameBody(atlas, one).text })],
    evidence: restsOn([...first.facts, ...second.facts]),
    step: { kind: "record", target: targetOf("mechanism", mechanism.id) },
  };
}

/** In what is X? */
export const memberships: Template = {
  id: "memberships",
  cues: ["who", "member", "today", "how-many"],
  ofYear: true,
  examples: ["Which bodies is Kosovo a member of?", "How many mechanisms is Serbia a member of?"],
  answer: ({ economies, towns, bodies, without, subjects, cues, years }, atlas) => {
    const [place, ...more] = economies;
    if (place === undefined || more.length + bodies.length + without.length + towns.length > 0) return null;
    const [year, ...otherYears] = years;
    if (!cues.has("member") || otherYears.length > 0) return null;
    const wanted = subjects.flatMap(({ fields }) => fields);
    if (wanted.length === 0 && subjects.length > 0) return null;
    const found = (atlas.indexes.participationsByPlace.get(place) ?? []).filter((participation) => {
      const record = atlas.indexes.mechanisms.get(participation.mechanism);
      if (participation.role !== "member" || record === undefined) return false;
      const holds =
        year === undefined
          ? !hasLeft(participation) && !hasEnded(record)
          : presenceIn(spanOfParticipation(participation, record), year) === "present";
      if (!holds) return false;
      return wanted.length === 0 || record.fields.some((field) => wanted.includes(field));
    });
    const ids = [...new Set(found.map(({ mechanism }) => mechanism))];
    const list = listed(
      atlas,
      ids.map((id) => nameBody(atlas, { kind: "mechanism", id })),
    );
    const words = { place: namePlace(atlas, place), count: ids.length, year: String(year ?? "") };
    const then = year === undefined ? "" : "InYear";
    const key = ids.length === 0 ? (`memberships.none${then}` as const) : (`memberships.list${then}` as const);
    return {
      verdict: ids.length === 0 ? "none" : "found",
      parts: say(atlas, key, { ...words, list: ids.length === 0 ? "" : list }),
      notes: [],
      evidence: restsOn(found),
      step: { kind: "record", target: targetOf("place", place) },
    };
  },
};
