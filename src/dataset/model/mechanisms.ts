/** Bodies and frameworks, how they hang together, and who takes part in them. */

import type {
  contactKinds,
  fields,
  mechanismKinds,
  mechanismStatuses,
  relationTypes,
  relevances,
  roles,
} from "../vocabulary.ts";
import type { IsoDate, MechanismId, PlaceId, Provenance, Sourced } from "./provenance.ts";

export type MechanismKind = (typeof mechanismKinds)[number];
export type MechanismStatus = (typeof mechanismStatuses)[number];
export type Field = (typeof fields)[number];
export type ContactKind = (typeof contactKinds)[number];

/** `edge`: near the field of security and justice; shown with a mark, and a filter can take it away. */
export type Relevance = (typeof relevances)[number];

export interface Naming {
  readonly name: string;
  readonly acronym: string | null;
  readonly until: IsoDate | null;
  readonly note: string | null;
}

export interface MechanismRelation extends Provenance {
  readonly type: (typeof relationTypes)[number];
  readonly mechanism: MechanismId;
  readonly note: string | null;
}

export interface Mechanism extends Provenance {
  readonly id: MechanismId;
  readonly name: string;
  readonly acronym: string | null;
  readonly formerNames: readonly Naming[];
  readonly kind: MechanismKind;
  /** `regional` or the economy of a country-level mechanism. */
  readonly scope: "regional" | "national";
  readonly economy: PlaceId | null;
  readonly fields: readonly Field[];
  /**
   * Of a regional mechanism: through what each of its members is reached in it. Of a national one: what it is to partners.
   * The summary or the list of members says so.
   */
  readonly contact: ContactKind | null;
  readonly relevance: Relevance;
  /** Why it stands at the edge of the field, in our words; null at the core. */
  readonly relevanceNote: string | null;
  /** One or two sentences in our words. Null only in the reduction to the documents. */
  readonly summary: Sourced<string> | null;
  /** Town id. */
  readonly seat: Sourced<PlaceId | null> | null;
  readonly website: Sourced<string> | null;
  readonly host: Sourced<string> | null;
  /** Null only in the reduction to the documents. */
  readonly status: Sourced<MechanismStatus> | null;
  /** What was known before, newest first; stands in the place of the status where only the documents count. */
  readonly earlierStatuses: readonly Sourced<MechanismStatus>[];
  readonly relations: readonly MechanismRelation[];
  /** Year range for the life line, from the events: founded … ended (null = still there or unknown). */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** What could not be found out, in our words. */
  readonly uncertain: readonly string[];
  /** Label and date of the member list in `participations`; null when there is none. */
  readonly memberList:
    | (Provenance & { readonly label: string | null; readonly complete: boolean; readonly note: string | null })
    | null;
}

export type Role = (typeof roles)[number];

export interface Participation extends Provenance {
  readonly id: string;
  readonly mechanism: MechanismId;
  /** Null for a participant that is no place (an organisation), then `name` is set. */
  readonly place: PlaceId | null;
  readonly name: string | null;
  /** A body where the member is not the state: "Police of Republika Srpska". */
  readonly entity: string | null;
  readonly role: Role;
  /** Through what this participant is reached in it, where the mechanism does not say so of all its members. */
  readonly contact: ContactKind | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** When the end is only known to lie in a period: `[earliest, latest]`. */
  readonly toBetween: readonly [IsoDate | null, IsoDate | null] | null;
  readonly note: string | null;
}
