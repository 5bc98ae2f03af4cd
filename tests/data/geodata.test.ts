import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { booleanClockwise, booleanPointInPolygon, kinks, multiLineString, point } from "@turf/turf";
import type { Position } from "geojson";
import type { Topology } from "topojson-specification";
import { describe, expect, test } from "vitest";
import { borderLengthKm, nearestPointOnBorder } from "../../src/compiler/geography/measures.ts";
import type { Border, Crossing, Place } from "../../src/dataset/model.ts";
import { decodeOutlines, type Outlines } from "../../src/geometry/outlines.ts";

const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")) as T;
const readFolder = <T>(path: string): T[] =>
  readdirSync(new URL(`../../${path}`, import.meta.url))
    .filter((name) => name.endsWith(".json"))
    .map((name) => read<T>(`${path}/${name}`));

const topologies = {
  light: read<Topology>("geodata/outlines-light.json"),
  detail: read<Topology>("geodata/outlines-detail.json"),
};
const tiers = { light: decodeOutlines(topologies.light), detail: decodeOutlines(topologies.detail) };
const tierNames = ["light", "detail"] as const;
const places = read<Place[]>("data/places.json");
const published = read<Border[]>("data/borders.json");
const crossings = readFolder<Crossing>("data/crossings");
const towns =
  read<{ id: string; economy: string; position: [number, number]; geonamesId: number }[]>("geodata/towns.json");

/** Why a border drawn is longer or shorter than published, and the published figure that it does agree with. */
const explainedLengths: Readonly<Record<string, { readonly reason: string; readonly alternativeKm: number }>> = {
  "hr-rs": {
    reason:
      "The Danube section is disputed: pockets claimed by both sides or by none are drawn to the river's course, as in the shorter national figure.",
    alternativeKm: 261.7,
  },
};
const tolerance = 0.15;

function economyAt(outlines: Outlines, position: [number, number]): string[] {
  return outlines.economies
    .filter(({ id }) => {
      const [west, south, east, north] = outlines.bounds(id) ?? [0, 0, 0, 0];
      return position[0] >= west && position[0] <= east && position[1] >= south && position[1] <= north;
    })
    .filter(({ geometry }) => booleanPointInPolygon(point(position), geometry))
    .map(({ id }) => id);
}

/**
 * Where a ring crosses or touches itself. Only sides that have some latitude and some longitude in common are held against each
 * other, in strips of latitude: each with every other of a whole ring took half a minute.
 */
function findKinks(ring: readonly Position[]): readonly Position[] {
  const latitudes = ring.map(([, latitude = 0]) => latitude);
  const south = Math.min(...latitudes);
  const count = Math.ceil(Math.sqrt(ring.length));
  const height = (Math.max(...latitudes) - south) / count;
  const strips = Array.from({ length: count + 1 }, (): number[] => []);
  const sides = ring.slice(1).map((to, index): readonly [Position, Position] => [ring[index] ?? to, to]);
  for (const [index, [[, from = 0], [, to = 0]]] of sides.entries()) {
    const [first, last] = [Math.min(from, to), Math.max(from, to)].map((edge) => Math.floor((edge - south) / height));
    for (let strip = first ?? 0; strip <= (last ?? 0); strip += 1) strips[strip]?.push(index);
  }
  const boxes = sides.map(
    ([[west = 0, north = 0], [east = 0, down = 0]]): readonly [number, number, number, number] => [
      Math.min(west, east),
      Math.min(north, down),
      Math.max(west, east),
      Math.max(north, down),
    ],
  );
  const meet = (one: number, other: number): boolean => {
    const [a, b] = [boxes[one], boxes[other]];
    return a !== undefined && b !== undefined && a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
  };
  const isNext = (one: number, other: number): boolean => other - one === 1 || other - one === sides.length - 1;
  const found = strips.flatMap((within) =>
    within.flatMap((one, at) =>
      within.slice(at + 1).flatMap((other) => {
        if (!meet(one, other) || isNext(one, other)) return [];
        const [left, right] = [sides[one] ?? [], sides[other] ?? []];
        return kinks(multiLineString([[...left], [...right]])).features.map(({ geometry }) => geometry.coordinates);
      }),
    ),
  );
  return [...new Map(found.map((place) => [place.join(" "), place])).values()];
}

test.each([
  [
    "that is a square",
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
    [],
  ],
  [
    "that crosses itself",
    [
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ],
    [[2, 2]],
  ],
  [
    "that touches itself",
    [
      [0, 0],
      [4, 0],
      [2, 3],
      [4, 4],
      [0, 4],
      [2, 3],
      [0, 0],
    ],
    [[2, 3]],
  ],
])("of a ring %s the places are found where it meets itself", (_, ring, places) => {
  expect(findKinks(ring)).toEqual(places);
});

