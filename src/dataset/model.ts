/**
 * The compiled dataset: what `data/atlas.json` holds and the browser reads. Ids are kebab-case and never reused;
 * economies are ISO 3166-1 alpha-2 in lower case (`xk` for Kosovo); coordinates are `[longitude, latitude]` in
 * degrees (WGS 84); dates are ISO 8601, as precise as the source; an unknown date is `null`, never a guess.
 */

import type {
  bases,
  confidences,
  contactKinds,
  fields,
  linkKinds,
  linkStatuses,
  mechanismKinds,
  mechanismStatuses,
  relationTypes,
  relevances,
  roles,
  statusOrganisations,
  targetKinds,
} from "./vocabulary.ts";

/** A plain string at run time; the kind documents what is meant and is not checked. */
export type Id<Kind extends string> = string & { readonly __id?: Kind };
export type PlaceId = Id<"place">;
export type MechanismId = Id<"mechanism">;
export type LinkId = Id<"link">;
export type TopicId = Id<"topic">;
export type CentreId = Id<"centre">;
export type CrossingId = Id<"crossing">;
export type StatementId = Id<"statement">;
export type SectionId = Id<"section">;
export type ReferenceId = Id<"reference">;
export type FigureId = Id<"figure">;
export type DocumentId = Id<"document">;
/** Two economy ids in alphabetical order, joined by a hyphen: `al-xk`. */
export type PairId = Id<"pair">;

/** `[longitude, latitude]`, degrees, WGS 84. */
export type Position = readonly [number, number];
export type IsoDate = string;

/** Where a fact comes from. `inferred` facts say from what in `basisNote`. */
export type Basis = (typeof bases)[number];
/** `unverified` never reaches the dataset: such records are left out and counted in `leftOutUnverified`. */
export type Confidence = (typeof confidences)[number];

/** A passage of one of the two source documents. */
export interface DocumentSource {
  readonly kind: "document";
  readonly document: DocumentId;
  /** Section id, e.g. `k4d-5-2`. */
  readonly section: SectionId;
  /** The works which that passage cites. */
  readonly references: readonly ReferenceId[];
}
/** A page read during research. */
export interface WebSource {
  readonly kind: "web";
  readonly url: string;
  readonly title: string;
  readonly date: IsoDate | null;
}
export type Source = DocumentSource | WebSource;

/** What every fact on screen carries. */
export interface Provenance {
  readonly basis: Basis;
  /** Required when `basis` is `inferred`: from what. */
  readonly basisNote: string | null;
  /** Required when `basis` is `inferred`, and null otherwise: where that comes from which it is inferred. */
  readonly inferredFrom: Exclude<Basis, "inferred"> | null;
  readonly confidence: Confidence;
  /** Date at which the source says the fact held. */
  readonly asOf: IsoDate | null;
  /** The same in words where the source gives no date ("undated page, after June 2022"). */
  readonly asOfNote: string | null;
  readonly sources: readonly Source[];
}
/** One attribute with its own provenance. */
export interface Sourced<T> extends Provenance {
  readonly value: T;
  readonly note: string | null;
}

/** A thing a statement, conflict or gap is about: `mechanism:selec`, `pair:al-xk`, `theme:challenge-trust` … */
export type Target = `${TargetKind}:${string}`;
export type TargetKind = (typeof targetKinds)[number];

export interface SectionRecord {
  readonly id: SectionId;
  /** Number as printed: `5.2`; leaflet sections are numbered by us and say so in the title. */
  readonly number: string;
  readonly title: string;
  readonly parent: SectionId | null;
}
export interface DocumentRecord {
  readonly id: DocumentId;
  /** `the report`, `the leaflet`. */
  readonly shortName: string;
  readonly title: string;
  /** The document's own bibliographic record. */
  readonly reference: ReferenceId;
  readonly licenceNote: string;
  /** In reading order. */
  readonly sections: readonly SectionRecord[];
  /** Paragraphs left out on purpose. */
  readonly leftOut: readonly { readonly locator: Locator; readonly reason: string }[];
}

