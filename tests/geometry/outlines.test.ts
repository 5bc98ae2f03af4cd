import type { Topology } from "topojson-specification";
import { describe, expect, test } from "vitest";
import { borderLengthKm, nearestPointOnBorder } from "../../src/compiler/geography/measures.ts";
import { decodeOutlines } from "../../src/geometry/outlines.ts";

type Objects = Record<"economies" | "borders", Topology["objects"][string]>;

const noObjects: Objects = {
  economies: { type: "GeometryCollection", geometries: [] },
  borders: { type: "GeometryCollection", geometries: [] },
};
/** Two squares on the equator, `aa` west of `bb`, which share the meridian of 1° east. */
const twoSquares: Topology = {
  type: "Topology",
  bbox: [0, 0, 2, 1],
  arcs: [
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 0],
      [0, 0],
      [0, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [2, 1],
      [2, 0],
      [1, 0],
    ],
  ],
  objects: {
    economies: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: "aa", properties: { group: "western-balkans" }, arcs: [[1, -1]] },
        { type: "MultiPolygon", id: "bb", properties: { group: "region" }, arcs: [[[0, 2]]] },
      ],
    },
    borders: {
      type: "GeometryCollection",
      geometries: [
        { type: "LineString", id: "aa-bb", properties: { pair: "aa-bb", class: "differing-status" }, arcs: [0] },
        { type: "MultiLineString", id: "coast-bb", properties: { pair: null, class: "coast" }, arcs: [[2]] },
      ],
    },
  },
};
const alongEquator = {
  type: "MultiLineString" as const,
  coordinates: [
    [
      [0, 0],
      [1, 0],
    ],
  ],
};
const nothing = { type: "MultiLineString" as const, coordinates: [] };

function topologyWith(objects: Partial<Objects>, bbox: Topology["bbox"] | null = [0, 0, 2, 1]): Topology {
  return { type: "Topology", arcs: [], objects: { ...noObjects, ...objects }, ...(bbox ? { bbox } : {}) };
}

describe("decodeOutlines", () => {
  test("gives no areas, no lines and no frames for a topology without any", () => {
    const outlines = decodeOutlines(topologyWith({}));
    expect([outlines.economies, outlines.borders, outlines.border("aa-bb"), outlines.bounds("aa")]).toEqual([
      [],
      [],
      null,
      null,
    ]);
  });

  test("refuses a topology that does not say where it is cut", () => {
    expect(() => decodeOutlines(topologyWith({}, null))).toThrow("where it is cut");
  });

  test("refuses a border of no known class", () => {
    const borders: Objects["borders"] = {
      type: "GeometryCollection",
      geometries: [{ type: "MultiLineString", id: "aa-bb", properties: { class: "fence" }, arcs: [] }],
    };
    expect(() => decodeOutlines(topologyWith({ borders }))).toThrow("fence is no class");
  });

  test("reads every area as several polygons, with its group", () => {
    expect(decodeOutlines(twoSquares).economies).toEqual([
      {
        id: "aa",
        group: "western-balkans",
        geometry: {
          type: "MultiPolygon",
          coordinates: [
            [
              [
                [1, 0],
                [0, 0],
                [0, 1],
                [1, 1],
                [1, 0],
              ],
            ],
          ],
        },
      },
      {
        id: "bb",
        group: "region",
        geometry: {
          type: "MultiPolygon",
          coordinates: [
            [
              [
                [1, 0],
                [1, 1],
                [2, 1],
                [2, 0],
                [1, 0],
              ],
            ],
          ],
        },
      },
    ]);
  });

  test("gives a coast no pair", () => {
    expect(decodeOutlines(twoSquares).borders.map(({ id, class: kind, pair }) => [id, kind, pair])).toEqual([
      ["aa-bb", "differing-status", "aa-bb"],
      ["coast-bb", "coast", null],
    ]);
  });

  test("finds a shared border whichever of the two is named first", () => {
    const outlines = decodeOutlines(twoSquares);
    const shared = {
      type: "MultiLineString",
      coordinates: [
        [
          [1, 0],
          [1, 1],
        ],
      ],
    };
    expect([outlines.border("aa-bb"), outlines.border("bb-aa")]).toEqual([shared, shared]);
  });

  test("frames an economy by its outline and the whole by the box it was cut at", () => {
    const outlines = decodeOutlines(twoSquares);
    expect([outlines.bounds("bb"), outlines.extent]).toEqual([
      [1, 0, 2, 1],
      [0, 0, 2, 1],
    ]);
  });
});

describe("nearestPointOnBorder", () => {
  test("finds nothing on a border without points", () => {
    expect(nearestPointOnBorder(nothing, [0, 0])).toBeNull();
  });

  test("is no distance away from a point on the border", () => {
    expect(nearestPointOnBorder(alongEquator, [1, 0])?.distanceMetres).toBeCloseTo(0, 3);
  });

  test("goes straight across to the line, in metres", () => {
    const nearest = nearestPointOnBorder(alongEquator, [0.5, 0.01]);
    expect(nearest?.position[0]).toBeCloseTo(0.5, 6);
    expect(nearest?.position[1]).toBeCloseTo(0, 6);
    expect(nearest?.distanceMetres).toBeCloseTo(1111.95, 1);
  });

  test("stays at the end for a position beyond it", () => {
    expect(nearestPointOnBorder(alongEquator, [3, 0])?.position[0]).toBeCloseTo(1, 6);
  });
});

describe("borderLengthKm", () => {
  test("is zero for a border without points", () => {
    expect(borderLengthKm(nothing)).toBe(0);
  });

  test("measures a degree of the equator", () => {
    expect(borderLengthKm(alongEquator)).toBeCloseTo(111.195, 2);
  });
});
