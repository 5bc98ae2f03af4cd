import type { ScaleLinear } from "d3";
import { type MouseEvent, memo } from "react";
import type { Target } from "../../dataset/model.ts";
import { at } from "../useGridKeys.ts";
import { MarkShape } from "./MarkShape.tsx";
import type { TimelineMark, TimelineRow, UndatedMark } from "./timelineTypes.ts";

const levelHeight = 13;
/** Room for a name in two lines. */
const least = 36;

/** Said aloud: laid out as a grid on narrow screens, the elements lose the roles they are born with. */
const roles = { row: { role: "row" }, head: { role: "rowheader" }, cell: { role: "gridcell" } } as const;

/** Rows of marks within a line, so that none hides another: pixels from the left to level, counted from the top. */
export function placeInLevels(spans: readonly (readonly [from: number, to: number])[]): readonly number[] {
  const ends: number[] = [];
  return spans.map(([from, to]) => {
    const free = ends.findIndex((end) => end + 2 <= from - 6);
    const level = free < 0 ? ends.length : free;
    ends[level] = Math.max(to, from + 6);
    return level;
  });
}

export interface LineTexts {
  readonly label: string;
  readonly life: string | null;
  readonly mark: (mark: TimelineMark) => string;
  readonly undated: (mark: UndatedMark) => string;
  readonly undatedCount: string;
}
interface Properties {
  readonly row: TimelineRow;
  /** Row in the grid, counted from 0. */
  readonly index: number;
  readonly first: boolean;
  readonly scale: ScaleLinear<number, number>;
  /** Of the chart that the scale is for, pixels. */
  readonly width: number;
  /** The chart takes the room that there is: on paper nobody knows it beforehand. */
  readonly fluid: boolean;
  readonly year: number | null;
  /** Left edges of lines that lead from a mechanism to what became of it, through, into or out of this row. */
  readonly threads: readonly { readonly at: number; readonly part: "out" | "through" | "in" }[];
  readonly texts: LineTexts;
  /** The query of the page without a selection. */
  readonly address: string;
  readonly chosen: Target | null;
  readonly onPress: (event: MouseEvent, target: Target) => void;
  readonly onDetail: (text: string) => void;
}

