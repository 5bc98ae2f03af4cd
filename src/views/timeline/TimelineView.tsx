import { scaleLinear } from "d3";
import { Fragment, type MouseEvent, useCallback, useMemo, useRef, useState } from "react";
import type { Target } from "../../dataset/model.ts";
import { kindOf } from "../../dataset/target.ts";
import { decimalYear } from "../../text/decimalYear.ts";
import { useOnPaper } from "../../ui/paper.ts";
import { usePressGuard } from "../../ui/usePress.ts";
import { useWidth } from "../../ui/useWidth.ts";
import { useActions, useAtlas, useInView, useView } from "../../view/hooks.ts";
import { facetNames, parsePeriod, parseQuery } from "../../view/query.ts";
import { selectionOfTarget, targetOfSelection } from "../../view/selection.ts";
import { formatAddress } from "../../view/urlCodec.ts";
import { useGridKeys } from "../useGridKeys.ts";
import "../views.css";
import { markText, undatedText } from "./markText.ts";
import { TimelineLegend } from "./TimelineLegend.tsx";
import { type LineTexts, TimelineLine } from "./TimelineLine.tsx";
import "./timeline.css";
import type { Succession } from "./families.ts";
import { buildTimeline } from "./timelineModel.ts";
import type { TimelineRow } from "./timelineTypes.ts";

/** Lines drawn at first in a section, and with each press on "more". */
const step = 80;
/** Below this width the name of a line stands above it. */
const stackedWidth = 620;

/** Chart on the narrowest paper, pixels: signs that are apart there are apart on any. */
const paperChart = 360;

/** Threads of succession that touch a row of the mechanisms. */
function threadsOf(successions: readonly Succession[], row: number) {
  return successions.flatMap(({ fromRow, toRow, at }) => {
    const [top, bottom] = fromRow < toRow ? [fromRow, toRow] : [toRow, fromRow];
    if (row < top || row > bottom || top === bottom) return [];
    return [{ at, part: row === top ? ("out" as const) : row === bottom ? ("in" as const) : ("through" as const) }];
  });
}

