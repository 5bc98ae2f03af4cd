import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { meshArcs, quantize } from "topojson-client";
import { topology as buildTopology } from "topojson-server";
import type { GeometryCollection, GeometryObject, MultiLineString, Topology } from "topojson-specification";
import { CLIP_BOX, groupOf, lineClassOf } from "./areas.ts";

const FRAME = "frame";

/**
 * The outlines as the topology that is committed: objects `economies` and `borders` over the same arcs, whole numbers on
 * a grid with cells of `grid` degrees. Lines along the clip box belong to no border; the
 * box stands in `bbox`.
 */
export function encodeOutlines(
  outlines: FeatureCollection<Polygon | MultiPolygon, { readonly id: string }>,
  grid: number,
): Topology {
  const features = [...outlines.features].sort((one, other) => (one.properties.id < other.properties.id ? -1 : 1));
  const framed = buildTopology({
    economies: {
      type: "FeatureCollection",
      features: [
        ...features.map(({ geometry, properties: { id } }) => ({
          type: "Feature" as const,
          id,
          properties: { group: groupOf(id) },
          geometry,
        })),
        buildFrame(features),
      ],
    },
  });
  const all = framed.objects.economies as GeometryCollection;
  const borders = buildBorders(framed, all);
  const economies = all.geometries.filter(({ id }) => id !== FRAME);
  const [west, south] = CLIP_BOX;
  return dropUnusedArcs(
    quantize(
      {
        type: "Topology",
        arcs: framed.arcs,
        objects: {
          economies: { type: "GeometryCollection", geometries: economies },
          borders: { type: "GeometryCollection", geometries: borders },
        },
      },
      { scale: [grid, grid], translate: [west, south] },
    ),
  );
}

/**
 * A polygon around the clip box whose hole has a vertex wherever an outline has one on the edge of the box. It makes
 * those edges shared lines, so that they are told from coasts.
 */
function buildFrame(features: readonly Feature<Polygon | MultiPolygon>[]): Feature<Polygon> {
  const [west, south, east, north] = CLIP_BOX;
  const corners: Position[] = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
  ];
  const points = new Map<string, Position>();
  const add = (point: Position) => points.set(point.join(), point);
  corners.forEach(add);
  for (const { geometry } of features) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const point of polygons.flat(2)) {
      const [x = 0, y = 0] = point;
      if (x === west || x === east || y === south || y === north) add(point);
    }
  }
  const side = ([x = 0, y = 0]: Position) => {
    if (x === west && y < north) return [0, y];
    if (y === north && x < east) return [1, x];
    if (x === east && y > south) return [2, -y];
    return [3, -x];
  };
  const hole = [...points.values()].sort((one, other) => {
    const [sideOne = 0, alongOne = 0] = side(one);
    const [sideOther = 0, alongOther = 0] = side(other);
    return sideOne - sideOther || alongOne - alongOther;
  });
  const close = (ring: Position[]) => [...ring, ...ring.slice(0, 1)];
  const outer = [
    [west - 1, south - 1],
    [west - 1, north + 1],
    [east + 1, north + 1],
    [east + 1, south - 1],
  ];
  return {
    type: "Feature",
    id: FRAME,
    properties: {},
    geometry: { type: "Polygon", coordinates: [close(outer), close([...hole].reverse())] },
  };
}

/** One feature for each two areas that meet, and one for the coast of each area that has one, in order of id. */
function buildBorders(topology: Topology, areas: GeometryCollection): GeometryObject[] {
  const pairs = new Set<string>();
  meshArcs(topology, areas, (one, other) => {
    pairs.add(pairOf(one, other));
    return false;
  });
  const lines: GeometryObject[] = [];
  for (const pair of [...pairs].sort()) {
    const [first = "", second = ""] = pair.split("-");
    if (first === FRAME || second === FRAME) continue;
    const isCoast = first === second;
    const line: MultiLineString = meshArcs(topology, areas, (one, other) => pairOf(one, other) === pair);
    const properties = isCoast ? { pair: null, class: "coast" } : { pair, class: lineClassOf(pair) };
    lines.push({ ...line, id: isCoast ? `coast-${first}` : pair, properties });
  }
  return lines;
}

function pairOf(one: GeometryObject, other: GeometryObject): string {
  return [String(one.id), String(other.id)].sort().join("-");
}

/** Renumbers arcs so that those only the frame used are not stored. */
function dropUnusedArcs(topology: Topology): Topology {
  const numbers = new Map<number, number>();
  const renumber = (index: number): number => {
    const arc = index < 0 ? ~index : index;
    const number = numbers.get(arc) ?? numbers.size;
    numbers.set(arc, number);
    return index < 0 ? ~number : number;
  };
  const walk = <Arcs>(arcs: Arcs): Arcs => (Array.isArray(arcs) ? arcs.map(walk) : renumber(arcs as number)) as Arcs;
  const objects = Object.fromEntries(
    Object.entries(topology.objects).map(([name, object]) => [
      name,
      {
        ...object,
        geometries: (object as GeometryCollection).geometries.map((geometry) =>
          "arcs" in geometry ? { ...geometry, arcs: walk(geometry.arcs) } : geometry,
        ),
      } as GeometryCollection,
    ]),
  );
  const arcs: Topology["arcs"] = [];
  for (const [old, number] of numbers) arcs[number] = topology.arcs[old] ?? [];
  return { ...topology, bbox: [...CLIP_BOX], objects, arcs };
}