/** One line of the timeline: its heading, its marks, and beside them what has no date. */
export const TimelineLine = memo(function TimelineLine(properties: Properties) {
  const { row, index, first, scale, width, fluid, year, threads, texts, address, chosen, onPress, onDetail } =
    properties;
  const [start, end] = scale.domain();
  const clip = (value: number): number => Math.max(start ?? value, Math.min(end ?? value, value));
  const marks = row.marks.filter((mark) => (mark.to ?? mark.at) >= (start ?? mark.at) && mark.at <= (end ?? mark.at));
  /** Places along the chart are shares of its width, so that it stretches while signs keep their size. */
  const share = (pixels: number): string => `${Math.round((10_000 * pixels) / width) / 100}%`;
  const x = (value: number): string => share(scale(clip(value)));
  const spans = marks.map((mark) => [scale(clip(mark.at)), scale(clip(mark.to ?? mark.at))] as const);
  const levels = row.life === null ? placeInLevels(spans) : marks.map(() => 0);
  const height = Math.max(least, 17 + (Math.max(0, ...levels) + 1) * levelHeight);
  const middle = height / 2;
  const yOf = (level: number): number => {
    const most = Math.max(0, ...levels);
    return middle + (level - most / 2) * levelHeight;
  };
  const href = (target: Target): string => `?select=${target}${address === "" ? "" : `&${address}`}`;
  const show = (text: string) => ({ onFocus: () => onDetail(text), onPointerEnter: () => onDetail(text) });
  const link = (target: Target, column: number, text: string) => ({
    href: href(target),
    "data-at": at(index, column),
    tabIndex: -1,
    "aria-label": text,
    "aria-current": target === chosen ? ("true" as const) : undefined,
    onClick: (event: MouseEvent) => onPress(event, target),
    ...show(text),
  });
  return (
    <tr {...roles.row} className={row.target !== null && row.target === chosen ? "line-chosen" : undefined}>
      <th scope="row" {...roles.head}>
        {row.target === null ? (
          <span className="line-name" title={texts.label}>
            {texts.label}
          </span>
        ) : (
          <a
            className="line-name"
            {...link(row.target, 0, texts.life ?? texts.label)}
            aria-label={undefined}
            tabIndex={first ? 0 : -1}
          >
            {texts.label}
          </a>
        )}
      </th>
      <td {...roles.cell} className="line-chart">
        <svg width={fluid ? "100%" : width} height={height} role="presentation">
          {scale.ticks(Math.max(2, Math.round(width / 90))).map((tick) => (
            <line key={tick} className="line-grid" x1={share(scale(tick))} x2={share(scale(tick))} y1={0} y2={height} />
          ))}
          {threads.map(({ at: year, part }) => (
            <line
              key={`${year} ${part}`}
              className="line-thread"
              x1={x(year)}
              x2={x(year)}
              y1={part === "out" ? middle : 0}
              y2={part === "in" ? middle : height}
            />
          ))}
          {row.life === null ? null : (
            <>
              {row.life.sureTo < row.life.to ? (
                <line className="line-perhaps" x1={x(row.life.sureTo)} x2={x(row.life.to)} y1={middle} y2={middle} />
              ) : null}
              {row.life.sureTo < (start ?? 0) ? null : (
                <line
                  className="line-life"
                  x1={x(row.life.from)}
                  x2={share(Math.max(scale(clip(row.life.sureTo)), scale(clip(row.life.from)) + 3))}
                  y1={middle}
                  y2={middle}
                />
              )}
              {row.life.open ? (
                <svg x={x(row.life.to)} y={middle} overflow="visible" aria-hidden="true">
                  <path className="line-arrow" d="M-5,-5l6,5l-6,5" />
                </svg>
              ) : null}
            </>
          )}
          {year === null || year + 1 >= (end ?? year) ? null : (
            <rect
              className="line-later"
              x={share(scale(year + 1))}
              y={0}
              width={share(Math.max(0, width - scale(year + 1)))}
              height={height}
            />
          )}
          {marks.map((mark, nth) => {
            const left = scale(clip(mark.at));
            const y = yOf(levels[nth] ?? 0);
            return (
              <a key={mark.key} className={`mark mark-${mark.kind}`} {...link(mark.target, nth + 1, texts.mark(mark))}>
                {mark.to === null ? null : (
                  <line
                    className="mark-bar"
                    x1={share(left)}
                    x2={share(Math.max(left + 2, scale(clip(mark.to))))}
                    y1={y}
                    y2={y}
                  />
                )}
                <svg x={share(left)} y={y} overflow="visible" aria-hidden="true">
                  <MarkShape kind={mark.kind} filled={mark.filled} />
                </svg>
              </a>
            );
          })}
        </svg>
      </td>
      <td {...roles.cell} className="line-undated">
        {row.undated.map((mark, nth) => (
          <a
            key={mark.key}
            className={`mark mark-undated mark-${mark.kind}`}
            {...link(mark.target, marks.length + nth + 1, texts.undated(mark))}
          >
            <svg width={24} height={24} viewBox="-12 -12 24 24" aria-hidden="true">
              <MarkShape kind={mark.kind} filled={false} />
            </svg>
          </a>
        ))}
        {row.undatedCount > 0 && row.target === null ? (
          <span className="line-count" title={texts.undatedCount}>
            {`+${row.undatedCount}`}
          </span>
        ) : null}
        {row.undatedCount === 0 || row.target === null ? null : (
          <a className="line-count" {...link(row.target, marks.length + 1, texts.undatedCount)}>
            {`+${row.undatedCount}`}
          </a>
        )}
      </td>
    </tr>
  );
});
