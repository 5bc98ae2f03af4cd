import type { Indexes } from "../dataset/indexes.ts";
import type { PlaceId, Target } from "../dataset/model.ts";
import { placesOfPair } from "../dataset/pairs.ts";
import { idOf, kindOf } from "../dataset/target.ts";

/** The economies that a link, centre or crossing is of, or the one that a mechanism works in; none for one of the region. */
export function partiesOf(
  { links, centres, crossings, mechanisms }: Pick<Indexes, "links" | "centres" | "crossings" | "mechanisms">,
  target: Target,
): readonly PlaceId[] {
  const id = idOf(target);
  switch (kindOf(target)) {
    case "link":
      return links.get(id)?.parties ?? [];
    case "centre":
      return centres.get(id)?.participants ?? [];
    case "crossing":
      return placesOfPair(crossings.get(id)?.pair ?? "");
    default: {
      const economy = mechanisms.get(id)?.economy ?? null;
      return economy === null ? [] : [economy];
    }
  }
}