export type LanguageTag = "en" | "sq" | "bs" | "hr" | "cnr" | "sr-Latn" | "sr-Cyrl" | "mk";
export interface PlaceStatus extends Provenance {
  readonly organisation: (typeof statusOrganisations)[number];
  /** Our words: "member", "operational agreement", "candidate" … */
  readonly value: string;
  readonly date: IsoDate | null;
  /** Set where it means that somebody of the economy can be reached there. */
  readonly contact: ContactKind | null;
  readonly note: string | null;
}
export interface Place {
  readonly id: PlaceId;
  readonly kind: "economy" | "town";
  /** For an economy: one of the six, a participant with an outline, or one without place on the map. For a town: null. */
  readonly group: "western-balkans" | "region" | "elsewhere" | null;
  /** For a town: the economy it lies in. */
  readonly economy: PlaceId | null;
  /** Name by language; `en` always there. The asterisk of Kosovo is added by the naming policy, not here. */
  readonly names: Readonly<Partial<Record<LanguageTag, string>>> & { readonly en: string };
  /** End point of arcs and spokes: the capital for an economy, the town itself for a town. Null only for group `elsewhere`. */
  readonly anchor: Position | null;
  readonly anchorTown: PlaceId | null;
  /** ISO 3166-1 alpha-2 as printed, and whether it is officially assigned. */
  readonly isoCode: string | null;
  readonly statuses: readonly PlaceStatus[];
  readonly sources: readonly Source[];
}

export type MechanismKind = (typeof mechanismKinds)[number];
export type MechanismStatus = (typeof mechanismStatuses)[number];
export type Field = (typeof fields)[number];
export type ContactKind = (typeof contactKinds)[number];
/** `edge`: near the field of security and justice; shown with a mark, and a filter can take it away. */
export type Relevance = (typeof relevances)[number];
export interface Naming {
  readonly name: string;
  readonly acronym: string | null;
  readonly until: IsoDate | null;
  readonly note: string | null;
}
export interface MechanismRelation extends Provenance {
  readonly type: (typeof relationTypes)[number];
  readonly mechanism: MechanismId;
  readonly note: string | null;
}
export interface Mechanism extends Provenance {
  readonly id: MechanismId;
  readonly name: string;
  readonly acronym: string | null;
  readonly formerNames: readonly Naming[];
  readonly kind: MechanismKind;
  /** `regional` or the economy of a country-level mechanism. */
  readonly scope: "regional" | "national";
  readonly economy: PlaceId | null;
  readonly fields: readonly Field[];
  /**
   * Of a regional mechanism: through what each of its members is reached in it. Of a national one: what it is to partners.
   * The summary or the list of members says so.
   */
  readonly contact: ContactKind | null;
  readonly relevance: Relevance;
  /** Why it stands at the edge of the field, in our words; null at the core. */
  readonly relevanceNote: string | null;
  /** One or two sentences in our words. Null only in the reduction to the documents. */
  readonly summary: Sourced<string> | null;
  /** Town id. */
  readonly seat: Sourced<PlaceId | null> | null;
  readonly website: Sourced<string> | null;
  readonly host: Sourced<string> | null;
  /** Null only in the reduction to the documents. */
  readonly status: Sourced<MechanismStatus> | null;
  /** What was known before, newest first; stands in the place of the status where only the documents count. */
  readonly earlierStatuses: readonly Sourced<MechanismStatus>[];
  readonly relations: readonly MechanismRelation[];
  /** Year range for the life line, from the events: founded … ended (null = still there or unknown). */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** What could not be found out, in our words. */
  readonly uncertain: readonly string[];
  /** Label and date of the member list in `participations`; null when there is none. */
  readonly memberList:
    | (Provenance & { readonly label: string | null; readonly complete: boolean; readonly note: string | null })
    | null;
}

export type Role = (typeof roles)[number];
export interface Participation extends Provenance {
  readonly id: string;
  readonly mechanism: MechanismId;
  /** Null for a participant that is no place (an organisation), then `name` is set. */
  readonly place: PlaceId | null;
  readonly name: string | null;
  /** A body where the member is not the state: "Police of Republika Srpska". */
  readonly entity: string | null;
  readonly role: Role;
  /** Through what this participant is reached in it, where the mechanism does not say so of all its members. */
  readonly contact: ContactKind | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** When the end is only known to lie in a period: `[earliest, latest]`. */
  readonly toBetween: readonly [IsoDate | null, IsoDate | null] | null;
  readonly note: string | null;
}

