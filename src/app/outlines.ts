import { decodeOutlines, type Outlines } from "../geometry/outlines.ts";

/** Both tiers of the borders. The light one is there from the start, the detailed one is fetched when asked for. */
export interface OutlineTiers {
  readonly light: Outlines;
  readonly loadDetail: () => Promise<Outlines>;
}

/** Loads the light tier. */
export async function loadOutlines(): Promise<OutlineTiers> {
  const { default: light } = await import("../../geodata/outlines-light.json?topology");
  let detail: Promise<Outlines> | null = null;
  const loadDetail = (): Promise<Outlines> => {
    detail ??= import("../../geodata/outlines-detail.json?topology").then((module) => decodeOutlines(module.default));
    return detail;
  };
  return { light: decodeOutlines(light), loadDetail };
}
