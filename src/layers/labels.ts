import type { Indexes } from "../dataset/indexes.ts";
import type { Dataset, PlaceId } from "../dataset/model.ts";
import { labelPoint } from "../geometry/labelPoint.ts";
import type { Outlines } from "../geometry/outlines.ts";
import type { Names } from "../view/selectors/names.ts";
import { type Layer, pointFeature } from "./context.ts";
import { remember } from "./remember.ts";
import type { SceneFeature } from "./spec.ts";

const pointsOf = remember(
  (outlines: Outlines): ReadonlyMap<PlaceId, readonly [number, number]> =>
    new Map(
      outlines.economies.flatMap((area) => {
        const point = labelPoint(area.geometry);
        return point === null ? [] : [[area.id, point] as const];
      }),
    ),
);

const economyLabels = remember((outlines: Outlines, dataset: Dataset, names: Names): readonly SceneFeature[] =>
  dataset.places.flatMap((place, index) => {
    const point = pointsOf(outlines).get(place.id);
    if (place.kind !== "economy" || place.group === "elsewhere" || point === undefined) return [];
    return [
      pointFeature(`label-${place.id}`, point, {
        target: `place:${place.id}`,
        name: names.place(place.id),
        label: names.place(place.id),
        group: place.group ?? "region",
        order: index,
      }),
    ];
  }),
);

/** Dots and names of the towns at which arcs end, and of the seats. */
const townLabels = remember((dataset: Dataset, indexes: Indexes, names: Names): readonly SceneFeature[] => {
  const capitals = new Map<PlaceId, PlaceId>();
  for (const place of dataset.places) {
    if (place.anchorTown !== null && place.group !== "elsewhere") capitals.set(place.anchorTown, place.id);
  }
  return [...capitals].flatMap(([town, economy]) => {
    const record = indexes.places.get(town);
    const position = record?.anchor ?? null;
    if (record === undefined || position === null) return [];
    const group = indexes.places.get(economy)?.group ?? "region";
    return [
      pointFeature(`town-${town}`, position, {
        target: `place:${town}`,
        name: names.place(town),
        label: names.place(town),
        group,
        order: group === "western-balkans" ? 40 : 50,
      }),
    ];
  });
});

/** Names of economies, and dots and names of capitals. */
export const labelsLayer: Layer = {
  id: "labels",
  labelKey: null,
  switchable: null,
  build: ({ outlines, dataset, indexes, names, theme }) => ({
    sources: {
      "economy-labels": economyLabels(outlines, dataset, names),
      towns: townLabels(dataset, indexes, names),
    },
    specs: [
      {
        id: "towns",
        type: "marker",
        source: "towns",
        minZoom: 5,
        shape: "circle",
        size: {
          stops: [
            [5, 4],
            [7, 6],
            [10, 8],
          ],
        },
        colour: theme.map.labelCore,
        strokeColour: theme.map.casing,
        strokeWidth: 1.2,
        opacity: 1,
      },
      {
        id: "town-labels",
        type: "label",
        source: "towns",
        minZoom: 6.2,
        text: "label",
        size: {
          stops: [
            [6, 11],
            [9, 14],
          ],
        },
        weight: 400,
        colour: theme.map.labelTown,
        haloColour: theme.map.halo,
        haloWidth: 1.5,
        anchor: "bottom",
        offset: [0, -0.45],
        priority: "order",
      },
      {
        id: "region-labels",
        type: "label",
        source: "economy-labels",
        where: { property: "group", in: ["region"] },
        minZoom: 4,
        interactive: true,
        text: "label",
        size: {
          stops: [
            [4, 10],
            [7, 14],
            [10, 18],
          ],
        },
        weight: 400,
        colour: theme.map.label,
        haloColour: theme.map.halo,
        haloWidth: 1.2,
        letterSpacing: 0.08,
        anchor: "center",
        priority: "order",
      },
      {
        id: "core-labels",
        type: "label",
        source: "economy-labels",
        where: { property: "group", in: ["western-balkans"] },
        interactive: true,
        text: "label",
        size: {
          stops: [
            [4, 9.5],
            [6, 13],
            [8, 19],
            [10, 24],
          ],
        },
        weight: 600,
        colour: theme.map.labelCore,
        haloColour: theme.map.halo,
        haloWidth: 1.8,
        letterSpacing: 0.12,
        uppercase: true,
        anchor: "center",
        priority: "order",
      },
    ],
    legend: [],
    notes: [],
  }),
};