export type LinkKind = (typeof linkKinds)[number];
export type LinkStatus = (typeof linkStatuses)[number];
export interface Link extends Provenance {
  readonly id: LinkId;
  readonly kind: LinkKind;
  /** Finer kinds, kebab-case: `police-cooperation`, `extradition`, `seasonal-traffic-tourist` … */
  readonly topics: readonly TopicId[];
  /** Fields of work, by its topics; `general` when it has none. */
  readonly fields: readonly Field[];
  /** Two or more economies, alphabetical, undirected. */
  readonly parties: readonly PlaceId[];
  /** Parties that lead and parties that only support, where the source tells them apart; alphabetical. */
  readonly leads: readonly PlaceId[];
  readonly supports: readonly PlaceId[];
  /** Pairs of parties that it holds for, where those are not all; empty when the source names no pair. Null: all of them. */
  readonly between: readonly PairId[] | null;
  readonly title: string;
  readonly summary: string | null;
  readonly signed: IsoDate | null;
  readonly inForce: IsoDate | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly dateNote: string | null;
  readonly status: LinkStatus;
  readonly statusNote: string | null;
  /** A claim about several documents at once: how many. Left out of counts of single records. */
  readonly aggregate: { readonly count: number; readonly unit: string } | null;
  /** Where it takes place, in words, and a point if known. */
  readonly where: readonly string[];
  readonly point: Position | null;
  /**
   * The sector of a patrol at the border: one place for a post, two or more for the stretch between them, none where the
   * whole border is meant. Null: the sector is not known.
   */
  readonly along: readonly { readonly name: string; readonly position: Position }[] | null;
  /** Mechanism ids that facilitated it. */
  readonly facilitators: readonly MechanismId[];
  readonly notes: string | null;
}

export interface Centre extends Provenance {
  readonly id: CentreId;
  readonly name: string;
  readonly kind: "police-cooperation-centre" | "contact-centre";
  readonly town: PlaceId | null;
  /** Null when the source does not say on whose side it stands or is to stand. */
  readonly economy: PlaceId | null;
  readonly crossing: string | null;
  /** Null when no place is known (a centre agreed in principle): then it is listed, not drawn. */
  readonly coordinates: Position | null;
  readonly coordinatesNote: string;
  readonly approximate: boolean;
  readonly participants: readonly PlaceId[];
  readonly founded: { readonly title: string | null; readonly date: IsoDate | null };
  readonly opened: IsoDate | null;
  readonly status: LinkStatus;
  readonly statusNote: string | null;
  /** The same centre as a mechanism, if it is one. */
  readonly mechanism: MechanismId | null;
  readonly notes: string | null;
}

export interface Crossing extends Provenance {
  readonly id: CrossingId;
  readonly name: string;
  readonly pair: PairId;
  readonly kind: "one-stop" | "integrated" | "planned-joint";
  readonly host: PlaceId | null;
  readonly agreed: IsoDate | null;
  readonly opened: IsoDate | null;
  readonly status: LinkStatus;
  readonly statusNote: string | null;
  readonly coordinates: Position;
  readonly coordinatesNote: string;
  readonly approximate: boolean;
  readonly notes: string | null;
}

export interface EventRecord extends Provenance {
  readonly id: string;
  readonly subject: Target;
  readonly date: IsoDate | null;
  /** End of the period in which it happened, when `date` is only the earliest possible. */
  readonly dateEnd: IsoDate | null;
  readonly type: string;
  readonly text: string;
}

export interface Locator {
  readonly document: DocumentId;
  readonly section: SectionId;
  /** 1-based number of the paragraph within the section of the original. */
  readonly paragraph: number;
  /** First 12 hexadecimal digits of the SHA-256 of the folded original paragraph (see `src/dataset/sources/`). */
  readonly fingerprint: string;
}
export interface CitationMark {
  readonly references: readonly ReferenceId[];
}
/** Statement text as typed pieces; never HTML. */
export type Inline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "emphasis"; readonly value: string }
  | { readonly type: "citation"; readonly references: readonly ReferenceId[] };
export interface Statement {
  readonly id: StatementId;
  readonly document: DocumentId;
  readonly section: SectionId;
  /** Plain text with the citations in scholarly form. */
  readonly text: string;
  readonly content: readonly Inline[];
  /** Works cited, in order, without repetition. */
  readonly citations: readonly ReferenceId[];
  readonly locator: Locator;
  readonly about: readonly Target[];
  /** Where the report errs or needs a word: our correction, with its source. */
  readonly editorNote: { readonly text: string; readonly sources: readonly Source[] } | null;
}

/** CSL-JSON item, as stored. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [key: string]: unknown;
}
export interface Reference {
  readonly id: ReferenceId;
  readonly csl: CslItem;
  /** Author part and year for citing in text: "Bechev et al.", "2015". */
  readonly inText: { readonly authors: string; readonly year: string };
  /** Full reference as plain text (APA); for unverified works only author and year. */
  readonly full: string;
  readonly url: string | null;
  readonly verified: boolean;
  /** What is known of the record and what is not. */
  readonly note: string | null;
  readonly role: "cited" | "footnote" | "source-document" | "named";
}

export interface Figure extends Provenance {
  readonly id: FigureId;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: "about" | "more than" | "approximately" | "some" | null;
  readonly period: string | null;
  readonly population: string | null;
  readonly statement: StatementId | null;
  readonly about: readonly Target[];
}

