import { once, remember, rememberEach } from "../base/remember.ts";
import type { Centre, CentreId, Position } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import type { Atlas } from "../view/atlas.ts";
import type { InView } from "../view/filter/filter.ts";
import { isCentreInFocus } from "../view/focus.ts";
import type { Selection } from "../view/state.ts";
import { freshSince, nameWith, unseenText } from "../view/unseen.ts";
import { isLayerOn, type Layer, type LayerContext, nothing, pointFeature } from "./context.ts";
import { weakOnes } from "./linkLegend.ts";
import { markerEmphasis, unseenShare } from "./linkStyles.ts";
import type { LabelSpec, LegendEntry, MarkerSpec, SceneFeature } from "./spec.ts";
import { isInFront } from "./tone.ts";

/** Zoom from which centres carry their town's name. */
const labelZoom = 7.4;

/** A centre with a position; those without one are not on the map. */
export type PlacedCentre = Centre & { readonly coordinates: Position };

/** Whether a centre, or the body that it is, is selected or compared. */
const isChosen = (focuses: readonly Selection[], centre: Centre): boolean =>
  focuses.some(
    (focus) =>
      (focus.kind === "centre" && focus.id === centre.id) ||
      (focus.kind === "mechanism" && focus.id === centre.mechanism),
  );

const listCentres = remember(
  ({ dataset }: Atlas, inView: InView, on: boolean, focuses: readonly Selection[]): readonly Centre[] =>
    inView.centres.filter((centre) => {
      if (!isInFront(inView, targetOf("centre", centre.id))) return false;
      return isChosen(focuses, centre) || (on && focuses.some((focus) => isCentreInFocus(dataset, focus, centre)));
    }),
);
const placed = once((centres: readonly Centre[]): readonly PlacedCentre[] =>
  centres.filter((centre): centre is PlacedCentre => centre.coordinates !== null),
);

const justOne = remember((centres: readonly PlacedCentre[], only: CentreId) =>
  centres.filter((centre) => centre.id === only),
);

/** The centres that belong to the picture, those too that have no place on it. */
function selectListed(context: LayerContext): readonly Centre[] {
  const { atlas, inView, focuses } = context;
  return listCentres(atlas, inView, isLayerOn(context, "centres"), focuses);
}

/** The centres on the map under the state of the context. */
export function selectCentres(context: LayerContext, only: CentreId | null = null): readonly PlacedCentre[] {
  const centres = placed(selectListed(context));
  return only === null ? centres : justOne(centres, only);
}

/** Whether something is at work, as opposed to planned, agreed only, over or of unclear state. */
export function isAtWork({ status }: Pick<Centre, "status">): boolean {
  return status === "operating" || status === "in-force";
}

const centreFeature = rememberEach((centre: PlacedCentre, atlas: Atlas, since: number) => {
  const { names, translate } = atlas;
  const target = targetOf("centre", centre.id);
  const unseen = unseenText(atlas, target, centre, since);
  const kind = translate(`centre.kind.${centre.kind}`);
  return pointFeature(`centre-${centre.id}`, centre.coordinates, {
    target,
    kind: "centre",
    name: nameWith(atlas, translate("map.name.centre", { kind, name: names.text(centre.name) }), unseen),
    ...markStrength(unseen),
    atWork: isAtWork(centre),
    label: centre.town === null ? names.text(centre.name) : names.place(centre.town),
    order: isAtWork(centre) ? 20 : 21,
  });
});
const centreFeatures = remember(
  (centres: readonly PlacedCentre[], atlas: Atlas, since: number): readonly SceneFeature[] =>
    centres.map(centreFeature(atlas, since)),
);

/** Those of some features that are at work, or those that are not. */
export const featuresAtWork = remember((features: readonly SceneFeature[], atWork: boolean) =>
  features.filter(({ properties }) => properties.atWork === atWork),
);

/** Opacity of a mark, less for what was last seen to operate too long ago. */
export const markStrength = (unseen: string | null) => ({
  strength: unseen === null ? 1 : unseenShare,
  weak: unseen !== null,
});

