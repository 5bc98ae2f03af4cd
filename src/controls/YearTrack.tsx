import "../text/late.ts";
import { max, scaleLinear } from "d3";
import { type PointerEvent, type RefObject, useDeferredValue, useMemo, useRef, useState } from "react";
import { useWidth } from "../ui/useWidth.ts";
import { countByYear } from "../view/filter/counts.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { facetsOnly } from "../view/query.ts";

/** Height of the bars, px. */
const trackHeight = 22;
/** Half the width of the thumb, px: where the track of a range input begins and ends. */
const thumb = 9;

/** Years that can be chosen; the place after the last one is now. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
  /** How much is dated to each year, whatever the filters leave. */
  readonly dated: ReadonlyMap<number, number>;
}

/** How much of what the filters leave is dated to each year. It may come after the press is painted. */
function useCounts(): ReadonlyMap<number, number> {
  const { dataset } = useAtlas();
  const basis = useView((store) => store.view.basis);
  const layers = useView((store) => store.view.layers);
  const query = useView((store) => facetsOnly(store.view.query));
  const asked = useDeferredValue(useMemo(() => ({ basis, layers, query, year: null }), [basis, layers, query]));
  return useMemo(() => countByYear(dataset, asked), [dataset, asked]);
}

/** Bars that say how much is dated to each year, all of it and what the filters leave. */
function YearBars({
  range: { first, last, dated },
  counts,
  shown,
  pointed,
  width,
}: {
  readonly range: YearRange;
  readonly counts: ReadonlyMap<number, number>;
  /** The year of which the words beneath the bars tell. */
  readonly pointed: number | null;
  /** Place of the slider. */
  readonly shown: number;
  /** Pixels. */
  readonly width: number;
}) {
  const year = useView((store) => store.view.year);
  const x = scaleLinear()
    .domain([first, last + 1])
    .range([thumb, Math.max(thumb, width - thumb)]);
  const y = scaleLinear()
    .domain([0, max(dated.values()) ?? 1])
    .range([0, trackHeight]);
  const bar = Math.max(2, (x(first + 1) - x(first)) * 0.62);
  const place = (at: number, count: number) => ({
    x: x(at) - bar / 2,
    width: bar,
    y: trackHeight - y(count),
    height: y(count),
  });
  return (
    <svg width={width} height={trackHeight} aria-hidden="true">
      {[...dated].map(([at, count]) => (
        <g
          key={at}
          className="year-count"
          data-pointed={at === pointed ? "" : undefined}
          data-time={at === year ? "here" : at <= shown ? "past" : "later"}
        >
          <rect className="year-all" {...place(at, count)} />
          <rect className="year-own" {...place(at, counts.get(at) ?? 0)} />
        </g>
      ))}
    </svg>
  );
}

/** The slider over its bars, with the first year and now at its ends. */
export function YearTrack({
  range,
  shown,
  slider,
  onChoose,
}: {
  readonly range: YearRange;
  /** Place of the slider: a year, or the one after the last for now. */
  readonly shown: number;
  readonly slider: RefObject<HTMLInputElement | null>;
  readonly onChoose: (place: number) => void;
}) {
  const { translate } = useAtlas();
  const year = useView((store) => store.view.year);
  const counts = useCounts();
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const { first, last, dated } = range;
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const told = pointed ?? (focused ? year : null);
  const point = (event: PointerEvent<HTMLElement>): void => {
    if (event.pointerType === "touch") return;
    const { left } = event.currentTarget.getBoundingClientRect();
    const at = Math.round(
      first + ((event.clientX - left - thumb) / Math.max(1, width - 2 * thumb)) * (last + 1 - first),
    );
    setPointed(at < first || at > last ? null : at);
  };
  const tallest = [...dated].reduce<readonly [number, number]>((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  const label =
    told === null
      ? translate("year.bars", { year: String(tallest[0]), number: tallest[1] })
      : translate("year.bar", { year: String(told), number: counts.get(told) ?? 0, all: dated.get(told) ?? 0 });
  return (
    <div className="year-track" ref={track} onPointerMove={point} onPointerLeave={() => setPointed(null)}>
      <YearBars range={range} counts={counts} shown={shown} pointed={told} width={width} />
      <input
        ref={slider}
        type="range"
        min={first}
        max={last + 1}
        step={1}
        value={shown}
        aria-label={translate("year.label")}
        aria-valuetext={
          year === null
            ? translate("year.now")
            : `${year}, ${translate("year.events", { count: counts.get(year) ?? 0 })}`
        }
        onChange={(event) => onChoose(Number(event.target.value))}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      <div className="year-ends" aria-hidden="true">
        <span>{first}</span> <span className="year-bars-label">{label}</span> <span>{translate("year.now")}</span>
      </div>
    </div>
  );
}
