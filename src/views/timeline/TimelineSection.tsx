import "../../text/late.ts";
import { memo, useMemo } from "react";
import type { Target } from "../../dataset/model.ts";
import { useAtlas } from "../../view/hooks.ts";
import type { RowWindow } from "../rowWindow.tsx";
import type { Chart } from "./chart.ts";
import { type Succession, type Thread, threadsOf } from "./families.ts";
import { gridRoles } from "./gridRoles.ts";
import { TimelineLine } from "./TimelineLine.tsx";
import type { TimelineSection as Section, SectionId } from "./timelineTypes.ts";
import type { MarkLink } from "./useMarkLink.ts";

/** Lines drawn at first in a section, and with each press on "more". */
export const sectionStep = 80;
const noThreads: readonly Thread[] = [];

/** Heading of a section, with the number of its lines; `place`: of a row of which not all others are drawn. */
export function SectionHeading({
  id,
  count,
  place,
}: {
  readonly id: SectionId;
  readonly count: number;
  readonly place?: ReturnType<RowWindow["attributesOf"]>;
}) {
  const { translate } = useAtlas();
  return (
    <tr {...gridRoles.row} {...place} className="line-section">
      <th colSpan={3} scope="colgroup" {...gridRoles.columnHead}>
        <span>
          <span>{translate(`timeline.${id}`)}</span> <span className="count">{count}</span>
        </span>
      </th>
    </tr>
  );
}

/** One kind of record: its heading, its first lines, and a button for more. */
export const TimelineSection = memo(function TimelineSection({
  section: { id, rows },
  firstIndex,
  limit,
  chart,
  year,
  successions,
  chosen,
  link,
  onMore,
}: {
  readonly section: Section;
  /** Row of its first line in the grid, counted from 0. */
  readonly firstIndex: number;
  /** How many lines are drawn. */
  readonly limit: number;
  readonly chart: Chart;
  readonly year: number | null;
  /** From line to line of this section. */
  readonly successions: readonly Succession[];
  readonly chosen: Target | null;
  readonly link: MarkLink;
  readonly onMore: (id: SectionId) => void;
}) {
  const { translate } = useAtlas();
  const threads = useMemo(() => rows.map((_, row) => threadsOf(successions, row)), [rows, successions]);
  return (
    <>
      <SectionHeading id={id} count={rows.length} />
      {rows.slice(0, limit).map((row, nth) => (
        <TimelineLine
          key={row.key}
          row={row}
          index={firstIndex + nth}
          chart={chart}
          year={year}
          threads={threads[nth] ?? noThreads}
          chosen={chosen}
          link={link}
        />
      ))}
      {rows.length > limit ? (
        <tr {...gridRoles.row}>
          <td colSpan={3} {...gridRoles.cell} className="line-more">
            <button type="button" className="button" onClick={() => onMore(id)}>
              {translate("timeline.more", { count: Math.min(sectionStep, rows.length - limit) })}
            </button>
          </td>
        </tr>
      ) : null}
    </>
  );
});
