/** Economies and towns, borders between economies, and how Kosovo is named. */

import type { statusOrganisations } from "../vocabulary.ts";
import type { ContactKind } from "./mechanisms.ts";
import type {
  Confidence,
  IsoDate,
  LanguageTag,
  PairId,
  PlaceId,
  Position,
  Provenance,
  Source,
  WebSource,
} from "./provenance.ts";

export interface PlaceStatus extends Provenance {
  readonly organisation: (typeof statusOrganisations)[number];
  /** Our words: "member", "operational agreement", "candidate" … */
  readonly value: string;
  readonly date: IsoDate | null;
  /** Set where it means that somebody of the economy can be reached there. */
  readonly contact: ContactKind | null;
  readonly note: string | null;
}

export interface Place {
  readonly id: PlaceId;
  readonly kind: "economy" | "town";
  /** For an economy: one of the six, a participant with an outline, or one without place on the map. For a town: null. */
  readonly group: "western-balkans" | "region" | "elsewhere" | null;
  /** For a town: the economy it lies in. */
  readonly economy: PlaceId | null;
  /** Name by language; `en` always there. The asterisk of Kosovo is added by the naming policy, not here. */
  readonly names: Readonly<Partial<Record<LanguageTag, string>>> & { readonly en: string };
  /** End point of arcs and spokes: the capital for an economy, the town itself for a town. Null only for group `elsewhere`. */
  readonly anchor: Position | null;
  readonly anchorTown: PlaceId | null;
  /** ISO 3166-1 alpha-2 as printed, and whether it is officially assigned. */
  readonly isoCode: string | null;
  readonly statuses: readonly PlaceStatus[];
  readonly sources: readonly Source[];
}

export interface Border {
  readonly pair: PairId;
  readonly lengthKm: number;
  readonly lengthBasis: string;
  readonly alternatives: readonly {
    readonly lengthKm: number;
    readonly basis: string;
    readonly sources: readonly Source[];
  }[];
  readonly sources: readonly Source[];
}

export interface NamingPreset {
  readonly id: string;
  readonly label: string;
  readonly institution: string;
  readonly line: "neutral-dashed" | "neutral-thin" | "international" | "administrative";
  /** Ids into `naming.notes`. */
  readonly notes: readonly string[];
  readonly default: boolean;
  readonly for: string;
  readonly confidence: Confidence;
  readonly validFrom: IsoDate | null;
  readonly asOf: IsoDate | null;
  readonly sources: readonly WebSource[];
}

export interface NamingPolicies {
  readonly place: PlaceId;
  readonly pair: PairId;
  readonly presets: readonly NamingPreset[];
  readonly notes: Readonly<
    Record<string, Readonly<Partial<Record<LanguageTag, string | null>>> & { readonly en: string }>
  >;
  /** Words for the whole map, e.g. that lines do not imply recognition. */
  readonly disclaimer: string;
}
