import "../../text/late.ts";
import type { Figure, Reference, SectionRecord, Statement } from "../../dataset/model.ts";
import { idOf, kindOf, targetOf } from "../../dataset/target.ts";
import { ContactsLink } from "../../parts/ContactsLink.tsx";
import { Conflicts, Fact, Facts } from "../../parts/Facts.tsx";
import { figuresOfGroup, selectFigureGroups } from "../../parts/figureGroups.ts";
import { LifeLine } from "../../parts/LifeLine.tsx";
import { Provenance } from "../../parts/Provenance.tsx";
import { ReferenceText } from "../../parts/ReferenceCard.tsx";
import { StatementItem } from "../../parts/StatementItem.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { ViewLink } from "../../parts/ViewLink.tsx";
import { WebLink } from "../../parts/WebLink.tsx";
import { formatFigureNumber } from "../../text/figures.ts";
import { useOnPaper } from "../../ui/paper.ts";
import { useAtlas } from "../../view/hooks.ts";
import { NumbersPictures } from "../NumbersPictures.tsx";
import "../recordCheck.css";

/** Whether the record of a work is confirmed, and on demand how it was checked; what is not confirmed says so at once. */
function RecordCheck({ reference: { verified, note } }: { readonly reference: Reference }) {
  const { names, translate } = useAtlas();
  const onPaper = useOnPaper();
  if (note === null) return verified ? <p className="record-check">{translate("reference.verified")}</p> : null;
  if (!verified) return <p className="record-check">{names.text(note)}</p>;
  return (
    <details className="record-check" open={onPaper}>
      <summary>{translate("reference.verified")}</summary>
      <p>{names.text(note)}</p>
    </details>
  );
}

/** A cited work and every statement that rests on it. */
export function ReferencePage({ reference }: { readonly reference: Reference }) {
  const { indexes, translate } = useAtlas();
  const statements = indexes.statementsByReference.get(reference.id) ?? [];
  return (
    <>
      <div className="lead">
        <ReferenceText reference={reference} />
      </div>
      {reference.url === null ? null : (
        <p>
          <WebLink href={reference.url} words={translate("reference.link")} />
        </p>
      )}
      <RecordCheck reference={reference} />
      <section className="block">
        <h3>{translate("reference.citedHere", { count: statements.length })}</h3>
        {statements.map((statement) => (
          <StatementItem key={statement.id} statement={statement} />
        ))}
        <ContactsLink statements={statements} />
      </section>
      <Conflicts conflicts={indexes.conflictsByTarget.get(targetOf("reference", reference.id)) ?? []} />
    </>
  );
}

/** One statement with what it is about. */
export function StatementPage({ statement }: { readonly statement: Statement }) {
  const { indexes, translate } = useAtlas();
  const about = statement.about.filter((target) => kindOf(target) === "theme" || indexes.targetExists(target));
  return (
    <>
      <StatementItem statement={statement} large />
      <p>
        <ViewLink view="report">{translate("statement.inReport")}</ViewLink>
      </p>
      <ContactsLink statements={[statement]} />
      {about.length === 0 ? null : (
        <section className="block">
          <h3>{translate("statement.about")}</h3>
          <ul className="chips">
            {about.map((target) => (
              <li key={target}>
                <TargetLink target={target} className="chip" />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Conflicts conflicts={indexes.conflictsByTarget.get(targetOf("statement", statement.id)) ?? []} />
    </>
  );
}

/** One section of a document: its statements in order, and its parts. */
export function SectionPage({ section }: { readonly section: SectionRecord }) {
  const { dataset, indexes, translate } = useAtlas();
  const statements = indexes.statementsBySection.get(section.id) ?? [];
  const parts = dataset.documents.flatMap(({ sections }) => sections).filter(({ parent }) => parent === section.id);
  return (
    <>
      <p>
        <ViewLink view="report">{translate("statement.inReport")}</ViewLink>
      </p>
      <ContactsLink statements={statements} />
      {parts.length === 0 ? null : (
        <ul className="rows">
          {parts.map((part) => (
            <li key={part.id} className="row">
              <TargetLink target={targetOf("section", part.id)}>{`${part.number} ${part.title}`}</TargetLink>
            </li>
          ))}
        </ul>
      )}
      <section className="block">
        <h3>
          <span>{translate("section.statements")}</span> <span className="count">{statements.length}</span>
        </h3>
        {statements.map((statement) => (
          <StatementItem key={statement.id} statement={statement} />
        ))}
      </section>
    </>
  );
}

/** A number with what it counts and who says it. */
export function FigurePage({ figure }: { readonly figure: Figure }) {
  const { indexes, names, translate, language } = useAtlas();
  const statement = figure.statement === null ? undefined : indexes.statements.get(figure.statement);
  const hasUnit = figure.unit !== "year" && figure.unit !== "%";
  const groups = selectFigureGroups(indexes).filter((group) => figuresOfGroup(group).includes(figure));
  const mechanism =
    figure.unit === "year"
      ? figure.about
          .map((target) => (kindOf(target) === "mechanism" ? indexes.mechanisms.get(idOf(target)) : undefined))
          .find((found) => found)
      : undefined;
  return (
    <>
      <p className="figure-value">
        {figure.qualifier === null ? null : (
          <span className="figure-qualifier">{`${translate(`figure.qualifier.${figure.qualifier}`)} `}</span>
        )}
        <span>{formatFigureNumber(figure, language)}</span>
        {hasUnit ? <span className="figure-unit">{` ${names.text(figure.unit)}`}</span> : null}
      </p>
      <Provenance fact={figure} />
      <NumbersPictures groups={groups} marked={figure.id} sourced={false} />
      {mechanism === undefined ? null : <LifeLine mechanism={mechanism} />}
      <Facts>
        {figure.period === null ? null : <Fact term={translate("figure.period")}>{figure.period}</Fact>}
        {figure.population === null ? null : (
          <Fact term={translate("figure.population")}>{names.text(figure.population)}</Fact>
        )}
        {figure.about.length === 0 ? null : (
          <Fact term={translate("figure.about")}>
            {figure.about.map((target, index) => (
              <span key={target}>
                {index === 0 ? null : <span>, </span>}
                <TargetLink target={target} />
              </span>
            ))}
          </Fact>
        )}
      </Facts>
      {statement === undefined ? null : (
        <section className="block">
          <h3>{translate("figure.statement")}</h3>
          <StatementItem statement={statement} />
        </section>
      )}
      <Conflicts conflicts={indexes.conflictsByTarget.get(targetOf("figure", figure.id)) ?? []} />
    </>
  );
}
