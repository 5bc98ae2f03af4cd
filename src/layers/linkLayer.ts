import { remember } from "../base/remember.ts";
import type { Link, LinkKind } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { layerOfLinkKind } from "../dataset/vocabulary.ts";
import type { Atlas } from "../view/atlas.ts";
import { countedLinks } from "../view/counts.ts";
import type { InView } from "../view/filter/filter.ts";
import { isLinkInFocus } from "../view/focus.ts";
import type { LayerId, Selection } from "../view/state.ts";
import { freshSince } from "../view/unseen.ts";
import { type BuiltLayer, isLayerOn, type Layer, type LayerContext, nearZoom, nothing } from "./context.ts";
import { type LinkFeatures, linkFeatures } from "./linkFeatures.ts";
import { badgeSpec, partnerSpec, yearSpec } from "./linkLabels.ts";
import { linkLegend, numbersOf, type Part, restZoom } from "./linkLegend.ts";
import { branchEmphasis, lineEmphasis, linkStyles, markerEmphasis, quietEmphasis, widthByZoom } from "./linkStyles.ts";
import { restingLinks } from "./rest.ts";
import type { LayerSpec, SceneFeature } from "./spec.ts";
import { isInFront } from "./tone.ts";

/** The links of a kind that stand in front on the map; the array is the same object for the same choice. */
export const selectLinks = remember(
  ({ dataset }: Atlas, inView: InView, kind: LinkKind, on: boolean, focuses: readonly Selection[]): readonly Link[] =>
    inView.links.filter((link) => {
      if (link.kind !== kind || !isInFront(inView, targetOf("link", link.id))) return false;
      const chosen = focuses.some((focus) => focus.kind === "link" && focus.id === link.id);
      return chosen || (on && focuses.some((focus) => isLinkInFocus(dataset, focus, link)));
    }),
);

/** Signs and nodes are smaller while nothing is selected. */
const restSize = 0.75;

function lineSpecs(
  context: LayerContext,
  kind: LinkKind,
  { id, range }: Part,
  emphasis = lineEmphasis,
  interactive = true,
): LayerSpec[] {
  const { theme } = context;
  return [
    {
      id: `${id}-casing`,
      type: "line",
      source: id,
      ...range,
      colour: theme.map.casing,
      width: { get: "width", times: widthByZoom.map(([zoom, times]) => [zoom, times * 2.1 * theme.weight] as const) },
      opacity: { get: "strength", times: [[0, 0.55]] },
      cap: "round",
      emphasis: { dimmed: { opacityFactor: 0 } },
    },
    {
      id,
      type: "line",
      source: id,
      ...range,
      interactive,
      colour: theme.kinds[kind],
      width: { get: "width", times: widthByZoom.map(([zoom, times]) => [zoom, times * theme.weight] as const) },
      opacity: { get: "strength" },
      cap: "round",
      emphasis,
    },
  ];
}

function signSpec(context: LayerContext, kind: LinkKind, { id, range }: Part, share: number): LayerSpec[] {
  const { sign } = linkStyles[kind];
  const { theme } = context;
  if (sign === null) return [];
  return [
    {
      id: `${id}-sign`,
      type: "marker",
      source: `${id}-crowns`,
      ...range,
      ...(share < 1 ? { minZoom: Math.max(restZoom, range.minZoom ?? 0) } : {}),
      interactive: true,
      shape: sign,
      size: {
        stops: [
          [5, 6 * theme.weight * share],
          [9, 10 * theme.weight * share],
        ],
      },
      colour: theme.map.casing,
      strokeColour: theme.kinds[kind],
      strokeWidth: 1.5 * theme.weight * share,
      opacity: { get: "signStrength" },
      emphasis: markerEmphasis,
    },
  ];
}

/** Whether a selection leaves only its own links on the map. */
function isFocused(focuses: readonly Selection[]): boolean {
  return focuses.some(({ kind }) => ["mechanism", "place", "pair", "link", "centre", "crossing"].includes(kind));
}

