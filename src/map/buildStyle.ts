import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { FillSpec, LabelSpec, LayerSpec, LineSpec, SceneFeature } from "../layers/spec.ts";
import { emphasisStates } from "../scene/emphasis.ts";
import type { Scene } from "../scene/scene.ts";
import { bySpec, colourByState, type NumberExpression, numberBySpec, numberByState, product } from "./expressions.ts";
import { buildHatchImage, buildMarkerImage, hatchImageId, markerImageId, type StyleImage } from "./images.ts";
import { type Common, common } from "./layerParts.ts";
import { markerLayers } from "./markerLayers.ts";
import { buildCollection, type MapSource, mapSources, sourceOfType } from "./mergedSources.ts";
import { buildRuns, type Run, rangeOf, sliceRun } from "./runs.ts";

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
    return [{ ...common([spec], rangeOf(spec), sourceOfType.fill), id: `${id}-hatch`, type: "fill", paint }];
  });
  return [fill, ...hatches];
}

function lineLayers({ id, specs: all }: Run<LineSpec>): LayerSpecification[] {
  const slices = sliceRun(all);
  return slices.map(({ range, specs }, index) => {
    const [first] = specs;
    return {
      ...common(specs, range, sourceOfType.line),
      id: slices.length === 1 ? id : `${id}-${index + 1}`,
      type: "line",
      layout: {
        // Rounded corners are made of several triangles each. Lines without rounded ends are thin and their corners many
        // (borders, coasts): there they show at no zoom.
        "line-join": bySpec(specs, ({ cap }) => (cap === "round" ? "round" : "miter")),
        // Corners this blunt are mitred also in thick lines: their tips stand out by less than half a pixel.
        "line-round-limit": 1.12,
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
