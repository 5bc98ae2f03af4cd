import type { DocumentRecord, Reference, SectionRecord, Statement } from "../dataset/model.ts";
import { formatDate } from "./dates.ts";

/** One work as cited in running text, without parentheses: "Bechev et al., 2015". */
export function formatInText(reference: Reference): string {
  return `${reference.inText.authors}, ${reference.inText.year}`;
}

/** A citation of several works: "(Kostadinović, 2017; Prezelj, 2013)". Empty string for none. */
export function formatCitation(references: readonly Reference[]): string {
  return references.length === 0 ? "" : `(${references.map(formatInText).join("; ")})`;
}

export interface Edition {
  readonly date: string;
  readonly hash: string;
}

/** A footnote for a statement. `accessed` is an ISO date passed in by the caller, never read from the clock here. */
export function formatStatementFootnote(parts: {
  readonly statement: Statement;
  readonly document: DocumentRecord;
  readonly section: SectionRecord;
  readonly documentReference: Reference;
  readonly cited: readonly Reference[];
  readonly edition: Edition;
  readonly address: string;
  readonly accessed: string;
}): string {
  const { statement, section, documentReference, cited, edition } = parts;
  const resting = cited.length === 0 ? "" : ` Citing ${cited.map(formatInText).join("; ")}.`;
  return (
    `${formatInText(documentReference)}, section ${section.number} (${section.title}), paragraph ${statement.locator.paragraph}.` +
    `${resting} Restated in: Western Balkans Cooperation Atlas, edition ${edition.date} (${edition.hash}), ` +
    `${statement.id}. ${parts.address} (accessed ${formatDate(parts.accessed, "en")}).`
  );
}

/** A statement as cited in running text, without parentheses: "Haider, 2019, section 1, paragraph 1". */
export function formatStatementInText(
  statement: Statement,
  section: SectionRecord,
  documentReference: Reference,
): string {
  return `${formatInText(documentReference)}, section ${section.number}, paragraph ${statement.locator.paragraph}`;
}

/** How to cite one view or record of the atlas; the atlas as a whole where `title` is null. */
export function formatAtlasCitation(parts: {
  readonly title: string | null;
  readonly edition: Edition;
  readonly address: string;
  readonly accessed: string;
}): string {
  return (
    `${parts.title === null ? "" : `“${parts.title}”, `}Western Balkans Cooperation Atlas, edition ${parts.edition.date} (${parts.edition.hash}). ` +
    `${parts.address} (accessed ${formatDate(parts.accessed, "en")}).`
  );
}
