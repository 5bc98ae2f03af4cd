import { groupBy } from "../base/groupBy.ts";
import { once } from "../base/remember.ts";
import type { Target } from "../dataset/model.ts";
import type { SceneFeature } from "../layers/spec.ts";
import { buildStateLookup, type FeatureState } from "../scene/emphasis.ts";
import type { Scene } from "../scene/scene.ts";

/** One change to tell the map: the new states of a feature. */
export interface StateChange {
  readonly source: string;
  readonly id: string;
  readonly state: FeatureState;
}

/** Features by what they stand for. */
export const featuresByTarget = once((features: readonly SceneFeature[]) =>
  groupBy(features, ({ properties }): readonly Target[] | Target => properties.target ?? []),
);
const isNone = (state: FeatureState): boolean => !state.hovered && !state.selected && !state.dimmed;
const equal = (first: FeatureState, second: FeatureState): boolean =>
  first.hovered === second.hovered && first.selected === second.selected && first.dimmed === second.dimmed;

/**
 * Remembers which states the map holds, so that only those that change are sent. Features are found by target without
 * going through all of them, since hovering must stay cheap with thousands of links.
 */
export class FeatureStates {
  /** States other than none, by source and feature id. */
  private readonly held = new Map<string, Map<string, FeatureState>>();

  /** What changes when the whole scene is new. */
  changesForScene(scene: Scene, hovered: readonly Target[]): StateChange[] {
    const stateOf = buildStateLookup(scene, hovered);
    const changes: StateChange[] = [];
    for (const source of this.held.keys()) if (scene.sources[source] === undefined) this.held.delete(source);
    for (const [source, features] of Object.entries(scene.sources)) {
      const before = this.held.get(source) ?? new Map<string, FeatureState>();
      const after = new Map<string, FeatureState>();
      for (const feature of features) {
        const state = stateOf(feature);
        const previous = before.get(feature.id);
        before.delete(feature.id);
        if (!isNone(state)) after.set(feature.id, state);
        if (previous === undefined ? !isNone(state) : !equal(previous, state)) {
          changes.push({ source, id: feature.id, state });
        }
      }
      // What is left belongs to features that are gone; the map would remember their states should they come back.
      for (const id of before.keys()) {
        changes.push({ source, id, state: { hovered: false, selected: false, dimmed: false } });
      }
      this.held.set(source, after);
    }
    return changes;
  }

  /** What changes when, in the same scene, other targets are hovered. */
  changesForHover(scene: Scene, before: readonly Target[], hovered: readonly Target[]): StateChange[] {
    const stateOf = buildStateLookup(scene, hovered);
    const targets = new Set([...before, ...hovered]);
    const changes: StateChange[] = [];
    for (const [source, features] of Object.entries(scene.sources)) {
      const index = featuresByTarget(features);
      const held = this.held.get(source) ?? new Map<string, FeatureState>();
      this.held.set(source, held);
      for (const target of targets) {
        for (const feature of index.get(target) ?? []) {
          const state = stateOf(feature);
          const previous = held.get(feature.id);
          if (previous === undefined ? isNone(state) : equal(previous, state)) continue;
          if (isNone(state)) held.delete(feature.id);
          else held.set(feature.id, state);
          changes.push({ source, id: feature.id, state });
        }
      }
    }
    return changes;
  }
}
