import { groupBy } from "../base/groupBy.ts";
import { remember } from "../base/remember.ts";
import { isBody } from "../dataset/isBody.ts";
import { targetOf } from "../dataset/target.ts";
import type { Atlas } from "../view/atlas.ts";
import { countryParts } from "../view/country/bodies.ts";
import type { InView } from "../view/filter/filter.ts";
import { economyOf } from "../view/focus.ts";
import type { Selection } from "../view/state.ts";
import { isLayerOn, type Layer, nothing, pointFeature } from "./context.ts";
import { seatLabelZoom } from "./seats.ts";
import type { SceneFeature } from "./spec.ts";
import { isInFront } from "./tone.ts";

/** Zoom from which capitals carry the number: below, their names already touch; at rest later, since it is no part of the web. */
const fromZoom = 5.4;
const restZoom = 7;

const bodyCounts = remember(
  (
    { dataset, indexes, names, translate }: Atlas,
    inView: InView,
    focuses: readonly Selection[],
  ): readonly SceneFeature[] => {
    const only = focuses.flatMap((focus) => (focus.kind === "place" ? [economyOf(dataset, focus.id)] : []));
    const there = inView.mechanisms.filter((one) => isBody(one) && isInFront(inView, targetOf("mechanism", one.id)));
    const bodies = groupBy(there, ({ economy }) => (economy === null ? [] : [economy]));
    return [...bodies].flatMap(([id, own]) => {
      const economy = indexes.places.get(id);
      const position = economy?.anchor ?? null;
      if (position === null || (only.length > 0 && !only.includes(id))) return [];
      return [
        pointFeature(`bodies-${id}`, position, {
          target: targetOf("place", id),
          part: countryParts.inside,
          name: translate("map.name.bodies", { place: names.place(id), count: own.length }),
          label: translate("map.label.bodies", { count: own.length }),
          count: own.length,
          order: 60,
        }),
      ];
    });
  },
);

/** At each capital, in words and small, how many bodies its economy has within; gives way to every other name. */
export const bodiesLayer: Layer = {
  id: "bodies",
  labelKey: null,
  switchable: "memberships",
  build: (context) => {
    const { atlas, atRest, inView, focuses, theme } = context;
    const quiet = focuses.some(({ kind }) => ["mechanism", "pair", "link", "centre", "crossing"].includes(kind));
    if (quiet || inView.since !== null || !isLayerOn(context, "memberships")) return nothing;
    const features = bodyCounts(atlas, inView, focuses);
    const [first] = features;
    if (first === undefined) return nothing;
    const look = {
      type: "label",
      source: "bodies",
      interactive: true,
      text: "label",
      size: {
        stops: [
          [6, 10],
          [9, 12.5],
        ],
      },
      weight: 600,
      colour: theme.kinds.membership,
      haloColour: theme.map.halo,
      haloWidth: 1.5,
      priority: "order",
    } as const;
    return {
      sources: { bodies: features },
      specs: [
        // Beside the point of the capital as long as no seats are named below it; then above the capital's name.
        ...(atRest
          ? []
          : [
              {
                ...look,
                id: "bodies-far",
                minZoom: fromZoom,
                maxZoom: seatLabelZoom,
                anchor: "left",
                offset: [0.8, 0.45],
              } as const,
            ]),
        { ...look, id: "bodies", minZoom: atRest ? restZoom : seatLabelZoom, anchor: "bottom", offset: [0, -2.6] },
      ],
      legend: [
        {
          id: "bodies",
          label: atlas.translate("legend.bodies"),
          minZoom: atRest ? restZoom : fromZoom,
          features: [features],
          symbol: { type: "text", text: String(first.properties.count), colour: theme.kinds.membership },
        },
      ],
      notes: [],
    };
  },
};
