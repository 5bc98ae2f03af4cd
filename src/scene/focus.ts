import type { Indexes } from "../dataset/indexes.ts";
import type { Dataset, Target } from "../dataset/model.ts";
import { pairsAmong } from "../dataset/pairs.ts";
import type { Visible } from "../view/filter/visible.ts";
import { economyOf, placesOfPair, selectTargets } from "../view/focus.ts";
import type { Selection } from "../view/state.ts";

/** Targets to show as selected, and those that belong to them and do not stand back. */
export interface Focus {
  readonly selected: readonly Target[];
  readonly related: readonly Target[];
}

const idOf = (target: Target): string => target.slice(target.indexOf(":") + 1);

/**
 * What a selection lights up on the map. `selected` names the things themselves; links that are bundled with others also
 * light the bundle of their pair. Kinds that are not on the map (statement, section, reference, figure) light what they are about.
 */
export function buildFocus(dataset: Dataset, indexes: Indexes, visible: Visible, selection: Selection): Focus {
  const selected = new Set<Target>();
  const related = new Set<Target>();
  for (const target of selectTargets(dataset, selection)) {
    selected.add(target);
    const id = idOf(target);
    if (target.startsWith("link:")) {
      const link = indexes.links.get(id);
      for (const pair of pairsAmong(link?.parties ?? [])) {
        if (link?.parties.length === 2) selected.add(`pair:${pair}`);
      }
      for (const party of link?.parties ?? []) related.add(`place:${party}`);
    } else if (target.startsWith("pair:")) {
      for (const party of placesOfPair(id)) related.add(`place:${party}`);
      for (const link of indexes.linksByPair.get(id) ?? []) related.add(`link:${link.id}`);
      for (const centre of indexes.centresByPair.get(id) ?? []) related.add(`centre:${centre.id}`);
      for (const crossing of indexes.crossingsByPair.get(id) ?? []) related.add(`crossing:${crossing.id}`);
    } else if (target.startsWith("place:")) {
      const economy = economyOf(dataset, id);
      related.add(`place:${economy}`);
      for (const link of indexes.linksByPlace.get(economy) ?? []) {
        related.add(`link:${link.id}`);
        for (const pair of pairsAmong(link.parties)) {
          if (placesOfPair(pair).includes(economy)) related.add(`pair:${pair}`);
        }
      }
      for (const centre of indexes.centresByPlace.get(economy) ?? []) related.add(`centre:${centre.id}`);
      for (const crossing of indexes.crossingsByPlace.get(economy) ?? []) related.add(`crossing:${crossing.id}`);
    } else if (target.startsWith("centre:")) {
      for (const party of indexes.centres.get(id)?.participants ?? []) related.add(`place:${party}`);
    } else if (target.startsWith("crossing:")) {
      const pair = indexes.crossings.get(id)?.pair;
      if (pair === undefined) continue;
      related.add(`pair:${pair}`);
      for (const party of placesOfPair(pair)) related.add(`place:${party}`);
    } else if (target.startsWith("mechanism:")) {
      for (const participation of visible.participations) {
        if (participation.mechanism === id && participation.place !== null) related.add(`place:${participation.place}`);
      }
      for (const link of indexes.linksByFacilitator.get(id) ?? []) related.add(`link:${link.id}`);
      for (const centre of visible.centres) if (centre.mechanism === id) related.add(`centre:${centre.id}`);
    }
  }
  for (const target of selected) related.delete(target);
  return { selected: [...selected].filter(isDrawable), related: [...related] };
}

/** Themes, figures and texts are nowhere on the map: they must not make everything else stand back. */
function isDrawable(target: Target): boolean {
  return !/^(theme|figure|statement|section|reference):/.test(target);
}
