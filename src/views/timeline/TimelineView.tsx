import "../../text/late.ts";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useOnPaper } from "../../ui/paper.ts";
import { usePressGuard } from "../../ui/usePress.ts";
import { useWidth } from "../../ui/useWidth.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import { targetOfSelection } from "../../view/selection.ts";
import { useRowWindow } from "../rowWindow.tsx";
import { useGridKeys } from "../useGridKeys.ts";
import { watchCut } from "../watchCut.ts";
import "../views.css";
import { useChart } from "./chart.ts";
import type { Succession } from "./families.ts";
import { gridRoles } from "./gridRoles.ts";
import { LongTimeline, rowsOfSections, useHeadings } from "./LongTimeline.tsx";
import { TimelineHead } from "./TimelineHead.tsx";
import { TimelineLegend } from "./TimelineLegend.tsx";
import { sectionStep, TimelineSection } from "./TimelineSection.tsx";
import "./timeline.css";
import type { SectionId } from "./timelineTypes.ts";
import { useMarkLink } from "./useMarkLink.ts";
import { useTimeline } from "./useTimeline.ts";

const noSuccessions: readonly Succession[] = [];
/** Of more lines than this only those in sight are in the page; up to it all can be, to be searched, copied and listened to. */
const wholeUpTo = 1500;

/** How many lines of each section are drawn, and what adds to them; on paper all of them. */
function useLimits(): readonly [limitOf: (id: SectionId) => number, addTo: (id: SectionId) => void] {
  const onPaper = useOnPaper();
  const [limits, setLimits] = useState<Partial<Readonly<Record<SectionId, number>>>>({});
  const limitOf = (id: SectionId): number => (onPaper ? Number.POSITIVE_INFINITY : (limits[id] ?? sectionStep));
  const addTo = useCallback(
    (id: SectionId): void => setLimits((before) => ({ ...before, [id]: (before[id] ?? sectionStep) + sectionStep })),
    [],
  );
  return [limitOf, addTo];
}

/** Life lines of mechanisms, and when links, centres, crossings and memberships began. */
export function TimelineView() {
  const { translate } = useAtlas();
  const year = useView((store) => store.view.year);
  const chosen = useView((store) => targetOfSelection(store.view.selection));
  const scroller = useRef<HTMLDivElement>(null);
  const onPaper = useOnPaper();
  const width = useWidth(scroller);
  const measured = width > 0;
  // The lines are there once their width is known.
  useEffect(() => (measured ? watchCut(scroller.current) : undefined), [measured]);
  const guard = usePressGuard();
  const [detail, setDetail] = useState("");
  const [limitOf, addTo] = useLimits();
  const { sections, successions, domain } = useTimeline();
  const { chart, stacked } = useChart(width, domain);
  const link = useMarkLink(setDetail);
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const long = count > wholeUpTo && !onPaper;
  const table = useRef<HTMLTableElement>(null);
  const rows = useMemo(() => (long ? rowsOfSections(sections) : []), [long, sections]);
  const shown = useRowWindow({ count: rows.length, within: table, height: 37, head: 28, headingOf: useHeadings(rows) });
  const bring = (line: number) => shown.bring(rows.findIndex((row) => "line" in row && row.line === line));
  const keys = useGridKeys(long ? { last: count - 1, bring } : null);
  const drawn = sections.map(({ id, rows }) => Math.min(rows.length, limitOf(id)));
  return (
    <section className="view view-timeline" aria-label={translate("timeline.label")}>
      <div className="view-tools">
        <TimelineLegend />
      </div>
      <div className="view-scroll" ref={scroller}>
        {width === 0 && !onPaper ? null : (
          <table
            ref={table}
            className="timeline"
            data-stacked={stacked ? "" : undefined}
            {...gridRoles.grid}
            aria-label={translate("timeline.caption")}
            aria-rowcount={long ? rows.length + 1 : undefined}
            {...keys}
          >
            <TimelineHead chart={chart} />
            {long ? (
              <LongTimeline
                rows={rows}
                shown={shown}
                chart={chart}
                year={year}
                successions={successions}
                chosen={chosen}
                link={link}
              />
            ) : (
              <tbody {...guard}>
                {sections.map((section, nth) => (
                  <TimelineSection
                    key={section.id}
                    section={section}
                    firstIndex={drawn.slice(0, nth).reduce((sum, count) => sum + count, 0)}
                    limit={limitOf(section.id)}
                    chart={chart}
                    year={year}
                    successions={section.id === "mechanisms" ? successions : noSuccessions}
                    chosen={chosen}
                    link={link}
                    onMore={addTo}
                  />
                ))}
              </tbody>
            )}
          </table>
        )}
        {sections.length === 0 ? <p className="view-empty">{translate("table.none")}</p> : null}
      </div>
      <p className="view-detail" data-hint={detail === "" ? "" : undefined} aria-live="polite">
        {detail === "" ? translate("timeline.hint") : detail}
      </p>
    </section>
  );
}