describe.each(tierNames)("outlines, %s tier", (tier) => {
  const outlines = tiers[tier];
  const drawn = (group: string) => outlines.economies.filter((economy) => economy.group === group).map(({ id }) => id);

  test("draws exactly the economies that the dataset places on the map", () => {
    for (const group of ["western-balkans", "region"]) {
      const wanted = places.filter((place) => place.kind === "economy" && place.group === group).map(({ id }) => id);
      expect(drawn(group)).toEqual(wanted.sort());
    }
  });

  test("gives each economy and each line its own id", () => {
    const ids = [...outlines.economies, ...outlines.borders].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("stays within its size", () => {
    const limits = { light: 40_000, detail: 500_000 };
    expect(gzipSync(JSON.stringify(topologies[tier]), { level: 9 }).length).toBeLessThanOrEqual(limits[tier]);
  });

  test("has neighbours share every line between them, once on each side", () => {
    const uses = usersOfArcs(topologies[tier], "economies");
    const wrong = [...uses.values()].filter(
      ([one, other, ...more]) => more.length > 0 || (other && (one?.id === other.id || one?.back === other.back)),
    );
    expect(wrong).toEqual([]);
    expect(uses.size).toBe(topologies[tier].arcs.length);
  });

  test("names each line once: between two economies, as a coast, or as the edge of the map", () => {
    const lines = usersOfArcs(topologies[tier], "borders");
    const [west, south, east, north] = outlines.extent;
    const onEdge = (arc: number) =>
      pointsOf(topologies[tier], arc).every(
        ([lon, lat]) => lon === west || lon === east || lat === south || lat === north,
      );
    for (const [arc, users] of usersOfArcs(topologies[tier], "economies")) {
      const names = (lines.get(arc) ?? []).map(({ id }) => id);
      const [one = "", other] = users.map(({ id }) => id).sort();
      if (other === undefined && onEdge(arc)) expect(names).toEqual([]);
      else expect(names).toEqual([other === undefined ? `coast-${one}` : `${one}-${other}`]);
    }
  });

  test("classes the line between Kosovo and Serbia as of differing status, and no other", () => {
    expect(outlines.borders.filter((border) => border.class === "differing-status").map(({ id }) => id)).toEqual([
      "rs-xk",
    ]);
  });

  test("has closed rings, outer ones clockwise and holes the other way", () => {
    for (const { id, geometry } of outlines.economies) {
      for (const rings of geometry.coordinates) {
        rings.forEach((ring, index) => {
          expect([id, ring.length >= 4, ring[0]]).toEqual([id, true, ring.at(-1)]);
          expect([id, booleanClockwise(ring)]).toEqual([id, index === 0]);
        });
      }
    }
  });

  test("has no ring that crosses or touches itself", () => {
    for (const { id, geometry } of outlines.economies) {
      for (const rings of geometry.coordinates) {
        // One ring at a time: an exclave may touch the outer ring around it in a point (Jungholz does).
        for (const ring of rings) expect([id, findKinks(ring)]).toEqual([id, []]);
      }
    }
  }, 60_000);

  test("puts inland ground in exactly one economy", () => {
    for (let lon = 17.03; lon < 24; lon += 0.17) {
      for (let lat = 43.51; lat < 48; lat += 0.17) {
        expect([lon, lat, economyAt(outlines, [lon, lat]).length]).toEqual([lon, lat, 1]);
      }
    }
  });

  test("puts no ground in two economies", () => {
    for (let lon = 13.01; lon < 30; lon += 0.31) {
      for (let lat = 36.03; lat < 43.5; lat += 0.31) {
        expect([lon, lat, economyAt(outlines, [lon, lat]).length <= 1]).toEqual([lon, lat, true]);
      }
    }
  });
});

describe("borders true at zoom 11", () => {
  test.each(published)("$pair is as long as published", ({ pair, lengthKm, alternatives = [] }) => {
    const border = tiers.detail.border(pair);
    const drawnKm = border === null ? 0 : borderLengthKm(border);
    const explained = explainedLengths[pair];
    const expectedKm = explained?.alternativeKm ?? lengthKm;
    expect(Math.abs(drawnKm / expectedKm - 1)).toBeLessThan(tolerance);
    expect([lengthKm, ...alternatives.map((alternative) => alternative.lengthKm)]).toContain(expectedKm);
  });

  test("covers all 13 pairs of neighbours and explains nothing that needs no explanation", () => {
    const off = published.filter(({ pair, lengthKm }) => {
      const border = tiers.detail.border(pair);
      return border === null || Math.abs(borderLengthKm(border) / lengthKm - 1) >= tolerance;
    });
    expect([published.length, off.map(({ pair }) => pair)]).toEqual([13, Object.keys(explainedLengths)]);
  });

  test.each(crossings)("$id lies within a pixel of its border", ({ pair, coordinates }) => {
    const border = tiers.detail.border(pair);
    const metresOfPixel = 28;
    expect(border && nearestPointOnBorder(border, coordinates)?.distanceMetres).toBeLessThan(metresOfPixel);
  });

  test("keeps the points of the light tier on the detailed borders, as far as its grid allows", () => {
    const cellMetres = 275;
    for (const { pair } of published) {
      const border = tiers.detail.border(pair);
      const positions = tiers.light.border(pair)?.coordinates.flat() ?? [];
      for (const [lon = 0, lat = 0] of positions.filter((_, index) => index % 10 === 0)) {
        expect(border && nearestPointOnBorder(border, [lon, lat])?.distanceMetres).toBeLessThan(cellMetres);
      }
    }
  }, 60_000);

  test.each<[pair: string, position: [number, number], water: string]>([
    ["al-me", [19.345, 42.1404], "Lake Skadar"],
    ["al-mk", [20.6846, 41.0034], "Lake Ohrid"],
    ["al-mk", [20.9789, 40.8764], "Lake Prespa"],
  ])("draws %s through %s (%s)", (pair, position) => {
    const border = tiers.detail.border(pair);
    expect(border && nearestPointOnBorder(border, position)?.distanceMetres).toBeLessThan(500);
  });
});

describe("light tier", () => {
  test("leaves out only what would be smaller than a few cells of its grid", () => {
    const [light, detail] = [tiers.light, tiers.detail].map(({ economies }) => economies.map(({ id }) => id));
    expect(detail?.filter((id) => !light?.includes(id))).toEqual(["gg", "gi", "je", "va"]);
  });
});

describe("ground that is easily given to the wrong side", () => {
  test.each<[position: [number, number], economy: string, ground: string]>([
    [[21.1669, 42.6727], "xk", "Pristina"],
    [[20.866, 42.92], "xk", "north of the Ibar"],
    [[19.412, 43.552], "ba", "the exclave in Serbia by Rudo"],
    [[17.615, 42.924], "ba", "Neum"],
    [[34.1, 44.95], "ua", "Crimea"],
    [[12.4534, 41.9029], "va", "Vatican City"],
  ])("%s is in %s (%s)", (position, economy) => {
    expect(economyAt(tiers.detail, position)).toEqual([economy]);
  });
});

describe("towns", () => {
  test("have ids and GeoNames numbers of their own", () => {
    expect(new Set(towns.map(({ id }) => id)).size).toBe(towns.length);
    expect(new Set(towns.map(({ geonamesId }) => geonamesId)).size).toBe(towns.length);
  });

  test("lie in the economy they name", () => {
    const near = towns.filter(({ economy }) =>
      tiers.detail.economies.some(({ id, group }) => id === economy && group !== "backdrop"),
    );
    // A harbour may stand in the water of a coast that is true to some 300 m only.
    const onTheCoast = ["bar", "budva", "durres", "herceg-novi", "sarande", "shengjin"];
    for (const { id, economy, position } of near) {
      if (!onTheCoast.includes(id)) expect([id, economyAt(tiers.detail, position)]).toEqual([id, [economy]]);
    }
  });

  test("give the end points that the dataset uses", () => {
    const known = new Map(towns.map(({ id, position }) => [id, position]));
    for (const { id, anchor, anchorTown } of places) {
      if (anchor && anchorTown) expect([id, anchor]).toEqual([id, known.get(anchorTown)]);
    }
  });
});

interface User {
  readonly id: string;
  readonly back: boolean;
}
/** For each arc which features walk it, and whether backwards. */
function usersOfArcs(topology: Topology, name: string): Map<number, User[]> {
  const uses = new Map<number, User[]>();
  const object = topology.objects[name];
  if (object?.type !== "GeometryCollection") return uses;
  for (const geometry of object.geometries) {
    if (!("arcs" in geometry)) continue;
    for (const index of (geometry.arcs as unknown[]).flat(3) as number[]) {
      const arc = index < 0 ? ~index : index;
      uses.set(arc, [...(uses.get(arc) ?? []), { id: String(geometry.id), back: index < 0 }]);
    }
  }
  return uses;
}

/** Points of an arc in degrees. */
function pointsOf({ arcs, transform }: Topology, index: number): [number, number][] {
  const { scale = [1, 1], translate = [0, 0] } = transform ?? {};
  let [x, y] = [0, 0];
  return (arcs[index] ?? []).map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}
