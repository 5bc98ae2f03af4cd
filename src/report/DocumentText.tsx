import { memo, useMemo } from "react";
import type { DocumentRecord, FigureId, Statement, StatementId } from "../dataset/model.ts";
import { figuresOfGroup, selectFigureGroups } from "../parts/figureGroups.ts";
import { useAtlas } from "../view/hooks.ts";
import { ReportSection } from "./ReportSection.tsx";

/** One document as running text, section by section; without passages nothing. */
export const DocumentText = memo(function DocumentText({
  document,
  passages,
  current,
  marked,
}: {
  readonly document: DocumentRecord;
  /** Null: the whole text. */
  readonly passages: ReadonlySet<Statement> | null;
  readonly current: StatementId | null;
  readonly marked: FigureId | null;
}) {
  const { indexes, names } = useAtlas();
  const groups = useMemo(() => selectFigureGroups(indexes), [indexes]);
  const drawn = useMemo(() => new Set(groups.flatMap(figuresOfGroup)), [groups]);
  const sections = useMemo(
    () =>
      document.sections.flatMap((section) => {
        const all = indexes.statementsBySection.get(section.id) ?? [];
        const statements = passages === null ? all : all.filter((statement) => passages.has(statement));
        return passages !== null && statements.length === 0 ? [] : [{ section, statements }];
      }),
    [document, indexes, passages],
  );
  if (sections.length === 0) return null;
  const holder = indexes.statements.get(current ?? "")?.section ?? null;
  return (
    <section className="report-document" aria-labelledby={`document-${document.id}`}>
      <h2 id={`document-${document.id}`}>{names.text(document.title)}</h2>
      <p className="report-source" translate="no">
        {indexes.references.get(document.reference)?.full}
      </p>
      {passages === null ? <p className="report-source">{names.text(document.licenceNote)}</p> : null}
      {sections.map(({ section, statements }) => (
        <ReportSection
          key={section.id}
          section={section}
          statements={statements}
          groups={groups}
          drawn={drawn}
          current={section.id === holder ? current : null}
          marked={section.id === holder ? marked : null}
        />
      ))}
    </section>
  );
});
