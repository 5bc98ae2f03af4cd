import "../text/late.ts";
import { scaleLinear } from "d3";
import { useId } from "react";
import type { Figure } from "../dataset/model.ts";
import { formatFigureNumber, formatFigureValue } from "../text/figures.ts";
import { useAtlas } from "../view/hooks.ts";
import { type FigureGroup, type FigurePart, figuresOfGroup } from "./figureGroups.ts";
import { Provenance } from "./Provenance.tsx";

/** Lengths are per cent of the drawing's width, so that bars stretch with the page and letters keep their size. */
const full = 100;
const barHeight = 30;
const percent = (value: number): string => `${Number(value.toFixed(3))}%`;

type Split = Extract<FigureGroup, { readonly kind: "split" }>;
type Bars = Extract<FigureGroup, { readonly kind: "bars" }>;
type Claims = Extract<FigureGroup, { readonly kind: "claims" }>;

/** One part in words, for those who do not see the drawing: "more than 200 killed"; "missing: number not given". */
function useDescribePart(): (part: FigurePart) => string {
  const { language, names, translate } = useAtlas();
  return ({ figure, word }) =>
    figure === null
      ? `${translate(word)}: ${translate("chart.notGiven")}`
      : `${formatFigureValue(figure, language, translate)} ${names.text(translate(word))}`;
}

/** Lines under a stretch of the bar: number, word, and above them the reservation where one of the parts has one. */
function PartLabel({
  part,
  x,
  y,
  end,
  reserved,
}: {
  readonly part: FigurePart;
  readonly x: string;
  readonly y: number;
  readonly end: boolean;
  readonly reserved: boolean;
}) {
  const { language, translate } = useAtlas();
  const { figure, word } = part;
  const numberAt = y + (reserved ? 34 : 18);
  return (
    <g className="chart-label" textAnchor={end ? "end" : "start"}>
      {figure === null || figure.qualifier === null ? null : (
        <text className="chart-qualifier" x={x} y={y + 15}>
          {translate(`figure.qualifier.${figure.qualifier}`)}
        </text>
      )}
      <text className={figure === null ? "chart-none" : "chart-number"} x={x} y={numberAt}>
        {figure === null ? translate("chart.notGiven.short") : formatFigureNumber(figure, language)}
      </text>
      <text className="chart-word" x={x} y={numberAt + 17}>
        {translate(word)}
      </text>
    </g>
  );
}

/** Parts of a whole, end to end on one bar. What has no number is hatched. */
function SplitChart({ group, marked }: { readonly group: Split; readonly marked: string | null }) {
  const { language, translate } = useAtlas();
  const describe = useDescribePart();
  const hatch = useId();
  const scale = scaleLinear().domain([0, group.total]).range([0, full]);
  const known = group.parts.reduce((sum, { figure }) => sum + (figure?.value ?? 0), 0);
  const top = group.whole === null ? 0 : 30;
  const reserved = group.parts.some(({ figure }) => (figure?.qualifier ?? null) !== null);
  let from = 0;
  const stretches = group.parts.map((part) => {
    const value = part.figure?.value ?? group.total - known;
    const stretch = { part, from, to: from + value };
    from += value;
    return stretch;
  });
  const { whole } = group;
  const label = [...(whole === null ? [] : [describe(whole)]), ...group.parts.map(describe)].join("; ");
  return (
    <svg
      className="chart-drawing"
      width="100%"
      height={top + barHeight + (reserved ? 56 : 40)}
      role="img"
      aria-label={`${translate(group.title)}: ${label}.`}
    >
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="chart-hatch" x1={0} x2={0} y1={0} y2={6} />
        </pattern>
      </defs>
      {whole?.figure ? (
        <g className="chart-label">
          <line className="chart-bracket" x1="0%" x2="100%" y1={top - 6.5} y2={top - 6.5} />
          <line className="chart-bracket" x1="0%" x2="0%" y1={top - 10} y2={top - 3} />
          <line className="chart-bracket" x1="100%" x2="100%" y1={top - 10} y2={top - 3} />
          <text x={0} y={14}>
            <tspan className="chart-number">{formatFigureValue(whole.figure, language, translate)}</tspan>
            <tspan className="chart-word">{` ${translate(whole.word)}`}</tspan>
          </text>
        </g>
      ) : null}
      {stretches.map(({ part, from: start, to }, index) => {
        const [x, end] = [scale(start), scale(to)];
        const last = index === stretches.length - 1 && index > 0;
        return (
          <g key={part.word}>
            <rect
              className={part.figure === null ? "chart-part-none" : "chart-part"}
              data-shade={index + 1}
              data-marked={part.figure !== null && part.figure.id === marked ? "" : undefined}
              x={percent(x)}
              y={top}
              width={percent(end - x)}
              height={barHeight}
              fill={part.figure === null ? `url(#${hatch})` : undefined}
            />
            <PartLabel part={part} x={last ? "100%" : percent(x)} y={top + barHeight} end={last} reserved={reserved} />
          </g>
        );
      })}
    </svg>
  );
}