/** Life lines of mechanisms, and when links, centres, crossings and memberships began. */
export function TimelineView() {
  const { dataset, indexes, names, translate, language } = useAtlas();
  const { records } = useInView();
  const view = useView((store) => store.view);
  const actions = useActions();
  const scroller = useRef<HTMLDivElement>(null);
  const onPaper = useOnPaper();
  const width = useWidth(scroller);
  const keys = useGridKeys();
  const [detail, setDetail] = useState("");
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const { facets } = useMemo(() => parseQuery(view.query), [view.query]);
  const timeline = useMemo(() => {
    const others = facetNames.some((name) => name !== "economy" && name !== "period" && facets[name].length > 0);
    const wanted = facets.economy;
    return buildTimeline(
      records,
      indexes.economies.filter(({ id }) => wanted.length === 0 || wanted.includes(id)),
      {
        now: decimalYear(dataset.edition.date),
        withStandings: !others && (view.layers === null || view.layers.includes("memberships")),
        lastYear: view.year ?? Number.POSITIVE_INFINITY,
        period: parsePeriod(facets.period[0] ?? ""),
      },
    );
  }, [records, indexes, dataset, facets, view.layers, view.year]);
  const stacked = !onPaper && width < stackedWidth;
  const chart = onPaper ? paperChart : Math.max(200, stacked ? width - 92 : width - 312);
  const share = (value: number): string => `${Math.round((10_000 * scale(value)) / chart) / 100}%`;
  const [firstYear, lastYear] = timeline.domain;
  const scale = useMemo(
    () =>
      scaleLinear()
        .domain([firstYear, lastYear])
        .range([18, chart - 18]),
    [firstYear, lastYear, chart],
  );
  const address = formatAddress({ ...view, selection: { kind: "none" }, camera: null });
  const chosen = targetOfSelection(view.selection);
  const guard = usePressGuard();
  const onPress = useCallback(
    (event: MouseEvent, target: Target): void => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      const selection = selectionOfTarget(target, indexes);
      if (selection !== null) actions.select(selection);
    },
    [actions, indexes],
  );
  const labelOf = (row: TimelineRow): string => {
    if (row.target === null && row.places.length === 0) {
      return translate("timeline.undatedPlaces", { count: row.placeCount });
    }
    if (row.target === null) return row.places.map(names.place).join(", ");
    return kindOf(row.target) === "mechanism" ? names.mechanismShort(row.key) : names.target(row.target);
  };
  const texts = useMemo(
    () => ({
      mark: (mark: Parameters<LineTexts["mark"]>[0]) => markText(mark, names, translate, language),
      undated: (mark: Parameters<LineTexts["undated"]>[0]) => undatedText(mark, names, translate),
    }),
    [names, translate, language],
  );
  let index = -1;
  return (
    <section className="view view-timeline" aria-label={translate("timeline.label")}>
      <div className="view-tools">
        <TimelineLegend />
      </div>
      <div className="view-scroll" ref={scroller}>
        {width === 0 && !onPaper ? null : (
          <table
            className={stacked ? "timeline is-stacked" : "timeline"}
            {...roles.grid}
            aria-label={translate("timeline.caption")}
            {...keys}
          >
            <thead>
              <tr {...roles.row}>
                <th scope="col" {...roles.head}>
                  <span className="visually-hidden">{translate("timeline.row")}</span>
                </th>
                <th scope="col" {...roles.head} className="line-chart">
                  <svg width={onPaper ? "100%" : chart} height={26} role="img" aria-label={`${firstYear}–${lastYear}`}>
                    {scale.ticks(Math.max(2, Math.round(chart / 90))).map((tick) => (
                      <text key={tick} className="line-year" x={share(tick)} y={17} textAnchor="middle">
                        {tick}
                      </text>
                    ))}
                    {view.year === null ? null : (
                      <text className="line-year line-year-now" x={share(view.year + 0.5)} y={17} textAnchor="middle">
                        {view.year}
                      </text>
                    )}
                  </svg>
                </th>
                <th scope="col" {...roles.head} className="line-undated">
                  {translate("timeline.undated")}
                </th>
              </tr>
            </thead>
            <tbody {...guard}>
              {timeline.sections.map(({ id, rows }) => {
                const limit = onPaper ? rows.length : (limits[id] ?? step);
                return (
                  <Fragment key={id}>
                    <tr {...roles.row} className="line-section">
                      <th colSpan={3} scope="colgroup" {...roles.head}>
                        <span>
                          <span>{translate(`timeline.${id}`)}</span> <span className="count">{rows.length}</span>
                        </span>
                      </th>
                    </tr>
                    {rows.slice(0, limit).map((row, nth) => {
                      index += 1;
                      const label = labelOf(row);
                      const life =
                        row.life === null
                          ? null
                          : translate("timeline.life", {
                              name: row.target === null ? label : names.target(row.target),
                              from: String(Math.floor(row.life.from)),
                              to: row.life.open ? "" : String(Math.floor(row.life.to)),
                            });
                      return (
                        <TimelineLine
                          key={`${id} ${row.key}`}
                          row={row}
                          index={index}
                          first={index === 0}
                          scale={scale}
                          width={chart}
                          fluid={onPaper}
                          year={view.year}
                          threads={id === "mechanisms" ? threadsOf(timeline.successions, nth) : noThreads}
                          texts={{
                            ...texts,
                            label,
                            life,
                            undatedCount: translate("timeline.undatedCount", { count: row.undatedCount }),
                          }}
                          address={address}
                          chosen={chosen}
                          onPress={onPress}
                          onDetail={setDetail}
                        />
                      );
                    })}
                    {rows.length > limit ? (
                      <tr {...roles.row}>
                        <td colSpan={3} {...roles.cell} className="line-more">
                          <button
                            type="button"
                            className="button"
                            onClick={() => setLimits({ ...limits, [id]: limit + step })}
                          >
                            {translate("timeline.more", { count: Math.min(step, rows.length - limit) })}
                          </button>
                        </td>
                      </tr>
                    ) : null}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
        )}
        {timeline.sections.length === 0 ? <p className="view-empty">{translate("table.none")}</p> : null}
      </div>
      <p className={detail === "" ? "view-detail is-hint" : "view-detail"} aria-live="polite">
        {detail === "" ? translate("timeline.hint") : detail}
      </p>
    </section>
  );
}
/** Said aloud: laid out as a grid on narrow screens, the elements lose the roles they are born with. */
const roles = {
  grid: { role: "grid" },
  row: { role: "row" },
  head: { role: "columnheader" },
  cell: { role: "gridcell" },
} as const;
const noThreads: readonly never[] = [];
