import type { Target } from "../dataset/model.ts";
import type { Emphasis, LayerSpec, SceneFeature } from "../layers/spec.ts";
import type { Scene } from "./scene.ts";

/** The states that a feature can be in, strongest first: when several hold, the first that a layer has words for decides. */
export const emphasisStates = ["hovered", "selected", "dimmed"] as const;
export type EmphasisState = (typeof emphasisStates)[number];
export type FeatureState = Readonly<Record<EmphasisState, boolean>>;

const noState: FeatureState = { hovered: false, selected: false, dimmed: false };

/**
 * A function that gives the states of a feature. A feature without `target` is never in any; `dimmed` needs a selection
 * to stand back from. `hovered` may be empty.
 */
export function buildStateLookup(
  scene: Pick<Scene, "selected" | "related">,
  hovered: readonly Target[],
): (feature: Pick<SceneFeature, "properties">) => FeatureState {
  const hoveredTargets = new Set(hovered);
  const selectedTargets = new Set(scene.selected);
  const relatedTargets = new Set(scene.related);
  return ({ properties: { target } }) => {
    if (target === undefined) return noState;
    const selected = selectedTargets.has(target);
    return {
      hovered: hoveredTargets.has(target),
      selected,
      dimmed: selectedTargets.size > 0 && !selected && !relatedTargets.has(target),
    };
  };
}

/** What the state of a feature changes in the drawing of one layer; null = nothing. */
export function emphasisOf(layer: Pick<LayerSpec, "emphasis">, state: FeatureState): Emphasis | null {
  for (const name of emphasisStates) {
    const emphasis = layer.emphasis?.[name];
    if (state[name] && emphasis !== undefined) return emphasis;
  }
  return null;
}
