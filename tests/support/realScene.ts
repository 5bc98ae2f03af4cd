import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildKnownNames } from "../../src/app/startup.ts";
import { compileDataset } from "../../src/dataset/compile.ts";
import { buildIndexes } from "../../src/dataset/indexes.ts";
import type { Dataset, Target } from "../../src/dataset/model.ts";
import { reduceToDocuments } from "../../src/dataset/reduceToDocuments.ts";
import type { LonLat } from "../../src/geometry/mercator.ts";
import { decodeOutlines } from "../../src/geometry/outlines.ts";
import { buildScene } from "../../src/scene/buildScene.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { buildTranslate } from "../../src/text/translate.ts";
import { themes } from "../../src/theme/tokens.ts";
import { buildNames, selectNaming, selectNamingNotes } from "../../src/view/selectors/names.ts";
import { parseAddress } from "../../src/view/urlCodec.ts";

const root = join(import.meta.dirname, "..", "..");
let compiled: Dataset | null = null;

/** The dataset of `data/`, compiled once. */
export function realDataset(): Dataset {
  if (compiled === null) {
    const { dataset, problems } = compileDataset(root);
    if (dataset === null) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join("\n"));
    compiled = dataset;
  }
  return compiled;
}

/** The scene that the atlas draws for an address, with the light tier of the borders. */
export function realScene(search: string, theme: keyof typeof themes = "light"): Scene {
  const whole = realDataset();
  const { state } = parseAddress(search, buildKnownNames(whole));
  const dataset = state.basis === "report" ? reduceToDocuments(whole) : whole;
  const translate = buildTranslate(state.lang);
  const naming = selectNaming(dataset, state.naming);
  const outlines = decodeOutlines(JSON.parse(readFileSync(join(root, "geodata", "outlines-light.json"), "utf8")));
  return buildScene({
    dataset,
    indexes: buildIndexes(dataset),
    outlines,
    state,
    theme: themes[theme],
    names: buildNames(dataset, state.lang, naming, translate),
    naming,
    namingNotes: selectNamingNotes(dataset, naming, state.lang),
    translate,
    language: state.lang,
  });
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
