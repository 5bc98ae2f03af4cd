import type { Indexes } from "../../dataset/indexes.ts";
import type { IsoDate, MechanismId, PlaceId, Target } from "../../dataset/model.ts";
import { idOf, isTarget, kindOf } from "../../dataset/target.ts";
import { type Cue, type Named, organisationOf, type StatusOrganisation, type WordEntry } from "../../dataset/words.ts";
import { type Lexicon, type Piece, readPieces } from "./lexicon.ts";
import { readDates } from "./period.ts";

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
  /** Years that are named, also as a part of a date. */
  readonly years: readonly number[];
  /** Dates that are named, as precise as they are. */
  readonly dates: readonly IsoDate[];
  readonly cues: ReadonlySet<Cue>;
  readonly subjects: readonly WordEntry[];
  /** Words of which nothing is known. */
  readonly rest: readonly string[];
  /** Whether it is put as a question, and not as a few words to look for. */
  readonly asks: boolean;
}

const asking: readonly Cue[] = ["ask", "who", "where", "when", "how-many", "how-else", "purpose"];

/** Words behind which what was denied before is asserted again, folded: "but", "por", "ali", "ama", "are", "jesu". */
const turns: readonly string[] = [
  "but",
  "yet",
  "are",
  "is",
  "por",
  "janë",
  "jane",
  "ali",
  "a",
  "vec",
  "jesu",
  "jeste",
  "ama",
  "se",
];

/** Reads a text as a question. Pure; a text that asks for nothing has empty lists. */
export function readQuestion(lexicon: Lexicon, indexes: Indexes, text: string): Question {
  const places: PlaceId[] = [];
  const towns: PlaceId[] = [];
  const bodies: Body[] = [];
  const without: Body[] = [];
  const cues = new Set<Cue>();
  const subjects: WordEntry[] = [];
  const rest: string[] = [];
  const things: Target[] = [];
  const operations: { readonly target: Target; readonly words: readonly string[] }[] = [];
  let leads: Question["leads"] = null;
  // "Not in X but in Y": a "not" reaches as far as the next verb or "but".
  let negated = false;
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
    if (organisation !== null) push(negated ? without : bodies, { kind: "organisation", id: organisation });
    else if (kind === "mechanism") {
      if (indexes.mechanisms.has(id)) push(negated ? without : bodies, { kind: "mechanism", id });
    } else if (indexes.places.get(id)?.kind === "town") push(towns, id);
    else if (indexes.places.has(id)) push(places, id);
  };
  const read = ({ words, meaning }: Piece): void => {
    if (meaning?.kind === "cue" && meaning.cue === "not") negated = true;
    else if (without.length > 0 && words.some((word) => turns.includes(word))) negated = false;
    if (meaning === null || meaning.kind === "month") rest.push(...words);
    else if (meaning.kind === "name") take(meaning.named, words);
    else if (meaning.kind === "cue") {
      cues.add(meaning.cue);
      // Who asks with whom asks who, too.
      if (meaning.cue === "with-whom") cues.add("who");
    } else if (meaning.kind === "subject") push(subjects, meaning.entry);
  };
  const { dates, rest: pieces } = readDates(readPieces(lexicon, text));
  for (const piece of pieces) read(piece);
  const years = [...new Set(dates.map((date) => Number(date.slice(0, 4))))];
  for (const { target, words } of operations) {
    // "South" is the name of an operation only where one is spoken of.
    if (subjects.some(({ linkKinds }) => linkKinds.includes("joint-operation"))) push(things, target);
    else rest.push(...words);
  }
  // "Is X not in Y?" asks whether X is in Y; who is in neither of two is another question than who is in both.
  const one = without.length === 1 || places.length > 0;
  const asked =
    bodies.length === 0 && without.length > 0 && one ? { bodies: without, without: [] } : { bodies, without };
  const asks = text.includes("?") || asking.some((cue) => cues.has(cue));
  return { economies: places, towns, ...asked, things, leads, years, dates, cues, subjects, rest, asks };
}

function push<Item>(list: Item[], item: Item): void {
  const known = JSON.stringify(item);
  if (list.every((other) => JSON.stringify(other) !== known)) list.push(item);
}

/** Cues by which a question asks what became of things. */
export const becoming: readonly Cue[] = ["begin", "end", "change", "sign", "join", "leave"];
const spans: readonly Cue[] = ["since", "before", "after"];

/**
 * Whether a question that names one year asks for what was there in it, and not for what became of things: "which agreements
 * were in force in 2012".
 */
export function asksForState({ cues, dates, bodies, economies }: Question): boolean {
  const [date, ...more] = dates;
  if (date?.length !== 4 || more.length > 0 || [...becoming, ...spans].some((cue) => cues.has(cue))) return false;
  return cues.has("open") || cues.has("member") || cues.has("how-many") || bodies.length > 0 || economies.length === 2;
}
