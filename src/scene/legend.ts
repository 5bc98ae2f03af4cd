import type { LegendEntry, Scene } from "./scene.ts";

/** The lines of the legend for things that are drawn at a zoom; the order stays. */
export function selectLegend(scene: Pick<Scene, "legend">, zoom: number): readonly LegendEntry[] {
  return scene.legend.filter(
    ({ minZoom = -1, maxZoom = Number.POSITIVE_INFINITY }) => minZoom <= zoom && zoom < maxZoom,
  );
}
