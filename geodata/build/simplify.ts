import { area as areaOf, polygon as polygonOf } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { type Group, groupOf } from "./areas.ts";
import { loadMapshaper } from "./mapshaper.ts";
import type { Tier } from "./tiers.ts";

type Outline = FeatureCollection<Polygon | MultiPolygon, { readonly id: string }>;
/** Rings of each polygon of an area, as indexes of arcs (`~index` where the arc is walked backwards). */
type Rings = readonly (readonly (readonly number[])[])[];

/** Moving points onto the grid can make lines cross, and cutting them there makes points off the grid: repeat until it settles. */
const GRID_PASSES = 4;

const IMPORTANCE: readonly Group[] = ["western-balkans", "region", "backdrop"];

/**
 * The areas of the clean topology as drawn in one tier: small islands left out, lines simplified within the tolerance of
 * the tier and moved onto its grid. Neighbours still share their vertices. Outer rings run clockwise, as D3 wants them.
 */
export async function simplifyOutlines(clean: Topology, tier: Tier): Promise<Outline> {
  const areas = readAreas(clean);
  const users = countUsers(areas);
  const pruned: Topology = {
    type: "Topology",
    arcs: clean.arcs,
    objects: {
      economies: {
        type: "GeometryCollection",
        geometries: areas.map(({ id, rings }) => ({
          type: "MultiPolygon",
          properties: { id },
          arcs: dropIslands(clean, rings, users, tier.smallestIsland[groupOf(id)]).map((polygon) =>
            polygon.map((ring) => [...ring]),
          ),
        })),
      },
      lines: { type: "GeometryCollection", geometries: buildLines(users, tier) },
    },
  };
  const commands = [
    "-i outlines.json",
    "-simplify variable interval=tolerance dp lock-box target=lines",
    ...Array.from({ length: GRID_PASSES }, () => [
      `-snap precision=${tier.grid} target=economies`,
      "-clean gap-width=0 target=economies",
    ]).flat(),
    // Specks that fell off a coast when it was simplified.
    `-filter-islands min-area=${tier.smallestIsland["western-balkans"]}km2 target=economies`,
    "-o simple.json format=geojson gj2008 target=economies",
  ].join(" ");
  const output = await (await loadMapshaper()).applyCommands(commands, { "outlines.json": JSON.stringify(pruned) });
  return JSON.parse(String(output["simple.json"])) as Outline;
}

function readAreas(topology: Topology): { id: string; rings: Rings }[] {
  const economies = topology.objects.economies as GeometryCollection<{ id: string }>;
  return economies.geometries.map((geometry: GeometryObject<{ id: string }>) => {
    const id = (geometry.properties as { id?: string } | undefined)?.id;
    if (id === undefined) throw new Error("An area of the clean topology has no id.");
    if (geometry.type === "Polygon") return { id, rings: [geometry.arcs] };
    if (geometry.type === "MultiPolygon") return { id, rings: geometry.arcs };
    throw new Error(`${id} is a ${geometry.type ?? "geometry without a type"}, not an area.`);
  });
}

/** For each arc the ids of the areas on its two sides. */
function countUsers(areas: readonly { id: string; rings: Rings }[]): Map<number, string[]> {
  const users = new Map<number, string[]>();
  for (const { id, rings } of areas) {
    for (const index of rings.flat(2)) {
      const arc = index < 0 ? ~index : index;
      users.set(arc, [...(users.get(arc) ?? []), id]);
    }
  }
  return users;
}

/** Leaves out polygons that touch no other area and are smaller than the limit; the largest always stays. */
function dropIslands(topology: Topology, rings: Rings, users: Map<number, string[]>, smallest: number): Rings {
  const size = (polygon: Rings[number]) => {
    const drawn = feature(topology, { type: "Polygon", arcs: polygon.map((ring) => [...ring]) });
    return drawn.geometry.type === "Polygon" ? areaOf(polygonOf(drawn.geometry.coordinates.slice(0, 1))) / 1e6 : 0;
  };
  const sized = rings.map((polygon) => ({ polygon, area: size(polygon) }));
  const largest = sized.reduce((most, { area }) => Math.max(most, area), 0);
  return sized
    .filter(({ polygon, area }) => area === largest || area >= smallest || touchesOthers(polygon, users))
    .map(({ polygon }) => polygon);
}

function touchesOthers(polygon: Rings[number], users: Map<number, string[]>): boolean {
  return polygon.flat().some((index) => new Set(users.get(index < 0 ? ~index : index)).size > 1);
}

/** All arcs, those of one tolerance as one line feature; an arc takes the tolerance of its more important side. */
function buildLines(users: Map<number, string[]>, tier: Tier): GeometryObject<{ tolerance: number }>[] {
  const arcsByTolerance = new Map<number, number[][]>();
  for (const [arc, ids] of users) {
    const groups = ids.map(groupOf);
    const group = IMPORTANCE.find((candidate) => groups.includes(candidate)) ?? "backdrop";
    const tolerance = tier.tolerance[group][ids.length > 1 ? "border" : "coast"];
    const arcs = arcsByTolerance.get(tolerance);
    if (arcs) arcs.push([arc]);
    else arcsByTolerance.set(tolerance, [[arc]]);
  }
  return [...arcsByTolerance].map(([tolerance, arcs]) => ({
    type: "MultiLineString",
    properties: { tolerance },
    arcs,
  }));
}
