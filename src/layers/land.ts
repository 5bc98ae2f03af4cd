import { remember } from "../base/remember.ts";
import { targetOf } from "../dataset/target.ts";
import type { Outlines } from "../geometry/outlines.ts";
import type { Atlas } from "../view/atlas.ts";
import { feature, type Layer } from "./context.ts";

/** Source of the areas of places. */
export const placeSource = "places";

const backdropFeatures = remember((outlines: Outlines) =>
  outlines.economies
    .filter((area) => area.group === "backdrop")
    .map((area) => feature(`backdrop-${area.id}`, area.geometry, {})),
);

/** Areas of places, with what a press on them selects; shared by the fill layers. */
export const placeFeatures = remember(({ dataset, names }: Atlas, outlines: Outlines) => {
  const known = new Set(dataset.places.map(({ id }) => id));
  return outlines.economies
    .filter((area) => area.group !== "backdrop" && known.has(area.id))
    .map((area) =>
      feature(`area-${area.id}`, area.geometry, {
        target: targetOf("place", area.id),
        name: names.place(area.id),
        group: area.group,
      }),
    );
});

/** Land in view that takes part in nothing here. */
export const backdropLayer: Layer = {
  id: "backdrop",
  labelKey: null,
  switchable: null,
  build: ({ outlines, theme }) => ({
    sources: { backdrop: backdropFeatures(outlines) },
    specs: [{ id: "backdrop", type: "fill", source: "backdrop", colour: theme.map.backdrop, opacity: 1 }],
    legend: [],
    notes: [],
  }),
};

/** Land of all places, the six apart from the others; a press selects the place. */
export const landLayer: Layer = {
  id: "land",
  labelKey: null,
  switchable: null,
  build: ({ atlas, outlines, theme }) => ({
    sources: { [placeSource]: placeFeatures(atlas, outlines) },
    specs: [
      {
        id: "land",
        type: "fill",
        source: placeSource,
        where: { property: "group", in: ["region"] },
        colour: theme.map.land,
        opacity: 1,
        interactive: true,
      },
      {
        id: "land-core",
        type: "fill",
        source: placeSource,
        where: { property: "group", in: ["western-balkans"] },
        colour: theme.map.landCore,
        opacity: 1,
        interactive: true,
      },
    ],
    legend: [],
    notes: [],
  }),
};
