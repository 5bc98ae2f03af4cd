import type { SceneHit } from "./hitTest.ts";

/** What a press means: nothing, one thing, or a short list to choose from. */
export type Choosing =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly hit: SceneHit }
  | { readonly kind: "several"; readonly hits: readonly SceneHit[] };

/** A thing this near is what the reader means when nothing else is within `apart` of it, pixels. */
const meant = 3;
const apart = 5;
/** Rows of the list at most, the area among them. */
const mostChoices = 8;

/**
 * Reads a press from what lies within its reach, nearest first. Towns and areas are the ground: alone where nothing stands on
 * them (the town where its dot is pressed), and otherwise the last choices, since a reader may have meant the economy. Markers and names are all offered before lines are,
 * which can be pressed elsewhere. A marker or name under the pointer goes before the lines that run through it, since lines can be pressed elsewhere.
 */
export function chooseHits(hits: readonly SceneHit[]): Choosing {
  const standing = hits.filter(({ ground }) => ground !== true);
  const ground = hits.filter((hit) => hit.ground === true);
  const pressed = ground.find(({ drawnAs, distance }) => drawnAs !== "fill" && distance <= meant);
  if (standing.length === 0) {
    const hit = pressed ?? ground.find(({ drawnAs }) => drawnAs === "fill");
    return hit === undefined ? { kind: "none" } : { kind: "one", hit };
  }
  const byDistance = standing.toSorted((one, other) => one.distance - other.distance);
  const points = byDistance.filter(({ drawnAs }) => drawnAs !== "line");
  for (const group of [points, byDistance]) {
    const [first, second] = group;
    if (first === undefined) continue;
    const clear =
      (second === undefined || second.distance - first.distance >= apart) &&
      (pressed === undefined || first.distance <= meant);
    if (clear && (first.distance <= meant || byDistance.length === 1)) return { kind: "one", hit: first };
  }
  const isPoint = ({ drawnAs }: SceneHit): boolean => drawnAs !== "line";
  const first = [...standing.filter(isPoint), ...standing.filter((hit) => !isPoint(hit))];
  return { kind: "several", hits: [...first.slice(0, mostChoices - ground.length), ...ground] };
}
