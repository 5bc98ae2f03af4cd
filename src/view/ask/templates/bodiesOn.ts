import { isBody } from "../../../dataset/isBody.ts";
import { targetOf } from "../../../dataset/target.ts";
import { listed, refer, restsOn, say, tell } from "../answer.ts";
import { namePlace } from "../bodies.ts";
import type { Template } from "../template.ts";
import { describeSubjects, type Found, nothingElse } from "./ties.ts";

/** Which bodies work on a subject (in X)? */
export const bodies: Template = {
  id: "bodies",
  cues: ["who", "today", "member", "region", "six", "seat"],
  examples: ["Who fights human trafficking in Bosnia and Herzegovina?", "Which bodies deal with corruption in Serbia?"],
  answer: (question, atlas): Found | null => {
    const { economies, asks } = question;
    const [place, ...more] = economies;
    if (place === undefined || more.length > 0 || !nothingElse(question) || !asks) return null;
    if (question.dates.length > 0) return null;
    if (question.subjects.some(({ linkKinds, kinds }) => linkKinds.length + kinds.length > 0)) return null;
    const wanted = question.subjects.flatMap(({ fields }) => fields);
    if (wanted.length === 0 || question.subjects.some(({ fields }) => fields.length === 0)) return null;
    const all = (atlas.indexes.mechanismsByEconomy.get(place) ?? []).filter((mechanism) =>
      wanted.some((field) => mechanism.fields.includes(field)),
    );
    // A law or a system of data is no body, here as in the matrix.
    const own = all.filter(isBody);
    const first = own.filter(({ fields: [field] }) => field !== undefined && wanted.includes(field));
    const found = first.length > 0 ? first : own;
    const target = targetOf("place", place);
    const words = { place: namePlace(atlas, place), what: describeSubjects(question.subjects) };
    const gaps = (atlas.indexes.gapsByTarget.get(target) ?? []).filter(({ fields }) =>
      fields.some((field) => wanted.includes(field)),
    );
    const notes = gaps.map(({ text }) => atlas.names.text(text));
    const rules = all.filter((mechanism) => !isBody(mechanism));
    const instead = rules.map(({ name }) => tell(atlas, "bodies.rule", { name: atlas.names.text(name) }));
    if (found.length === 0)
      return {
        verdict: "none",
        parts: say(atlas, "bodies.none", words),
        notes: [...(notes.length === 0 ? [tell(atlas, "bodies.unsearched")] : notes), ...instead],
        evidence: rules.length === 0 ? null : restsOn(rules),
        step: { kind: "record", target },
      };
    const list = listed(
      atlas,
      found.map(({ id }) => refer(atlas, targetOf("mechanism", id))),
    );
    const [single, ...others] = found;
    const opens = single !== undefined && others.length === 0 ? targetOf("mechanism", single.id) : target;
    return {
      verdict: "found",
      parts: say(atlas, "bodies.some", { ...words, list }),
      notes,
      evidence: restsOn(found),
      step: { kind: "record", target: opens },
    };
  },
};
