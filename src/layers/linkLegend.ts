import { remember } from "../base/remember.ts";
import type { LinkKind } from "../dataset/model.ts";
import { freshSince } from "../view/unseen.ts";
import type { LayerContext } from "./context.ts";
import type { LinkFeatures } from "./linkFeatures.ts";
import { bundleWidth, linkStyles } from "./linkStyles.ts";
import type { LegendEntry, SceneFeature } from "./spec.ts";

/** While nothing is selected, signs and nodes are drawn from this zoom on: not on small pictures. */
export const restZoom = 5.6;

/** What is drawn of a kind of link in a range of zooms. */
export interface Part {
  readonly id: string;
  readonly features: readonly SceneFeature[];
  readonly crowns: readonly SceneFeature[];
  readonly range: { readonly minZoom?: number; readonly maxZoom?: number };
}

/** Numbers are drawn from this zoom on. Further away they would lie over one another, or be too small to read; width still says which are many. */
export const numberZoom = 4.3;
const withBadge = remember((crowns: readonly SceneFeature[]) =>
  crowns.filter((crown) => crown.properties.badge !== ""),
);
/** Of some crowns those that carry a number. None beside a chosen centre or crossing: all lines stand back there, and pale numbers would read as doubtful. */
export function numbersOf({ focuses }: LayerContext, crowns: readonly SceneFeature[]): readonly SceneFeature[] {
  return focuses.some(({ kind }) => kind === "centre" || kind === "crossing") ? [] : withBadge(crowns);
}
/** Those that are drawn paler. */
export const weakOnes = remember((features: readonly SceneFeature[]) =>
  features.filter(({ properties }) => properties.weak),
);

/** Numbers whose widths the legend shows; its words name them. */
const scaleSteps = [1, 5, 10] as const;

/** A legend line for the kind, and those that kinds share: what is drawn weaker, what a point with branches means. */
export function linkLegend(
  context: LayerContext,
  kind: LinkKind,
  drawn: LinkFeatures,
  parts: readonly Part[],
  rest: boolean,
): LegendEntry[] {
  const { theme } = context;
  const { translate } = context.atlas;
  const { sign, width } = linkStyles[kind];
  const word = translate(`linkKinds.${kind}`);
  const strengthIn = ({ properties }: SceneFeature): number => Number(properties.strength ?? 0);
  const entries: LegendEntry[] = [];
  for (const [at, { features: arcs, crowns, range }] of parts.entries()) {
    // Only a kind that bundles carries numbers; its line states their scale. From nearby, where there are none, it says less.
    const numbers = numbersOf(context, crowns);
    const counted = sign === null && numbers.length > 0;
    entries.push({
      id: at === 0 ? kind : `${kind}-near`,
      label: counted ? translate("legend.counted", { kind: word }) : word,
      ...range,
      features: [arcs, drawn.branches],
      symbol: {
        type: "line",
        colour: theme.kinds[kind],
        width: width * theme.weight,
        opacity: arcs.reduce((most, arc) => Math.max(most, strengthIn(arc)), 0.5),
        curved: true,
        ...(sign === null || arcs.length === 0 ? {} : { sign }),
        ...(counted ? { widths: scaleSteps.map((count) => bundleWidth(kind, count) * theme.weight) } : {}),
      },
    });
    if (!counted) continue;
    entries.push({
      id: `${kind}-number`,
      label: translate(context.atRest ? "legend.number" : "legend.numberFromTwo"),
      brief: translate("legend.numberBrief", { kind: word }),
      ...range,
      minZoom: Math.max(numberZoom, range.minZoom ?? 0),
      features: [numbers],
      symbol: {
        type: "marker",
        shape: "circle",
        colour: theme.kinds[kind],
        strokeColour: theme.map.casing,
        text: "2",
      },
    });
  }
  if (drawn.nodes.length > 0) {
    entries.push({
      id: "several",
      label: translate("legend.several"),
      ...(rest ? { minZoom: restZoom } : {}),
      features: [drawn.nodes],
      symbol: { type: "marker", shape: "circle", colour: theme.map.label, strokeColour: theme.map.casing },
    });
  }
  const weak = [...parts.map(({ features }) => features), drawn.nodes].map(weakOnes).filter(({ length }) => length > 0);
  return [...entries, ...faintLegend(context, weak, width)];
}

/** The line that says what is drawn paler; none where nothing is. */
export function faintLegend(
  { atlas, state: { year }, theme }: LayerContext,
  weak: readonly (readonly SceneFeature[])[],
  width: number,
): LegendEntry[] {
  if (weak.length === 0) return [];
  const since = String(freshSince(atlas, year));
  return [
    {
      id: "faint",
      label: atlas.translate(year === null ? "legend.faint" : "legend.faintThen", { year: since }),
      features: weak,
      symbol: { type: "line", colour: theme.map.label, width, opacity: 0.45, curved: true },
    },
  ];
}
