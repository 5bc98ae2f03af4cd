import type { Steps } from "../base/inSteps.ts";
import { keysOf } from "../base/keysOf.ts";
import { once, remember } from "../base/remember.ts";
import type { PlaceId, Position } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { layerIds, layerOfLinkKind } from "../dataset/vocabulary.ts";
import { labelPoint } from "../geometry/labelPoint.ts";
import type { OutlineEconomy, Outlines } from "../geometry/outlines.ts";
import type { Theme } from "../theme/theme.ts";
import { nameHalo } from "../theme/tokens.ts";
import type { Atlas } from "../view/atlas.ts";
import type { InView } from "../view/filter/filter.ts";
import type { Selection, ViewState } from "../view/state.ts";
import { type Layer, pointFeature } from "./context.ts";
import { leastRoomyZoom, namesAtRest, roomyNamesAtRest, roomyZoom } from "./restPlaces.ts";
import { seatsFromZoom } from "./seats.ts";
import type { LabelSpec, SceneFeature } from "./spec.ts";

/** Source of the names of economies. */
export const economyLabelSource = "economy-labels";

/** Names longer than this are set in two lines, broken at the space nearest their middle. */
const longName = 12;
function breakName(name: string): string {
  if (name.length <= longName) return name;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = name.length / 2;
  const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? name : `${name.slice(0, at)}\n${name.slice(at + 1)}`;
}

/**
 * Where the name of an area stands, clear of its capital, where arcs end. Looked for once for each outline: a search over
 * all of them takes longer than everything else that another basis or naming asks for.
 */
const pointOf = once(({ geometry }: OutlineEconomy) =>
  remember((anchor: Position | null) => labelPoint(geometry, anchor === null ? [] : [anchor])),
);

/** Looks beforehand for the places of all names, in steps: the first thing that is chosen finds them. */
export function* prepareNames({ dataset }: Pick<Atlas, "dataset">, outlines: Outlines): Steps {
  for (const area of outlines.economies) {
    const place = area.group === "backdrop" ? undefined : dataset.places.find(({ id }) => id === area.id);
    if (place === undefined) continue;
    pointOf(area)(place.anchor);
    yield;
  }
}

/** Whether the web between all is drawn, of whatever filter: numbers and names keep out of each other's way then. */
const isWebDrawn = (focuses: readonly Selection[]): boolean => focuses.every(({ kind }) => kind === "none");

const economyLabels = remember((atlas: Atlas, outlines: Outlines, atRest: boolean): readonly SceneFeature[] => {
  const { dataset, names } = atlas;
  return dataset.places.flatMap((place, index) => {
    if (place.kind !== "economy" || place.group === "elsewhere") return [];
    const area = outlines.economies.find(({ id, group }) => id === place.id && group !== "backdrop");
    const own = area === undefined ? null : pointOf(area)(place.anchor);
    if (own === null) return [];
    // Where something is chosen the web is not drawn, and names stand where they have most room: from where they have any.
    const far = namesAtRest[place.id] ?? own;
    const near = (atRest ? roomyNamesAtRest[place.id] : own) ?? far;
    const label = (id: string, at: Position, group: string) =>
      pointFeature(id, at, {
        target: targetOf("place", place.id),
        name: names.place(place.id),
        label: breakName(names.place(place.id)),
        group,
        order: index,
      });
    const group = place.group ?? "region";
    if (near === far) return [label(`label-${place.id}`, far, group)];
    return [label(`label-${place.id}`, far, `${group}-far`), label(`label-${place.id}-near`, near, `${group}-near`)];
  });
});

