import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { FillSpec, LabelSpec, LayerSpec, LineSpec, MarkerSpec, SceneFeature } from "../layers/spec.ts";
import { type EmphasisState, emphasisStates } from "../scene/emphasis.ts";
import type { Scene } from "../scene/scene.ts";
import {
  byProperty,
  bySpec,
  colourByState,
  type NumberExpression,
  numberBySpec,
  numberByState,
  product,
} from "./expressions.ts";
import {
  buildHatchImage,
  buildMarkerImage,
  hatchImageId,
  markerImageHeight,
  markerImageId,
  type StyleImage,
} from "./images.ts";
import { resizedStates, stateProperty } from "./liftedMarkers.ts";
import { buildCollection, type MapSource, mapSources, sourceOfType, specProperty } from "./mergedSources.ts";
import { buildRuns, type Run, rangeOf, sliceRun, type ZoomRange } from "./runs.ts";

/**
 * Font names for a weight. MapLibre reads the weight out of the first name and hands the list to a canvas as it stands,
 * so the family must be quoted (one of its words is a number, which CSS does not take bare); the first name exists
 * nowhere and the second, a variable font, answers with the weight asked for.
 */
const fontStacks: Readonly<Record<LabelSpec["weight"], string[]>> = {
  400: ['"Source Sans 3 Variable Regular"', '"Source Sans 3 Variable"'],
  600: ['"Source Sans 3 Variable Semibold"', '"Source Sans 3 Variable"'],
  700: ['"Source Sans 3 Variable Bold"', '"Source Sans 3 Variable"'],
};

/**
 * MapLibre sets letters that it draws from a web font lower than those of a glyph server, by three units of 24 to the em;
 * the figure keeps to the latter, which stand in the middle. Ems, down.
 */
const glyphRise = -3 / 24;

export type MapFeatures = Readonly<Record<MapSource, readonly SceneFeature[]>>;

/**
 * The whole scene as a MapLibre style that draws these features. The background is none of its layers: that would be one
 * more program and a draw call a tile for a colour that stands behind the map as well.
 */
export function buildStyle(scene: Scene, features: MapFeatures): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(mapSources.map((source) => [source, buildSource(features[source])])),
    layers: buildLayers(scene),
  };
}

/**
 * A source whose feature states go by the property `id`. The tolerance of simplification (pixels at a whole zoom) is low,
 * so that arcs stay smooth half-way to the next.
 */
function buildSource(features: readonly SceneFeature[]): GeoJSONSourceSpecification {
  return { type: "geojson", data: buildCollection(features), promoteId: "id", tolerance: 0.2, buffer: 64, maxzoom: 14 };
}

/** The images that the layers of a scene name, each once. */
export function buildImages({ layers }: Pick<Scene, "layers">): StyleImage[] {
  const images = new Map<string, StyleImage>();
  for (const layer of layers) {
    if (layer.type === "fill" && layer.hatch !== undefined && !images.has(hatchImageId(layer.hatch))) {
      images.set(hatchImageId(layer.hatch), buildHatchImage(layer.hatch));
    }
    if (layer.type === "marker" && !images.has(markerImageId(layer))) {
      images.set(markerImageId(layer), buildMarkerImage(layer));
    }
  }
  return [...images.values()];
}

/** The layers of the map that draw a scene, bottom first. */
export function buildLayers({ layers }: Pick<Scene, "layers">): LayerSpecification[] {
  return buildRuns(layers).flatMap((run) => {
    if (isOf(run, "fill")) return fillLayers(run);
    if (isOf(run, "line")) return lineLayers(run);
    if (isOf(run, "marker")) return markerLayers(run);
    if (isOf(run, "label")) return labelLayers(run);
    return [];
  });
}

function isOf<Type extends LayerSpec["type"]>(run: Run, type: Type): run is Run<Extract<LayerSpec, { type: Type }>> {
  return run.type === type;
}

interface Common {
  source: string;
  minzoom?: number;
  maxzoom?: number;
  filter: FilterSpecification;
}
function common(specs: readonly LayerSpec[], { from, to }: ZoomRange, source: MapSource): Common {
  return {
    source,
    ...(from === 0 ? {} : { minzoom: from }),
    ...(to === Number.POSITIVE_INFINITY ? {} : { maxzoom: to }),
    filter: ["in", ["get", specProperty], ["literal", specs.map(({ id }) => id)]],
  };
}

/** What a run of one zoom range has in common. */
function wholeRun({ specs, type }: Run): Common {
  const [first] = specs;
  return common(
    specs,
    first === undefined ? { from: 0, to: Number.POSITIVE_INFINITY } : rangeOf(first),
    sourceOfType[type],
  );
}

