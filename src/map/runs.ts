import type { LayerSpec } from "../layers/spec.ts";

/** Zoom range of what is drawn: `from <= zoom < to`. */
export interface ZoomRange {
  readonly from: number;
  readonly to: number;
}

/** Specs that the map draws together, bottom first: in one layer, or in one for each of their zoom ranges. */
export interface Run<Spec extends LayerSpec = LayerSpec> {
  /** Unique among the runs of a scene, and the same in scenes that are alike. */
  readonly id: string;
  readonly type: Spec["type"];
  readonly specs: readonly Spec[];
}

export function rangeOf({ minZoom = 0, maxZoom = Number.POSITIVE_INFINITY }: LayerSpec): ZoomRange {
  return { from: minZoom, to: maxZoom };
}

const areApart = (first: ZoomRange, second: ZoomRange): boolean => first.to <= second.from || second.to <= first.from;

/** What specs must have in common to be drawn together, besides their zoom ranges. */
function kindOf(spec: LayerSpec): string {
  const { from, to } = rangeOf(spec);
  switch (spec.type) {
    case "fill":
      return `fill ${from} ${to}`;
    case "line":
      return spec.dash === undefined ? "line" : `line ${spec.dash.join(",")} ${from} ${to}`;
    case "marker":
      return "marker";
    case "label":
      return `label ${spec.always === true ? "always" : "where free"} ${from} ${to}`;
  }
}

/**
 * Whether specs of a kind may be drawn together with these zoom ranges. The layer changes where one of them begins or ends:
 * lines may do so at whole zooms, where the map cuts its tiles anew anyway; markers, which would fade out and in again, only
 * where some of them give way to others.
 */
function maySlice(type: LayerSpec["type"], ranges: readonly ZoomRange[]): boolean {
  const lowest = Math.min(...ranges.map(({ from }) => from));
  const highest = Math.max(...ranges.map(({ to }) => to));
  const inner = ranges.flatMap(({ from, to }) => [from, to]).filter((zoom) => zoom > lowest && zoom < highest);
  return inner.every((zoom) => {
    const handsOver = ranges.some(({ to }) => to === zoom) && ranges.some(({ from }) => from === zoom);
    return Number.isInteger(zoom) && (type === "line" || handsOver);
  });
}

interface Growing {
  readonly kind: string;
  readonly type: LayerSpec["type"];
  readonly specs: LayerSpec[];
}

/** Whether a spec that comes later may be drawn below a run. */
function maySink(spec: LayerSpec, { type, specs }: Growing): boolean {
  // No line strikes through a sign: markers lie above all lines.
  if (spec.type === "line" && type === "marker") return true;
  return specs.every((other) => areApart(rangeOf(spec), rangeOf(other)));
}

/** Whether nothing more may be drawn together with a run: its hatch lies above it. */
const isClosed = ({ specs }: Growing): boolean =>
  specs.some((spec) => spec.type === "fill" && spec.hatch !== undefined);

/**
 * Puts specs together so that few layers draw them: each joins the run of its kind that is nearest below it, unless something
 * that it must cover lies in between. Bottom first.
 */
export function buildRuns(specs: readonly LayerSpec[]): readonly Run[] {
  const runs: Growing[] = [];
  for (const spec of specs) {
    const kind = kindOf(spec);
    let joined: Growing | null = null;
    for (const run of runs.toReversed()) {
      const ranges = [...run.specs, spec].map(rangeOf);
      if (run.kind === kind && !isClosed(run) && maySlice(spec.type, ranges)) joined = run;
      if (joined !== null || !maySink(spec, run)) break;
    }
    if (joined === null) runs.push({ kind, type: spec.type, specs: [spec] });
    else joined.specs.push(spec);
  }
  const used = new Map<string, number>();
  return runs.map(({ type, specs: own }) => {
    const number = (used.get(type) ?? 0) + 1;
    used.set(type, number);
    return { id: `${type}-${number}`, type, specs: own };
  });
}

/** Specs that are drawn throughout a zoom range. */
export interface Slice<Spec extends LayerSpec> {
  readonly range: ZoomRange;
  readonly specs: readonly Spec[];
}

/** Cuts a run where one of its specs begins or ends; ranges in which nothing is drawn are left out. */
export function sliceRun<Spec extends LayerSpec>(specs: readonly Spec[]): readonly Slice<Spec>[] {
  const bounds = [...new Set(specs.map(rangeOf).flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return bounds.slice(1).flatMap((to, index) => {
    const range = { from: bounds[index] ?? 0, to };
    const drawn = specs.filter((spec) => !areApart(rangeOf(spec), range));
    return drawn.length === 0 ? [] : [{ range, specs: drawn }];
  });
}
