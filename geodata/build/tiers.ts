import type { Group } from "./areas.ts";

/** Measures of one level of detail. Lengths are metres on the ground, areas square kilometres. */
export interface Tier {
  readonly file: string;
  /** Cell of the coordinate grid, in degrees: 0.00005° is 5.6 m north to south, 4 m west to east. */
  readonly grid: number;
  /**
   * Greatest distance between the line drawn and the line of the origin, by the more important of the areas that share
   * it: borders and coasts apart.
   */
  readonly tolerance: Readonly<Record<Group, { readonly border: number; readonly coast: number }>>;
  /** Islands smaller than this are left out, except the only land of an economy. */
  readonly smallestIsland: Readonly<Record<Group, number>>;
  /** Limit for the compressed file, in bytes. */
  readonly limit: number;
}

/** First picture, drawn before the map library has loaded. */
export const LIGHT: Tier = {
  file: "outlines-light.json",
  grid: 0.002,
  tolerance: {
    "western-balkans": { border: 500, coast: 500 },
    region: { border: 1200, coast: 2000 },
    backdrop: { border: 8000, coast: 10000 },
  },
  smallestIsland: { "western-balkans": 4, region: 60, backdrop: 1000 },
  limit: 40_000,
};

/** A pixel at zoom 11 and 43° north is 28 m wide: borders of the six stay within one. */
export const DETAIL: Tier = {
  file: "outlines-detail.json",
  grid: 0.00005,
  tolerance: {
    "western-balkans": { border: 20, coast: 50 },
    region: { border: 80, coast: 300 },
    backdrop: { border: 2500, coast: 4000 },
  },
  smallestIsland: { "western-balkans": 0.1, region: 1, backdrop: 100 },
  limit: 500_000,
};