/** Draws some links of one kind as arcs, and as nodes with branches; `id` begins the ids of its sources and specs. `all`: those that numbers count. */
export function buildLinks(
  context: LayerContext,
  id: string,
  kind: LinkKind,
  links: readonly Link[],
  all: readonly Link[] = links,
): BuiltLayer {
  const { atlas, focuses, theme } = context;
  // Links of six parties would cover the map: unless something is selected, branches only shine through.
  const rest = !isFocused(focuses);
  // At rest every line has its number, the one too; elsewhere ones would cover what they count.
  const ones = context.atRest && kind === "agreement";
  const features: LinkFeatures = linkFeatures(links, all, rest, ones, atlas, freshSince(atlas, context.state.year));
  const single = focuses.some(({ kind }) => kind === "pair" || kind === "link");
  // At rest a bundle stays one arc from nearby too: the pointer or a choice opens it.
  const parts: Part[] = single
    ? [{ id, features: features.fan, crowns: features.fanCrowns, range: {} }]
    : [
        { id, features: features.bundles, crowns: features.crowns, range: rest ? {} : { maxZoom: nearZoom } },
        ...(rest
          ? []
          : [{ id: `${id}-near`, features: features.fan, crowns: features.fanCrowns, range: { minZoom: nearZoom } }]),
      ];
  const ofOnePlace = focuses.length === 1 && focuses[0]?.kind === "place";
  const sources: Record<string, readonly SceneFeature[]> = {};
  const specs: LayerSpec[] = [];
  if (features.branches.length > 0) {
    const part: Part = { id: `${id}-branches`, features: features.branches, crowns: features.nodes, range: {} };
    sources[part.id] = part.features;
    sources[`${id}-nodes`] = features.nodes;
    specs.push(...lineSpecs(context, kind, part, rest ? quietEmphasis : branchEmphasis, !rest));
  }
  for (const part of parts) {
    if (part.features.length === 0) continue;
    const badges = numbersOf(context, part.crowns);
    sources[part.id] = part.features;
    specs.push(...lineSpecs(context, kind, part));
    const signs = signSpec(context, kind, part, rest ? restSize : 1);
    if (signs.length > 0) sources[`${part.id}-crowns`] = part.crowns;
    specs.push(...signs);
    if (signs.length === 0 && badges.length > 0) {
      sources[`${part.id}-badges`] = badges;
      specs.push(...badgeSpec(context, kind, part));
      if (ofOnePlace && badges.some(({ properties }) => properties.beyond)) specs.push(partnerSpec(context, part));
    }
  }
  if (single && kind === "agreement" && features.fanYears.length > 0) {
    sources[`${id}-years`] = features.fanYears;
    specs.push(yearSpec(context, kind, `${id}-years`));
  }
  if (features.branches.length > 0) {
    specs.push({
      id: `${id}-nodes`,
      type: "marker",
      source: `${id}-nodes`,
      ...(rest ? { minZoom: restZoom } : {}),
      interactive: true,
      shape: "circle",
      size: {
        stops: [
          [5, 6 * theme.weight * (rest ? restSize : 1)],
          [9, 10 * theme.weight * (rest ? restSize : 1)],
        ],
      },
      colour: theme.kinds[kind],
      strokeColour: theme.map.casing,
      strokeWidth: 1.5,
      opacity: { get: "signStrength" },
      emphasis: markerEmphasis,
    });
  }
  if (specs.length === 0) return nothing;
  return {
    sources,
    specs,
    legend: linkLegend(context, kind, features, parts, rest),
    notes: [],
    bundles: single ? [] : [{ far: id, near: features.fan }],
    counted: { label: `layer.${layerOfLinkKind[kind]}`, count: countedLinks(links).length },
  };
}

/** The layer of one kind of link. */
function buildLinkLayer(id: LayerId, kind: LinkKind): Layer {
  const build = (context: LayerContext): BuiltLayer => {
    const { atlas, atRest, inView, focuses } = context;
    const links = selectLinks(atlas, inView, kind, isLayerOn(context, id), focuses);
    return buildLinks(context, id, kind, atRest ? restingLinks(links, atlas.dataset) : links, links);
  };
  return { id, labelKey: `layer.${id}`, switchable: id, build };
}

export const agreementsLayer = buildLinkLayer("agreements", "agreement");
export const operationsLayer = buildLinkLayer("operations", "joint-operation");
export const informalLayer = buildLinkLayer("informal", "informal");
export const prioritiesLayer = buildLinkLayer("priorities", "priority");
