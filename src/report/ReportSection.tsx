import "../text/late.ts";
import { memo } from "react";
import type { Figure, FigureId, SectionRecord, Statement, StatementId } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { ContactsLink } from "../parts/ContactsLink.tsx";
import { FigureChart } from "../parts/FigureChart.tsx";
import type { FigureGroup } from "../parts/figureGroups.ts";
import { StatementItem } from "../parts/StatementItem.tsx";
import { TargetLink } from "../parts/TargetLink.tsx";
import { formatFigureValue } from "../text/figures.ts";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";

/** Statements that restate the same paragraph, together. */
function groupByParagraph(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    if (last?.[0]?.locator.paragraph === statement.locator.paragraph) last.push(statement);
    else groups.push([statement]);
  }
  return groups;
}

/** A number that stands alone, set off from the text. */
function NumberCallout({ figure }: { readonly figure: Figure }) {
  const { language, names, translate } = useAtlas();
  const unit = figure.unit === "%" || figure.unit === "people" ? "" : names.text(figure.unit);
  return (
    <p className="callout" data-figure={figure.id}>
      <span className="callout-number">{`${formatFigureValue(figure, language, translate)} ${unit}`}</span>{" "}
      <TargetLink target={targetOf("figure", figure.id)} className="link link-quiet">
        {names.text(figure.label)}
      </TargetLink>
    </p>
  );
}

/**
 * One section of a document as running text: heading, statements in order, pictures and numbers where they belong. Renders
 * again only when something in it changes.
 */
export const ReportSection = memo(function ReportSection({
  section,
  statements,
  groups,
  drawn,
  current,
  marked,
}: {
  readonly section: SectionRecord;
  readonly statements: readonly Statement[];
  readonly groups: readonly FigureGroup[];
  /** Figures that one of the groups draws. */
  readonly drawn: ReadonlySet<Figure>;
  /** The statement that the reader came for; null when it is in another section, or none. */
  readonly current: StatementId | null;
  /** The figure that the reader came for. */
  readonly marked: FigureId | null;
}) {
  const { indexes, names, translate } = useAtlas();
  const Heading = section.parent === null ? "h3" : "h4";
  const numbersOf = (statement: Statement): readonly Figure[] =>
    (indexes.figuresByStatement.get(statement.id) ?? []).filter(
      (figure) => figure.unit !== "year" && !drawn.has(figure),
    );
  return (
    <section className="report-section" data-section={section.id} aria-labelledby={`section-${section.id}`}>
      <Heading id={`section-${section.id}`} tabIndex={-1} className="report-heading">
        <span className="report-number">{section.number}</span> <span>{names.text(section.title)}</span>{" "}
        <TargetLink target={targetOf("section", section.id)} className="report-permalink no-copy">
          <Icon name="link" />
          <span className="visually-hidden">{translate("report.permalink", { number: section.number })}</span>
        </TargetLink>
      </Heading>
      {groupByParagraph(statements).map((paragraph) => (
        <div key={paragraph[0]?.id ?? ""} className="report-paragraph">
          {paragraph.map((statement) => (
            <div key={statement.id} className="report-passage">
              <StatementItem statement={statement} reading current={statement.id === current} />
              {numbersOf(statement).map((figure) => (
                <NumberCallout key={figure.id} figure={figure} />
              ))}
              {groups
                .filter(({ after }) => after === statement.id)
                .map((group) => (
                  <FigureChart key={group.id} group={group} marked={marked} />
                ))}
            </div>
          ))}
        </div>
      ))}
      <ContactsLink statements={statements} />
    </section>
  );
});
