import { targetOfSelection } from "../view/selection.ts";
import "./report.css";
import { type DragEvent, startTransition, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useOriginals } from "../parts/originals/originals.ts";
import { ViewLink } from "../parts/ViewLink.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import type { Selection } from "../view/state.ts";
import { Bibliography } from "./Bibliography.tsx";
import { Compare } from "./Compare.tsx";
import { Contents } from "./Contents.tsx";
import { Coverage } from "./Coverage.tsx";
import { DocumentText } from "./DocumentText.tsx";
import { PassageChoice, PassageFilter } from "./PassageFilter.tsx";
import { selectPassages, selectSection } from "./passages.ts";
import { useReading } from "./useReading.ts";

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

/** Where a selection or a part of the view begins in the text; null when it has no place there. */
function findPlace(
  root: HTMLElement,
  selection: { readonly kind: string; readonly id?: string },
  anchor: string | null,
): HTMLElement | null {
  const within = (id: string): HTMLElement | null => {
    const element = document.getElementById(id);
    return root.contains(element) ? element : null;
  };
  if (selection.kind === "statement" || selection.kind === "figure") {
    return root.querySelector<HTMLElement>(".statement-current");
  }
  if (selection.kind === "section") return within(`section-${selection.id}`);
  return anchor === null ? null : within(anchor);
}

/** Puts a place at the upper edge of the text, below the bar of contents where that lies over it. Moves nothing but the text. */
function scrollTo(place: HTMLElement, root: HTMLElement): void {
  const scroller = root.parentElement;
  if (scroller === null) return;
  const bar = root.querySelector<HTMLElement>(".report-aside");
  const covered = bar !== null && bar.offsetWidth > root.offsetWidth / 2 ? bar.offsetHeight : 0;
  const gap = 16;
  const above = place.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += above - covered - gap;
}

/**
 * Both documents to read, with contents, references and the account of what is covered. A thing chosen on the map narrows
 * the text to the passages about it. `narrow`: the text covers the map.
 */
export function ReportView({ narrow }: { readonly narrow: boolean }) {
  const { dataset, indexes, namingNotes, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const anchor = useView((store) => store.anchor);
  const actions = useActions();
  const { open } = useOriginals();
  const root = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [dropping, setDropping] = useState(false);
  const passages = useMemo(() => selectPassages(indexes, selection), [indexes, selection]);
  const shown = useMemo(() => (passages === null ? null : new Set(passages)), [passages]);
  // The frame stands at once; the long text follows without holding up the page.
  const [opened, setOpened] = useState(false);
  useEffect(() => startTransition(() => setOpened(true)), []);
  const text = useDeferredValue(shown);
  const settled = opened && text === shown;
  const filterKey = passages === null ? "" : (targetOfSelection(selection) ?? "");
  const { current, expect } = useReading(root, settled ? `text ${filterKey}` : "");
  const last = useRef<string | null>(null);
  if (filterKey === "" && current !== null) last.current = current;
  const before = useRef<{
    readonly selection: Selection;
    readonly anchor: string | null;
    readonly filter: string;
  } | null>(null);
  useEffect(() => {
    const element = root.current;
    const from = before.current;
    if (element === null || !settled || (from?.selection === selection && from.anchor === anchor)) return;
    before.current = { selection, anchor, filter: filterKey };
    if (filterKey !== "") {
      if (from?.filter === filterKey) return;
      scrollTo(element, element);
      heading.current?.focus({ preventScroll: true });
      return;
    }
    const place = findPlace(element, selection, anchor);
    if (place !== null) {
      expect(selectSection(indexes, selection));
      scrollTo(place, element);
      place.focus({ preventScroll: true });
    } else if (from === null) {
      // The page of another view stood here before, scrolled somewhere.
      scrollTo(element, element);
    } else if (from.filter !== "") {
      // Back from the passages about one thing to where the reader was.
      const left = last.current === null ? null : findPlace(element, { kind: "section", id: last.current }, null);
      if (left !== null) scrollTo(left, element);
      // The button that led here is gone.
      (left ?? element.querySelector<HTMLElement>(".report-head h2"))?.focus({ preventScroll: true });
    }
  }, [selection, anchor, settled, filterKey, indexes, expect]);
  const chosen =
    selection.kind === "statement"
      ? selection.id
      : selection.kind === "figure"
        ? (indexes.figures.get(selection.id)?.statement ?? null)
        : null;
  const marked = selection.kind === "figure" ? selection.id : null;

  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    actions.openPart("compare");
    open(files);
  };
  const toMap = (): void => {
    if (current !== null && selection.kind === "none") actions.select({ kind: "section", id: current });
    actions.setView("map");
  };
  return (
    <section
      ref={root}
      id="panel"
      className={dropping ? "report report-dropping" : "report"}
      aria-label={translate("report.label")}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget.contains(event.relatedTarget as Node | null)) return;
        setDropping(false);
      }}
      onDrop={onDrop}
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
          <footer className="report-foot">
            {namingNotes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            <p>{dataset.naming.disclaimer}</p>
            <p>{translate("attribution.data")}</p>
          </footer>
        </div>
      </div>
    </section>
  );
}
