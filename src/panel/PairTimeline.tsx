import "../text/late.ts";
import { scaleLinear } from "d3";
import type { LinkKind } from "../dataset/model.ts";
import { linkKinds } from "../dataset/vocabulary.ts";
import { decimalYear } from "../parts/LifeLine.tsx";
import type { TextKey } from "../text/translate.ts";
import { useAtlas } from "../view/hooks.ts";
import { startOf, type Tie } from "./timeOrder.ts";
import "./pair.css";
import "../parts/lifeLine.css";

const width = 400;
const left = 92;
const right = 8;
const laneHeight = 22;
const axisHeight = 20;

const siteKinds = ["centre", "crossing"] as const;
type Lane = LinkKind | (typeof siteKinds)[number];
/** Lanes from top to bottom; some have a shorter name here than in lists. */
const lanes: readonly { readonly lane: Lane; readonly label: TextKey }[] = [
  ...linkKinds.map((lane) => ({
    lane,
    label: lane === "informal" || lane === "priority" ? (`pairTime.${lane}` as const) : (`linkKinds.${lane}` as const),
  })),
  ...siteKinds.map((lane) => ({ lane, label: `pairTime.${lane}` as const })),
];

const laneOf = (tie: Tie): Lane => (tie.kind === "link" ? tie.record.kind : tie.kind);
const titleOf = ({ record }: Tie): string => ("title" in record ? record.title : record.name);
const inBeing = ({ record }: Tie): boolean => ["in-force", "operating", "ended"].includes(record.status);

/** From where to where a tie is drawn, as years with fractions; the two are equal for one that is only known to have begun. */
function spanOf(tie: Tie, now: number): readonly [number, number] | null {
  const start = startOf(tie);
  if (start === null) return null;
  const from = decimalYear(start);
  const lasting = tie.kind !== "link" || tie.record.kind === "joint-patrol";
  if (tie.record.status === "operating" && lasting) return [from, now];
  if (tie.kind === "link" && tie.record.to !== null) return [from, Math.max(from, decimalYear(tie.record.to))];
  return [from, from];
}

/**
 * What ties two economies in the order of time, a lane for each kind: a dot where it was signed, agreed or begun (hollow while
 * it is not known to be in being), a line while it lasts. The lists below it hold the same in words. Nothing without dates.
 */
export function PairTimeline({ ties, label }: { readonly ties: readonly Tie[]; readonly label: string }) {
  const { dataset, names, translate } = useAtlas();
  const now = decimalYear(dataset.edition.date);
  const placed = ties.flatMap((tie) => {
    const span = spanOf(tie, now);
    return span === null ? [] : [{ tie, span }];
  });
  if (placed.length === 0) return null;
  const first = Math.floor(Math.min(...placed.map(({ span }) => span[0])));
  const scale = scaleLinear()
    .domain([Math.min(first, Math.floor(now) - 4), Math.ceil(now)])
    .range([left, width - right]);
  const used = lanes.filter(({ lane }) => placed.some(({ tie }) => laneOf(tie) === lane));
  const height = used.length * laneHeight + axisHeight;
  const undated = ties.length - placed.length;
  return (
    <figure className="pair-time">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${label}: ${translate("pairTime.summary", { count: placed.length, first: String(first), last: String(Math.floor(now)) })}`}
      >
        {scale.ticks(5).map((year) => (
          <g key={year} transform={`translate(${scale(year)},0)`}>
            <line className="life-grid" y1={0} y2={height - axisHeight} />
            <text className="life-axis" y={height - 5} textAnchor={scale(year) > width - 24 ? "end" : "middle"}>
              {year}
            </text>
          </g>
        ))}
        {used.map(({ lane, label: text }, row) => {
          const y = row * laneHeight + laneHeight / 2;
          return (
            <g key={lane} className="pair-lane" data-lane={lane}>
              <text className="life-axis" x={0} y={y + 4}>
                {translate(text)}
              </text>
              {placed
                .filter(({ tie }) => laneOf(tie) === lane)
                .map(({ tie, span: [from, to] }) => (
                  <g key={tie.record.id} className="pair-tie" data-open={inBeing(tie) ? undefined : ""}>
                    <title>{`${startOf(tie) ?? ""} ${names.text(titleOf(tie))}`}</title>
                    {to > from ? (
                      <line x1={scale(from)} x2={Math.max(scale(to), scale(from) + 2)} y1={y} y2={y} />
                    ) : null}
                    <circle cx={scale(from)} cy={y} r={4} />
                  </g>
                ))}
            </g>
          );
        })}
      </svg>
      <figcaption className="muted">
        {[
          translate("pairTime.key"),
          ...(undated === 0 ? [] : [translate("pairTime.undated", { count: undated })]),
        ].join(" ")}
      </figcaption>
    </figure>
  );
}
