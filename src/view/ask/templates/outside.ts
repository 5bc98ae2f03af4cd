import "../../../text/late.ts";
import type { Participation } from "../../../dataset/model.ts";
import { targetOf } from "../../../dataset/target.ts";
import { hasLeft } from "../../filter/presence.ts";
import { type Answer, dateText, gapsOf, listed, restsOn, say, whenText } from "../answer.ts";
import { nameBody, namePlace, ofTheRegion, partsOf, saysJoined, saysMember, standingOf } from "../bodies.ts";
import type { Question } from "../question.ts";
import type { Template } from "../template.ts";

type Found = Omit<Answer, "template" | "holds">;

/** The one body of a question that names nothing else. */
function onlyBody({ economies, towns, bodies, without, subjects, years }: Question): Question["bodies"][number] | null {
  const [body, ...more] = bodies;
  const others = more.length + without.length + economies.length + towns.length + subjects.length + years.length;
  return body === undefined || others > 0 ? null : body;
}

/** Who of the six is not in Y? Only of a body whose members are all known. */
export const outsiders: Template = {
  id: "outsiders",
  cues: ["who", "member", "not", "today", "region", "join"],
  examples: ["Which countries are not in SELEC?", "Which countries are not in NATO?"],
  answer: (question, atlas): Found | null => {
    const body = onlyBody(question);
    if (body === null || !question.cues.has("who") || !question.cues.has("not")) return null;
    const words = { body: nameBody(atlas, body) };
    const six = ofTheRegion(atlas);
    if (body.kind === "organisation") {
      const standings = six.flatMap((place) => {
        const standing = standingOf(atlas, place, body.id);
        return standing === null ? [] : [{ place, standing }];
      });
      if (standings.length < six.length) return null;
      const out = standings.filter(({ standing }) => !standing.now.some(saysMember) && !standing.all.some(saysJoined));
      const list = listed(
        atlas,
        out.map(({ place }) => namePlace(atlas, place)),
      );
      const parts = say(atlas, out.length === 0 ? "outside.nobody" : "outside.list", { ...words, list });
      const evidence = restsOn(standings.map(({ standing }) => standing.now[0]));
      return {
        verdict: out.length === 0 ? "none" : "found",
        parts,
        notes: [],
        evidence,
        step: { kind: "view", view: "table", period: null },
      };
    }
    const mechanism = atlas.indexes.mechanisms.get(body.id);
    if (mechanism?.memberList?.complete !== true) return null;
    const isMember = (participation: Participation): boolean =>
      participation.role === "member" && !hasLeft(participation);
    const out = six.filter((place) => !partsOf(atlas, place, body.id).some(isMember));
    const list = listed(
      atlas,
      out.map((place) => namePlace(atlas, place)),
    );
    return {
      verdict: out.length === 0 ? "none" : "found",
      parts: say(atlas, out.length === 0 ? "outside.nobody" : "outside.list", { ...words, list }),
      notes: mechanism.memberList.note === null ? [] : [atlas.names.text(mechanism.memberList.note)],
      evidence: restsOn([mechanism.memberList]),
      step: { kind: "record", target: targetOf("mechanism", body.id) },
    };
  },
};

/** Who has left Y? */
export const leavers: Template = {
  id: "leavers",
  dated: true,
  cues: ["who", "member", "leave", "when", "since", "before", "after"],
  examples: ["Who has left SELEC?"],
  answer: (question, atlas): Found | null => {
    const body = onlyBody(question);
    if (body?.kind !== "mechanism" || !question.cues.has("leave") || !question.cues.has("who")) return null;
    const target = targetOf("mechanism", body.id);
    const mechanism = atlas.indexes.mechanisms.get(body.id);
    if (mechanism === undefined) return null;
    // Who was in it to its end did not leave.
    const gone = (atlas.indexes.participationsByMechanism.get(body.id) ?? []).filter(
      ({ role, to, toBetween, place }) =>
        role === "member" && place !== null && (toBetween !== null || (to !== null && to !== mechanism.to)),
    );
    const words = { body: nameBody(atlas, body) };
    const common = { notes: gapsOf(atlas, [target]), step: { kind: "record", target } } as const;
    if (gone.length === 0) {
      const parts = say(atlas, "left.none", words);
      return { ...common, verdict: "none", parts, evidence: restsOn([mechanism.memberList]) };
    }
    const list = listed(
      atlas,
      gone.map(({ place, to, toBetween }) => {
        const [first, last] = toBetween ?? [to, to];
        const when =
          first === null || last === null
            ? ""
            : first === last
              ? whenText(atlas, first)
              : atlas.translate("fact.between", { from: dateText(atlas, first), to: dateText(atlas, last) });
        return [namePlace(atlas, place ?? ""), { text: when === "" ? "" : ` (${when})`, target: null }];
      }),
    );
    return { ...common, verdict: "found", parts: say(atlas, "left.list", { ...words, list }), evidence: restsOn(gone) };
  },
};