function opacityOf<Spec extends FillSpec | LineSpec>(specs: readonly Spec[]): ExpressionSpecification {
  return numberBySpec(
    specs,
    ({ opacity }) => opacity,
    (opacity, { emphasis }) => {
      const factor = numberByState(emphasis, (own) => own.opacityFactor ?? 1, 1);
      const rises = emphasisStates.some((state) => (emphasis?.[state]?.opacityFactor ?? 1) > 1);
      const value = product(opacity, factor);
      return rises ? ["min", 1, value] : value;
    },
  );
}

function fillLayers(run: Run<FillSpec>): LayerSpecification[] {
  const { id, specs } = run;
  const opacity = opacityOf(specs);
  const fill: LayerSpecification = {
    ...wholeRun(run),
    id,
    type: "fill",
    paint: {
      "fill-color": bySpec(specs, (spec) => colourByState(spec.colour, spec.emphasis)),
      "fill-opacity": opacity,
    },
  };
  const hatches = specs.flatMap((spec): LayerSpecification[] => {
    if (spec.hatch === undefined) return [];
    const paint = { "fill-pattern": hatchImageId(spec.hatch), "fill-opacity": opacity };
    return [{ ...common([spec], rangeOf(spec), "areas"), id: `${id}-hatch`, type: "fill", paint }];
  });
  return [fill, ...hatches];
}

function lineLayers({ id, specs: all }: Run<LineSpec>): LayerSpecification[] {
  const slices = sliceRun(all);
  return slices.map(({ range, specs }, index) => {
    const [first] = specs;
    return {
      ...common(specs, range, "lines"),
      id: slices.length === 1 ? id : `${id}-${index + 1}`,
      type: "line",
      layout: {
        // Rounded corners are made of several triangles each. Lines without rounded ends are thin and their corners many
        // (borders, coasts): there they show at no zoom.
        "line-join": bySpec(specs, ({ cap }) => (cap === "round" ? "round" : "miter")),
        "line-cap": bySpec(specs, ({ cap }) => cap ?? "butt"),
      },
      paint: {
        "line-color": bySpec(specs, (spec) => colourByState(spec.colour, spec.emphasis)),
        "line-width": numberBySpec(
          specs,
          ({ width }) => width,
          (width, { emphasis }) =>
            product(
              width,
              numberByState(emphasis, (own) => own.widthFactor ?? 1, 1),
            ),
        ),
        "line-opacity": opacityOf(specs),
        ...(first?.dash === undefined ? {} : { "line-dasharray": [...first.dash] }),
      },
    };
  });
}

/**
 * MapLibre cannot change the size of an icon by feature state, only its opacity: markers whose state changes their size are
 * drawn once more, in that size, by a layer above, from a source of their own. The selected ones are clear below.
 */
function markerLayers({ id, specs: all }: Run<MarkerSpec>): LayerSpecification[] {
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

function labelLayers(run: Run<LabelSpec>): LayerSpecification[] {
  const { id, specs } = run;
  const always = specs.some((spec) => spec.always === true);
  const rank = new Map(specs.map((spec, index) => [spec.id, specs.length - index]));
  const layer: LayerSpecification = {
    ...wholeRun(run),
    id,
    type: "symbol",
    layout: {
      "text-field": bySpec(specs, ({ text, uppercase }) => {
        const own: ExpressionSpecification = ["to-string", ["get", text]];
        return uppercase === true ? ["upcase", own] : own;
      }),
      "text-font": bySpec(specs, ({ weight }) => ["literal", fontStacks[weight]]),
      "text-size": numberBySpec(specs, ({ size }) => size),
      "text-anchor": bySpec(specs, ({ anchor }) => anchor),
      "text-max-width": 100,
      "text-offset": bySpec(specs, ({ offset }) => ["literal", [offset?.[0] ?? 0, (offset?.[1] ?? 0) + glyphRise]]),
      "text-letter-spacing": bySpec(specs, ({ letterSpacing }) => letterSpacing ?? 0),
      // Among themselves the specs go as they would in layers of their own: from the top down.
      "symbol-sort-key": bySpec(specs, (spec) => {
        const own: NumberExpression = spec.priority === undefined ? 0 : ["number", ["get", spec.priority], 0];
        return ["+", 1000 * (rank.get(spec.id) ?? 0), own];
      }),
      ...(always ? { "text-allow-overlap": true } : {}),
    },
    paint: {
      "text-color": bySpec(specs, ({ colour, emphasis }) => colourByState(colour, emphasis)),
      "text-halo-color": bySpec(specs, ({ haloColour }) => haloColour),
      "text-halo-width": bySpec(specs, ({ haloWidth }) => haloWidth),
      "text-opacity": bySpec(specs, ({ emphasis }) =>
        numberByState(emphasis, (own) => Math.min(1, own.opacityFactor ?? 1), 1),
      ),
    },
  };
  return [layer];
}
