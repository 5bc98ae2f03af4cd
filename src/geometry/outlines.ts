import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import type { PairId, PlaceId, Position } from "../dataset/model.ts";
import { sortPair } from "../dataset/pairs.ts";
import { boundsOf, type LonLatBounds } from "./mercator.ts";

type OutlineGroup = "western-balkans" | "region" | "backdrop";
export type BorderClass = "coast" | "international" | "differing-status";

/** Land of one economy. Outer rings run clockwise, holes the other way, as D3 reads them. */
export interface OutlineEconomy {
  /** ISO 3166-1 alpha-2 in lower case, `xk` for Kosovo. */
  readonly id: PlaceId;
  readonly group: OutlineGroup;
  readonly geometry: MultiPolygon;
}
/** The line between two economies, or the coast of one. */
interface OutlineBorder {
  /** The pair, or `coast-<economy>`. */
  readonly id: string;
  readonly class: BorderClass;
  /** Null for a coast. */
  readonly pair: PairId | null;
  readonly geometry: MultiLineString;
}
/** Areas and lines of one topology: neighbours share the very same points, which are also those of their border. */
export interface Outlines {
  /** In order of id. */
  readonly economies: readonly OutlineEconomy[];
  /** In order of id; coasts last. */
  readonly borders: readonly OutlineBorder[];
  /** Frame at which all land is cut: a view must not reach beyond it. */
  readonly extent: LonLatBounds;
  /** The shared border of two economies, whichever of them is named first; null when they have none. */
  readonly border: (pair: PairId) => MultiLineString | null;
  /** Frame around an economy, as far as it lies in `extent`; null when it has no outline. */
  readonly bounds: (place: PlaceId) => LonLatBounds | null;
}

/** Both tiers of the borders. The light one is there from the start, the detailed one is fetched when asked for. */
export interface OutlineTiers {
  readonly light: Outlines;
  readonly loadDetail: () => Promise<Outlines>;
}

/**
 * Reads a topology that `geodata/build` has written into areas and lines in degrees; all of it at once, so call it once
 * for each file. Throws when the topology is not one of ours.
 */
export function decodeOutlines(topology: Topology): Outlines {
  const economies = decodeObject(topology, "economies").map(({ id, geometry, properties }): OutlineEconomy => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") throw new Error(`${id} is not an area.`);
    return { id: String(id), group: readGroup(properties?.group), geometry: toMultiPolygon(geometry) };
  });
  const borders = decodeObject(topology, "borders").map(({ id, geometry, properties }): OutlineBorder => {
    if (geometry.type !== "LineString" && geometry.type !== "MultiLineString") throw new Error(`${id} is not a line.`);
    const borderClass = readClass(properties?.class);
    const pair = borderClass === "coast" ? null : String(id);
    return { id: String(id), class: borderClass, pair, geometry: toMultiLineString(geometry) };
  });
  const lines = new Map(borders.flatMap(({ pair, geometry }) => (pair === null ? [] : [[pair, geometry] as const])));
  const frames = new Map(
    economies.map(({ id, geometry }) => [id, boundsOf(geometry.coordinates.flat(2).map(toPosition))]),
  );
  return {
    economies,
    borders,
    extent: readExtent(topology),
    border: (pair) => lines.get(sortPair(pair)) ?? null,
    bounds: (place) => frames.get(place) ?? null,
  };
}

function toMultiPolygon(geometry: Polygon | MultiPolygon): MultiPolygon {
  return geometry.type === "MultiPolygon" ? geometry : { type: "MultiPolygon", coordinates: [geometry.coordinates] };
}

function toMultiLineString(geometry: LineString | MultiLineString): MultiLineString {
  return geometry.type === "MultiLineString"
    ? geometry
    : { type: "MultiLineString", coordinates: [geometry.coordinates] };
}

function toPosition([lon = 0, lat = 0]: readonly number[]): Position {
  return [lon, lat];
}

function decodeObject(topology: Topology, name: "economies" | "borders"): Feature[] {
  const object = topology.objects[name];
  if (object?.type !== "GeometryCollection") throw new Error(`The topology has no ${name}.`);
  return feature(topology, object).features;
}

function readGroup(value: unknown): OutlineGroup {
  if (value === "western-balkans" || value === "region" || value === "backdrop") return value;
  throw new Error(`${String(value)} is no group of an outline.`);
}

function readClass(value: unknown): BorderClass {
  if (value === "coast" || value === "international" || value === "differing-status") return value;
  throw new Error(`${String(value)} is no class of a border.`);
}

function readExtent({ bbox }: Topology): LonLatBounds {
  const [west, south, east, north] = bbox ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    throw new Error("The topology does not say where it is cut (bbox).");
  }
  return [west, south, east, north];
}
