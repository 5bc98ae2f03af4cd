import "../text/late.ts";
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from "react";
import type { DocumentRecord, SectionId, SectionRecord, Statement } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { TargetLink } from "../parts/TargetLink.tsx";
import { ViewLink } from "../parts/ViewLink.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";
import { reportParts } from "./reportParts.ts";
import "./contents.css";

/** Number and title of a section. */
export function formatSection(section: SectionRecord): string {
  return `${section.number} ${section.title}`;
}

const ContentsOfDocument = memo(function ContentsOfDocument({
  document,
  current,
  counts,
}: {
  readonly document: DocumentRecord;
  readonly current: SectionId | null;
  readonly counts: ReadonlyMap<SectionId, number> | null;
}) {
  const { names } = useAtlas();
  return (
    <li>
      <p className="contents-document">{names.text(document.title)}</p>
      <ol className="contents-sections">
        {document.sections.map((section) => {
          const count = counts?.get(section.id) ?? 0;
          return (
            <li
              key={section.id}
              className="contents-entry"
              data-sub={section.parent === null ? undefined : ""}
              data-current={section.id === current ? "" : undefined}
              data-empty={counts !== null && count === 0 ? "" : undefined}
            >
              <span className="contents-number" aria-hidden="true">
                {section.number}
              </span>{" "}
              <TargetLink target={targetOf("section", section.id)} className="contents-link">
                <span className="visually-hidden">{`${section.number} `}</span>
                <span>{names.text(section.title)}</span>
              </TargetLink>{" "}
              {counts === null || count === 0 ? null : <span className="count">{count}</span>}
            </li>
          );
        })}
      </ol>
    </li>
  );
});

/** Moves the list, and nothing else, so that the entry of the section being read is in sight. */
function showEntry(list: HTMLElement | null): void {
  const entry = list?.querySelector(".contents-entry[data-current]")?.getBoundingClientRect();
  const scroller = [list, list?.closest(".report-aside")].find((each) => each && each.scrollHeight > each.clientHeight);
  if (entry === undefined || !scroller) return;
  const frame = scroller.getBoundingClientRect();
  const margin = 48;
  if (entry.top < frame.top + margin) scroller.scrollTop -= frame.top + margin - entry.top;
  else if (entry.bottom > frame.bottom - margin) scroller.scrollTop += entry.bottom + margin - frame.bottom;
}

/**
 * The list of contents: beside the text where there is room, else behind a button that says where the reader is. With
 * `passages`, how many of them each section holds.
 */
export function Contents({
  current,
  passages,
}: {
  readonly current: SectionId | null;
  readonly passages: readonly Statement[] | null;
}) {
  const { dataset, indexes, names, translate } = useAtlas();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry to show is another when these change
  useEffect(() => showEntry(list.current), [current, open]);
  const here = current === null ? undefined : indexes.sections.get(current);
  const counts =
    passages === null
      ? null
      : passages.reduce(
          (found, { section }) => found.set(section, (found.get(section) ?? 0) + 1),
          new Map<SectionId, number>(),
        );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <nav className="contents" aria-label={translate("report.contents")} data-open={open} onKeyDown={onKeyDown}>
      <button
        ref={toggle}
        type="button"
        className="contents-toggle"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <span>{translate("report.contents")}</span>{" "}
        <span className="contents-here">{here === undefined ? "" : names.text(formatSection(here))}</span>
        <Icon name={open ? "up" : "down"} />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a press on any of the links in it closes the list */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <div ref={list} id={listId} className="contents-list" onClick={() => setOpen(false)}>
        <ol>
          {dataset.documents.map((document) => (
            <ContentsOfDocument key={document.id} document={document} current={current} counts={counts} />
          ))}
        </ol>
        <ul className="contents-parts">
          {reportParts.map(({ id, text }) => (
            <li key={id} className="contents-entry">
              <ViewLink view="report" part={id} className="contents-link">
                {translate(text)}
              </ViewLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
