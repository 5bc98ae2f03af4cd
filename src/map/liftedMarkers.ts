import type { Target } from "../dataset/model.ts";
import type { MarkerSpec } from "../layers/spec.ts";
import { buildStateLookup, type EmphasisState, emphasisStates } from "../scene/emphasis.ts";
import type { Scene } from "../scene/scene.ts";
import { passes } from "../scene/values.ts";
import { featuresByTarget } from "./featureStates.ts";
import { type DrawnFeature, drawnBy } from "./mergedSources.ts";

/** Property that names the state in which a lifted marker is drawn. */
export const stateProperty = "state";

/** The states in which markers of a spec have another size. */
export function resizedStates({ emphasis }: MarkerSpec): readonly EmphasisState[] {
  return emphasisStates.filter((state) => (emphasis?.[state]?.widthFactor ?? 1) !== 1);
}

/**
 * The markers of a scene that are drawn in another size than the rest, since they are hovered or selected: a handful, found
 * by their targets without going through all.
 */
export function liftedMarkers(scene: Scene, hovered: readonly Target[]): readonly DrawnFeature[] {
  const targets = new Set([...hovered, ...scene.selected]);
  if (targets.size === 0) return [];
  const stateOf = buildStateLookup(scene, hovered);
  return scene.layers.flatMap((spec) => {
    if (spec.type !== "marker" || resizedStates(spec).length === 0) return [];
    const index = featuresByTarget(scene.sources[spec.source] ?? []);
    return [...targets].flatMap((target) =>
      (index.get(target) ?? []).flatMap((feature) => {
        const states = stateOf(feature);
        const state = emphasisStates.find((name) => states[name] && spec.emphasis?.[name] !== undefined);
        if (state === undefined || !resizedStates(spec).includes(state) || !passes(spec, feature.properties)) return [];
        return [drawnBy(spec, feature, { [stateProperty]: state })];
      }),
    );
  });
}
