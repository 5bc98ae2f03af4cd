import { remember, rememberEach } from "../base/remember.ts";
import type { Indexes } from "../dataset/indexes.ts";
import type { Mechanism, Participation, PlaceId, Position } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { spokes } from "../geometry/spokes.ts";
import type { Atlas } from "../view/atlas.ts";
import { doubtKey, type InView } from "../view/filter/filter.ts";
import { type PlacedCentre, selectCentres } from "./centres.ts";
import { type BuiltLayer, type Layer, type LayerContext, lineFeature, linesFeature, nothing } from "./context.ts";
import { anchorsOf } from "./linkGeometry.ts";
import { lineEmphasis, widthByZoom } from "./linkStyles.ts";
import { rolesInView } from "./rolesInView.ts";
import type { LayerSpec, LegendEntry, SceneFeature } from "./spec.ts";
import { isInFront } from "./tone.ts";

/** Zoom from which the spokes of every centre are drawn, not only those of the selected one. */
const centreSpokesZoom = 8.5;

/** Where a mechanism sits, if the dataset knows a town with a position. */
export function seatOf(indexes: Indexes, mechanism: Mechanism): Position | null {
  const town = mechanism.seat?.value ?? null;
  return town === null ? null : (indexes.places.get(town)?.anchor ?? null);
}

const membershipSpokes = remember(
  (
    mechanism: Mechanism,
    roles: ReadonlyMap<PlaceId, Participation>,
    { indexes, names, translate }: Atlas,
    inView: InView,
  ): SceneFeature[] => {
    const seat = seatOf(indexes, mechanism);
    if (seat === null) return [];
    const ends = [...roles].flatMap(([place, participation]) => {
      const record = indexes.places.get(place);
      const anchor = record?.anchor ?? null;
      // A spoke says that somebody belongs to it, which an undated participation does not.
      const sure = isInFront(inView, doubtKey("participation", participation.id));
      return anchor === null || record?.group === "elsewhere" || !sure ? [] : [{ place, participation, anchor }];
    });
    return spokes(
      seat,
      ends.map(({ anchor }) => anchor),
    ).flatMap(({ index, line }) => {
      const end = ends[index];
      if (end === undefined) return [];
      const member = end.participation.role === "member";
      const name = translate("map.name.role", {
        place: names.place(end.place),
        role: translate(`role.${end.participation.role}`),
        mechanism: names.mechanismShort(mechanism.id),
      });
      return [
        lineFeature(`spoke-${end.place}`, line, {
          target: targetOf("place", end.place),
          name,
          strength: member ? 0.85 : 0.45,
          width: member ? 2 : 1.2,
        }),
      ];
    });
  },
);

const spokesOfCentre = rememberEach((centre: PlacedCentre, { indexes, names }: Atlas): SceneFeature => {
  const lines = spokes(centre.coordinates, anchorsOf(indexes, centre.participants)).map(({ line }) => line);
  return linesFeature(`spokes-${centre.id}`, lines, {
    target: targetOf("centre", centre.id),
    name: names.target(targetOf("centre", centre.id)),
  });
});
const centreSpokes = remember((centres: readonly PlacedCentre[], atlas: Atlas): SceneFeature[] =>
  centres.map(spokesOfCentre(atlas)),
);

function spokeSpecs(id: string, colour: string, context: LayerContext, minZoom: number | null): LayerSpec[] {
  const own = id === "spokes";
  const width = own
    ? { get: "width", times: widthByZoom.map(([zoom, times]) => [zoom, times * context.theme.weight] as const) }
    : { stops: widthByZoom.map(([zoom, times]) => [zoom, 1.4 * times * context.theme.weight] as const) };
  return [
    {
      id,
      type: "line",
      source: id,
      ...(minZoom === null ? {} : { minZoom }),
      interactive: true,
      colour,
      width,
      opacity: own ? { get: "strength" } : 0.55,
      cap: "round",
      emphasis: lineEmphasis,
    },
  ];
}

/** Spokes from the seat of the selected mechanism to its members, and from centres to their participants. */
export const spokesLayer: Layer = {
  id: "spokes",
  labelKey: null,
  switchable: null,
  build: (context): BuiltLayer => {
    const { atlas, state, theme } = context;
    const { indexes, translate } = atlas;
    const { selection } = state;
    // Of several mechanisms the fill says who is in which; spokes of one would name its members twice.
    const alone = context.compared?.kind !== "mechanism";
    const sources: Record<string, readonly SceneFeature[]> = {};
    const specs: LayerSpec[] = [];
    const legend: LegendEntry[] = [];
    const mechanism = alone && selection.kind === "mechanism" ? indexes.mechanisms.get(selection.id) : undefined;
    if (mechanism !== undefined) {
      const roles = rolesInView(context.inView, mechanism.id);
      const features = membershipSpokes(mechanism, roles, atlas, context.inView);
      if (features.length > 0) {
        sources.spokes = features;
        specs.push(...spokeSpecs("spokes", theme.kinds.membership, context, null));
        const symbol = {
          type: "line",
          colour: theme.kinds.membership,
          width: 1.6,
          opacity: 0.85,
          curved: true,
        } as const;
        legend.push({ id: "spokes", label: translate("legend.spokes"), features: [features], symbol });
      }
    }
    // A selected centre shows its own spokes from any distance, and no others.
    const centres = selectCentres(context, selection.kind === "centre" ? selection.id : null);
    const chosen = selection.kind === "centre" || (mechanism !== undefined && centres.length > 0);
    const features = centreSpokes(centres, atlas);
    if (features.length > 0) {
      sources["centre-spokes"] = features;
      specs.push(...spokeSpecs("centre-spokes", theme.kinds.centre, context, chosen ? null : centreSpokesZoom));
      const symbol = { type: "line", colour: theme.kinds.centre, width: 1.4, opacity: 0.55, curved: true } as const;
      legend.push({
        id: "centre-spokes",
        label: translate("legend.centreSpokes"),
        features: [features],
        symbol,
        ...(chosen ? {} : { minZoom: centreSpokesZoom }),
      });
    }
    return specs.length === 0 ? nothing : { sources, specs, legend, notes: [] };
  },
};