/** The legend line of marks that were last seen to operate too long ago; none where there are none. */
export function unseenLegend(
  { atlas, state, theme }: LayerContext,
  features: readonly SceneFeature[],
  shape: "diamond" | "square",
  colour: string,
): LegendEntry[] {
  const weak = weakOnes(features);
  if (weak.length === 0) return [];
  return [
    {
      id: `unseen-${shape}`,
      label: atlas.translate(`legend.unseen.${shape}`, { year: String(freshSince(atlas, state.year)) }),
      features: [weak],
      symbol: { type: "marker", shape, colour, strokeColour: theme.map.casing, opacity: unseenShare },
    },
  ];
}

/** Diamonds: full for centres at work, hollow for the others. */
export const centresLayer: Layer = {
  id: "centres",
  labelKey: "layer.centres",
  switchable: "centres",
  build: (context) => {
    const { atlas, theme } = context;
    const { translate } = atlas;
    const centres = selectCentres(context);
    if (centres.length === 0) return nothing;
    const marker = (id: string, atWork: boolean): MarkerSpec => ({
      id,
      type: "marker",
      source: "centres",
      where: { property: "atWork", in: [atWork] },
      interactive: true,
      shape: "diamond",
      size: {
        stops: [
          [4, 7 * theme.weight],
          [6.5, 12 * theme.weight],
          [10, 20 * theme.weight],
        ],
      },
      colour: atWork ? theme.kinds.centre : theme.map.casing,
      strokeColour: atWork ? theme.map.casing : theme.kinds.centre,
      strokeWidth: 1.5 * theme.weight,
      opacity: { get: "strength" },
      emphasis: markerEmphasis,
    });
    const working = centres.some(isAtWork);
    const others = centres.some((centre) => !isAtWork(centre));
    const label: LabelSpec = {
      id: "centre-labels",
      type: "label",
      source: "centres",
      minZoom: labelZoom,
      interactive: true,
      text: "label",
      size: {
        stops: [
          [7, 11.5],
          [10, 14],
        ],
      },
      weight: 600,
      colour: theme.map.labelTown,
      haloColour: theme.map.halo,
      haloWidth: 1.6,
      anchor: "left",
      offset: [0.8, 0],
      priority: "order",
      emphasis: { dimmed: { opacityFactor: 0.3 } },
    };
    // What is chosen is named from afar too, below its sign: spokes leave it on all sides, and least often there.
    const chosen = centres.filter((centre) => isChosen(context.focuses, centre)).map(({ id }) => `centre-${id}`);
    const chosenLabel: LabelSpec = {
      ...label,
      id: "centre-labels-chosen",
      where: { property: "id", in: chosen },
      minZoom: 0,
      maxZoom: labelZoom,
      anchor: "top",
      offset: [0, 0.7],
      always: true,
    };
    const unplaced = selectListed(context).length - centres.length;
    const note = unplaced === 0 ? {} : { note: translate("map.describe.unplaced", { count: unplaced }) };
    const features = centreFeatures(centres, atlas, freshSince(atlas, context.state.year));
    const entry = (id: string, atWork: boolean) => ({
      id,
      label: translate(
        atWork ? "legend.centres" : context.state.year === null ? "legend.centresPlanned" : "legend.centresAgreed",
      ),
      features: [featuresAtWork(features, atWork)],
      symbol: {
        type: "marker",
        shape: "diamond",
        colour: atWork ? theme.kinds.centre : theme.map.casing,
        strokeColour: atWork ? theme.map.casing : theme.kinds.centre,
      } as const,
    });
    return {
      sources: { centres: features },
      specs: [
        ...(others ? [marker("centres-other", false)] : []),
        ...(working ? [marker("centres", true)] : []),
        label,
        ...(chosen.length > 0 ? [chosenLabel] : []),
      ],
      legend: [
        ...(working ? [entry("centres", true)] : []),
        ...(others ? [entry("centres-other", false)] : []),
        ...unseenLegend(context, features, "diamond", theme.kinds.centre),
      ],
      counted: { label: "layer.centres", count: selectListed(context).length, ...note },
      notes: centres.some((centre) => centre.approximate) ? [translate("map.note.approximate")] : [],
    };
  },
};
