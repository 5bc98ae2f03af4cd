import { useEffect, useId, useRef, useState } from "react";
import { ChangeRow } from "../parts/ChangeList.tsx";
import { UndatedSwitch } from "../parts/UndatedSwitch.tsx";
import { type Change, type ChangeKind, changesInView, groupChanges } from "../view/changes/changes.ts";
import { useAtlas, useInView, useView } from "../view/hooks.ts";

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

/** What is new in the year shown, each kind of it to be pressed, and how much is not dated to it. Without a year, what it would say. */
export function YearNews() {
  const { dataset, translate } = useAtlas();
  const { records } = useInView();
  const year = useView((store) => store.view.year);
  if (year === null) return <p className="year-news muted">{translate("year.hint")}</p>;
  const groups = groupChanges(changesInView(dataset, records, year, year));
  return (
    <div className="year-news">
      <span>{translate(groups.length === 0 ? "year.noNews" : "year.news", { year: String(year) })}</span>
      <ul>
        {groups.map(([kind, changes]) => (
          <NewsGroup key={kind} kind={kind} changes={changes} />
        ))}
      </ul>
      <UndatedSwitch />
    </div>
  );
}
