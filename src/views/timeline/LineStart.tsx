import { decimalYear } from "../../text/decimalYear.ts";
import { useAtlas } from "../../view/hooks.ts";
import { type Chart, pixelOf, shareOf } from "./chart.ts";
import { rowLabel } from "./markText.ts";
import type { TimelineRow } from "./timelineTypes.ts";
import "./lines.css";

/** The day of the edition, after which nothing is known. */
export function NowLine({ chart, height }: { readonly chart: Chart; readonly height: number }) {
  const { dataset } = useAtlas();
  const now = decimalYear(dataset.edition.date);
  if (now > chart.lastYear) return null;
  const x = shareOf(chart, chart.scale(now));
  return <line className="line-now" x1={x} x2={x} y1={0} y2={height} />;
}

/** Pixels of a letter of the name before a line, at most, and how far from the left it may begin. */
const startName = { letter: 7.5, gap: 10 } as const;

/**
 * The name of a line once more, where it begins: far to the right nobody follows it from the margin. Only where it has room
 * and the margin is not beside it anyway; those who listen have heard it.
 */
export function LineStart({
  row,
  chart,
  before,
  y,
}: {
  readonly row: TimelineRow;
  readonly chart: Chart;
  /** Where the first mark stands, pixels from the left. */
  readonly before: number;
  readonly y: number;
}) {
  const { names, translate } = useAtlas();
  if (row.life === null || chart.fluid) return null;
  const end = Math.min(before, pixelOf(chart, row.life.from)) - startName.gap;
  const label = rowLabel(row, names, translate);
  if (end - label.length * startName.letter < chart.width / 10) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text in a drawing takes no focus
    <text className="line-start" x={end} y={y + 4} textAnchor="end" aria-hidden="true">
      {label}
    </text>
  );
}
