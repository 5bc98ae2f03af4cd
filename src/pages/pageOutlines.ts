import { presimplify, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";
import { decodeOutlines, type Outlines } from "../geometry/outlines.ts";

/** Zoom from which the light tier of the borders shows its corners. */
const detailZoom = 7.5;
/** Least area of a corner that is drawn, square pixels. */
const leastCorner = 6;
/** Zoom levels from one kept set of borders to the next. */
const zoomStep = 0.5;
/** Pixels of a degree of longitude at zoom 0. */
const pixelsPerDegree = 512 / 360;

/** A topology as the simplifier's types want it: properties are an object, which they are in our files. */
type Simplifiable = Topology<Objects<Record<string, unknown>>>;

/**
 * Borders as fine as a picture that nobody can zoom shows them: for each half level of zoom, corners too small to be seen are left
 * out, of all neighbours alike.
 */
export class PageOutlines {
  private readonly light: Simplifiable;
  private readonly detail: Simplifiable;
  private readonly tiers = new Map<number, Outlines>();

  /** Takes the two tiers of `geodata/`; they are not changed. */
  constructor(light: Simplifiable, detail: Simplifiable) {
    this.light = presimplify(light);
    this.detail = presimplify(detail);
  }

  /** The borders for a zoom; the same object for all zooms within half a level. */
  at(zoom: number): Outlines {
    const finest = Math.ceil(zoom / zoomStep) * zoomStep;
    const known = this.tiers.get(finest);
    if (known !== undefined) return known;
    const source = finest > detailZoom ? this.detail : this.light;
    const outlines = decodeOutlines(simplify(source, leastCorner / (pixelsPerDegree * 2 ** finest) ** 2));
    this.tiers.set(finest, outlines);
    return outlines;
  }
}
