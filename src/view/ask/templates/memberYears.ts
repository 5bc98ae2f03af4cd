import type { Mechanism, Participation, Role } from "../../../dataset/model.ts";
import { targetOf } from "../../../dataset/target.ts";
import { yearOf } from "../../../text/dates.ts";
import type { Atlas } from "../../atlas.ts";
import { presenceIn, spanOfParticipation } from "../../filter/presence.ts";
import { type Answer, listed, restsOn, say, tell, whenText } from "../answer.ts";
import { nameBody, namePart } from "../bodies.ts";

type Found = Omit<Answer, "template" | "holds">;

/** Who had a role in a mechanism in a year, and of whom nobody can say; each once. */
function partsIn(
  atlas: Atlas,
  mechanism: Mechanism,
  role: Role,
  year: number,
): { readonly sure: readonly Participation[]; readonly doubted: readonly Participation[] } {
  const own = (atlas.indexes.participationsByMechanism.get(mechanism.id) ?? []).filter((part) => part.role === role);
  const sure = new Map<string, Participation>();
  const doubted = new Map<string, Participation>();
  for (const part of own) {
    const presence = presenceIn(spanOfParticipation(part, mechanism), year);
    const key = part.place ?? part.name ?? part.id;
    if (presence === "present") sure.set(key, part);
    else if (presence !== "absent") doubted.set(key, part);
  }
  return {
    sure: [...sure.values()],
    doubted: [...doubted].flatMap(([key, part]) => (sure.has(key) ? [] : [part])),
  };
}

/** Who was in a mechanism in a year, as far as dates tell. */
export function membersInYear(atlas: Atlas, mechanism: Mechanism, role: Role, year: number): Found {
  const target = targetOf("mechanism", mechanism.id);
  const step = { kind: "record", target } as const;
  const body = nameBody(atlas, { kind: "mechanism", id: mechanism.id });
  const { from, to } = mechanism;
  const notYet = (yearOf(from) ?? year) > year;
  const over = (yearOf(to) ?? year) < year;
  if ((notYet && from !== null) || (over && to !== null)) {
    const date = whenText(atlas, (notYet ? from : to) ?? "");
    const parts = say(atlas, notYet ? "members.notYet" : "members.over", { body, date, year: String(year) });
    return { verdict: "none", parts, notes: [], evidence: restsOn([mechanism]), step };
  }
  const { sure, doubted } = partsIn(atlas, mechanism, role, year);
  const name = (part: Participation) => namePart(atlas, part);
  const doubt =
    doubted.length === 0
      ? []
      : [
          tell(atlas, "members.doubted", {
            year: String(year),
            list: listed(atlas, doubted.map(name))
              .map(({ text }) => text)
              .join(""),
          }),
        ];
  if (sure.length === 0) {
    const key = doubted.length === 0 ? "members.noneInYear" : "members.unknownInYear";
    const words = { body, year: String(year), role: tell(atlas, `roles.${role}`, { count: 2 }) };
    return {
      verdict: doubted.length === 0 ? "none" : "unknown",
      parts: say(atlas, key, words),
      notes: doubt,
      evidence: restsOn(doubted.length === 0 ? [mechanism.memberList] : doubted),
      step,
    };
  }
  return {
    verdict: "found",
    parts: say(atlas, "members.inYear", {
      body,
      year: String(year),
      roles: `${sure.length} ${tell(atlas, `roles.${role}`, { count: sure.length })}`,
      list: listed(atlas, sure.map(name)),
    }),
    notes: doubt,
    evidence: restsOn(sure),
    step,
  };
}
