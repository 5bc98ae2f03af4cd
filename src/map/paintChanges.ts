import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { isSame } from "../base/isSame.ts";

/** One paint property to set; `undefined` gives it its default back. */
export interface PaintChange {
  readonly layer: string;
  readonly name: string;
  readonly value: unknown;
}

/**
 * What to repaint to get from the layers `before` to `after`; null when they differ in more than paint, so that they have
 * to be laid out anew.
 */
export function paintChanges(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): PaintChange[] | null {
  if (before.length !== after.length) return null;
  const changes: PaintChange[] = [];
  for (const [index, next] of after.entries()) {
    const { paint: paintBefore = {}, ...restBefore } = before[index] ?? next;
    const { paint: paintAfter = {}, ...restAfter } = next;
    if (!isSame(restBefore, restAfter)) return null;
    const old: Record<string, unknown> = { ...paintBefore };
    const wanted: Record<string, unknown> = { ...paintAfter };
    for (const name of new Set([...Object.keys(old), ...Object.keys(wanted)])) {
      if (!isSame(old[name], wanted[name])) changes.push({ layer: next.id, name, value: wanted[name] });
    }
  }
  return changes;
}
