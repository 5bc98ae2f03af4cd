/** What an edition did to a record. */
export const editionChangeKinds = ["added", "corrected", "withdrawn"] as const;
export type EditionChangeKind = (typeof editionChangeKinds)[number];

/** Kinds of records whose changes are listed, in the order in which a reader looks for them. */
export const listedKinds = [
  "mechanism",
  "link",
  "centre",
  "crossing",
  "place",
  "border",
  "statement",
  "figure",
  "conflict",
  "gap",
  "reference",
  "document",
  "theme",
  "topic",
] as const;
export type ListedKind = (typeof listedKinds)[number];

/** Records that one edition changed alike and for one reason (row of `data/changes.json`). */
export interface ChangeGroup {
  /** Date of the edition. */
  readonly date: string;
  readonly change: EditionChangeKind;
  /** For readers, in our own words. */
  readonly why: string;
  /** By kind and id: the fingerprint that the record had then, null where it was withdrawn. */
  readonly records: Readonly<Record<string, string | null>>;
}
