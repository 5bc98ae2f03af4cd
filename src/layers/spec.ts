import type { Feature, Geometry } from "geojson";
import type { Target } from "../dataset/model.ts";
import type { LayerId } from "../view/state.ts";

/**
 * The drawing vocabulary that both renderers understand: MapLibre (`src/map/buildStyle.ts`) and the D3 SVG figure
 * (`src/figure/`). A layer says once what it shows, in these words; neither renderer adds to it.
 * Lengths are CSS pixels; colours are `#rrggbb`; opacities 0 to 1; zoom as MapLibre counts it.
 */

/** Piecewise linear in zoom: `[[zoom, value], …]`, zoom strictly rising, flat outside. */
export type ZoomStops = readonly (readonly [zoom: number, value: number])[];
/** A number, one that changes with zoom, a feature's property, or a property times a factor that changes with zoom. */
export type NumberValue = number | { readonly stops: ZoomStops } | { readonly get: string; readonly times?: ZoomStops };
export type ColourValue = string | { readonly get: string };

interface SpecBase {
  /** Unique in the scene; kebab-case. */
  readonly id: string;
  readonly source: string;
  /** Drawn only where `minZoom <= zoom < maxZoom`. */
  readonly minZoom?: number;
  readonly maxZoom?: number;
  /** Only features whose property equals one of the values. */
  readonly where?: { readonly property: string; readonly in: readonly (string | number | boolean)[] };
  /** Can be pressed: its features carry `target`. */
  readonly interactive?: boolean;
  /** Is ground to what can be pressed, like an area: a choice beside it, and alone where nothing stands. */
  readonly ground?: boolean;
  /** Multiplied onto opacity for features that are hovered / selected / neither while something is selected (dimmed). Default 1. */
  readonly emphasis?: { readonly hovered?: Emphasis; readonly selected?: Emphasis; readonly dimmed?: Emphasis };
}
/** What a state changes. Colour replaces; the factors multiply. */
export interface Emphasis {
  readonly colour?: string;
  readonly opacityFactor?: number;
  readonly widthFactor?: number;
}
export interface FillSpec extends SpecBase {
  readonly type: "fill";
  readonly colour: ColourValue;
  readonly opacity: NumberValue;
  /** Hatch drawn over the fill, so that roles differ without colour. */
  readonly hatch?: { readonly colour: string; readonly angle: 45 | 135; readonly gap: number; readonly width: number };
}
export interface LineSpec extends SpecBase {
  readonly type: "line";
  readonly colour: ColourValue;
  readonly width: NumberValue;
  readonly opacity: NumberValue;
  /** In line widths, as MapLibre counts dashes. */
  readonly dash?: readonly number[];
  readonly cap?: "butt" | "round";
}
export type MarkerShape = "circle" | "square" | "diamond" | "triangle" | "star";
export interface MarkerSpec extends SpecBase {
  readonly type: "marker";
  readonly shape: MarkerShape;
  /** The source with the arcs whose numbers stand on it. */
  readonly numbersOf?: string;
  /** Outer size (height), px. */
  readonly size: NumberValue;
  readonly colour: string;
  readonly strokeColour: string;
  readonly strokeWidth: number;
  readonly opacity: NumberValue;
}
export interface LabelSpec extends SpecBase {
  readonly type: "label";
  /** Property that holds the text. */
  readonly text: string;
  readonly size: NumberValue;
  readonly weight: 400 | 600 | 700;
  readonly colour: ColourValue;
  readonly haloColour: string;
  readonly haloWidth: number;
  readonly letterSpacing?: number;
  readonly uppercase?: boolean;
  /** Anchor of the text at its point. */
  readonly anchor: "center" | "left" | "right" | "top" | "bottom";
  /** Offset in ems, `[right, down]`. */
  readonly offset?: readonly [number, number];
  /** Property by which labels are placed first (lower first); those that collide are dropped. */
  readonly priority?: string;
  /** Placed even when it collides. */
  readonly always?: boolean;
}
export type LayerSpec = FillSpec | LineSpec | MarkerSpec | LabelSpec;

/** `id` is a string unique in its source; `target` says what a press selects. Every value a spec reads must be a property. */
export interface SceneFeatureProperties {
  readonly id: string;
  readonly target?: Target;
  /** Heading of the page of its target that a press leads to. */
  readonly part?: string;
  /** Plain-language name for hover, focus and screen readers. */
  readonly name?: string;
  readonly [property: string]: string | number | boolean | null | undefined;
}
export type SceneFeature<G extends Geometry = Geometry> = Feature<G, SceneFeatureProperties> & { readonly id: string };

/** The same links twice: the source with one arc for each bundle, and an arc for each link. Both carry the bundle's id as `bundle`. */
export interface BundledSources {
  readonly far: string;
  readonly near: readonly SceneFeature[];
}

/** One line of the legend; there is one for each thing on screen and none for anything else. */
export interface LegendEntry {
  readonly id: string;
  readonly label: string;
  /** The same in three words, for what nobody should have to open the legend for. */
  readonly brief?: string;
  /** The layer that it belongs to and is switched with, and with its first line how many single things that layer holds. */
  readonly layer?: LayerId;
  readonly count?: number;
  /** Where it is on screen, as in the specs: `minZoom <= zoom < maxZoom`. */
  readonly minZoom?: number;
  readonly maxZoom?: number;
  /** What it explains, as in the sources; where none of it is in view, neither is the line. Left out: always in view. */
  readonly features?: readonly (readonly SceneFeature[])[];
  readonly symbol:
    | { readonly type: "fill"; readonly colour: string; readonly hatch?: FillSpec["hatch"] }
    | {
        readonly type: "line";
        readonly colour: string;
        readonly width: number;
        readonly opacity: number;
        readonly dash?: readonly number[];
        readonly curved?: boolean;
        /** Widths that the words beside it name, thinnest first: a scale in the place of one line. */
        readonly widths?: readonly number[];
        /** Sign at the crown of a curve. */
        readonly sign?: MarkerShape;
        readonly on?: "border";
      }
    | {
        readonly type: "marker";
        readonly shape: MarkerShape;
        readonly colour: string;
        readonly strokeColour: string;
        /** Left out: 1. */
        readonly opacity?: number;
        /** Stands on the sign, in the colour of its stroke; the sign is larger then. */
        readonly text?: string;
      }
    | {
        readonly type: "text";
        readonly text: string;
        readonly colour: string;
        /** Px; left out: 12. */
        readonly size?: number;
      }
    | { readonly type: "ramp"; readonly colours: readonly string[]; readonly labels: readonly string[] };
}
