import { type ScaleLinear, scaleLinear } from "d3";
import { useMemo } from "react";
import { useOnPaper } from "../../ui/paper.ts";

/** Below this width, in pixels, the name of a line stands above it. */
const stackedWidth = 620;
/** What stands beside the chart, in pixels: the column of what has no date, and the names where they stand beside the line. */
const beside = { stacked: 92, wide: 312 } as const;
/** Chart on the narrowest paper, pixels: signs that are apart there are apart on any. */
const paperChart = 360;
/** Pixels at either end of a chart, so that a sign on the first or last year is whole. */
const margin = 18;

/** The axis of years that all lines share. */
export interface Chart {
  /** Decimal year to pixels from the left, for a chart of `width`. */
  readonly scale: ScaleLinear<number, number>;
  /** Pixels. */
  readonly width: number;
  /** The chart takes the room that there is: on paper nobody knows it beforehand. */
  readonly fluid: boolean;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The chart for a view of so many pixels, and whether names stand above their lines. */
export function useChart(
  viewWidth: number,
  [firstYear, lastYear]: readonly [number, number],
): { readonly chart: Chart; readonly stacked: boolean } {
  const fluid = useOnPaper();
  const stacked = !fluid && viewWidth < stackedWidth;
  const width = fluid ? paperChart : Math.max(200, viewWidth - (stacked ? beside.stacked : beside.wide));
  const chart = useMemo(() => {
    const scale = scaleLinear()
      .domain([firstYear, lastYear])
      .range([margin, width - margin]);
    return { scale, width, fluid, firstYear, lastYear };
  }, [firstYear, lastYear, width, fluid]);
  return { chart, stacked };
}

/** Pixels from the left as a share of the chart, so that it stretches on paper while signs keep their size. */
export function shareOf({ width }: Chart, pixels: number): string {
  return `${Math.round((10_000 * pixels) / width) / 100}%`;
}

/** Pixels from the left at which a decimal year stands, held to the ends of the axis. */
export function pixelOf({ scale, firstYear, lastYear }: Chart, year: number): number {
  return scale(Math.max(firstYear, Math.min(lastYear, year)));
}

/** Years that are written above the chart and drawn through it. */
export function ticksOf({ scale, width }: Chart): readonly number[] {
  return scale.ticks(Math.max(2, Math.round(width / 90)));
}
