import type { Conflict, Inline, Reference, Source, Statement, Target, WebSource } from "../dataset/model.ts";
import type { SectionText, StatementSource } from "./markdown.ts";
import type { AuthoringDocument } from "./schema/authoring.ts";

/** Statements in the reading order of the documents and their sections, within a section as written. */
export function buildStatements(
  texts: readonly SectionText[],
  documents: readonly AuthoringDocument[],
  references: readonly Reference[],
  conflicts: readonly Conflict[],
  webPages: ReadonlyMap<string, WebSource>,
): readonly Statement[] {
  const order = documents.flatMap((document) => document.sections.map((section) => section.id));
  const works = new Map(references.map((reference) => [reference.id, reference]));
  const conflictTable = new Map(conflicts.map((conflict) => [conflict.id, conflict]));
  return [...texts]
    .sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
    .flatMap((text) =>
      text.statements.map((statement): Statement => {
        const { id, paragraph, fingerprint, content } = statement;
        const cited = content.flatMap((piece) => (piece.type === "citation" ? piece.references : []));
        return {
          id,
          document: text.document,
          section: text.section,
          text: formatContent(content, works),
          content,
          citations: [...new Set(cited)],
          locator: { document: text.document, section: text.section, paragraph, fingerprint },
          about: statement.about as readonly Target[],
          editorNote: buildNote(statement, conflictTable, webPages),
        };
      }),
    );
}

/** Plain text of a statement: citations as "(Prezelj, 2013; Bechev et al., 2015)". */
function formatContent(content: readonly Inline[], works: ReadonlyMap<string, Reference>): string {
  return content
    .map((piece) => {
      if (piece.type !== "citation") return piece.value;
      const parts = piece.references.flatMap((id) => works.get(id)?.inText ?? []);
      return `(${parts.map(({ authors, year }) => `${authors}, ${year}`).join("; ")})`;
    })
    .join("");
}

function buildNote(
  statement: StatementSource,
  conflicts: ReadonlyMap<string, Conflict>,
  webPages: ReadonlyMap<string, WebSource>,
): Statement["editorNote"] {
  const { note } = statement;
  if (note === null) return null;
  const ofConflict = note.conflict === null ? [] : (conflicts.get(note.conflict)?.sources ?? []);
  const sources: readonly Source[] = [...ofConflict, ...note.urls.flatMap((url) => webPages.get(url) ?? [])];
  return { text: note.text, sources };
}
