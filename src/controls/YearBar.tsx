import { max, scaleLinear } from "d3";
import { type CSSProperties, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import { useWidth } from "../ui/useWidth.ts";
import { countByYear, selectableYears } from "../view/filter/counts.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { facetsOnly } from "../view/query.ts";
import "./yearBar.css";

/** How long a year stays while the years play, in milliseconds. */
const pace = 1100;
const trackHeight = 22;
/** Half the width of the thumb, px: where the track of a range input begins and ends. */
const thumb = 9;

/**
 * The year whose state is shown: a slider over bars that say how much is dated to each year, steps, play, and back to now.
 * Its last place is now. `quiet`: the reader wants no motion, so nothing plays by itself; `onClose`: it can be closed.
 */
export function YearBar({ quiet, onClose }: { readonly quiet: boolean; readonly onClose: (() => void) | null }) {
  const { dataset, translate } = useAtlas();
  const year = useView((store) => store.view.year);
  const basis = useView((store) => store.view.basis);
  const layers = useView((store) => store.view.layers);
  const query = useView((store) => facetsOnly(store.view.query));
  const actions = useActions();
  const [playing, setPlaying] = useState(false);
  const track = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const width = useWidth(track);
  const all = useMemo(() => countByYear(dataset, { basis, layers: null, query: "", year: null }), [dataset, basis]);
  // The bars may come after the press is painted.
  const asked = useDeferredValue(useMemo(() => ({ basis, layers, query, year: null }), [basis, layers, query]));
  const counts = useMemo(() => countByYear(dataset, asked), [dataset, asked]);
  const [first, last] = selectableYears(dataset, all);
  const now = last + 1;
  const shown = year === null ? now : Math.max(first, Math.min(last, year));
  const go = (to: number): void => actions.setYear(to >= now ? null : Math.max(first, to));
  useEffect(() => {
    if (!playing) return;
    const next = window.setTimeout(() => {
      if (year === null || year >= last) setPlaying(false);
      actions.setYear(year === null || year >= last ? null : year + 1);
    }, pace);
    return () => window.clearTimeout(next);
  }, [playing, year, last, actions]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it opens, and not again
  useEffect(() => {
    // Opened by a press on the closed bar, which is gone.
    if (onClose !== null) slider.current?.focus({ preventScroll: true });
  }, []);
  const play = (): void => {
    if (!playing && year === null) actions.setYear(first);
    setPlaying(!playing);
  };
  const stop = (): void => setPlaying(false);
  const x = scaleLinear()
    .domain([first, now])
    .range([thumb, Math.max(thumb, width - thumb)]);
  const y = scaleLinear()
    .domain([0, max(all.values()) ?? 1])
    .range([0, trackHeight]);
  const bar = Math.max(2, (x(first + 1) - x(first)) * 0.62);
  const value = year === null ? translate("year.now") : String(year);
  const part = (shown - first) / (now - first);
  return (
    <section
      id="year"
      className={onClose === null ? "year-bar" : "year-bar year-bar-compact"}
      aria-label={translate("year.label")}
    >
      {quiet ? null : (
        <button
          type="button"
          className="icon-button"
          aria-label={translate(playing ? "year.stop" : "year.play")}
          title={translate(playing ? "year.stop" : "year.play")}
          onClick={play}
        >
          <Icon name={playing ? "stop" : "play"} />
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={translate("year.back")}
        disabled={shown <= first}
        onClick={() => {
          stop();
          go(shown - 1);
        }}
      >
        <Icon name="previous" />
      </button>
      <div className="year-track" ref={track} style={{ "--part": part } as CSSProperties}>
        <svg width={width} height={trackHeight} aria-hidden="true">
          {[...all].map(([at, total]) => {
            const own = counts.get(at) ?? 0;
            const reached = at <= shown;
            return (
              <g key={at} className={at === year ? "year-here" : reached ? "year-past" : "year-later"}>
                <rect
                  className="year-all"
                  x={x(at) - bar / 2}
                  width={bar}
                  y={trackHeight - y(total)}
                  height={y(total)}
                />
                <rect className="year-own" x={x(at) - bar / 2} width={bar} y={trackHeight - y(own)} height={y(own)} />
              </g>
            );
          })}
        </svg>
        <input
          ref={slider}
          type="range"
          min={first}
          max={now}
          step={1}
          value={shown}
          aria-label={translate("year.label")}
          aria-valuetext={
            year === null ? value : `${value}, ${translate("year.events", { count: counts.get(year) ?? 0 })}`
          }
          onChange={(event) => {
            stop();
            go(Number(event.target.value));
          }}
        />
        <div className="year-ends" aria-hidden="true">
          <span>{first}</span> <span>{translate("year.now")}</span>
        </div>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={translate("year.forward")}
        disabled={year === null}
        onClick={() => {
          stop();
          go(shown + 1);
        }}
      >
        <Icon name="next" />
      </button>
      <output className="year-value">{value}</output>
      <button
        type="button"
        className={year === null ? "button button-quiet year-away" : "button button-quiet"}
        aria-label={translate("year.toNow")}
        onClick={() => {
          stop();
          actions.setYear(null);
        }}
      >
        {translate("year.now")}
      </button>
      {onClose === null ? null : (
        <button
          type="button"
          className="icon-button"
          aria-label={translate("year.close")}
          onClick={() => {
            stop();
            onClose();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </section>
  );
}
