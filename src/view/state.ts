import type {
  CentreId,
  CrossingId,
  FigureId,
  LinkId,
  MechanismId,
  PairId,
  PlaceId,
  ReferenceId,
  SectionId,
  StatementId,
} from "../dataset/model.ts";
import type { layerIds } from "../dataset/vocabulary.ts";

/** What the reader has chosen; the same value in the panel, on the map and in the address. */
export type Selection =
  | { readonly kind: "none" }
  | { readonly kind: "mechanism"; readonly id: MechanismId }
  | { readonly kind: "place"; readonly id: PlaceId }
  | { readonly kind: "pair"; readonly id: PairId }
  | { readonly kind: "link"; readonly id: LinkId }
  | { readonly kind: "centre"; readonly id: CentreId }
  | { readonly kind: "crossing"; readonly id: CrossingId }
  | { readonly kind: "statement"; readonly id: StatementId }
  | { readonly kind: "section"; readonly id: SectionId }
  | { readonly kind: "reference"; readonly id: ReferenceId }
  | { readonly kind: "figure"; readonly id: FigureId };
export type SelectionKind = Exclude<Selection["kind"], "none">;

/** North up, flat. Degrees; zoom as MapLibre counts it (512 px world at zoom 0). */
export interface Camera {
  readonly lat: number;
  readonly lon: number;
  readonly zoom: number;
}

/** What stands in the place of the map, in the order of the tabs. */
export const viewNames = ["map", "matrix", "timeline", "report", "table"] as const;
export type ViewName = (typeof viewNames)[number];
export const themeNames = ["light", "dark", "contrast"] as const;
export type ThemeName = (typeof themeNames)[number];
export type LayerId = (typeof layerIds)[number];

/** The whole public state; `urlCodec.ts` writes it to the address and reads it back. */
export interface ViewState {
  readonly selection: Selection;
  readonly view: ViewName;
  /** Layers switched on; null = the default set. */
  readonly layers: readonly LayerId[] | null;
  /** Null = now. */
  readonly year: number | null;
  /** What changed between this year and `year` or now; null = nothing is compared. */
  readonly since: number | null;
  /** `report`: only facts of the two documents. */
  readonly basis: "all" | "report";
  /** Null = the frame that fits the selection. */
  readonly camera: Camera | null;
  /** `light`: without WebGL. `full`: with it also where it is slow. */
  readonly map: "auto" | "light" | "full";
  readonly query: string;
  readonly lang: string;
  /** Null = as the system prefers. */
  readonly theme: ThemeName | null;
  /** Id of a naming preset; null = the default preset. */
  readonly naming: string | null;
  readonly story: string | null;
  readonly step: number | null;
  readonly present: boolean;
  readonly embed: boolean;
}

export const initialViewState: ViewState = {
  selection: { kind: "none" },
  view: "map",
  layers: null,
  year: null,
  since: null,
  basis: "all",
  camera: null,
  map: "auto",
  query: "",
  lang: "en",
  theme: null,
  naming: null,
  story: null,
  step: null,
  present: false,
  embed: false,
};
