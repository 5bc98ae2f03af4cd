import type { LabelSpec } from "../layers/spec.ts";
import { emphasisOf, type FeatureState } from "../scene/emphasis.ts";
import { type PlaneFeature, planeFeatures } from "../scene/planeIndex.ts";
import type { Scene } from "../scene/scene.ts";
import { colourOf, isInRange, lineHeight, measureLabel, middleOfLabel, passes } from "../scene/values.ts";
import type { Drawing } from "./drawing.ts";
import { handleOf } from "./drawLayer.ts";
import { boundTo, group, type SvgNode } from "./svg.ts";

/** Free space around a name, pixels, as MapLibre has it. */
const padding = 2;
/** From the middle of a line down to its baseline, ems: where MapLibre puts it. */
const baseline = 7 / 24;

/** Where a shorter line stands beside a longer one: share of the free space to its left. */
const justify = { left: 0, right: 1, center: 0.5, top: 0.5, bottom: 0.5 } as const;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
/** A name with its place in the picture, pixels. */
export interface PlacedLabel {
  readonly layer: LabelSpec;
  readonly plane: PlaneFeature;
  readonly size: number;
  readonly lines: readonly {
    readonly text: string;
    readonly x: number;
    readonly baseline: number;
    readonly width: number;
  }[];
  readonly box: Box;
}

/** Side of the squares that taken boxes are found by, pixels: about half a name. */
const cellSide = 64;

/** The squares of the grid that a box touches. */
function* cellsOf({ left, top, right, bottom }: Box): Iterable<string> {
  for (let column = Math.floor(left / cellSide); column * cellSide < right; column += 1) {
    for (let row = Math.floor(top / cellSide); row * cellSide < bottom; row += 1) yield `${column},${row}`;
  }
}

/** Boxes that are taken, by the squares of a grid that they touch, as MapLibre finds them too. */
class TakenBoxes {
  private readonly cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const cell of cellsOf(box)) {
      const others = this.cells.get(cell);
      if (others === undefined) this.cells.set(cell, [box]);
      else others.push(box);
    }
  }
  /** Whether any taken box overlaps this one. */
  hits(box: Box): boolean {
    for (const cell of cellsOf(box)) {
      const isHit = this.cells
        .get(cell)
        ?.some(
          (other) =>
            other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top,
        );
      if (isHit === true) return true;
    }
    return false;
  }
}

/**
 * The names of a scene that find room, by layers in drawing order: from the top layer down, within a layer by `priority`
 * (lower first), each where it overlaps none before it; those with `always` regardless. Markers and lines do not take part.
 */
export function chooseLabels(
  scene: Scene,
  drawing: Drawing,
): readonly { readonly layer: LabelSpec; readonly labels: readonly PlacedLabel[] }[] {
  const taken = new TakenBoxes();
  const chosen: { readonly layer: LabelSpec; readonly labels: readonly PlacedLabel[] }[] = [];
  for (const layer of [...scene.layers].reverse()) {
    if (layer.type !== "label" || !isInRange(layer, drawing.zoom)) continue;
    const labels = placeLabels(scene, layer, drawing).filter(({ box }) => {
      if (layer.always !== true && taken.hits(box)) return false;
      taken.add(box);
      return true;
    });
    chosen.unshift({ layer, labels });
  }
  return chosen;
}

/** All names of a scene that find room (`chooseLabels`). `bound`: names keep their measured width in any family. */
export function drawLabels(
  scene: Scene,
  drawing: Drawing,
  stateOf: (feature: PlaneFeature["feature"]) => FeatureState,
  fontFamily: string,
  prefix: string,
  bound: boolean,
): readonly SvgNode[] {
  const groups = chooseLabels(scene, drawing)
    .filter(({ labels }) => labels.length > 0)
    .map(({ layer, labels }) => {
      const drawn = labels.flatMap((label) => drawLabel(label, emphasisOf(layer, stateOf(label.plane.feature)), bound));
      return group("g", { id: `${prefix}-${layer.id}` }, drawn);
    });
  if (groups.length === 0) return [];
  const shared = { "font-family": fontFamily, "paint-order": "stroke", "stroke-linejoin": "round" };
  return [group("g", { id: `${prefix}-labels-all`, ...shared }, groups)];
}

function placeLabels(scene: Scene, layer: LabelSpec, drawing: Drawing): PlacedLabel[] {
  const placed: { readonly label: PlacedLabel; readonly priority: number }[] = [];
  for (const plane of planeFeatures(scene.sources[layer.source] ?? [])) {
    const { properties } = plane.feature;
    if (!passes(layer, properties) || !drawing.isInView(plane)) continue;
    const label = placeLabel(layer, plane, drawing);
    const own = layer.priority === undefined ? 0 : properties[layer.priority];
    if (label !== null) placed.push({ label, priority: typeof own === "number" ? own : 0 });
  }
  return placed.sort((a, b) => a.priority - b.priority).map(({ label }) => label);
}

function placeLabel(layer: LabelSpec, plane: PlaneFeature, drawing: Drawing): PlacedLabel | null {
  const { properties } = plane.feature;
  const [point] = plane.parts[0] ?? [];
  const { lines: texts, widths, size } = measureLabel(layer, properties, drawing.zoom);
  if (point === undefined || texts.length === 0) return null;
  const width = Math.max(...widths);
  const height = lineHeight * size * texts.length;
  const [middleX, middleY] = middleOfLabel(layer, drawing.pixelOf(point), [width, height], size);
  return {
    layer,
    plane,
    size,
    lines: texts.map((line, index) => ({
      text: line,
      width: widths[index] ?? 0,
      x: middleX - width / 2 + (width - (widths[index] ?? 0)) * justify[layer.anchor],
      baseline: middleY - height / 2 + (index + 0.5) * lineHeight * size + baseline * size,
    })),
    box: {
      left: middleX - width / 2 - padding,
      right: middleX + width / 2 + padding,
      top: middleY - height / 2 - padding,
      bottom: middleY + height / 2 + padding,
    },
  };
}

function drawLabel(
  { layer, plane, size, lines }: PlacedLabel,
  emphasis: Parameters<typeof opacityOf>[0],
  bound: boolean,
): readonly SvgNode[] {
  const [first] = lines;
  if (first === undefined) return [];
  const hold = (width: number) => (bound ? boundTo(width) : {});
  const attributes = {
    ...(lines.length === 1 ? { x: first.x, y: first.baseline, ...hold(first.width) } : {}),
    "font-size": size,
    "font-weight": layer.weight,
    "letter-spacing": layer.letterSpacing === undefined ? null : layer.letterSpacing * size,
    fill: emphasis?.colour ?? colourOf(layer.colour, plane.feature.properties),
    stroke: layer.haloColour,
    "stroke-width": 2 * layer.haloWidth,
    opacity: opacityOf(emphasis),
    ...handleOf(layer, plane.feature),
  };
  if (lines.length === 1) return [{ name: "text", attributes, words: first.text }];
  const spans = lines.map(({ text, x, baseline: y, width }) => ({
    name: "tspan",
    attributes: { x, y, ...hold(width) },
    words: text,
  }));
  return [group("text", attributes, spans)];
}

function opacityOf(emphasis: { readonly opacityFactor?: number; readonly colour?: string } | null): number | null {
  const opacity = Math.min(1, emphasis?.opacityFactor ?? 1);
  return opacity === 1 ? null : opacity;
}
