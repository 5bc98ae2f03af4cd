import type { Place, PlaceStatus } from "../../dataset/model.ts";
import { statusOrganisations } from "../../dataset/vocabulary.ts";

/** Where an economy stands with one organisation: what matters now, and all that is known. */
export interface Standing {
  readonly organisation: PlaceStatus["organisation"];
  /** In order of time: the newest state of affairs and what came after it; without one, everything dated or not. */
  readonly now: readonly PlaceStatus[];
  readonly all: readonly PlaceStatus[];
}

const timeOf = ({ date, asOf }: PlaceStatus): string => asOf ?? date ?? "";

/**
 * The standings of an economy, organisations without any left out. A status "as of" a day tells how things stood and makes
 * what is older history; a dated step (an agreement signed, a liaison office opened) stays until a later state covers it.
 */
export function selectStandings(place: Place): readonly Standing[] {
  return statusOrganisations.flatMap((organisation) => {
    const all = place.statuses
      .filter((status) => status.organisation === organisation)
      .toSorted((one, two) => (timeOf(one) < timeOf(two) ? -1 : timeOf(one) > timeOf(two) ? 1 : 0));
    if (all.length === 0) return [];
    const states = all.filter(({ asOf }) => asOf !== null);
    const newest = states.at(-1);
    const now =
      newest === undefined
        ? all
        : all.filter((status) => status === newest || (status.asOf === null && timeOf(status) > timeOf(newest)));
    return [{ organisation, now, all }];
  });
}
