import { type Branch, branches } from "./branches.ts";
import type { LonLat } from "./mercator.ts";

/**
 * Spokes from a seat or centre to its participants: gently curved lines that part from each other at the hub. The
 * participant that sits at the hub itself gets none; `index` tells which end each spoke goes to.
 */
export function spokes(hub: LonLat, ends: readonly LonLat[], bulge = 0.07): Branch[] {
  return branches(hub, ends, bulge);
}
