import { remember } from "../base/remember.ts";
import type { Dataset, MechanismId, Participation, PlaceId } from "../dataset/model.ts";
import { roles } from "../dataset/vocabulary.ts";
import { selectCandidates } from "../view/filter/candidates.ts";
import type { InView } from "../view/filter/filter.ts";
import { windowOfYear } from "../view/filter/presence.ts";
import type { ViewState } from "../view/state.ts";

/** The participation that counts for each place of a mechanism, of those in view: its strongest role. */
export const rolesInView = remember(
  (inView: Pick<InView, "participations">, mechanism: MechanismId): ReadonlyMap<PlaceId, Participation> => {
    const strongest = new Map<PlaceId, Participation>();
    for (const participation of inView.participations) {
      if (participation.place === null || participation.mechanism !== mechanism) continue;
      const known = strongest.get(participation.place);
      if (known === undefined || roles.indexOf(participation.role) < roles.indexOf(known.role)) {
        strongest.set(participation.place, participation);
      }
    }
    return strongest;
  },
);
/** The same under basis and year alone: the frame of a mechanism does not jump with every filter. */
export const rolesByPlace = remember(
  (dataset: Dataset, basis: ViewState["basis"], year: number | null, mechanism: MechanismId) => {
    const { participations } = selectCandidates(dataset, basis, windowOfYear(year));
    return rolesInView({ participations: participations.map(({ record }) => record) }, mechanism);
  },
);
