import type { LegendEntry } from "../layers/spec.ts";
import type { LayerId } from "../view/state.ts";
import { LegendSymbol } from "./LegendSymbol.tsx";

/** What makes the lines of a legend switches. */
export interface LegendSwitches {
  readonly isOn: (entry: LegendEntry) => boolean;
  readonly onToggle: (entry: LegendEntry) => void;
}

/** The lines of a legend with one for each layer, in which its further signs stand below the first. */
function groupEntries(entries: readonly LegendEntry[]): readonly (readonly LegendEntry[])[] {
  const groups: LegendEntry[][] = [];
  const byLayer = new Map<LayerId, LegendEntry[]>();
  for (const entry of entries) {
    const own = entry.layer === undefined ? undefined : byLayer.get(entry.layer);
    if (own !== undefined) own.push(entry);
    else {
      const group = [entry];
      groups.push(group);
      if (entry.layer !== undefined) byLayer.set(entry.layer, group);
    }
  }
  return groups;
}

function Sign({ entry }: { readonly entry: LegendEntry }) {
  return (
    <>
      <LegendSymbol entry={entry} />
      <span>
        <span>{entry.label}</span>
        {entry.symbol.type === "ramp" ? <span className="muted">{`: ${entry.symbol.labels.join(" · ")}`}</span> : null}
      </span>
    </>
  );
}

/** The lines of a legend: a sign and what it stands for. `label` where no heading says that this is the legend; `switches`: a line of a layer turns it on and off. */
export function LegendEntries({
  entries,
  label,
  switches,
}: {
  readonly entries: readonly LegendEntry[];
  readonly label?: string;
  readonly switches?: LegendSwitches;
}) {
  if (switches === undefined) {
    return (
      <ul className="legend-entries" aria-label={label}>
        {entries.map((entry) => (
          <li key={entry.id} data-entry={entry.id}>
            <Sign entry={entry} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className="legend-entries" data-switches="">
      {groupEntries(entries).map(([first, ...more]) =>
        first === undefined ? null : (
          <li key={first.id} data-entry={first.id}>
            {first.layer === undefined && first.id !== "rest" ? (
              <Sign entry={first} />
            ) : (
              <label className="legend-switch">
                <Sign entry={first} />
                {first.count === undefined ? null : <span className="muted">{String(first.count)}</span>}
                <input type="checkbox" checked={switches.isOn(first)} onChange={() => switches.onToggle(first)} />
              </label>
            )}
            {more.length === 0 ? null : <LegendEntries entries={more} />}
          </li>
        ),
      )}
    </ul>
  );
}
