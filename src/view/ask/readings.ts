import type { Mechanism } from "../../dataset/model.ts";
import { wordsOf } from "../../text/fold.ts";
import type { Atlas } from "../atlas.ts";
import type { Question } from "./question.ts";

/** A word that narrows: an aside that holds one belongs to the question. */
const narrows = ({ economies, towns, bodies, without, years, things, cues }: Question): boolean =>
  economies.length + towns.length + bodies.length + without.length + years.length + things.length > 0 ||
  cues.has("not") ||
  cues.has("today");

/**
 * The text without its asides: what stands in brackets, and sentences beside the one that asks. An aside that names
 * something narrows the question and stays. Null where there are none.
 */
export function withoutAsides(text: string, read: (text: string) => Question): string | null {
  let kept = text.replace(/\s*\(([^()]*)\)/g, (all, inner: string) => (narrows(read(inner)) ? all : ""));
  const sentences = kept.split(/(?<=[?!.])\s+/).filter((sentence) => wordsOf(sentence).length > 0);
  if (sentences.length > 1) {
    const naming = sentences.filter((sentence) => narrows(read(sentence)));
    if (naming.length === 1 && naming[0] !== undefined) [kept] = naming;
  }
  return kept === text ? null : kept;
}

/** Whether a body is about a subject anyway, by its kind, its fields of work or its name. */
function isAbout({ kind, fields, name }: Mechanism, { find, ...subject }: Question["subjects"][number]): boolean {
  if (subject.mechanismKinds.includes(kind)) return true;
  if (subject.linkKinds.length + subject.kinds.length + subject.topics.length > 0 && subject.fields.length === 0)
    return false;
  if (subject.fields.some((field) => fields.includes(field))) return true;
  const words = wordsOf(name);
  return find.length > 0 && find.every((word) => words.includes(word));
}

/**
 * The question with what only describes taken for what it describes: a capital stands for its economy, the town and the
 * subject of a body for the body, and beside its name they say nothing new. Null where nothing is described.
 */
export function readDescriptions(question: Question, { indexes, dataset }: Atlas): Question | null {
  const { bodies, without, economies, towns, subjects, things, cues } = question;
  const named = [...bodies, ...without].flatMap(({ kind, id }) =>
    kind === "mechanism" ? (indexes.mechanisms.get(id) ?? []) : [],
  );
  if (bodies.length === 0) {
    const [town, ...otherTowns] = towns;
    if (town !== undefined && otherTowns.length === 0 && economies.length + things.length === 0) {
      const economy = indexes.places.get(town)?.economy ?? null;
      const isCapital = indexes.places.get(economy ?? "")?.anchorTown === town;
      const wanted = subjects.filter(({ fields }) => fields.length > 0);
      const found = (wanted.length === 0 ? [] : dataset.mechanisms).filter(
        (mechanism) =>
          (mechanism.seat?.value === town || (isCapital && mechanism.economy === economy)) &&
          wanted.every((subject) => isAbout(mechanism, subject)),
      );
      const [body] = found;
      if (body !== undefined && found.length === 1)
        return { ...question, towns: [], subjects: [], bodies: [{ kind: "mechanism", id: body.id }] };
    }
  }
  const seats = named.map(({ seat }) => seat?.value);
  const left = bodies.length === 0 ? towns : towns.filter((town) => !seats.includes(town));
  const capitals = left.map((town) => {
    const economy = indexes.places.get(town)?.economy ?? null;
    return indexes.places.get(economy ?? "")?.anchorTown === town ? economy : null;
  });
  const meant = capitals.flatMap((economy) => economy ?? []);
  // An economy and a capital of another are a pair where something is said of both.
  const mixed = bodies.length === 0 && economies.length === 1 && subjects.length === 0 && !cues.has("between");
  const stand =
    !mixed &&
    meant.length > 0 &&
    meant.length === left.length &&
    (economies.length + meant.length === (bodies.length > 0 ? 1 : 2) ||
      // "Who was first at Europol, Belgrade or Podgorica?"
      (bodies.length === 1 && cues.has("compare") && economies.length + meant.length === 2));
  const kept = subjects.filter(
    (subject) => named.length === 0 || !named.some((mechanism) => isAbout(mechanism, subject)),
  );
  if (left.length === towns.length && !stand && kept.length === subjects.length) return null;
  return {
    ...question,
    economies: stand ? [...new Set([...economies, ...meant])] : economies,
    towns: stand ? [] : left,
    subjects: kept,
  };
}
