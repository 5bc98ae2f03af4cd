import "../../text/late.ts";
import { Fragment, useCallback, useMemo } from "react";
import type { Target } from "../../dataset/model.ts";
import { usePressGuard } from "../../ui/usePress.ts";
import { LeftOut, type RowWindow } from "../rowWindow.tsx";
import type { Chart } from "./chart.ts";
import { type Succession, threadsOf } from "./families.ts";
import { TimelineLine } from "./TimelineLine.tsx";
import { SectionHeading } from "./TimelineSection.tsx";
import type { TimelineRow, TimelineSection } from "./timelineTypes.ts";
import type { MarkLink } from "./useMarkLink.ts";

/** A row of a timeline of thousands: the heading of a section, or a line, with its number among all lines. */
export type LongRow =
  | { readonly section: TimelineSection }
  | { readonly row: TimelineRow; readonly line: number; readonly nth: number; readonly of: TimelineSection };

/** The rows of all sections one after another. */
export function rowsOfSections(sections: readonly TimelineSection[]): readonly LongRow[] {
  let line = 0;
  return sections.flatMap((section): readonly LongRow[] => [
    { section },
    ...section.rows.map((row, nth) => ({ row, line: line++, nth, of: section })),
  ]);
}

/** For each row the heading of its section. */
export function useHeadings(rows: readonly LongRow[]): (row: number) => number | null {
  const headings = useMemo(() => rows.flatMap((row, index) => ("section" in row ? [index] : [])), [rows]);
  return useCallback((row: number) => headings.findLast((heading) => heading <= row) ?? null, [headings]);
}

/** The lines of a timeline of thousands that are in sight, each section under its heading. */
export function LongTimeline({
  rows,
  shown,
  chart,
  year,
  successions,
  chosen,
  link,
}: {
  readonly rows: readonly LongRow[];
  readonly shown: RowWindow;
  readonly chart: Chart;
  readonly year: number | null;
  readonly successions: readonly Succession[];
  readonly chosen: Target | null;
  readonly link: MarkLink;
}) {
  const guard = usePressGuard();
  return (
    <tbody {...guard} onFocus={shown.onFocus}>
      {shown.lines.map(({ index, before }) => {
        const long = rows[index];
        const place = shown.attributesOf(index);
        if (long === undefined) return null;
        return (
          <Fragment key={"section" in long ? long.section.id : `${long.of.id} ${long.row.key}`}>
            <LeftOut height={before} columns={3} />
            {"section" in long ? (
              <SectionHeading id={long.section.id} count={long.section.rows.length} place={place} />
            ) : (
              <TimelineLine
                row={long.row}
                index={long.line}
                chart={chart}
                year={year}
                threads={long.of.id === "mechanisms" ? threadsOf(successions, long.nth) : []}
                chosen={chosen}
                link={link}
                place={place}
              />
            )}
          </Fragment>
        );
      })}
      <LeftOut height={shown.after} columns={3} />
    </tbody>
  );
}
