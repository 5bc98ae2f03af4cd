import "../../text/late.ts";
import { memo } from "react";
import type { Target } from "../../dataset/model.ts";
import { decimalYear } from "../../text/decimalYear.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import type { Life } from "../../view/life.ts";
import type { RowWindow } from "../rowWindow.tsx";
import { type Chart, pixelOf, shareOf, ticksOf } from "./chart.ts";
import type { Thread } from "./families.ts";
import { gridRoles } from "./gridRoles.ts";
import { LineStart, NowLine } from "./LineStart.tsx";
import { placeInLevels } from "./levels.ts";
import { MarkName } from "./MarkName.tsx";
import { MarkShape } from "./MarkShape.tsx";
import { lifeText, markText, rowLabel, undatedText } from "./markText.ts";
import type { TimelineMark, TimelineRow } from "./timelineTypes.ts";
import type { MarkLink } from "./useMarkLink.ts";

const levelHeight = 13;
/** Room for a name in two lines, pixels. */
const least = 36;

interface Properties {
  readonly row: TimelineRow;
  /** Row in the grid, counted from 0. */
  readonly index: number;
  readonly chart: Chart;
  /** The year that is shown; what comes later is paler. Null for now. */
  readonly year: number | null;
  /** Threads of succession that touch this row. */
  readonly threads: readonly Thread[];
  readonly chosen: Target | null;
  readonly link: MarkLink;
  /** Of a row of which not all others are drawn. */
  readonly place?: ReturnType<RowWindow["attributesOf"]>;
}

/** A mark in the chart of its line. */
interface PlacedMark {
  readonly mark: TimelineMark;
  /** Pixels from the left to where it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Counted from the top, 0 is the first. */
  readonly level: number;
  /** Where its name begins, pixels from the left, and how many it has until the next mark. */
  readonly name: { readonly from: number; readonly room: number };
}

/** The marks within the axis, so that none hides another, and no name runs over the line of today (`now`, decimal year). */
function placeMarks(chart: Chart, { marks, life }: TimelineRow, now: number): readonly PlacedMark[] {
  const today = chart.scale(now);
  const spans = marks
    .filter((mark) => (mark.to ?? mark.at) >= chart.firstYear && mark.at <= chart.lastYear)
    .map((mark) => ({ mark, from: pixelOf(chart, mark.at), to: pixelOf(chart, mark.to ?? mark.at) }));
  // On the line of a life everything stands on that line.
  const levels = life === null ? placeInLevels(spans.map(({ from, to }) => [from, to])) : [];
  return spans.map((span, nth) => {
    const level = levels[nth] ?? 0;
    // Above a life the name stands over its mark, elsewhere behind it.
    const from = life === null ? Math.max(span.from, span.to) + 9 : span.from + 4;
    const next = spans[life === null ? levels.indexOf(level, nth + 1) : nth + 1];
    const free = next === undefined ? chart.width - 2 : next.from - 8;
    const end = from < today ? Math.min(free, today - 3) : free;
    return { ...span, level, name: { from, room: chart.fluid ? 0 : end - from } };
  });
}

/** How long a mechanism lived: solid while there is evidence, dotted while it may have gone on, an arrow if it does today. */
function LifeSpan({ chart, life, y }: { readonly chart: Chart; readonly life: Life; readonly y: number }) {
  const from = pixelOf(chart, life.from);
  const sureTo = pixelOf(chart, life.sureTo);
  const end = shareOf(chart, pixelOf(chart, life.to));
  return (
    <>
      {life.sureTo < life.to ? (
        <line className="line-perhaps" x1={shareOf(chart, sureTo)} x2={end} y1={y} y2={y} />
      ) : null}
      {life.sureTo < chart.firstYear ? null : (
        <line
          className="line-life"
          x1={shareOf(chart, from)}
          x2={shareOf(chart, Math.max(sureTo, from + 3))}
          y1={y}
          y2={y}
        />
      )}
      {life.open ? (
        <svg x={end} y={y} overflow="visible" aria-hidden="true">
          <path className="line-arrow" d="M-5,-5l6,5l-6,5" />
        </svg>
      ) : null}
    </>
  );
}

/** A veil over what came after the year that is shown. */
function LaterVeil({ chart, year, height }: { readonly chart: Chart; readonly year: number; readonly height: number }) {
  if (year + 1 >= chart.lastYear) return null;
  const from = chart.scale(year + 1);
  return (
    <rect
      className="line-later"
      x={shareOf(chart, from)}
      y={0}
      width={shareOf(chart, Math.max(0, chart.width - from))}
      height={height}
    />
  );
}

/** The same over what came before the years of which changes are shown. */
function EarlierVeil({
  chart,
  since,
  height,
}: {
  readonly chart: Chart;
  readonly since: number;
  readonly height: number;
}) {
  if (since <= chart.firstYear) return null;
  return <rect className="line-later" x={0} y={0} width={shareOf(chart, chart.scale(since))} height={height} />;
}

