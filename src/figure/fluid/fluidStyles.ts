import type { NumberValue, SceneFeatureProperties, ZoomStops } from "../../layers/spec.ts";
import { valueAtZoom } from "../../scene/values.ts";

/** Zooms of the smallest and the largest box that is thought of: a phone held across, a wall of screens. */
const [leastZoom, mostZoom] = [3.5, 8];
/** Between two of these zooms a value that changes with zoom is taken to change with the width of the box. */
const pieces: readonly number[] = [3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8];
/** Half of the stretch of zoom that one zoom of the grid stands for. */
const halfStep = 0.025;
/** Zooms at which is asked whether a thing is seen, each in the middle of a stretch; the stretches end at whole tenths too. */
export const zoomGrid: readonly number[] = Array.from(
  { length: Math.round((mostZoom - leastZoom) / (2 * halfStep)) },
  (_, step) => leastZoom + (2 * step + 1) * halfStep,
);

/** Declarations of a rule that are the same in every theme, and those that each theme has for itself. */
interface Rule {
  readonly shared: string;
  readonly light: string;
  readonly dark: string;
}

const short = (value: number): string => String(Number(value.toFixed(3)));

/**
 * Collects what a fluid figure needs of styles: one class for each distinct rule, custom properties for what grows with
 * zoom, and for each class of what is not seen at some zooms the widths at which it is hidden. `widthAt`: width of the box
 * at a zoom, pixels.
 */
export class FluidStyles {
  private readonly rules = new Map<string, { readonly name: string; readonly rule: Rule }>();
  private readonly stops = new Map<string, { readonly name: string; readonly stops: ZoomStops }>();
  private readonly hidden = new Map<string, { readonly name: string; readonly seen: readonly boolean[] }>();

  constructor(
    /** Class of the figure. */
    private readonly scope: string,
    private readonly widthAt: (zoom: number) => number,
  ) {}

  /** The class of a rule. */
  classOf(rule: Rule): string {
    const key = `${rule.shared}|${rule.light}|${rule.dark}`;
    const known = this.rules.get(key);
    if (known !== undefined) return known.name;
    const name = `f${this.rules.size.toString(36)}`;
    this.rules.set(key, { name, rule });
    return name;
  }

  /** A length in CSS, pixels, that follows the zoom as the value does; `less` is taken off it. */
  lengthOf(value: NumberValue, properties: SceneFeatureProperties, less = 0): string {
    const { stops, times } = growthOf(value, properties);
    const length = stops === null ? `${short(times - less)}px` : `calc(${short(times)}*var(${this.propertyOf(stops)})`;
    if (stops === null) return length;
    return `${length}${less === 0 ? "" : ` - ${short(less)}px`})`;
  }

  /** The class of what is seen at some zooms of the grid only; empty where it is seen at all of them. */
  seenAt(seen: readonly boolean[]): string {
    if (seen.every(Boolean)) return "";
    const key = seen.map(Number).join("");
    const known = this.hidden.get(key);
    if (known !== undefined) return known.name;
    const name = `v${this.hidden.size.toString(36)}`;
    this.hidden.set(key, { name, seen });
    return name;
  }

  /** The style sheet. */
  write(): string {
    const { scope } = this;
    const rules = [...this.rules.values()];
    const block = (part: keyof Rule): string =>
      rules.flatMap(({ name, rule }) => (rule[part] === "" ? [] : [`${scope} .${name}{${rule[part]}}`])).join("\n");
    return [
      block("shared"),
      block("light"),
      `@media screen and (prefers-color-scheme:dark){\n${block("dark")}\n}`,
      ...this.writeGrowth(),
      ...[...this.hidden.values()].flatMap(({ name, seen }) =>
        this.hiddenWidths(seen).map((query) => `@container ${query}{${scope} .${name}{display:none}}`),
      ),
    ].join("\n");
  }

  private propertyOf(stops: ZoomStops): string {
    const key = JSON.stringify(stops);
    const known = this.stops.get(key) ?? { name: `--z${this.stops.size.toString(36)}`, stops };
    this.stops.set(key, known);
    return known.name;
  }

  private writeGrowth(): readonly string[] {
    const all = [...this.stops.values()];
    if (all.length === 0) return [];
    return pieces.slice(0, -1).map((low, index) => {
      const high = pieces[index + 1] ?? low;
      const [from, to] = [this.widthAt(low), this.widthAt(high)];
      const lines = all.map(({ name, stops }) => {
        const slope = (valueAtZoom(stops, high) - valueAtZoom(stops, low)) / (to - from);
        const start = valueAtZoom(stops, low) - slope * from;
        return `${name}:${slope === 0 ? `${short(start)}px` : `calc(${short(start)}px + ${String(Number((slope * 100).toFixed(5)))}cqw)`}`;
      });
      const query = [
        ...(index === 0 ? [] : [`(width >= ${short(from)}px)`]),
        ...(index === pieces.length - 2 ? [] : [`(width < ${short(to)}px)`]),
      ].join(" and ");
      return `@container ${query}{${this.scope}{${lines.join(";")}}}`;
    });
  }

  private hiddenWidths(seen: readonly boolean[]): readonly string[] {
    const queries: string[] = [];
    let from: number | null = null;
    seen.forEach((isSeen, index) => {
      const zoom = zoomGrid[index] ?? 0;
      if (!isSeen && from === null) from = index === 0 ? Number.NEGATIVE_INFINITY : zoom - halfStep;
      const last = index === seen.length - 1;
      if (from === null || !(isSeen || last)) return;
      queries.push(
        [
          ...(from === Number.NEGATIVE_INFINITY ? [] : [`(width >= ${short(this.widthAt(from))}px)`]),
          ...(isSeen ? [`(width < ${short(this.widthAt(zoom - halfStep))}px)`] : []),
        ].join(" and ") || "(width >= 0px)",
      );
      from = null;
    });
    return queries;
  }
}

/** A value as stops times a factor; no stops where it is the same at every zoom. */
function growthOf(
  value: NumberValue,
  properties: SceneFeatureProperties,
): { readonly stops: ZoomStops | null; readonly times: number } {
  if (typeof value === "number") return { stops: null, times: value };
  if ("stops" in value) return { stops: value.stops, times: 1 };
  const own = properties[value.get];
  return { stops: value.times ?? null, times: typeof own === "number" ? own : 0 };
}
