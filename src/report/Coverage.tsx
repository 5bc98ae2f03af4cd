import "../text/late.ts";
import { memo, useMemo } from "react";
import { targetOf } from "../dataset/target.ts";
import { TargetLink } from "../parts/TargetLink.tsx";
import { useAtlas } from "../view/hooks.ts";
import { shorten } from "./Bibliography.tsx";
import { buildCoverage, type CoveredDocument, type CoveredParagraph, type CoveredSection } from "./coverage.ts";
import "./coverage.css";

function stateOf(paragraph: CoveredParagraph): "restated" | "left-out" | "missing" {
  if (paragraph.statements.length > 0) return "restated";
  return paragraph.leftOut === null ? "missing" : "left-out";
}

function Paragraph({ paragraph }: { readonly paragraph: CoveredParagraph }) {
  const { names, translate } = useAtlas();
  const state = stateOf(paragraph);
  return (
    <tr data-coverage={state}>
      <th scope="row">
        <span aria-hidden="true">{`¶\u202f${paragraph.number}`}</span>{" "}
        <span className="visually-hidden">{translate("coverage.paragraph", { number: String(paragraph.number) })}</span>
      </th>
      <td>
        {state === "restated" ? (
          <ul>
            {paragraph.statements.map((statement) => (
              <li key={statement.id}>
                <TargetLink target={targetOf("statement", statement.id)}>
                  {names.text(shorten(statement.text, 110))}
                </TargetLink>
              </li>
            ))}
          </ul>
        ) : (
          <>
            <strong>{`${translate(state === "left-out" ? "coverage.leftOut" : "coverage.missing")}.`}</strong>{" "}
            {paragraph.leftOut === null ? null : <span>{names.text(paragraph.leftOut)}</span>}
          </>
        )}
      </td>
    </tr>
  );
}

function Section({ covered }: { readonly covered: CoveredSection }) {
  const { names, translate } = useAtlas();
  const { section, paragraphs } = covered;
  if (paragraphs.length === 0) return null;
  const restated = paragraphs.filter((paragraph) => paragraph.statements.length > 0).length;
  return (
    <details className="coverage-section">
      <summary>
        <span className="coverage-title">{`${section.number} ${names.text(section.title)}`}</span>{" "}
        <span className="coverage-strip" aria-hidden="true">
          {paragraphs.map((paragraph) => (
            <span key={paragraph.number} className="coverage-mark" data-coverage={stateOf(paragraph)} />
          ))}
        </span>
        <span className="count">
          {translate("coverage.ofParagraphs", { restated: String(restated), count: paragraphs.length })}
        </span>
      </summary>
      <table>
        <caption className="visually-hidden">{translate("coverage.caption", { number: section.number })}</caption>
        <tbody>
          {paragraphs.map((paragraph) => (
            <Paragraph key={paragraph.number} paragraph={paragraph} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Document({ covered }: { readonly covered: CoveredDocument }) {
  const { names, translate } = useAtlas();
  return (
    <section>
      <h3>{names.text(covered.document.title)}</h3>
      <p>
        {translate("coverage.summary", {
          count: covered.paragraphs,
          restated: String(covered.restated),
          statements: String(covered.statements),
          leftOut: String(covered.leftOut),
        })}
      </p>
      {covered.sections.map((section) => (
        <Section key={section.section.id} covered={section} />
      ))}
    </section>
  );
}

/** For each paragraph of the documents: which statements restate it, or why it is left out. */
export const Coverage = memo(function Coverage() {
  const { dataset, translate } = useAtlas();
  const coverage = useMemo(() => buildCoverage(dataset), [dataset]);
  return (
    <section className="report-part coverage" aria-labelledby="coverage">
      <h2 id="coverage" tabIndex={-1}>
        {translate("report.coverage")}
      </h2>
      <p>{translate("coverage.lead")}</p>
      <p className="coverage-key muted" aria-hidden="true">
        <span className="coverage-mark" data-coverage="restated" /> <span>{translate("coverage.key.restated")}</span>{" "}
        <span className="coverage-mark" data-coverage="left-out" /> <span>{translate("coverage.key.leftOut")}</span>
      </p>
      {coverage.map((covered) => (
        <Document key={covered.document.id} covered={covered} />
      ))}
    </section>
  );
});
