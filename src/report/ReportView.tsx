import "../text/late.ts";
import { targetOfSelection } from "../view/selection.ts";
import "../parts/reading.css";
import "./report.css";
import { startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { ViewLink } from "../parts/ViewLink.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { Bibliography } from "./Bibliography.tsx";
import { Compare } from "./Compare.tsx";
import { Contents } from "./Contents.tsx";
import { Coverage } from "./Coverage.tsx";
import { DocumentText } from "./DocumentText.tsx";
import { PassageChoice, PassageFilter } from "./PassageFilter.tsx";
import { selectPassages } from "./passages.ts";
import { useFileDrop } from "./useFileDrop.ts";
import { useReading } from "./useReading.ts";
import { useReportJumps } from "./useReportJumps.ts";

function ReportHead() {
  const { dataset, translate } = useAtlas();
  return (
    <header className="report-head">
      <p className="kicker">{translate("report.kicker")}</p>
      <h2 tabIndex={-1}>{translate("report.title")}</h2>
      <p className="lead">{translate("report.lead")}</p>
      <p className="muted">{translate("app.edition", { date: dataset.edition.date, hash: dataset.edition.hash })}</p>
      <p className="report-actions no-print">
        <ViewLink view="report" part="compare" className="button">
          <Icon name="compare" />
          <span>{translate("report.compare")}</span>
        </ViewLink>
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" />
          <span>{translate("report.print")}</span>
        </button>
      </p>
    </header>
  );
}

function ReportFoot() {
  const { dataset, namingNotes, translate } = useAtlas();
  return (
    <footer className="report-foot">
      {namingNotes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>{dataset.naming.disclaimer}</p>
      <p>{translate("attribution.data")}</p>
    </footer>
  );
}

/**
 * Both documents to read, with contents, references and the account of what is covered. A thing chosen on the map narrows
 * the text to the passages about it. `narrow`: the text covers the map.
 */
export function ReportView({ narrow }: { readonly narrow: boolean }) {
  const { dataset, indexes, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const actions = useActions();
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { dropping, handlers } = useFileDrop();
  const passages = useMemo(() => selectPassages(indexes, selection), [indexes, selection]);
  const shown = useMemo(() => (passages === null ? null : new Set(passages)), [passages]);
  // The frame stands at once; the long text follows without holding up the page.
  const [opened, setOpened] = useState(false);
  useEffect(() => startTransition(() => setOpened(true)), []);
  const text = useDeferredValue(shown);
  const settled = opened && text === shown;
  const filter = passages === null ? "" : (targetOfSelection(selection) ?? "");
  const { current, expect } = useReading(root, settled ? `text ${filter}` : "");
  useReportJumps(root, heading, { settled, filter, current, expect });
  const chosen =
    selection.kind === "statement"
      ? selection.id
      : selection.kind === "figure"
        ? (indexes.figures.get(selection.id)?.statement ?? null)
        : null;
  const marked = selection.kind === "figure" ? selection.id : null;

  const toMap = (): void => {
    if (current !== null && selection.kind === "none") actions.select({ kind: "section", id: current });
    actions.setView("map");
  };
  return (
    <section
      ref={root}
      id="panel"
      className="report"
      data-dropping={dropping ? "" : undefined}
      aria-label={translate("report.label")}
      {...handlers}
    >
      <div className="report-layout">
        <div className="report-aside">
          <Contents current={current} passages={passages} />
          {narrow ? (
            <button type="button" className="button report-to-map" onClick={toMap}>
              <Icon name="map" />
              <span>{translate("view.map")}</span>
            </button>
          ) : null}
        </div>
        <div className="report-main" aria-busy={!settled}>
          {passages === null ? <ReportHead /> : <PassageFilter passages={passages} heading={heading} />}
          <PassageChoice />
          {opened ? (
            dataset.documents.map((document) => (
              <DocumentText key={document.id} document={document} passages={text} current={chosen} marked={marked} />
            ))
          ) : (
            <p className="muted">{translate("report.loading")}</p>
          )}
          {opened && text === null ? (
            <>
              <Bibliography />
              <Coverage />
              <Compare />
            </>
          ) : null}
          {/* With the text: before it, it would be pushed out of sight. */}
          {opened ? <ReportFoot /> : null}
        </div>
      </div>
    </section>
  );
}
