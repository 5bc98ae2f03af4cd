import type { Dataset, DocumentRecord, SectionRecord, Statement } from "../dataset/model.ts";

/** A paragraph of a source document and what the atlas makes of it. */
export interface CoveredParagraph {
  /** 1-based number within the section of the original. */
  readonly number: number;
  /** Statements that restate it, in reading order; empty for one left out. */
  readonly statements: readonly Statement[];
  /** Why it is left out on purpose; null when it is restated. Null and no statements: not accounted for. */
  readonly leftOut: string | null;
}
export interface CoveredSection {
  readonly section: SectionRecord;
  /** In order; empty for a section that is only a heading. */
  readonly paragraphs: readonly CoveredParagraph[];
}
/** How much of a document is restated. */
export interface CoveredDocument {
  readonly document: DocumentRecord;
  readonly sections: readonly CoveredSection[];
  readonly paragraphs: number;
  readonly restated: number;
  readonly leftOut: number;
  readonly statements: number;
}

function buildSection(document: DocumentRecord, section: SectionRecord, own: readonly Statement[]): CoveredSection {
  const left = new Map(
    document.leftOut
      .filter(({ locator }) => locator.section === section.id)
      .map(({ locator, reason }) => [locator.paragraph, reason]),
  );
  const last = Math.max(0, ...left.keys(), ...own.map(({ locator }) => locator.paragraph));
  const paragraphs = Array.from({ length: last }, (_, index) => ({
    number: index + 1,
    statements: own.filter(({ locator }) => locator.paragraph === index + 1),
    leftOut: left.get(index + 1) ?? null,
  }));
  return { section, paragraphs };
}

/**
 * For each document, section and paragraph: which statements restate it, or why it is left out. Paragraphs are known
 * from the locators; that none is forgotten at the end of a section is proven by `npm run verify:sources`.
 */
export function buildCoverage(dataset: Pick<Dataset, "documents" | "statements">): readonly CoveredDocument[] {
  return dataset.documents.map((document) => {
    const own = dataset.statements.filter((statement) => statement.document === document.id);
    const sections = document.sections.map((section) =>
      buildSection(
        document,
        section,
        own.filter(({ locator }) => locator.section === section.id),
      ),
    );
    const paragraphs = sections.flatMap((section) => section.paragraphs);
    return {
      document,
      sections,
      paragraphs: paragraphs.length,
      restated: paragraphs.filter((paragraph) => paragraph.statements.length > 0).length,
      leftOut: paragraphs.filter((paragraph) => paragraph.leftOut !== null).length,
      statements: own.length,
    };
  });
}
