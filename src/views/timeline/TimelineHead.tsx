import "../../text/late.ts";
import { decimalYear } from "../../text/decimalYear.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import { type Chart, shareOf, ticksOf } from "./chart.ts";
import { gridRoles } from "./gridRoles.ts";

/** From the middle of one year above the axis to that of the next, in pixels: four bold digits and a space. */
const labelRoom = 38;
/** The same in the large letters of a presentation. */
const projectedRoom = 76;

/** Of the room of a label so much at either side is free of letters, pixels. */
const edgeRoom = 8;

/** Headings of the timeline: the axis of years, with the year that is shown set off. */
export function TimelineHead({ chart }: { readonly chart: Chart }) {
  const { dataset, translate } = useAtlas();
  const now = decimalYear(dataset.edition.date);
  const year = useView((store) => store.view.year);
  const room = useView(({ view }) => view.present && view.story !== null) ? projectedRoom : labelRoom;
  const { scale, width, fluid, firstYear, lastYear } = chart;
  // The year that is shown, or the day of the edition, takes the room of what would run into it.
  const shown = year === null ? now : year + 0.5;
  // In large letters it would run into the column beside the chart.
  const reachesOut = scale(shown) + room / 2 - edgeRoom > width;
  const ticks = ticksOf(chart).filter((tick) => Math.abs(scale(tick) - scale(shown)) >= room);
  return (
    <thead>
      <tr {...gridRoles.row}>
        <th scope="col" {...gridRoles.columnHead}>
          <span className="visually-hidden">{translate("timeline.row")}</span>
        </th>
        <th scope="col" {...gridRoles.columnHead} className="line-chart">
          <svg width={fluid ? "100%" : width} height={26} role="img" aria-label={`${firstYear}–${lastYear}`}>
            {ticks.map((tick) => (
              <text key={tick} className="line-year" x={shareOf(chart, scale(tick))} y={17} textAnchor="middle">
                {tick}
              </text>
            ))}
            {shown > lastYear ? null : (
              <text
                className="line-year line-year-now"
                x={shareOf(chart, scale(shown))}
                y={17}
                textAnchor={reachesOut ? "end" : "middle"}
              >
                {year ?? translate("timeline.now")}
              </text>
            )}
          </svg>
        </th>
        <th scope="col" {...gridRoles.columnHead} className="line-undated">
          {translate("timeline.undated")}
        </th>
      </tr>
    </thead>
  );
}