export interface Conflict {
  readonly id: string;
  readonly about: readonly Target[];
  readonly question: string;
  readonly claims: readonly {
    readonly text: string;
    /** The number the claim gives, where the question is how many; in the unit of the figure it is about. */
    readonly value: number | null;
    readonly sources: readonly Source[];
  }[];
  /** The reading adopted. */
  readonly reading: string;
  readonly sources: readonly Source[];
}
export interface Border {
  readonly pair: PairId;
  readonly lengthKm: number;
  readonly lengthBasis: string;
  readonly alternatives: readonly {
    readonly lengthKm: number;
    readonly basis: string;
    readonly sources: readonly Source[];
  }[];
  readonly sources: readonly Source[];
}
/** A finer kind of link. */
export interface Topic {
  readonly id: TopicId;
  readonly label: string;
  readonly fields: readonly Field[];
}
export interface Theme {
  /** `component-frameworks`, `sector-police`, `challenge-trust`, `recommendation-training`, `driver-external` … */
  readonly id: string;
  readonly kind: "component" | "sector" | "challenge" | "recommendation" | "driver";
  readonly label: string;
  readonly section: SectionId;
}
export interface NamingPreset {
  readonly id: string;
  readonly label: string;
  readonly institution: string;
  readonly line: "neutral-dashed" | "neutral-thin" | "international" | "administrative";
  /** Ids into `naming.notes`. */
  readonly notes: readonly string[];
  readonly default: boolean;
  readonly for: string;
  readonly confidence: Confidence;
  readonly validFrom: IsoDate | null;
  readonly asOf: IsoDate | null;
  readonly sources: readonly WebSource[];
}
export interface NamingPolicies {
  readonly place: PlaceId;
  readonly pair: PairId;
  readonly presets: readonly NamingPreset[];
  readonly notes: Readonly<
    Record<string, Readonly<Partial<Record<LanguageTag, string | null>>> & { readonly en: string }>
  >;
  /** Words for the whole map, e.g. that lines do not imply recognition. */
  readonly disclaimer: string;
}
export interface Gap {
  readonly id: string;
  readonly about: readonly Target[];
  /** Fields of work in which no body of the economies named in `about` was found; empty for any other gap. */
  readonly fields: readonly Field[];
  readonly text: string;
}
/** What a step of a story or a note of a speaker rests on: a thing of the atlas, a question on which sources differ, or a gap. */
export type StoryCitation = Target | `conflict:${string}` | `gap:${string}`;
export type StoryInline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "emphasis"; readonly value: string }
  | { readonly type: "citation"; readonly targets: readonly StoryCitation[] };
export type StoryBlock =
  | { readonly type: "paragraph"; readonly content: readonly StoryInline[] }
  | { readonly type: "list"; readonly items: readonly (readonly StoryInline[])[] };
export interface StoryStep {
  readonly title: string;
  /** Query of the address that shows the view of the step, without the question mark; empty for the first screen. */
  readonly view: string;
  /** Plain text, blocks parted by an empty line, without the citations. */
  readonly text: string;
  readonly content: readonly StoryBlock[];
  /** For who speaks, as plain text like `text`; empty for none. */
  readonly notes: string;
  readonly notesContent: readonly StoryBlock[];
  /** All that the text rests on, in order, without repetition; never empty. */
  readonly citations: readonly StoryCitation[];
}
/** A briefing in steps. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: string;
  /** How long it takes to present. */
  readonly minutes: number;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  /** Who wrote it; null where nobody is named. */
  readonly author: string | null;
  /** Day that its author gives it; null for none. */
  readonly date: IsoDate | null;
  /** At least one. In the page of the atlas empty: the texts of stories do not travel with the dataset (`packed.ts`). */
  readonly steps: readonly StoryStep[];
}

export interface Dataset {
  /** Date (of the newest change in `data/`) and content hash. */
  readonly edition: { readonly date: IsoDate; readonly hash: string };
  readonly documents: readonly DocumentRecord[];
  readonly places: readonly Place[];
  readonly mechanisms: readonly Mechanism[];
  readonly participations: readonly Participation[];
  readonly links: readonly Link[];
  readonly centres: readonly Centre[];
  readonly crossings: readonly Crossing[];
  readonly events: readonly EventRecord[];
  readonly statements: readonly Statement[];
  readonly references: readonly Reference[];
  readonly figures: readonly Figure[];
  readonly stories: readonly Story[];
  readonly themes: readonly Theme[];
  readonly topics: readonly Topic[];
  readonly conflicts: readonly Conflict[];
  readonly borders: readonly Border[];
  readonly gaps: readonly Gap[];
  readonly naming: NamingPolicies;
  /** Records in `research/` left out because nobody could verify them. */
  readonly leftOutUnverified: number;
}
