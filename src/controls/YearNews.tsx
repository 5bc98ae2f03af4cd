import "../text/late.ts";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Indexes } from "../dataset/indexes.ts";
import type { Dataset } from "../dataset/model.ts";
import { ChangeRow } from "../parts/ChangeList.tsx";
import { UndatedSwitch } from "../parts/UndatedSwitch.tsx";
import { type Change, type ChangeKind, changesInView, groupChanges } from "../view/changes/changes.ts";
import { selectableYears } from "../view/filter/counts.ts";
import { useActions, useAtlas, useInView, useView } from "../view/hooks.ts";

/** One kind of change, as a press that opens the list of what it counts. */
function NewsGroup({ kind, changes }: { readonly kind: ChangeKind; readonly changes: readonly Change[] }) {
  const { translate } = useAtlas();
  const id = useId();
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const selection = useView((store) => store.view.selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a press on a record leads there, and the list has done its work
  useEffect(() => {
    if (list.current?.matches(":popover-open")) list.current.hidePopover();
  }, [selection]);
  const label = translate(`change.${kind}.number`, { number: changes.length });
  return (
    <li>
      <button type="button" className="button button-quiet" popoverTarget={id} aria-expanded={open}>
        {label}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className="menu year-list"
        role="dialog"
        aria-label={label}
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        {open ? (
          <>
            <h3>{label}</h3>
            <ul className="rows">
              {changes.map((change) => (
                <ChangeRow key={change.key} change={change} />
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </li>
  );
}

/** From which year on changes are shown: the year of the report in one press, or any other, and back. */
function SinceControls() {
  const { dataset, indexes, translate } = useAtlas();
  const id = useId();
  const year = useView((store) => store.view.year);
  const since = useView((store) => store.view.since);
  const actions = useActions();
  const report = useMemo(() => yearOfReport(dataset, indexes), [dataset, indexes]);
  const [first, last] = useMemo(() => selectableYears(dataset), [dataset]);
  const latest = year ?? last;
  if (since === null) {
    return report === null || report > latest ? null : (
      <button type="button" className="button button-quiet" onClick={() => actions.setSince(report)}>
        {translate("since.report", { year: String(report) })}
      </button>
    );
  }
  return (
    <span className="year-since">
      <label htmlFor={id}>{translate("since.label")}</label>
      <select id={id} value={since} onChange={(event) => actions.setSince(Number(event.target.value))}>
        {Array.from({ length: latest - first + 1 }, (_, at) => latest - at).map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
      <button type="button" className="button button-quiet" onClick={() => actions.setSince(null)}>
        {translate("since.stop")}
      </button>
    </span>
  );
}

/** The year in which the first of the two documents came out. */
function yearOfReport({ documents }: Dataset, { references }: Indexes): number | null {
  const [report] = documents;
  const year = Number(references.get(report?.reference ?? "")?.inText.year);
  return Number.isInteger(year) ? year : null;
}

/** What is new in the year shown, each kind of it to be pressed, and how much is not dated to it. Without a year, what it would say. */
export function YearNews() {
  const { dataset, translate } = useAtlas();
  const { records } = useInView();
  const year = useView((store) => store.view.year);
  const compared = records.since;
  if (year === null && compared === null) {
    return (
      <div className="year-news">
        <span className="muted year-hint">{translate("year.hint")}</span>
        <SinceControls />
      </div>
    );
  }
  const [first, last] = compared ?? [year ?? 0, year ?? 0];
  const groups = groupChanges(compared === null ? changesInView(dataset, records, first, last) : records.changes);
  const words =
    compared === null
      ? translate(groups.length === 0 ? "year.noNews" : "year.news", { year: String(first) })
      : translate(groups.length === 0 ? "since.lineNone" : "since.line", { first: String(first), last: String(last) });
  return (
    <div className="year-news">
      <span>{words}</span>
      <ul>
        {groups.map(([kind, changes]) => (
          <NewsGroup key={kind} kind={kind} changes={changes} />
        ))}
      </ul>
      <UndatedSwitch />
      <SinceControls />
    </div>
  );
}
