import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { isSame } from "../base/isSame.ts";

/** One property of a layer to set; `undefined` gives it its default back. */
interface PropertyChange {
  readonly type: "paint" | "layout";
  readonly layer: string;
  readonly name: string;
  readonly value: unknown;
}

/** One step from the layers on the map to the next ones; in order, they never name a layer that is not there. */
export type LayerOperation =
  | { readonly type: "remove"; readonly layer: string }
  /** `before`: id of the layer that is to lie above it; null = on top. */
  | { readonly type: "add"; readonly layer: LayerSpecification; readonly before: string | null }
  | PropertyChange
  | { readonly type: "filter"; readonly layer: string; readonly filter: unknown }
  | { readonly type: "range"; readonly layer: string; readonly from: number; readonly to: number };

const sourceOf = (layer: LayerSpecification): string => ("source" in layer ? layer.source : "");
const filterOf = (layer: LayerSpecification): unknown => ("filter" in layer ? layer.filter : undefined);

/**
 * What to do to a map that has the layers `previous` so that it has `next`. Layers are compared by content and changed in
 * place: what is taken out and added again would be away from the picture until its tiles are made anew.
 */
export function diffLayers(
  previous: readonly LayerSpecification[],
  next: readonly LayerSpecification[],
): LayerOperation[] {
  const before = new Map(previous.map((layer) => [layer.id, layer]));
  const kept = keepOrder(previous, next);
  const operations: LayerOperation[] = [];
  for (const { id } of previous) if (!kept.has(id)) operations.push({ type: "remove", layer: id });
  // From the top down, so that the layer above is always there already.
  let above: string | null = null;
  for (const layer of next.toReversed()) {
    const known = kept.has(layer.id) ? before.get(layer.id) : undefined;
    if (known === undefined) operations.push({ type: "add", layer, before: above });
    else operations.push(...changesOf(known, layer));
    above = layer.id;
  }
  return operations;
}

function changesOf(before: LayerSpecification, after: LayerSpecification): LayerOperation[] {
  const layer = after.id;
  const changes: LayerOperation[] = [];
  if (!isSame(filterOf(before), filterOf(after))) changes.push({ type: "filter", layer, filter: filterOf(after) });
  if (before.minzoom !== after.minzoom || before.maxzoom !== after.maxzoom) {
    changes.push({ type: "range", layer, from: after.minzoom ?? 0, to: after.maxzoom ?? 24 });
  }
  for (const type of ["layout", "paint"] as const) {
    const old: Record<string, unknown> = { ...before[type] };
    const wanted: Record<string, unknown> = { ...after[type] };
    for (const name of new Set([...Object.keys(old), ...Object.keys(wanted)])) {
      if (!isSame(old[name], wanted[name])) changes.push({ type, layer, name, value: wanted[name] });
    }
  }
  return changes;
}

/**
 * Ids of layers that can stay where they are: before and after of the same type, from the same source, and in the same order
 * as each other. A layer that would have to move is taken out and added again.
 */
function keepOrder(previous: readonly LayerSpecification[], next: readonly LayerSpecification[]): ReadonlySet<string> {
  const place = new Map(previous.map((layer, index) => [layer.id, { layer, index }]));
  const kept = new Set<string>();
  let last = -1;
  for (const layer of next) {
    const known = place.get(layer.id);
    if (known === undefined || known.index <= last) continue;
    if (known.layer.type !== layer.type || sourceOf(known.layer) !== sourceOf(layer)) continue;
    kept.add(layer.id);
    last = known.index;
  }
  return kept;
}
