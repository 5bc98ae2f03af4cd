import type { Indexes } from "../dataset/indexes.ts";
import type { PlaceId } from "../dataset/model.ts";
import { setOptions } from "../view/query.ts";

/** Id of the chips by which economies are put side by side. */
export const compareWithId = "compare-with";

/** Most economies side by side. */
export const mostCompared = 4;

/** The economies that `compare` in `q` names, without repetitions and without unknown ones. */
export function parseCompared(value: string | null, indexes: Indexes): readonly PlaceId[] {
  const ids = value === null ? [] : value.split(",");
  return [...new Set(ids)].filter((id) => indexes.places.get(id)?.kind === "economy").slice(0, mostCompared);
}

/** Those chosen first, then the others to compare with; nothing when there is no comparison or nobody to compare with. */
export function selectCompared(chosen: readonly PlaceId[], compared: readonly PlaceId[]): readonly PlaceId[] {
  const all = [...new Set([...chosen, ...compared])].slice(0, mostCompared);
  return compared.length > 0 && all.length > 1 ? all : [];
}

/** The text of `q` with an economy put beside those shown, or taken away from them; a single one left ends the comparison. */
export function toggleCompared(
  query: string,
  chosen: readonly PlaceId[],
  compared: readonly PlaceId[],
  id: PlaceId,
): string {
  const now = selectCompared(chosen, compared);
  const next = now.includes(id) ? now.filter((other) => other !== id) : [...(now.length === 0 ? chosen : now), id];
  return setOptions(query, { compare: next.length > 1 ? next.slice(0, mostCompared).join(",") : null });
}
