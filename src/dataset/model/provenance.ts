/** Ids, dates and positions, and what every fact carries: where it comes from, since when, how sure it is. */

import type { bases, confidences, targetKinds } from "../vocabulary.ts";

/** A plain string at run time; the kind documents what is meant and is not checked. */
type Id<Kind extends string> = string & { readonly __id?: Kind };

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
export type LanguageTag = "en" | "sq" | "bs" | "hr" | "cnr" | "sr-Latn" | "sr-Cyrl" | "mk";
export type TargetKind = (typeof targetKinds)[number];

/** A thing a statement, conflict or gap is about: `mechanism:selec`, `pair:al-xk`, `theme:challenge-trust` … */
export type Target = `${TargetKind}:${string}`;

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
