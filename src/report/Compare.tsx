import "../text/late.ts";
import { type ChangeEvent, memo, useId } from "react";
import { type ReaderCopy, useOriginals } from "../parts/originals/originals.ts";
import { FailedPart } from "../parts/Room.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";
import "./copies.css";

/** Sections whose restated paragraphs a copy lacks, by number, without repetition. */
function useMissingSections(copy: ReaderCopy): string {
  const { indexes } = useAtlas();
  const numbers = copy.missing.map(({ section }) => indexes.sections.get(section)?.number ?? section);
  return [...new Set(numbers)].join(", ");
}

function Copy({ copy }: { readonly copy: ReaderCopy }) {
  const { indexes, names, translate } = useAtlas();
  const { keep, forget, keepingFailed } = useOriginals();
  const missing = useMissingSections(copy);
  const title = indexes.documents.get(copy.document)?.title ?? copy.document;
  const whole = copy.matched === copy.total;
  return (
    <li className="copy" data-copy={copy.document}>
      <p>
        <strong translate="no">{copy.name}</strong>
        <span>
          {`: ${
            whole
              ? translate("compare.whole", { title: names.text(title), count: copy.total })
              : translate("compare.part", {
                  title: names.text(title),
                  matched: String(copy.matched),
                  count: copy.total,
                  sections: missing,
                })
          }`}
        </span>
      </p>
      <p className="copy-actions">
        {copy.kept ? (
          <span>{translate("compare.kept")}</span>
        ) : (
          <>
            <span>{translate("compare.askKeep")}</span>
            <button type="button" className="button" onClick={() => keep(copy.document)}>
              {translate("compare.keep")}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={() => forget(copy.document)}>
          {translate("compare.forget")}
        </button>
      </p>
      {keepingFailed && !copy.kept ? <p className="compare-refusal">{translate("compare.keepFailed")}</p> : null}
    </li>
  );
}

/** The reader's own copies of the documents: open one, see how much of it was recognised, keep or forget it. */
export const Compare = memo(function Compare() {
  const { translate } = useAtlas();
  const { copies, refusals, busy, embedded, paragraphs, showAll, setShowAll, open, failure, retry } = useOriginals();
  const input = useId();
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    open([...(event.target.files ?? [])]);
    // The same file can be chosen again after it was mended.
    event.target.value = "";
  };
  return (
    <section className="report-part no-print" aria-labelledby="compare">
      <h2 id="compare" tabIndex={-1}>
        {translate("report.compare")}
      </h2>
      <p>{translate(embedded ? "compare.embedded" : "compare.lead")}</p>
      <div className="compare-drop">
        <Icon name="file" />
        <label htmlFor={input}>{translate("compare.choose")}</label>
        <input id={input} type="file" accept=".txt,.md,text/plain" multiple onChange={onChange} />
        <p className="muted">{translate("compare.private")}</p>
      </div>
      <div role="status" className="compare-status">
        {busy ? <p>{translate("compare.busy")}</p> : null}
        {failure === null ? null : <FailedPart name="report.compare" failure={failure} onRetry={retry} />}
        {refusals.map(({ name, reason }) => (
          <p key={name} className="compare-refusal">
            <strong translate="no">{name}</strong>
            <span>{`: ${translate(`compare.refused.${reason}`)}`}</span>
          </p>
        ))}
        {copies.length === 0 ? null : (
          <ul>
            {copies.map((copy) => (
              <Copy key={copy.document} copy={copy} />
            ))}
          </ul>
        )}
      </div>
      {paragraphs.size === 0 ? null : (
        <label className="switch">
          <input type="checkbox" checked={showAll} onChange={(event) => setShowAll(event.target.checked)} />
          <span>{translate("compare.showAll")}</span>
        </label>
      )}
    </section>
  );
});
