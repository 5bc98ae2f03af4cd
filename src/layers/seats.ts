import { remember } from "../base/remember.ts";
import type { Mechanism, PlaceId } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import type { Atlas } from "../view/atlas.ts";
import type { InView } from "../view/filter/filter.ts";
import type { Selection } from "../view/state.ts";
import { isLayerOn, type Layer, nothing, pointFeature } from "./context.ts";
import { markerEmphasis } from "./linkStyles.ts";
import type { LayerSpec, SceneFeature } from "./spec.ts";
import { seatOf } from "./spokes.ts";
import { isInFront } from "./tone.ts";

/** Zoom from which seats are drawn while no mechanism is selected. */
export const seatsFromZoom = 5.4;
/** Zoom from which they are named. */
export const seatLabelZoom = 5.8;

const seatFeatures = remember(
  (
    { indexes, names, translate }: Atlas,
    inView: InView,
    selection: Selection,
  ): { readonly seats: readonly SceneFeature[]; readonly labels: readonly SceneFeature[] } => {
    const chosen = selection.kind === "mechanism" ? selection.id : null;
    const place = selection.kind === "place" ? indexes.places.get(selection.id) : undefined;
    const here = place === undefined ? null : place.kind === "town" ? place.economy : place.id;
    // A mechanism that is a centre is drawn as one.
    const centres = new Set(inView.centres.map((centre) => centre.mechanism));
    const drawn = inView.mechanisms.filter((mechanism) => {
      if (centres.has(mechanism.id) || !isInFront(inView, targetOf("mechanism", mechanism.id))) return false;
      if (chosen !== null) return mechanism.id === chosen;
      const town = mechanism.seat?.value ?? null;
      const economy = town === null ? null : indexes.places.get(town)?.economy;
      if (here !== null && economy !== here) return false;
      return mechanism.scope === "regional" && inView.atWork.has(mechanism.id);
    });
    const seats: SceneFeature[] = [];
    const byTown = new Map<PlaceId, Mechanism[]>();
    for (const mechanism of drawn) {
      const position = seatOf(indexes, mechanism);
      const town = mechanism.seat?.value ?? null;
      if (position === null || town === null) continue;
      byTown.set(town, [...(byTown.get(town) ?? []), mechanism]);
      seats.push(
        pointFeature(`seat-${mechanism.id}`, position, {
          target: targetOf("mechanism", mechanism.id),
          name: translate("map.name.seat", { mechanism: names.mechanismShort(mechanism.id), town: names.place(town) }),
        }),
      );
    }
    const labels = [...byTown].flatMap(([town, mechanisms]) => {
      const position = indexes.places.get(town)?.anchor ?? null;
      const [first] = mechanisms;
      if (position === null || first === undefined) return [];
      const all = mechanisms.map((mechanism) => names.mechanismShort(mechanism.id));
      // "PCC SEE" says enough where its secretariat sits too.
      const shown = all.filter((name) => !all.some((other) => other !== name && name.startsWith(`${other} `)));
      return [
        pointFeature(`seats-${town}`, position, {
          target: mechanisms.length === 1 ? targetOf("mechanism", first.id) : targetOf("place", town),
          name: `${names.place(town)}: ${shown.join(", ")}`,
          label:
            chosen === null
              ? shown.join(" · ")
              : translate("map.label.seat", { mechanism: shown.join(", "), town: names.place(town) }),
          order: 10 - Math.min(9, mechanisms.length),
        }),
      ];
    });
    return { seats, labels };
  },
);

/** Stars where mechanisms sit, with their acronyms; only the selected one's when one is selected. */
export const seatsLayer: Layer = {
  id: "seats",
  labelKey: null,
  switchable: "memberships",
  build: (context) => {
    const { atlas, inView, state, theme } = context;
    const { translate } = atlas;
    const { selection } = state;
    const chosen = selection.kind === "mechanism";
    const quiet = selection.kind === "pair" || selection.kind === "link" || selection.kind === "crossing";
    if (!chosen && (quiet || selection.kind === "centre" || !isLayerOn(context, "memberships"))) return nothing;
    const { seats, labels } = seatFeatures(atlas, inView, selection);
    if (seats.length === 0) return nothing;
    const range = chosen ? {} : { minZoom: seatsFromZoom };
    const specs: LayerSpec[] = [
      {
        id: "seats",
        type: "marker",
        source: "seats",
        ...range,
        interactive: true,
        shape: "star",
        size: {
          stops: [
            [4, (chosen ? 16 : 11) * theme.weight],
            [7, (chosen ? 22 : 17) * theme.weight],
            [10, (chosen ? 26 : 22) * theme.weight],
          ],
        },
        colour: theme.kinds.membership,
        strokeColour: theme.map.casing,
        strokeWidth: 1.2,
        opacity: 1,
        ...(selection.kind === "place" ? {} : { emphasis: markerEmphasis }),
      },
      {
        id: "seat-labels",
        type: "label",
        source: "seat-labels",
        ...(chosen ? {} : { minZoom: seatLabelZoom }),
        interactive: true,
        text: "label",
        size: {
          stops: [
            [5, chosen ? 14 : 10.5],
            [9, chosen ? 17 : 13],
          ],
        },
        weight: 700,
        colour: theme.kinds.membership,
        haloColour: theme.map.halo,
        haloWidth: 1.8,
        anchor: "top",
        offset: [0, 0.75],
        priority: "order",
        ...(chosen ? { always: true } : {}),
        ...(selection.kind === "place" ? {} : { emphasis: { dimmed: { opacityFactor: 0.35 } } }),
      },
    ];
    return {
      sources: { seats, "seat-labels": labels },
      specs,
      legend: [
        {
          id: "seats",
          label: translate("legend.seats"),
          features: [seats],
          ...range,
          symbol: {
            type: "marker",
            shape: "star",
            colour: theme.kinds.membership,
            strokeColour: theme.map.casing,
          },
        },
      ],
      notes: [],
    };
  },
};
