import "../text/late.ts";
import type { Provenance as ProvenanceRecord, Source, Target } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { formatDate, yearOf } from "../text/dates.ts";
import { hostOf } from "../text/host.ts";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { targetOfSelection } from "../view/selection.ts";
import { CitationMark, OpenedReference, useCitationOpening } from "./Citation.tsx";
import { TargetLink } from "./TargetLink.tsx";
import { WebLink } from "./WebLink.tsx";

/** One source of a fact: a page with its date, or a passage of a document with the works it cites. */
export function SourceItem({ source }: { readonly source: Source }) {
  const { indexes, translate, language } = useAtlas();
  const opening = useCitationOpening();
  if (source.kind === "web") {
    return (
      <li>
        <WebLink href={source.url} words={source.title} translated={false} />
        <span className="muted" translate="no">
          {` (${hostOf(source.url)}, `}
        </span>
        <span className="muted">
          {`${source.date === null ? translate("fact.undated") : formatDate(source.date, language)})`}
        </span>
      </li>
    );
  }
  const section = indexes.sections.get(source.section);
  const document = indexes.documents.get(source.document);
  const cited = source.references.flatMap((id) => indexes.references.get(id) ?? []);
  return (
    <li>
      <TargetLink target={targetOf("section", source.section)}>
        {`${document?.shortName ?? source.document}, ${section?.number ?? ""} ${section?.title ?? ""}`}
      </TargetLink>
      {cited.length > 0 ? (
        <>
          {" "}
          <CitationMark references={cited} opening={opening} />
          <OpenedReference opening={opening} />
        </>
      ) : null}
    </li>
  );
}

/**
 * Basis, confidence, date and sources of a fact: a mark whose shape is the basis, whose filling the confidence and whose
 * number the year at which it held, and the same in words. In rows and facts the mark stands alone and the words come when
 * it is opened (`provenance.css`); elsewhere both stand in one line, and on a page without script, which must stay light, only
 * the words. One may serve a whole list when all its facts share it. `at`: a record on whose own page the sources stand as well, and to which the row of the line leads; a page
 * without script only counts them, since an economy alone would have four hundred. `label`: what the line is about, for
 * whoever hears it away from its row; on a page without script it has no controls to come by, and the row before it says so.
 */
export function Provenance({
  fact,
  label,
  at,
}: {
  readonly fact: ProvenanceRecord;
  readonly label?: string;
  readonly at?: Target;
}) {
  const { translate, language } = useAtlas();
  const page = useWrittenPage();
  const here = useView((store) => targetOfSelection(store.view.selection));
  const held = fact.asOf === null ? fact.asOfNote : translate("fact.asOf", { date: formatDate(fact.asOf, language) });
  const count = translate("fact.sources", { count: fact.sources.length });
  const basisWords = translate(
    fact.inferredFrom === null ? `basis.${fact.basis}` : `basis.inferredFrom.${fact.inferredFrom}`,
  );
  const basis = (
    <span className="basis" data-basis={fact.basis}>
      {basisWords}
    </span>
  );
  const told = [fact.confidence === "high" ? null : translate(`confidence.${fact.confidence}`), held]
    .filter((part) => part !== null)
    .map((part) => ` · ${part}`);
  if (page !== null && at !== undefined && at !== here) {
    return (
      <p className="provenance">
        {basis}
        <span>{`${told.join("")} · ${count}`}</span>
      </p>
    );
  }
  const words = (
    <>
      {label === undefined || page !== null ? null : <span className="visually-hidden">{`${label}: `}</span>}
      {basis}
      {told.map((part) => (
        <span key={part}>{part}</span>
      ))}
      <span> · </span>
      <span className="source-count">{count}</span>
    </>
  );
  return (
    <details className="provenance" data-mark={page === null ? "" : undefined}>
      <summary>
        {page === null ? (
          <>
            <span
              className="fact-mark"
              aria-hidden="true"
              title={[basisWords, ...told, ` · ${count}`].join("")}
              data-basis={fact.basis}
              data-confidence={fact.confidence}
              data-year={yearOf(fact.asOf) ?? undefined}
            />
            <span className="provenance-words">{words}</span>
          </>
        ) : (
          words
        )}
      </summary>
      {fact.basisNote === null ? null : <p>{translate("fact.inferredFrom", { from: fact.basisNote })}</p>}
      <ul>
        {fact.sources.map((source) => (
          <SourceItem
            key={source.kind === "web" ? source.url : `${source.document}${source.section}`}
            source={source}
          />
        ))}
      </ul>
    </details>
  );
}
