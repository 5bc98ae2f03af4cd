/**
 * The compiled dataset: what `data/atlas.json` holds and the browser reads. Ids are kebab-case and never reused;
 * economies are ISO 3166-1 alpha-2 in lower case (`xk` for Kosovo); coordinates are `[longitude, latitude]` in
 * degrees (WGS 84); dates are ISO 8601, as precise as the source; an unknown date is `null`, never a guess.
 */

import type { DocumentRecord, Figure, Reference, Statement, Theme } from "./model/documents.ts";
import type { Conflict, EventRecord, Gap } from "./model/findings.ts";
import type { Centre, Crossing, Link, Topic } from "./model/links.ts";
import type { Mechanism, Participation } from "./model/mechanisms.ts";
import type { Border, NamingPolicies, Place } from "./model/places.ts";
import type { IsoDate } from "./model/provenance.ts";
import type { Story } from "./model/stories.ts";

export type * from "./model/documents.ts";
export type * from "./model/findings.ts";
export type * from "./model/links.ts";
export type * from "./model/mechanisms.ts";
export type * from "./model/places.ts";
export type * from "./model/provenance.ts";
export type * from "./model/stories.ts";

export interface Dataset {
  /** Date (of the newest change in `data/`) and content hash. */
  readonly edition: { readonly date: IsoDate; readonly hash: string };
  readonly documents: readonly DocumentRecord[];
  readonly places: readonly Place[];
  readonly mechanisms: readonly Mechanism[];
  readonly participations: readonly Participation[];
  readonly links: readonly Link[];
  readonly centres: readonly Centre[];
  readonly crossings: readonly Crossing[];
  readonly events: readonly EventRecord[];
  readonly statements: readonly Statement[];
  readonly references: readonly Reference[];
  readonly figures: readonly Figure[];
  readonly stories: readonly Story[];
  readonly themes: readonly Theme[];
  readonly topics: readonly Topic[];
  readonly conflicts: readonly Conflict[];
  readonly borders: readonly Border[];
  readonly gaps: readonly Gap[];
  readonly naming: NamingPolicies;
  /** Records in `research/` left out because nobody could verify them. */
  readonly leftOutUnverified: number;
}
