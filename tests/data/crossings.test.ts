import { readFileSync } from "node:fs";
import type { Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { compileDataset } from "../../src/compiler/compile.ts";
import { nearestPointOnBorder } from "../../src/geometry/borderMeasures.ts";
import { decodeOutlines } from "../../src/geometry/outlines.ts";

const outlines = decodeOutlines(JSON.parse(readFileSync("geodata/outlines-detail.json", "utf8")) as Topology);

describe("crossings on the map", { timeout: 60_000 }, () => {
  it("stand on the shared border of their pair, to within a hundred metres", () => {
    const { dataset } = compileDataset(process.cwd());
    const astray = dataset?.crossings.flatMap(({ id, pair, coordinates }) => {
      const border = outlines.border(pair);
      if (border === null) return [`${id}: no border ${pair}`];
      const metres = nearestPointOnBorder(border, coordinates)?.distanceMetres ?? Number.POSITIVE_INFINITY;
      return metres <= 100 ? [] : [`${id}: ${metres.toFixed(0)} m off`];
    });
    expect(dataset?.crossings).toHaveLength(29);
    expect(astray).toEqual([]);
  });
});
