import type { ExpressionSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { MarkerSpec } from "../layers/spec.ts";
import { type EmphasisState, emphasisStates } from "../scene/emphasis.ts";
import {
  byProperty,
  bySpec,
  colourByState,
  type NumberExpression,
  numberBySpec,
  numberByState,
  product,
} from "./expressions.ts";
import { markerImageHeight, markerImageId } from "./images.ts";
import { common } from "./layerParts.ts";
import { resizedStates, stateProperty } from "./liftedMarkers.ts";
import { type Run, sliceRun, type ZoomRange } from "./runs.ts";

/**
 * MapLibre cannot change the size of an icon by feature state, only its opacity: markers whose state changes their size are
 * drawn once more, in that size, by a layer above, from a source of their own. The selected ones are clear below.
 */
export function markerLayers({ id, specs: all }: Run<MarkerSpec>): LayerSpecification[] {
  const slices = sliceRun(all);
  return slices.flatMap(({ range, specs }, index) => {
    const base = markerLayer(specs, range, slices.length === 1 ? id : `${id}-${index + 1}`);
    const resized = specs.filter((spec) => resizedStates(spec).length > 0);
    return resized.length === 0 ? [base] : [base, liftedLayer(resized, range, `${base.id}-lifted`)];
  });
}

const markerLayout = {
  "icon-allow-overlap": true,
  "icon-ignore-placement": true,
  // In the order of the specs, as in the figure, not by latitude.
  "symbol-z-order": "source",
} as const;

function haloOf(specs: readonly MarkerSpec[]) {
  return {
    "icon-halo-color": bySpec(specs, ({ strokeColour }) => strokeColour),
    "icon-halo-width": bySpec(specs, ({ strokeWidth }) => strokeWidth),
  };
}

function iconOpacity(
  specs: readonly MarkerSpec[],
  factorOf: (spec: MarkerSpec) => NumberExpression,
): ExpressionSpecification {
  return numberBySpec(
    specs,
    ({ opacity }) => opacity,
    (opacity, spec) => ["min", 1, product(opacity, factorOf(spec))],
  );
}

function markerLayer(specs: readonly MarkerSpec[], range: ZoomRange, id: string): LayerSpecification {
  return {
    ...common(specs, range, "markers"),
    id,
    type: "symbol",
    layout: {
      ...markerLayout,
      "icon-image": bySpec(specs, markerImageId),
      "icon-size": numberBySpec(specs, ({ size }) => size, iconScale),
    },
    paint: {
      ...haloOf(specs),
      "icon-color": bySpec(specs, ({ colour, emphasis }) => colourByState(colour, emphasis)),
      "icon-opacity": iconOpacity(specs, (spec) => {
        const isClear = (state: EmphasisState) => state === "selected" && resizedStates(spec).includes(state);
        return numberByState(spec.emphasis, (own, state) => (isClear(state) ? 0 : (own.opacityFactor ?? 1)), 1);
      }),
    },
  };
}

function liftedLayer(specs: readonly MarkerSpec[], range: ZoomRange, id: string): LayerSpecification {
  const ofState = (pick: (state: EmphasisState) => string | number) => byProperty(stateProperty, emphasisStates, pick);
  return {
    ...common(specs, range, "lifted"),
    id,
    type: "symbol",
    layout: {
      ...markerLayout,
      "icon-image": bySpec(specs, markerImageId),
      "icon-size": numberBySpec(
        specs,
        ({ size }) => size,
        (size, spec) => {
          const factor = ofState((state) => spec.emphasis?.[state]?.widthFactor ?? 1);
          return iconScale(product(size, factor), spec);
        },
      ),
    },
    paint: {
      ...haloOf(specs),
      "icon-color": bySpec(specs, (spec) => ofState((state) => spec.emphasis?.[state]?.colour ?? spec.colour)),
      "icon-opacity": iconOpacity(specs, (spec) => ofState((state) => spec.emphasis?.[state]?.opacityFactor ?? 1)),
    },
  };
}

/** Scale of the distance image at which outline plus stroke (drawn outside it) are `size` pixels high. */
function iconScale(size: NumberExpression, spec: MarkerSpec): NumberExpression {
  const height = markerImageHeight(spec);
  if (typeof size === "number") return Math.max(0, size - 2 * spec.strokeWidth) / height;
  return ["/", ["max", 0, ["-", size, 2 * spec.strokeWidth]], height];
}
