import { remember } from "../base/remember.ts";
import { placesOfPair } from "../dataset/pairs.ts";
import type { Outlines } from "../geometry/outlines.ts";
import { selectedCasing } from "../theme/tokens.ts";
import type { Atlas } from "../view/atlas.ts";
import { economyOf } from "../view/focus.ts";
import type { Selection } from "../view/state.ts";
import { feature, type Layer, nothing } from "./context.ts";

const outlineFeatures = remember(({ dataset }: Atlas, outlines: Outlines, focuses: readonly Selection[]) => {
  const places = focuses.flatMap((focus) =>
    focus.kind === "place" ? [economyOf(dataset, focus.id)] : focus.kind === "pair" ? placesOfPair(focus.id) : [],
  );
  return outlines.economies
    .filter((area) => area.group !== "backdrop" && places.includes(area.id))
    .map((area) => feature(`outline-${area.id}`, area.geometry, {}));
});

/** Outline of the selected economy, of both of a pair, or of all that are compared. */
export const selectionLayer: Layer = {
  id: "selection",
  labelKey: null,
  switchable: null,
  build: ({ atlas, outlines, focuses, theme }) => {
    const features = outlineFeatures(atlas, outlines, focuses);
    if (features.length === 0) return nothing;
    return {
      sources: { selection: features },
      specs: [
        {
          id: "selection",
          type: "line",
          source: "selection",
          colour: selectedCasing(theme),
          width: {
            stops: [
              [5, 3.5 * theme.weight],
              [9, 8 * theme.weight],
            ],
          },
          // Mixed and not see-through: where a crooked coast overlaps itself, transparent strokes would darken.
          opacity: 1,
          cap: "round",
        },
      ],
      legend: [],
      notes: [],
    };
  },
};
