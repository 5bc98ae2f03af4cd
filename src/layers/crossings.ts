import { remember, rememberEach } from "../base/remember.ts";
import type { Crossing } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import type { Atlas } from "../view/atlas.ts";
import type { InView } from "../view/filter/filter.ts";
import { isCrossingInFocus } from "../view/focus.ts";
import type { Selection } from "../view/state.ts";
import { freshSince, nameWith, unseenText } from "../view/unseen.ts";
import { featuresAtWork, isAtWork, markStrength, unseenLegend } from "./centres.ts";
import { isLayerOn, type Layer, nothing, pointFeature } from "./context.ts";
import { markerEmphasis } from "./linkStyles.ts";
import type { LayerSpec, MarkerSpec, SceneFeature } from "./spec.ts";
import { isInFront } from "./tone.ts";

/** Zoom from which crossings are drawn when the selection is not about them, and named. */
export const crossingsFromZoom = 7.5;
const labelZoom = 8.8;

const crossingFeature = rememberEach((crossing: Crossing, atlas: Atlas, since: number) => {
  const { names, translate } = atlas;
  const target = targetOf("crossing", crossing.id);
  const unseen = unseenText(atlas, target, crossing, since);
  const kind = translate(`crossing.kind.${crossing.kind}`);
  return pointFeature(`crossing-${crossing.id}`, crossing.coordinates, {
    target,
    kind: "crossing",
    name: nameWith(atlas, translate("map.name.crossing", { kind, name: names.text(crossing.name) }), unseen),
    ...markStrength(unseen),
    atWork: isAtWork(crossing),
    approximate: crossing.approximate,
    label: names.text(crossing.name),
    order: isAtWork(crossing) ? 30 : 31,
  });
});
const crossingFeatures = remember(
  (atlas: Atlas, inView: InView, on: boolean, focuses: readonly Selection[], since: number): readonly SceneFeature[] =>
    inView.crossings
      .filter((crossing) => {
        if (!isInFront(inView, targetOf("crossing", crossing.id))) return false;
        const chosen = focuses.some((focus) => focus.kind === "crossing" && focus.id === crossing.id);
        return chosen || (on && focuses.some((focus) => isCrossingInFocus(atlas.dataset, focus, crossing)));
      })
      .map(crossingFeature(atlas, since)),
);

/** Small squares on the border, from nearby: full for shared crossings at work, hollow for the others. */
export const crossingsLayer: Layer = {
  id: "crossings",
  labelKey: "layer.crossings",
  switchable: "crossings",
  build: (context) => {
    const { atlas, inView, state, focuses, theme } = context;
    const { translate } = atlas;
    const on = isLayerOn(context, "crossings");
    const features = crossingFeatures(atlas, inView, on, focuses, freshSince(atlas, state.year));
    if (features.length === 0) return nothing;
    // When the selection is about crossings, they are shown from any distance.
    const always = focuses.some(({ kind }) => kind === "crossing" || kind === "pair");
    const range = always ? {} : { minZoom: crossingsFromZoom };
    const colours = (atWork: boolean) => ({
      colour: atWork ? theme.kinds.crossing : theme.map.casing,
      strokeColour: atWork ? theme.map.casing : theme.kinds.crossing,
    });
    const marker = (id: string, atWork: boolean): MarkerSpec => ({
      id,
      type: "marker",
      source: "crossings",
      ...range,
      where: { property: "atWork", in: [atWork] },
      interactive: true,
      shape: "square",
      size: {
        stops: [
          [6, 6 * theme.weight],
          [8, 8 * theme.weight],
          [11, 13 * theme.weight],
        ],
      },
      ...colours(atWork),
      strokeWidth: 1.25 * theme.weight,
      opacity: { get: "strength" },
      emphasis: markerEmphasis,
    });
    const working = features.some((crossing) => crossing.properties.atWork === true);
    const others = features.some((crossing) => crossing.properties.atWork === false);
    const label: LayerSpec = {
      id: "crossing-labels",
      type: "label",
      source: "crossings",
      minZoom: labelZoom,
      interactive: true,
      text: "label",
      size: {
        stops: [
          [8, 11],
          [11, 13],
        ],
      },
      weight: 400,
      colour: theme.map.labelTown,
      haloColour: theme.map.halo,
      haloWidth: 1.5,
      anchor: "left",
      offset: [0.7, 0],
      priority: "order",
      emphasis: { dimmed: { opacityFactor: 0.3 } },
    };
    const entry = (id: string, atWork: boolean) => ({
      id,
      label: translate(
        atWork ? "legend.crossings" : state.year === null ? "legend.crossingsPlanned" : "legend.crossingsAgreed",
      ),
      ...range,
      features: [featuresAtWork(features, atWork)],
      symbol: { type: "marker", shape: "square", ...colours(atWork) } as const,
    });
    return {
      sources: { crossings: features },
      specs: [
        ...(others ? [marker("crossings-other", false)] : []),
        ...(working ? [marker("crossings", true)] : []),
        label,
      ],
      legend: [
        ...(working ? [entry("crossings", true)] : []),
        ...(others ? [entry("crossings-other", false)] : []),
        ...unseenLegend(context, features, "square", theme.kinds.crossing).map((row) => ({ ...row, ...range })),
      ],
      counted: { label: "layer.crossings", count: features.length },
      notes: features.some((crossing) => crossing.properties.approximate === true)
        ? [translate("map.note.approximate")]
        : [],
    };
  },
};
