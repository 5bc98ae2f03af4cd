import type { Field, LinkKind, MechanismKind, PlaceStatus, Target } from "./model.ts";
import { statusOrganisations } from "./vocabulary.ts";

/** Languages of the lists of words; `bcms` is Bosnian, Croatian, Montenegrin and Serbian, in both scripts. */
export const wordLanguages = ["en", "sq", "bcms", "mk"] as const;
export type WordLanguage = (typeof wordLanguages)[number];

/** The lists of words in `data/search/`. */
export const wordLists = ["subjects", "questions", "fillers", "names", "months"] as const;
export type WordListName = (typeof wordLists)[number];

/** What a question can ask for: the ids of `data/search/questions.json`. */
export const cues = [
  "ask",
  "who",
  "with-whom",
  "where",
  "when",
  "how-many",
  "how-else",
  "member",
  "observer",
  "join",
  "leave",
  "pay",
  "seat",
  "between",
  "today",
  "open",
  "planned",
  "begin",
  "sign",
  "end",
  "change",
  "since",
  "not",
  "purpose",
  "person",
  "salary",
  "statistics",
  "arrests",
  "region",
  "six",
  "before",
  "after",
  "why",
  "compare",
  "earliest",
  "latest",
  "hague",
  "length",
  "successor",
  "ours",
  "foreign",
  "hour",
  "help-download",
  "help-cite",
  "help-share",
  "help-embed",
  "help-stories",
  "help-present",
  "help-print",
  "help-keys",
  "help-ask",
  "help-signs",
  "help-find",
  "help-picture",
  "help-hide",
  "help-language",
] as const;
export type Cue = (typeof cues)[number];

/** An organisation to which the standing of economies is recorded. */
export type StatusOrganisation = PlaceStatus["organisation"];
/** What a name of `data/search/names.json` stands for. */
export type Named = Target | `organisation:${StatusOrganisation}`;

/** A meaning, and the words by which readers call it. */
export interface WordEntry {
  readonly id: string;
  /** English words under which records hold it; empty for what is no subject. */
  readonly find: readonly string[];
  readonly fields: readonly Field[];
  /** Ids of topics. */
  readonly topics: readonly string[];
  readonly linkKinds: readonly LinkKind[];
  /** Kinds of records other than links that are of this subject. */
  readonly kinds: readonly ("centre" | "crossing")[];
  /** Kinds of mechanisms that the words mean. */
  readonly mechanismKinds: readonly MechanismKind[];
  /** What the words name; null for a word that is no name. */
  readonly names: Named | null;
  readonly words: Readonly<Partial<Record<WordLanguage, readonly string[]>>>;
}

/** All words that the search knows beside those of the records. */
export type SearchWords = Readonly<Record<WordListName, readonly WordEntry[]>>;

/** Whether a name stands for an organisation, and which; null for a record. */
export function organisationOf(named: Named): StatusOrganisation | null {
  return statusOrganisations.find((organisation) => `organisation:${organisation}` === named) ?? null;
}
