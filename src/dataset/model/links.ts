/** Bilateral and multilateral cooperation: agreements, patrols and other links, joint centres, crossings. */

import type { linkKinds, linkStatuses } from "../vocabulary.ts";
import type { Field } from "./mechanisms.ts";
import type {
  CentreId,
  CrossingId,
  IsoDate,
  LinkId,
  MechanismId,
  PairId,
  PlaceId,
  Position,
  Provenance,
  TopicId,
} from "./provenance.ts";

export type LinkKind = (typeof linkKinds)[number];
export type LinkStatus = (typeof linkStatuses)[number];

export interface Link extends Provenance {
  readonly id: LinkId;
  readonly kind: LinkKind;
  /** Finer kinds, kebab-case: `police-cooperation`, `extradition`, `seasonal-traffic-tourist` … */
  readonly topics: readonly TopicId[];
  /** Fields of work, by its topics; `general` when it has none. */
  readonly fields: readonly Field[];
  /** Two or more economies, alphabetical, undirected. */
  readonly parties: readonly PlaceId[];
  /** Parties that lead and parties that only support, where the source tells them apart; alphabetical. */
  readonly leads: readonly PlaceId[];
  readonly supports: readonly PlaceId[];
  /** Pairs of parties that it holds for, where those are not all; empty when the source names no pair. Null: all of them. */
  readonly between: readonly PairId[] | null;
  readonly title: string;
  readonly summary: string | null;
  readonly signed: IsoDate | null;
  readonly inForce: IsoDate | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly dateNote: string | null;
  readonly status: LinkStatus;
  readonly statusNote: string | null;
  /** A claim about several documents at once: how many. Left out of counts of single records. */
  readonly aggregate: { readonly count: number; readonly unit: string } | null;
  /** Where it takes place, in words, and a point if known. */
  readonly where: readonly string[];
  readonly point: Position | null;
  /**
   * The sector of a patrol at the border: one place for a post, two or more for the stretch between them, none where the
   * whole border is meant. Null: the sector is not known.
   */
  readonly along: readonly { readonly name: string; readonly position: Position }[] | null;
  /** Mechanism ids that facilitated it. */
  readonly facilitators: readonly MechanismId[];
  readonly notes: string | null;
}

/** A finer kind of link. */
export interface Topic {
  readonly id: TopicId;
  readonly label: string;
  readonly fields: readonly Field[];
}

export interface Centre extends Provenance {
  readonly id: CentreId;
  readonly name: string;
  readonly kind: "police-cooperation-centre" | "contact-centre";
  readonly town: PlaceId | null;
  /** Null when the source does not say on whose side it stands or is to stand. */
  readonly economy: PlaceId | null;
  readonly crossing: string | null;
  /** Null when no place is known (a centre agreed in principle): then it is listed, not drawn. */
  readonly coordinates: Position | null;
  readonly coordinatesNote: string;
  readonly approximate: boolean;
  readonly participants: readonly PlaceId[];
  readonly founded: { readonly title: string | null; readonly date: IsoDate | null };
  readonly opened: IsoDate | null;
  readonly status: LinkStatus;
  readonly statusNote: string | null;
  /** The same centre as a mechanism, if it is one. */
  readonly mechanism: MechanismId | null;
  readonly notes: string | null;
}

export interface Crossing extends Provenance {
  readonly id: CrossingId;
  readonly name: string;
  readonly pair: PairId;
  readonly kind: "one-stop" | "integrated" | "planned-joint";
  readonly host: PlaceId | null;
  readonly agreed: IsoDate | null;
  readonly opened: IsoDate | null;
  readonly status: LinkStatus;
  readonly statusNote: string | null;
  readonly coordinates: Position;
  readonly coordinatesNote: string;
  readonly approximate: boolean;
  readonly notes: string | null;
}
