import { readFileSync } from "node:fs";
import path from "node:path";
import type { Topology } from "topojson-specification";
import { formatProblems } from "../../base/problems.ts";
import { compileDataset } from "../../compiler/compile.ts";
import type { Dataset } from "../../dataset/model.ts";
import type { SearchWords } from "../../dataset/words.ts";
import { decodeOutlines, type Outlines } from "../../geometry/outlines.ts";
import { buildScene } from "../../scene/buildScene.ts";
import type { Scene } from "../../scene/scene.ts";
import { themes } from "../../theme/tokens.ts";
import { buildAtlas, buildKnownNames } from "../../view/atlas.ts";
import type { ThemeName, ViewState } from "../../view/state.ts";
import { parseAddress } from "../../view/urlCodec.ts";

/** `data/` as it was compiled. */
export interface CompiledData {
  readonly dataset: Dataset;
  /** The words by which readers ask. */
  readonly words: SearchWords;
}

/** What pictures are made from, read from the project folder once. */
export interface AtlasFiles extends CompiledData {
  readonly light: Outlines;
  readonly detail: Outlines;
}

/** Reads data and borders; throws with the list of problems when the data is not sound. */
export function readAtlasFiles(root: string): AtlasFiles {
  const { dataset, words, problems } = compileDataset(root);
  if (dataset === null) throw new Error(formatProblems(problems));
  return addBorders(root, { dataset, words });
}

/** The same of data that is compiled already. */
export function addBorders(root: string, compiled: CompiledData): AtlasFiles {
  const outlines = (tier: string): Outlines => {
    const topology: Topology = JSON.parse(readFileSync(path.join(root, "geodata", `outlines-${tier}.json`), "utf8"));
    return decodeOutlines(topology);
  };
  return { ...compiled, light: outlines("light"), detail: outlines("detail") };
}

/** The view that an address names, e.g. `?select=mechanism:selec`; throws on what it does not understand. */
export function readView({ dataset }: AtlasFiles, address: string): ViewState {
  const { state, rejected } = parseAddress(address, buildKnownNames(dataset));
  if (rejected.length > 0) throw new Error(`Not understood: ${JSON.stringify(rejected)}`);
  return state;
}

/** The scene of a view, as the page would show it, with the light or the detailed borders. */
export function buildSceneOfView(
  files: AtlasFiles,
  view: ViewState,
  theme: ThemeName,
  tier: "light" | "detail",
): Scene {
  return buildScene({
    atlas: buildAtlas(files.dataset, view),
    outlines: files[tier],
    state: view,
    theme: themes[theme],
  });
}
