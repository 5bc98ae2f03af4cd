import { type GeoStreamWrapper, geoStream } from "d3";
import type { Geometry } from "geojson";

/**
 * Writes lines and areas as path data, cut and moved by a projection of D3, numbers rounded to `digits` decimals; empty when
 * nothing is left of them. As D3's `geoPath` without what that measures, which would be in the first code.
 */
export function pathWriter(projection: GeoStreamWrapper, digits: number): (geometry: Geometry) => string {
  const grid = 10 ** digits;
  let path = "";
  let command = "M";
  let closes = false;
  const stream = projection.stream({
    point: (x, y) => {
      path += `${command}${Math.round(x * grid) / grid},${Math.round(y * grid) / grid}`;
      command = "L";
    },
    lineStart: () => {
      command = "M";
    },
    lineEnd: () => {
      if (closes) path += "Z";
    },
    polygonStart: () => {
      closes = true;
    },
    polygonEnd: () => {
      closes = false;
    },
  });
  return (geometry) => {
    path = "";
    geoStream(geometry, stream);
    return path;
  };
}