/** Dots and names of the towns at which arcs end: the capitals of the six, and of others that a link reaches. */
const townLabels = remember(
  (
    { dataset, indexes, names }: Atlas,
    inView: InView,
    layers: ViewState["layers"],
    focuses: readonly Selection[],
  ): readonly SceneFeature[] => {
    const drawnKinds = keysOf(layerOfLinkKind).filter((kind) => (layers ?? layerIds).includes(layerOfLinkKind[kind]));
    const linked = inView.links
      .filter(
        (link) =>
          focuses.some((focus) => focus.kind === "link" && focus.id === link.id) ||
          (link.kind !== "joint-patrol" && drawnKinds.includes(link.kind)),
      )
      .flatMap((link) => link.parties);
    const mechanisms = focuses.flatMap((focus) => (focus.kind === "mechanism" ? [focus.id] : []));
    const taking = inView.participations.flatMap(({ mechanism, place }) =>
      mechanisms.includes(mechanism) && place !== null ? [place] : [],
    );
    const reached = new Set(mechanisms.length === 0 ? linked : taking);
    const capitals = new Map<PlaceId, PlaceId>();
    for (const place of dataset.places) {
      const drawn = place.group === "western-balkans" || (place.group === "region" && reached.has(place.id));
      if (place.anchorTown !== null && drawn) capitals.set(place.anchorTown, place.id);
    }
    return [...capitals].flatMap(([town, economy]) => {
      const record = indexes.places.get(town);
      const position = record?.anchor ?? null;
      if (record === undefined || position === null) return [];
      const group = indexes.places.get(economy)?.group ?? "region";
      return [
        pointFeature(`town-${town}`, position, {
          target: targetOf("place", town),
          name: names.place(town),
          label: names.place(town),
          group,
          order: group === "western-balkans" ? 40 : 50,
        }),
      ];
    });
  },
);

/** Dots at the capitals, under the markers that may stand on them. */
export const townsLayer: Layer = {
  id: "towns",
  labelKey: null,
  switchable: null,
  build: ({ atlas, atRest, inView, state, focuses, theme }) => ({
    sources: { towns: townLabels(atlas, inView, state.layers, focuses) },
    specs: [
      {
        id: "towns",
        type: "marker",
        source: "towns",
        // At rest no arc ends in a town beyond the six: a dot there would be one without a name.
        ...(atRest ? { where: { property: "group", in: ["western-balkans"] } } : {}),
        minZoom: 5,
        ground: true,
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
    ],
    legend: [],
    notes: [],
  }),
};

/** Names of towns of a group, with a thin halo in the colour of their ground. */
function townNames(id: string, group: string, haloColour: string, theme: Theme, minZoom: number): LabelSpec {
  return {
    id,
    type: "label",
    source: "towns",
    where: { property: "group", in: [group] },
    minZoom,
    text: "label",
    size: {
      stops: [
        [5, 9.5],
        [5.5, 11],
        [9, 14],
      ],
    },
    weight: 400,
    colour: theme.map.labelTown,
    haloColour,
    haloWidth: 1,
    anchor: "bottom",
    offset: [0, -0.7],
    priority: "order",
  };
}

/** Names of the six, where some of them stand elsewhere from nearby. */
function coreNames(theme: Theme, atRest: boolean): readonly LabelSpec[] {
  const names: LabelSpec = {
    id: "core-labels",
    type: "label",
    source: economyLabelSource,
    interactive: true,
    text: "label",
    size: {
      stops: [
        [4, 8.5],
        [5, 10.5],
        [6, 13],
        [8, 19],
        [10, 24],
      ],
    },
    weight: 600,
    colour: theme.map.labelCore,
    haloColour: nameHalo(theme),
    haloWidth: 1,
    letterSpacing: 0.12,
    uppercase: true,
    anchor: "center",
    priority: "order",
    // None of the six may lose its name on a small map; they may touch.
    always: true,
  };
  const group = "western-balkans";
  const nearZoom = atRest ? roomyZoom : leastRoomyZoom;
  return [
    { ...names, where: { property: "group", in: [group, `${group}-far`] }, maxZoom: nearZoom },
    {
      ...names,
      id: "core-labels-near",
      where: { property: "group", in: [group, `${group}-near`] },
      minZoom: nearZoom,
    },
  ];
}

/** Names of economies and capitals. */
export const labelsLayer: Layer = {
  id: "labels",
  labelKey: null,
  switchable: null,
  build: ({ atlas, inView, outlines, state, focuses, theme }) => ({
    sources: {
      [economyLabelSource]: economyLabels(atlas, outlines, isWebDrawn(focuses)),
      towns: townLabels(atlas, inView, state.layers, focuses),
    },
    specs: [
      townNames("town-labels-beyond", "region", theme.map.land, theme, seatsFromZoom),
      townNames("town-labels", "western-balkans", nameHalo(theme), theme, 5),
      {
        id: "region-labels",
        type: "label",
        source: economyLabelSource,
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
        haloColour: theme.map.land,
        haloWidth: 1,
        letterSpacing: 0.08,
        anchor: "center",
        priority: "order",
      },
      ...coreNames(theme, isWebDrawn(focuses)),
    ],
    legend: [],
    notes: [],
  }),
};
