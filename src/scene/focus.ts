import type { Target } from "../dataset/model.ts";
import { pairsOfLink, placesOfPair } from "../dataset/pairs.ts";
import { idOf, kindOf, targetOf } from "../dataset/target.ts";
import type { Atlas } from "../view/atlas.ts";
import type { InView } from "../view/filter/filter.ts";
import { economyOf, selectTargets } from "../view/focus.ts";
import type { Selection } from "../view/state.ts";

/** Targets to show as selected, and those that belong to them and do not stand back. */
export interface Focus {
  readonly selected: readonly Target[];
  readonly related: readonly Target[];
}

/**
 * What a selection lights up on the map. `selected` names the things themselves; links that are bundled with others also
 * light the bundle of their pair. Kinds that are not on the map (statement, section, reference, figure) light what they are about.
 */
export function buildFocus({ dataset, indexes }: Atlas, inView: InView, focuses: readonly Selection[]): Focus {
  const selected = new Set<Target>();
  const related = new Set<Target>();
  for (const target of focuses.flatMap((focus) => selectTargets(dataset, focus))) {
    selected.add(target);
    const kind = kindOf(target);
    const id = idOf(target);
    if (kind === "link") {
      const link = indexes.links.get(id);
      if (link?.parties.length === 2) for (const pair of pairsOfLink(link)) selected.add(targetOf("pair", pair));
      for (const party of link?.parties ?? []) related.add(targetOf("place", party));
    } else if (kind === "pair") {
      for (const party of placesOfPair(id)) related.add(targetOf("place", party));
      for (const link of indexes.linksByPair.get(id) ?? []) related.add(targetOf("link", link.id));
      for (const centre of indexes.centresByPair.get(id) ?? []) related.add(targetOf("centre", centre.id));
      for (const crossing of indexes.crossingsByPair.get(id) ?? []) related.add(targetOf("crossing", crossing.id));
    } else if (kind === "place") {
      const economy = economyOf(dataset, id);
      related.add(targetOf("place", economy));
      for (const link of indexes.linksByPlace.get(economy) ?? []) {
        related.add(targetOf("link", link.id));
        for (const pair of pairsOfLink(link)) {
          if (placesOfPair(pair).includes(economy)) related.add(targetOf("pair", pair));
        }
      }
      for (const centre of indexes.centresByPlace.get(economy) ?? []) related.add(targetOf("centre", centre.id));
      for (const crossing of indexes.crossingsByPlace.get(economy) ?? [])
        related.add(targetOf("crossing", crossing.id));
    } else if (kind === "centre") {
      for (const party of indexes.centres.get(id)?.participants ?? []) related.add(targetOf("place", party));
    } else if (kind === "crossing") {
      const pair = indexes.crossings.get(id)?.pair;
      if (pair === undefined) continue;
      related.add(targetOf("pair", pair));
      for (const party of placesOfPair(pair)) related.add(targetOf("place", party));
    } else if (kind === "mechanism") {
      for (const participation of inView.participations) {
        if (participation.mechanism === id && participation.place !== null)
          related.add(targetOf("place", participation.place));
      }
      for (const link of indexes.linksByFacilitator.get(id) ?? []) related.add(targetOf("link", link.id));
      for (const centre of inView.centres) if (centre.mechanism === id) related.add(targetOf("centre", centre.id));
    }
  }
  for (const target of selected) related.delete(target);
  return { selected: [...selected].filter(isDrawable), related: [...related] };
}

/** Themes, figures and texts are nowhere on the map: they must not make everything else stand back. */
function isDrawable(target: Target): boolean {
  return !["theme", "figure", "statement", "section", "reference"].includes(kindOf(target));
}
