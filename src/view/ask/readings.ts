import type { Dataset, Mechanism } from "../../dataset/model.ts";
import { wordsOf } from "../../text/fold.ts";
import type { Atlas } from "../atlas.ts";
import type { Body, Question } from "./question.ts";

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

/** Words that only kinds of bodies have in their names as well: a centre is a record and a body. */
const isKindOfBody = ({ kinds, mechanismKinds }: Question["subjects"][number]): boolean =>
  kinds.length + mechanismKinds.length > 0;

/**
 * The question with a body in the place of the subjects that describe it, where a single one of the region has all of them in its
 * name, and has what is asked for: "where does the youth office sit", "who pays for the network of women officers".
 */
function bodyMeant(question: Question, { mechanisms, participations }: Dataset): Question | null {
  const { cues, subjects } = question;
  const wanted = subjects.filter((subject) => !isKindOfBody(subject) && subject.find.length > 0);
  if (wanted.length === 0 || !(cues.has("seat") || cues.has("pay") || (cues.has("where") && subjects.length > 1)))
    return null;
  const isPaid = (id: string): boolean =>
    participations.some(({ mechanism, role }) => mechanism === id && role === "donor");
  const found = mechanisms.filter((mechanism) => {
    const words = wordsOf(mechanism.name);
    return (
      mechanism.scope === "regional" &&
      (cues.has("pay") ? isPaid(mechanism.id) : mechanism.seat?.value != null) &&
      wanted.every(({ find }) => find.some((word) => words.includes(word)))
    );
  });
  const [body] = found;
  if (body === undefined || found.length > 1) return null;
  // That it is a body of the region is said by its name.
  const asked = new Set([...cues].filter((cue) => cue !== "region"));
  return { ...question, cues: asked, subjects: [], bodies: [{ kind: "mechanism", id: body.id }] };
}

/** Of the two bodies in The Hague that one which a question can mean by what it asks; null for none. */
function bodyInTheHague({ cues, subjects, bodies }: Question): Body | null {
  if (!cues.has("hague") || bodies.length > 0) return null;
  const isOf = (id: string): boolean => subjects.some((subject) => subject.id === id);
  if (isOf("prosecution")) return { kind: "organisation", id: "eurojust" };
  return isOf("police") || isOf("liaison") ? { kind: "organisation", id: "europol" } : null;
}

/**
 * The question with what only describes taken for what it describes: a capital stands for its economy, the town and the
 * subject of a body for the body, and beside its name they say nothing new. Null where nothing is described.
 */
export function readDescriptions(question: Question, atlas: Atlas): Question | null {
  const inHague = bodyInTheHague(question);
  if (inHague === null) return readPlaces(question, atlas);
  const cues = new Set([...question.cues].filter((cue) => cue !== "hague"));
  return { ...question, cues, bodies: [inHague] };
}

function readPlaces(question: Question, { indexes, dataset }: Atlas): Question | null {
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
  const meant =
    bodies.length === 0 && economies.length + towns.length + things.length === 0 ? bodyMeant(question, dataset) : null;
  if (meant !== null) return meant;
  const seats = named.map(({ seat }) => seat?.value);
  const left = bodies.length === 0 ? towns : towns.filter((town) => !seats.includes(town));
  const capitals = left.map((town) => {
    const economy = indexes.places.get(town)?.economy ?? null;
    return indexes.places.get(economy ?? "")?.anchorTown === town ? economy : null;
  });
  const capital = capitals.flatMap((economy) => economy ?? []);
  // An economy and a capital of another are a pair where something is said of both.
  const mixed = bodies.length === 0 && economies.length === 1 && subjects.length === 0 && !cues.has("between");
  const stand =
    !mixed &&
    capital.length > 0 &&
    capital.length === left.length &&
    (economies.length + capital.length === (bodies.length > 0 ? 1 : 2) ||
      // "Who was first at Europol, Belgrade or Podgorica?"
      (bodies.length === 1 && cues.has("compare") && economies.length + capital.length === 2));
  const kept = subjects.filter(
    (subject) => named.length === 0 || !named.some((mechanism) => isAbout(mechanism, subject)),
  );
  if (left.length === towns.length && !stand && kept.length === subjects.length) return null;
  return {
    ...question,
    economies: stand ? [...new Set([...economies, ...capital])] : economies,
    towns: stand ? [] : left,
    subjects: kept,
  };
}
