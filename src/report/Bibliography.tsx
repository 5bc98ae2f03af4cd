import "../text/late.ts";
import { Fragment, memo } from "react";
import type { Reference, Statement } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { TargetLink } from "../parts/TargetLink.tsx";
import { WebLink } from "../parts/WebLink.tsx";
import { Icon } from "../ui/Icon.tsx";
import { SiteLink } from "../ui/SiteLink.tsx";
import { useAtlas } from "../view/hooks.ts";
import "./works.css";

const downloads = [
  { file: "references.bib", name: "BibTeX" },
  { file: "references.ris", name: "RIS" },
  { file: "references.json", name: "CSL-JSON" },
] as const;

/** By author as cited, then year, as the language sorts. */
export function sortReferences(references: readonly Reference[], language: string): readonly Reference[] {
  const collator = new Intl.Collator(language, { sensitivity: "base" });
  return [...references].sort(
    (a, b) =>
      collator.compare(a.inText.authors, b.inText.authors) ||
      collator.compare(a.inText.year, b.inText.year) ||
      collator.compare(a.id, b.id),
  );
}

function CitingStatement({ statement }: { readonly statement: Statement }) {
  const { indexes, names, translate } = useAtlas();
  const section = indexes.sections.get(statement.section);
  return (
    <li>
      <TargetLink target={targetOf("statement", statement.id)}>
        {translate("report.place", {
          document: indexes.documents.get(statement.document)?.shortName ?? "",
          section: section?.number ?? "",
          paragraph: String(statement.locator.paragraph),
        })}
      </TargetLink>{" "}
      <span className="muted">{names.text(shorten(statement.text))}</span>
    </li>
  );
}

/** The first words of a statement, to tell it from others. */
export function shorten(text: string, most = 90): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(" ", most)).replace(/[,;:(]+$/, "")} …`;
}

function Work({ reference }: { readonly reference: Reference }) {
  const { indexes, names, translate } = useAtlas();
  const statements = indexes.statementsByReference.get(reference.id) ?? [];
  return (
    <li className="work" data-reference={reference.id}>
      <p className="reference-full" translate="no">
        {reference.full}
      </p>
      {reference.verified || reference.note === null ? null : <p className="muted">{names.text(reference.note)}</p>}
      {reference.url === null || reference.full.includes(reference.url) ? null : (
        <p>
          <WebLink href={reference.url} words={translate("reference.link")} />
        </p>
      )}
      {statements.length === 0 ? (
        <p className="muted">{translate(`report.role.${reference.role}`)}</p>
      ) : (
        <details className="work-citing">
          <summary>
            <span className="visually-hidden" translate="no">{`${reference.inText.authors}: `}</span>
            <span>{translate("reference.citedHere", { count: statements.length })}</span>
          </summary>
          <ol>
            {statements.map((statement) => (
              <CitingStatement key={statement.id} statement={statement} />
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

/** Every work the documents cite or name, by author, with every statement that rests on it; and the files to take along. */
export const Bibliography = memo(function Bibliography() {
  const { dataset, language, translate } = useAtlas();
  const works = sortReferences(dataset.references, language);
  const unverified = works.filter(({ verified }) => !verified).length;
  return (
    <section className="report-part" aria-labelledby="references">
      <h2 id="references" tabIndex={-1}>
        {translate("report.references")}
      </h2>
      <p>
        {[
          translate("report.references.count", { count: works.length }),
          ...(unverified === 0 ? [] : [translate("report.references.unverified", { count: unverified })]),
        ].join(" ")}
      </p>
      <p className="report-downloads no-print">
        {downloads.map(({ file, name }) => (
          <Fragment key={file}>
            <SiteLink className="button" path={`data/${file}`} download>
              <Icon name="download" />
              <span translate="no">{name}</span>
            </SiteLink>{" "}
          </Fragment>
        ))}
      </p>
      <ol className="works">
        {works.map((reference) => (
          <Work key={reference.id} reference={reference} />
        ))}
      </ol>
    </section>
  );
});
