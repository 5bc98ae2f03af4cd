import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import type { Topology } from "topojson-specification";
import { CLIP_BOX, ECONOMY_OF_CODE, OVERLAP_ORDER } from "./areas.ts";
import { loadMapshaper } from "./mapshaper.ts";
import { cacheFolder, installOrigin, OUTLINES_ORIGIN } from "./origins.ts";

// Two claims to the same ground go to the area first in order. Gaps (no claim, or two drawings of one line that do not
// meet) go to the neighbour with which they share the longest edge; the widest is some 2 km.
const COMMANDS = [
  `-i economies.json -clip bbox=${CLIP_BOX.join(",")}`,
  "-clean overlap-rule=min-id gap-width=5km",
  "-o clean.json format=topojson no-quantization",
].join(" ");

/**
 * The areas of the view, cut at the clip box, each point of land in exactly one of them, as a topology in full detail
 * with one object, `economies` (properties `id`). Kept in the cache folder between runs.
 */
export async function readCleanTopology(): Promise<Topology> {
  const recipe = JSON.stringify([OUTLINES_ORIGIN, COMMANDS, ECONOMY_OF_CODE, OVERLAP_ORDER]);
  const cached = path.join(cacheFolder, `clean-${createHash("sha256").update(recipe).digest("hex").slice(0, 12)}.json`);
  if (!existsSync(cached)) {
    const folder = await installOrigin(OUTLINES_ORIGIN);
    const origin = JSON.parse(readFileSync(path.join(folder, OUTLINES_ORIGIN.file), "utf8")) as FeatureCollection<
      Polygon | MultiPolygon,
      { readonly A3: string }
    >;
    const input = JSON.stringify({ type: "FeatureCollection", features: selectInView(origin) });
    const output = await (await loadMapshaper()).applyCommands(COMMANDS, { "economies.json": input });
    writeFileSync(cached, output["clean.json"] ?? "");
  }
  return JSON.parse(readFileSync(cached, "utf8")) as Topology;
}

/** Features with land in the clip box, holding only the polygons that reach into it, in the order that settles overlaps. */
function selectInView(origin: FeatureCollection<Polygon | MultiPolygon, { readonly A3: string }>): Feature[] {
  const selected: { id: string; feature: Feature }[] = [];
  for (const { geometry, properties } of origin.features) {
    const polygons = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).filter(
      reachesIntoView,
    );
    if (polygons.length === 0) continue;
    const id = ECONOMY_OF_CODE[properties.A3];
    if (id === undefined)
      throw new Error(`${properties.A3} lies in the clip box but has no id in geodata/build/areas.ts.`);
    const outline: MultiPolygon = { type: "MultiPolygon", coordinates: polygons };
    selected.push({ id, feature: { type: "Feature", properties: { id }, geometry: outline } });
  }
  return selected.sort((one, other) => rank(one.id) - rank(other.id)).map(({ feature }) => feature);
}

function rank(id: string): number {
  const place = OVERLAP_ORDER.indexOf(id);
  if (place === -1) throw new Error(`${id} has no place in OVERLAP_ORDER of geodata/build/areas.ts.`);
  return place;
}

function reachesIntoView([outer = []]: readonly Position[][]): boolean {
  const [west, south, east, north] = CLIP_BOX;
  return outer.some(([lon = 0, lat = 0]) => lon > west && lon < east && lat > south && lat < north);
}
