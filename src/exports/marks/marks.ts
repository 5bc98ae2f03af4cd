/** A colour `#rrggbb` and how much of it covers what lies below, 0 to 1. */
export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}
export interface Stroke extends Paint {
  /** Pixels. */
  readonly width: number;
  /** Lengths of dashes and gaps, pixels; empty for a whole line. */
  readonly dash: readonly number[];
  readonly cap: "butt" | "round";
  /** It lies below the fill, so that only its outer half shows. */
  readonly under: boolean;
}
/** Lines across an area: 45 rises to the right, 135 falls. */
export interface Hatch {
  readonly colour: string;
  readonly angle: 45 | 135;
  /** From line to line, and of a line, pixels. */
  readonly gap: number;
  readonly width: number;
}

/** Pixels from the upper left corner. */
export type Point = readonly [number, number];
/** From the end of the one before: straight to a point, or by a cubic curve. */
export type Segment =
  | { readonly type: "line"; readonly to: Point }
  | { readonly type: "curve"; readonly leave: Point; readonly arrive: Point; readonly to: Point };
/** A line in one go. */
export interface Stretch {
  readonly start: Point;
  readonly segments: readonly Segment[];
  readonly closed: boolean;
}

interface MarkBase {
  /** Id of the layer that drew it; empty for what belongs to none. */
  readonly layer: string;
  /** Plain-language name of what it stands for. */
  readonly name: string | null;
}
export interface PathMark extends MarkBase {
  readonly kind: "path";
  readonly path: readonly Stretch[];
  readonly fill: Paint | null;
  readonly hatch: Hatch | null;
  readonly stroke: Stroke | null;
}
export interface CircleMark extends MarkBase {
  readonly kind: "circle";
  readonly centre: Point;
  readonly radius: number;
  readonly fill: Paint | null;
  readonly stroke: Stroke | null;
}
/** Lines of one text. `x` is where a line begins, `width` what it takes in the shipped family, pixels. */
export interface TextMark extends MarkBase {
  readonly kind: "text";
  readonly lines: readonly {
    readonly text: string;
    readonly x: number;
    readonly baseline: number;
    readonly width: number;
  }[];
  /** Pixels. */
  readonly size: number;
  readonly weight: number;
  /** Between letters, pixels. */
  readonly spacing: number;
  readonly fill: Paint;
  readonly halo: { readonly colour: string; readonly width: number } | null;
}
/**
 * What one figure puts on paper, in drawing order: the output of the figure renderer as data, for files that are not SVG.
 */
export type Mark = PathMark | CircleMark | TextMark;