const rowHeight = 46;
/** The same question in several populations, on one scale that starts at zero. */
function BarsChart({ group, marked }: { readonly group: Bars; readonly marked: string | null }) {
  const { language, names, translate } = useAtlas();
  const describe = useDescribePart();
  const most = Math.max(...group.parts.map(({ figure }) => figure?.value ?? 0));
  const scale = scaleLinear()
    .domain([0, most])
    .nice()
    .range([0, full - 15]);
  return (
    <svg
      className="chart-drawing"
      width="100%"
      height={group.parts.length * rowHeight}
      role="img"
      aria-label={`${translate(group.title)}: ${group.parts.map(describe).join("; ")}.`}
    >
      {group.parts.map(({ figure, word }, index) =>
        figure === null ? null : (
          <g key={word} className="chart-label" transform={`translate(0,${index * rowHeight})`}>
            <text className="chart-word" y={13}>
              {names.text(translate(word))}
            </text>
            <rect
              className="chart-part"
              data-shade={index === 0 ? 1 : 3}
              data-marked={figure.id === marked ? "" : undefined}
              y={19}
              width={percent(scale(figure.value))}
              height={20}
            />
            <text className="chart-number" x={percent(scale(figure.value))} dx={8} y={35}>
              {formatFigureNumber(figure, language)}
            </text>
          </g>
        ),
      )}
    </svg>
  );
}

/** Numbers that differ by source: a bar for each claim, the claim in words under it. */
function ClaimsChart({ group }: { readonly group: Claims }) {
  const { language, names } = useAtlas();
  const claims = group.conflict.claims.filter(({ value }) => value !== null);
  const scale = scaleLinear()
    .domain([0, Math.max(...claims.map(({ value }) => value ?? 0))])
    .nice()
    .range([0, full - 20]);
  return (
    <ul className="chart-claims">
      {claims.map((claim) => (
        <li key={claim.text}>
          <svg className="chart-drawing" width="100%" height={22} aria-hidden="true" focusable="false">
            <rect
              className="chart-part"
              data-shade={claim.value === group.figure.value ? 1 : 3}
              width={percent(scale(claim.value ?? 0))}
              height={20}
            />
            <g className="chart-label">
              <text className="chart-number" x={percent(scale(claim.value ?? 0))} dx={8} y={16}>
                {formatFigureNumber({ value: claim.value ?? 0, unit: group.figure.unit }, language)}
              </text>
            </g>
          </svg>
          <p>{names.text(claim.text)}</p>
        </li>
      ))}
    </ul>
  );
}

/**
 * Figures as a picture, labelled directly, with the same in words. `marked`: the figure the reader came for. `sourced`:
 * false where the source stands beside it already.
 */
export function FigureChart({
  group,
  marked = null,
  sourced = true,
}: {
  readonly group: FigureGroup;
  readonly marked?: string | null;
  readonly sourced?: boolean;
}) {
  const { names, translate } = useAtlas();
  const [first] = figuresOfGroup(group);
  return (
    <figure className="chart" data-chart={group.id}>
      <figcaption>{names.text(group.kind === "claims" ? group.conflict.question : translate(group.title))}</figcaption>
      {group.kind === "split" ? <SplitChart group={group} marked={marked} /> : null}
      {group.kind === "bars" ? <BarsChart group={group} marked={marked} /> : null}
      {group.kind === "claims" ? <ClaimsChart group={group} /> : null}
      {group.kind === "split" ? <p className="chart-note">{names.text(translate(group.note))}</p> : null}
      {group.kind === "claims" ? (
        <p className="chart-note">
          <strong>{`${translate("panel.reading")}.`}</strong> <span>{names.text(group.conflict.reading)}</span>
        </p>
      ) : null}
      {!sourced || first === undefined || group.kind === "claims" ? null : (
        <Provenance fact={first} label={figureLabel(first)} />
      )}
    </figure>
  );
}

const figureLabel = (figure: Figure): string => figure.label;
