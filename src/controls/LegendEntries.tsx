import type { LegendEntry } from "../layers/spec.ts";
import { LegendSymbol } from "./LegendSymbol.tsx";

/** The lines of a legend: a sign and what it stands for. `label` where no heading says that this is the legend. */
export function LegendEntries({
  entries,
  label,
}: {
  readonly entries: readonly LegendEntry[];
  readonly label?: string;
}) {
  return (
    <ul className="legend-entries" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} data-entry={entry.id}>
          <LegendSymbol entry={entry} />
          <span>
            <span>{entry.label}</span>
            {entry.symbol.type === "ramp" ? (
              <span className="muted">{` ${entry.symbol.labels.join(" · ")}`}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
