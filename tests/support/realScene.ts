import { join } from "node:path";
import { type AtlasFiles, addBorders, buildSceneOfView, readView } from "../../src/commands/picture/sceneOfAddress.ts";
import type { Dataset, Target } from "../../src/dataset/model.ts";
import type { SearchWords } from "../../src/dataset/words.ts";
import type { LonLat } from "../../src/geometry/mercator.ts";
import type { Outlines } from "../../src/geometry/outlines.ts";
import type { Scene } from "../../src/scene/scene.ts";
import type { ThemeName } from "../../src/view/state.ts";
import { compiledData } from "./compiledData.ts";

let files: AtlasFiles | null = null;
/** Data and borders of the project, read once. */
export function realFiles(): AtlasFiles {
  const root = join(import.meta.dirname, "..", "..");
  files ??= addBorders(root, compiledData(root));
  return files;
}

/** The dataset of `data/`, compiled once. */
export function realDataset(): Dataset {
  return realFiles().dataset;
}

/** The words of `data/search/`. */
export function realWords(): SearchWords {
  return realFiles().words;
}

/** The light tier of the borders. */
export function realOutlines(): Outlines {
  return realFiles().light;
}

/** The scene that the atlas draws for an address, with the light tier of the borders unless told otherwise. */
export function realScene(search: string, theme: ThemeName = "light", tier: "light" | "detail" = "light"): Scene {
  return buildSceneOfView(realFiles(), readView(realFiles(), search), theme, tier);
}

/** A position at which the atlas draws a thing under an address: the middle vertex of its longest line, or its point. */
export function placeOnMap(target: Target, address: string): LonLat {
  const scene = realScene(new URL(address).search);
  const drawn = new Set(scene.layers.filter(({ interactive }) => interactive === true).map(({ source }) => source));
  const found = Object.entries(scene.sources)
    .filter(([source]) => drawn.has(source))
    .flatMap(([, features]) => features)
    .filter(({ properties }) => properties.target === target);
  const lines = found.flatMap(({ geometry }) =>
    geometry.type === "LineString"
      ? [geometry.coordinates]
      : geometry.type === "MultiLineString"
        ? geometry.coordinates
        : geometry.type === "Point"
          ? [[geometry.coordinates]]
          : [],
  );
  const [longest] = lines.toSorted((one, two) => two.length - one.length);
  const [lon, lat] = longest?.[Math.floor(longest.length / 2)] ?? [];
  if (lon === undefined || lat === undefined) throw new Error(`${target} is not drawn under ${address}.`);
  return [lon, lat];
}

/** Where the number of a pair stands on the map of an address, as for `placeOnMap`. */
export function placeOfNumber(pair: Target, address: string): LonLat {
  const features = Object.values(realScene(new URL(address).search).sources).flat();
  for (const { geometry, properties } of features) {
    if (properties.target !== pair || geometry.type !== "Point") continue;
    const [lon, lat] = geometry.coordinates;
    if (lon !== undefined && lat !== undefined) return [lon, lat];
  }
  throw new Error(`${pair} has no number under ${address}.`);
}
