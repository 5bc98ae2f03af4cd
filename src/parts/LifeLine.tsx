import "../text/late.ts";
import { scaleLinear } from "d3";
import type { EventRecord, Mechanism, Target } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { yearOf } from "../text/dates.ts";
import { decimalYear } from "../text/decimalYear.ts";
import { cutText, textWidth } from "../text/textWidth.ts";
import { useAtlas } from "../view/hooks.ts";
import { type Life, lifeOf } from "../view/life.ts";
import "./lifeLine.css";

export { decimalYear };

const width = 400;
const rowHeight = 26;
const left = 4;
const right = 8;
const axisHeight = 22;
/** Of names and years, in steps of the drawing: as the style sheet has it. */
const letterSize = 12;

interface Row extends Life {
  readonly mechanism: Mechanism;
  readonly events: readonly EventRecord[];
}

/** Name and years over a bar, and where they begin: at the bar's start, else ending at its end, always within the picture. */
function placeWords(
  name: string,
  years: string,
  { current, startX, endX }: { readonly current: boolean; readonly startX: number; readonly endX: number },
): { readonly x: number; readonly name: string } {
  const weight = current ? 600 : 400;
  const yearsWidth = textWidth(years, 400) * letterSize;
  const kept = cutText(name, letterSize, weight, width - yearsWidth);
  const wide = textWidth(kept, weight) * letterSize + yearsWidth;
  if (startX + wide <= width) return { x: startX, name: kept };
  return { x: Math.max(0, Math.min(endX, width) - wide), name: kept };
}

/**
 * The mechanism with what it came from and what it became: bars from founding to end, dotted from when it was last seen where
 * nobody says that it goes on, with a mark for each dated event.
 */
export function LifeLine({ mechanism }: { readonly mechanism: Mechanism }) {
  const { dataset, indexes, names, translate } = useAtlas();
  const now = decimalYear(dataset.edition.date);
  const family = [
    ...mechanism.relations.filter(({ type }) => type === "predecessor").map((relation) => relation.mechanism),
    mechanism.id,
    ...mechanism.relations.filter(({ type }) => type === "successor").map((relation) => relation.mechanism),
  ];
  const rows = family.flatMap((id): readonly Row[] => {
    const record = indexes.mechanisms.get(id);
    if (record === undefined) return [];
    const target: Target = targetOf("mechanism", id);
    const events = (indexes.eventsBySubject.get(target) ?? []).filter(({ date }) => date !== null);
    const life = lifeOf(record, events, now);
    return life === null ? [] : [{ mechanism: record, ...life, events }];
  });
  if (rows.length === 0) return null;
  const first = Math.floor(
    Math.min(...rows.flatMap((row) => [row.from, ...row.events.map(({ date }) => decimalYear(date ?? ""))])),
  );
  const scale = scaleLinear()
    .domain([first, Math.ceil(now)])
    .range([left, width - right]);
  const height = rows.length * rowHeight + axisHeight;
  const summary = rows
    .map(
      ({ mechanism: { id, from, to } }) =>
        `${names.mechanismShort(id)} ${yearOf(from) ?? ""}–${yearOf(to) ?? translate("mechanism.now")}`,
    )
    .join("; ");
  return (
    <svg
      className="life-line"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${translate("mechanism.lifeLine")}: ${summary}`}
    >
      {scale.ticks(5).map((year) => (
        <g key={year} transform={`translate(${scale(year)},0)`}>
          <line className="life-grid" y1={0} y2={height - axisHeight} />
          <text
            className="life-axis"
            y={height - 6}
            textAnchor={scale(year) > width - 24 ? "end" : scale(year) < 20 ? "start" : "middle"}
          >
            {year}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const y = index * rowHeight + rowHeight - 7;
        const current = row.mechanism.id === mechanism.id;
        const startX = scale(row.from);
        const sureX = Math.max(scale(row.sureTo), startX + 3);
        const endX = Math.max(scale(row.to), sureX);
        const from = yearOf(row.mechanism.from) ?? "";
        const years = ` ${from}${row.mechanism.to === null ? "" : `–${yearOf(row.mechanism.to) ?? ""}`}`;
        const words = placeWords(names.mechanismShort(row.mechanism.id), years, { current, startX, endX });
        return (
          <g key={row.mechanism.id} className="life-row" data-current={current ? "" : undefined}>
            <line className="life-bar" x1={startX} x2={sureX} y1={y} y2={y} />
            {endX > sureX ? <line className="life-perhaps" x1={sureX} x2={endX} y1={y} y2={y} /> : null}
            {row.open ? (
              <path className="life-open" d={`M${endX - 5},${y - 4}L${endX + 1},${y}L${endX - 5},${y + 4}`} />
            ) : null}
            {row.events.map((event) => (
              <circle
                key={event.id}
                className="life-event"
                cx={scale(decimalYear(event.date ?? ""))}
                cy={y}
                r={current ? 3.5 : 2.5}
              >
                <title>{`${event.date}: ${event.text}`}</title>
              </circle>
            ))}
            <text className="life-name" x={words.x} y={y - 8}>
              <tspan {...(row.mechanism.acronym === null ? {} : { translate: "no" })}>{words.name}</tspan>
              <tspan className="life-years">{years}</tspan>
            </text>
          </g>
        );
      })}
    </svg>
  );
}
