import type { Target } from "../dataset/model.ts";
import type { Emphasis, LayerSpec, SceneFeature } from "../layers/spec.ts";
import type { Scene } from "./scene.ts";

/** The states that a feature can be in, strongest first: when several hold, the first that a layer has words for decides. */
export const emphasisStates = ["hovered", "selected", "dimmed"] as const;
export type EmphasisState = (typeof emphasisStates)[number];
export type FeatureState = Readonly<Record<EmphasisState, boolean>>;

/**
 * The states of one feature. A feature without `target` is never in any; `dimmed` needs a selection to stand back from.
 * `hovered` may be empty.
 */
export function featureState(
  scene: Pick<Scene, "selected" | "related">,
  hovered: readonly Target[],
  feature: SceneFeature,
): FeatureState {
  const { target } = feature.properties;
  if (target === undefined) return { hovered: false, selected: false, dimmed: false };
  const selected = scene.selected.includes(target);
  return {
    hovered: hovered.includes(target),
    selected,
    dimmed: scene.selected.length > 0 && !selected && !scene.related.includes(target),
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
