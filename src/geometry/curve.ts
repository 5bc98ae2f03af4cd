import { type CurveFactory, curveNatural, line } from "d3";
import type { PlanePoint } from "./mercator.ts";

/** The part of a canvas path that D3's curves call; collects points instead of drawing. */
class SamplingContext {
  readonly points: PlanePoint[] = [];
  private readonly steps: number;
  constructor(steps: number) {
    this.steps = steps;
  }
  moveTo(x: number, y: number): void {
    this.points.push([x, y]);
  }
  lineTo(x: number, y: number): void {
    this.points.push([x, y]);
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    const last = this.points.at(-1);
    if (last === undefined) return;
    for (let step = 1; step <= this.steps; step++) {
      const t = step / this.steps;
      const s = 1 - t;
      const [p0, p1, p2, p3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      this.points.push([p0 * last[0] + p1 * ax + p2 * bx + p3 * x, p0 * last[1] + p1 * ay + p2 * by + p3 * y]);
    }
  }
  closePath(): void {}
}

/** A context of D3's type; only the calls above are made by its open curves. */
function asContext(context: SamplingContext): CanvasRenderingContext2D {
  return context as unknown as CanvasRenderingContext2D;
}

/**
 * Points along a D3 curve through (or towards, as the curve has it) points of a plane; each cubic piece is cut into
 * `steps` parts. Fewer than two points come back as they are.
 */
export function sampleCurve(
  points: readonly PlanePoint[],
  steps: number,
  curve: CurveFactory = curveNatural,
): PlanePoint[] {
  if (points.length < 2) return points.map(([x, y]) => [x, y]);
  const context = new SamplingContext(steps);
  line<PlanePoint>()
    .x((point) => point[0])
    .y((point) => point[1])
    .curve(curve)
    .context(asContext(context))(points);
  return context.points;
}
