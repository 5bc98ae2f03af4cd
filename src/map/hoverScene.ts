import type { Target } from "../dataset/model.ts";
import type { Scene } from "../scene/scene.ts";

/**
 * Only what is hovered, to be drawn over the picture that stands: redrawing everything for each move of the pointer would
 * be slow. Labels are left out, since they would be placed anew. Null when nothing in the scene is hovered.
 */
export function buildHoverScene(scene: Scene, hovered: readonly Target[]): Scene | null {
  if (hovered.length === 0) return null;
  const targets = new Set(hovered);
  const layers = scene.layers.filter((layer) => layer.type !== "label" && layer.emphasis?.hovered !== undefined);
  const sources: Record<string, Scene["sources"][string]> = {};
  let found = false;
  for (const { source } of layers) {
    if (sources[source] !== undefined) continue;
    const features = (scene.sources[source] ?? []).filter(
      ({ properties: { target } }) => target !== undefined && targets.has(target),
    );
    sources[source] = features;
    found ||= features.length > 0;
  }
  return found ? { ...scene, sources, layers } : null;
}
