import type { Topology } from "topojson-specification";
import { decodeOutlines } from "../geometry/outlines.ts";
import type { Outlines } from "../layers/context.ts";

/** Both tiers of the borders. The light one is there from the start, the detailed one is fetched when asked for. */
export interface OutlineTiers {
  readonly light: Outlines;
  readonly loadDetail: () => Promise<Outlines>;
}

/** Areas and border lines of a topology, as the layers want them. */
export function buildOutlines(topology: Topology): Outlines {
  const { economies, borders } = decodeOutlines(topology);
  return {
    areas: economies.map(({ id, group, geometry }) => ({ id, group, geometry })),
    borders: borders.map(({ id, pair, class: kind, geometry }) => ({ id, kind, pair, geometry })),
  };
}

/** Loads the light tier. */
export async function loadOutlines(): Promise<OutlineTiers> {
  const { default: light } = await import("../../geodata/outlines-light.json?topology");
  let detail: Promise<Outlines> | null = null;
  const loadDetail = (): Promise<Outlines> => {
    detail ??= import("../../geodata/outlines-detail.json?topology").then((module) => buildOutlines(module.default));
    return detail;
  };
  return { light: buildOutlines(light), loadDetail };
}