/** The chart of a line: years, threads and life behind its marks, which are links. */
function LineChart({
  row,
  index,
  chart,
  year,
  threads,
  placed,
  link,
}: Omit<Properties, "chosen" | "place"> & { readonly placed: readonly PlacedMark[] }) {
  const { names, translate, language } = useAtlas();
  const since = useView((store) => store.view.since);
  const most = Math.max(0, ...placed.map(({ level }) => level));
  const height = Math.max(least, 17 + (most + 1) * levelHeight);
  const middle = height / 2;
  return (
    <svg width={chart.fluid ? "100%" : chart.width} height={height} role="presentation">
      {ticksOf(chart).map((tick) => {
        const x = shareOf(chart, chart.scale(tick));
        return <line key={tick} className="line-grid" x1={x} x2={x} y1={0} y2={height} />;
      })}
      {year !== null ? null : <NowLine chart={chart} height={height} />}
      {threads.map(({ at, part }) => {
        const x = shareOf(chart, pixelOf(chart, at));
        const [top, bottom] = [part === "out" ? middle : 0, part === "in" ? middle : height];
        return <line key={`${at} ${part}`} className="line-thread" x1={x} x2={x} y1={top} y2={bottom} />;
      })}
      {row.life === null ? null : <LifeSpan chart={chart} life={row.life} y={middle} />}
      {since === null ? null : <EarlierVeil chart={chart} since={since} height={height} />}
      {year === null ? null : <LaterVeil chart={chart} year={year} height={height} />}
      <LineStart row={row} chart={chart} before={placed[0]?.from ?? chart.width} y={middle} />
      {placed.map(({ mark, from, to, level, name }, nth) => {
        const y = middle + (level - most / 2) * levelHeight;
        return (
          <a
            key={mark.key}
            className="mark"
            data-kind={mark.kind}
            {...link(mark.target, index, nth + 1, markText(mark, names, translate, language))}
          >
            {mark.to === null ? null : (
              <line
                className="mark-bar"
                x1={shareOf(chart, from)}
                x2={shareOf(chart, Math.max(from + 2, to))}
                y1={y}
                y2={y}
              />
            )}
            <svg x={shareOf(chart, from)} y={y} overflow="visible" aria-hidden="true">
              <MarkShape kind={mark.kind} filled={mark.filled} />
            </svg>
            <MarkName mark={mark} row={row} x={name.from} y={row.life === null ? y + 4 : y - 7} room={name.room} />
          </a>
        );
      })}
    </svg>
  );
}

/** What has no date, beside the chart: signs one by one, and the number of what is only counted. */
function Undated({
  row,
  index,
  column,
  link,
}: Pick<Properties, "row" | "index" | "link"> & {
  /** Of the first of them in the grid. */
  readonly column: number;
}) {
  const { names, translate } = useAtlas();
  const count = `+${row.undatedCount}`;
  const counted = translate("timeline.undatedCount", { count: row.undatedCount });
  return (
    <>
      {row.undated.map((mark, nth) => (
        <a
          key={mark.key}
          className="mark"
          data-kind={mark.kind}
          data-undated=""
          {...link(mark.target, index, column + nth, undatedText(mark, names, translate))}
        >
          <svg width={24} height={24} viewBox="-12 -12 24 24" aria-hidden="true">
            <MarkShape kind={mark.kind} filled={false} />
          </svg>
        </a>
      ))}
      {row.undatedCount === 0 ? null : row.target === null ? (
        <span className="line-count" title={counted}>
          {count}
        </span>
      ) : (
        <a className="line-count" {...link(row.target, index, column, counted)}>
          {count}
        </a>
      )}
    </>
  );
}

/** One line of the timeline: its heading, its marks, and beside them what has no date. */
export const TimelineLine = memo(function TimelineLine(properties: Properties) {
  const { row, index, chart, chosen, link, place } = properties;
  const { dataset, names, translate, indexes } = useAtlas();
  const label = rowLabel(row, names, translate);
  // How a body calls itself for short stays as it is in a translated page.
  const proper = indexes.mechanisms.get(row.key)?.acronym === label ? "no" : undefined;
  const placed = placeMarks(chart, row, decimalYear(dataset.edition.date));
  return (
    <tr {...gridRoles.row} {...place} data-chosen={row.target !== null && row.target === chosen ? "" : undefined}>
      <th scope="row" {...gridRoles.rowHead}>
        {row.target === null ? (
          <span className="line-name" title={label}>
            {label}
          </span>
        ) : (
          <a
            className="line-name"
            {...link(row.target, index, 0, lifeText(row, names, translate) ?? label)}
            aria-label={undefined}
            tabIndex={index === 0 ? 0 : -1}
            translate={proper}
          >
            {label}
          </a>
        )}
      </th>
      <td {...gridRoles.cell} className="line-chart">
        <LineChart {...properties} placed={placed} />
      </td>
      <td {...gridRoles.cell} className="line-undated">
        <Undated row={row} index={index} column={placed.length + 1} link={link} />
      </td>
    </tr>
  );
});
