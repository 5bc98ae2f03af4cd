import type { Indexes } from "../../dataset/indexes.ts";
import type { MechanismId, PlaceId, Target } from "../../dataset/model.ts";
import { idOf, isTarget, kindOf } from "../../dataset/target.ts";
import { type Cue, type Named, organisationOf, type StatusOrganisation, type WordEntry } from "../../dataset/words.ts";
import { type Lexicon, type Piece, readPieces } from "./lexicon.ts";

/** A body that a question names: a mechanism, or an organisation to which standings are recorded. */
export type Body =
  | { readonly kind: "mechanism"; readonly id: MechanismId }
  | { readonly kind: "organisation"; readonly id: StatusOrganisation };

/** A question as templates read it. */
export interface Question {
  /** Economies in the order in which they are named. */
  readonly economies: readonly PlaceId[];
  readonly towns: readonly PlaceId[];
  readonly bodies: readonly Body[];
  /** Bodies named behind a "not". */
  readonly without: readonly Body[];
  /** Crossings and operations that are named. */
  readonly things: readonly Target[];
  /** Whether a place or a body is named first: "does Kosovo sit in SELEC", "does SELEC sit in Romania". */
  readonly leads: "place" | "body" | null;
  readonly years: readonly number[];
  readonly cues: ReadonlySet<Cue>;
  readonly subjects: readonly WordEntry[];
  /** Words of which nothing is known. */
  readonly rest: readonly string[];
  /** Whether it is put as a question, and not as a few words to look for. */
  readonly asks: boolean;
}

const asking: readonly Cue[] = ["ask", "who", "where", "when", "how-many", "how-else", "purpose"];
const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word);

/** Reads a text as a question. Pure; a text that asks for nothing has empty lists. */
export function readQuestion(lexicon: Lexicon, indexes: Indexes, text: string): Question {
  const places: PlaceId[] = [];
  const towns: PlaceId[] = [];
  const bodies: Body[] = [];
  const without: Body[] = [];
  const cues = new Set<Cue>();
  const subjects: WordEntry[] = [];
  const rest: string[] = [];
  const years: number[] = [];
  const things: Target[] = [];
  const operations: { readonly target: Target; readonly words: readonly string[] }[] = [];
  let leads: Question["leads"] = null;
  const take = (named: Named, words: readonly string[]): void => {
    const organisation = organisationOf(named);
    const id = idOf(named);
    const kind = kindOf(named);
    if (kind === "link" && isTarget(named)) {
      operations.push({ target: named, words });
      return;
    }
    if (kind === "crossing" && isTarget(named)) {
      push(things, named);
      return;
    }
    leads ??= kind === "place" ? "place" : "body";
    if (organisation !== null) push(cues.has("not") ? without : bodies, { kind: "organisation", id: organisation });
    else if (kind === "mechanism") {
      if (indexes.mechanisms.has(id)) push(cues.has("not") ? without : bodies, { kind: "mechanism", id });
    } else if (indexes.places.get(id)?.kind === "town") push(towns, id);
    else if (indexes.places.has(id)) push(places, id);
  };
  const read = ({ words, meaning }: Piece): void => {
    if (meaning === null) {
      for (const word of words) {
        if (isYear(word)) push(years, Number(word));
        else rest.push(word);
      }
    } else if (meaning.kind === "name") take(meaning.named, words);
    else if (meaning.kind === "cue") cues.add(meaning.cue);
    else if (meaning.kind === "subject") push(subjects, meaning.entry);
  };
  for (const piece of readPieces(lexicon, text)) read(piece);
  for (const { target, words } of operations) {
    // "South" is the name of an operation only where one is spoken of.
    if (subjects.some(({ linkKinds }) => linkKinds.includes("joint-operation"))) push(things, target);
    else rest.push(...words);
  }
  // "Is X not in Y?" asks whether X is in Y.
  const asked = bodies.length === 0 && without.length > 0 ? { bodies: without, without: [] } : { bodies, without };
  const asks = text.includes("?") || asking.some((cue) => cues.has(cue));
  return { economies: places, towns, ...asked, things, leads, years, cues, subjects, rest, asks };
}

function push<Item>(list: Item[], item: Item): void {
  const known = JSON.stringify(item);
  if (list.every((other) => JSON.stringify(other) !== known)) list.push(item);
}
