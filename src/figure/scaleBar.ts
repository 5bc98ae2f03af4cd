import { type MapCamera, type Size, worldSize } from "../geometry/mercator.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Theme } from "../theme/theme.ts";
import { boundTo, group, type SvgNode } from "./svg.ts";

/** Round the equator, kilometres, on the sphere of the Mercator plane (WGS 84, 6378.137 km). */
const equator = 2 * Math.PI * 6378.137;
/** The longest bar, as a share of the width of the map and in pixels. */
const longest = { share: 0.28, pixels: 180 } as const;
const [inset, tick, letters] = [24, 6, 11.5];

/** A round length that fits, and how long it is drawn: 1, 2 or 5 with noughts. */
export function chooseScale({ lat, zoom }: MapCamera, [width]: Size): { readonly km: number; readonly pixels: number } {
  const kmOfPixel = (equator * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);
  const most = Math.min(longest.pixels, width * longest.share) * kmOfPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { km, pixels: km / kmOfPixel };
}

/** A bar with its length, for the middle of the map (the Mercator plane grows northwards), in its lower left corner. */
export function drawScaleBar(camera: MapCamera, size: Size, { map, ui }: Theme): SvgNode {
  const { km, pixels } = chooseScale(camera, size);
  const y = size[1] - 16;
  const d = `M${inset},${y - tick}V${y}H${Math.round((inset + pixels) * 10) / 10}V${y - tick}`;
  const words = `${km} km`;
  const halo = { stroke: map.halo, "stroke-width": 3, "stroke-linejoin": "round" } as const;
  const letter = {
    x: inset + 5,
    y: y - 5,
    "font-size": letters,
    "font-weight": 600,
    fill: ui.ink,
    ...halo,
    "paint-order": "stroke",
    ...boundTo(textWidth(words, 600) * letters),
  };
  return group("g", { "data-layer": "scale" }, [
    { name: "path", attributes: { d, fill: "none", ...halo, "stroke-width": 4.5 } },
    { name: "path", attributes: { d, fill: "none", stroke: ui.ink, "stroke-width": 1.5 } },
    { name: "text", attributes: letter, words },
  ]);
}
