import { isSame } from "../base/isSame.ts";
import type { LayerSpec, SceneFeature } from "../layers/spec.ts";
import type { Scene } from "./scene.ts";

/** One step from a scene to the next; in order, they never name a source or layer that is not there yet or no more. */
export type Operation =
  | { readonly type: "background"; readonly colour: string }
  | { readonly type: "addSource"; readonly id: string; readonly features: readonly SceneFeature[] }
  | { readonly type: "setSource"; readonly id: string; readonly features: readonly SceneFeature[] }
  | { readonly type: "removeSource"; readonly id: string }
  /** `before`: id of the layer that is to lie above it; null = on top. */
  | { readonly type: "addLayer"; readonly layer: LayerSpec; readonly before: string | null }
  | { readonly type: "removeLayer"; readonly id: string }
  /** Same id and place, other values. */
  | { readonly type: "replaceLayer"; readonly layer: LayerSpec; readonly before: string | null }
  /** What is selected or related has changed, or a source whose features carry states has. */
  | { readonly type: "states" };

/**
 * What to do to a map that shows `previous` (nothing yet: null) so that it shows `next`. Sources are compared as objects,
 * layers by content. The same scene gives no operation.
 */
export function diffScene(previous: Scene | null, next: Scene): Operation[] {
  const operations: Operation[] = [];
  if (previous?.background !== next.background) operations.push({ type: "background", colour: next.background });
  const before = new Map((previous?.layers ?? []).map((layer) => [layer.id, layer]));
  const kept = keepOrder(previous?.layers ?? [], next.layers);
  for (const layer of previous?.layers ?? []) {
    if (!kept.has(layer.id)) operations.push({ type: "removeLayer", id: layer.id });
  }
  for (const id of Object.keys(previous?.sources ?? {})) {
    if (next.sources[id] === undefined) operations.push({ type: "removeSource", id });
  }
  let changed = false;
  for (const [id, features] of Object.entries(next.sources)) {
    const known = previous?.sources[id];
    if (known === features) continue;
    operations.push({ type: known === undefined ? "addSource" : "setSource", id, features });
    changed = true;
  }
  // From the top down, so that the layer above is always there already.
  let above: string | null = null;
  for (const layer of [...next.layers].reverse()) {
    const known = kept.has(layer.id) ? before.get(layer.id) : undefined;
    if (known === undefined) operations.push({ type: "addLayer", layer, before: above });
    else if (!isSame(known, layer)) operations.push({ type: "replaceLayer", layer, before: above });
    above = layer.id;
  }
  const sameStates =
    isSame(previous?.selected ?? [], next.selected) && isSame(previous?.related ?? [], next.related) && !changed;
  if (!sameStates) operations.push({ type: "states" });
  return operations;
}

/**
 * Ids of layers that can stay where they are: in both scenes, from the same source, and in the same order as each other.
 * A layer that would have to move is taken out and added again.
 */
function keepOrder(previous: readonly LayerSpec[], next: readonly LayerSpec[]): ReadonlySet<string> {
  const place = new Map(previous.map((layer, index) => [layer.id, { layer, index }]));
  const kept = new Set<string>();
  let last = -1;
  for (const layer of next) {
    const known = place.get(layer.id);
    if (known === undefined || known.index <= last) continue;
    if (known.layer.type !== layer.type || known.layer.source !== layer.source) continue;
    kept.add(layer.id);
    last = known.index;
  }
  return kept;
}
