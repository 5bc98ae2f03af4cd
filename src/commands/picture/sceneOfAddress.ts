import { readFileSync } from "node:fs";
import path from "node:path";
import type { Topology } from "topojson-specification";
import { formatProblems } from "../../base/problems.ts";
import { compileDataset } from "../../compiler/compile.ts";
import { buildIndexes } from "../../dataset/indexes.ts";
import type { Dataset } from "../../dataset/model.ts";
import { reduceToDocuments } from "../../dataset/reduceToDocuments.ts";
import { decodeOutlines, type Outlines } from "../../geometry/outlines.ts";
import { switchableLayers } from "../../layers/registry.ts";
import { buildScene } from "../../scene/buildScene.ts";
import type { Scene } from "../../scene/scene.ts";
import { buildTranslate, languages } from "../../text/translate.ts";
import { themes } from "../../theme/tokens.ts";
import { buildNames, selectNaming, selectNamingNotes } from "../../view/names.ts";
import type { ThemeName, ViewState } from "../../view/state.ts";
import { parseAddress } from "../../view/urlCodec.ts";

/** What pictures are made from, read from the project folder once. */
export interface AtlasFiles {
  readonly dataset: Dataset;
  readonly light: Outlines;
  readonly detail: Outlines;
}

/** Reads data and borders; throws with the list of problems when the data is not sound. */
export function readAtlasFiles(root: string): AtlasFiles {
  const { dataset, problems } = compileDataset(root);
  if (dataset === null) throw new Error(formatProblems(problems));
  const outlines = (tier: string): Outlines => {
    const topology: Topology = JSON.parse(readFileSync(path.join(root, "geodata", `outlines-${tier}.json`), "utf8"));
    return decodeOutlines(topology);
  };
  return { dataset, light: outlines("light"), detail: outlines("detail") };
}

/** The view that an address names, e.g. `?select=mechanism:selec`; throws on what it does not understand. */
export function readView({ dataset }: AtlasFiles, address: string): ViewState {
  const indexes = buildIndexes(dataset);
  const { state, rejected } = parseAddress(address, {
    hasSelection: (kind, id) => indexes.targetExists(`${kind}:${id}`),
    layers: switchableLayers,
    languages,
    namings: dataset.naming.presets.map(({ id }) => id),
    hasStory: (id) => dataset.stories.some((story) => story.id === id),
  });
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
  const dataset = view.basis === "report" ? reduceToDocuments(files.dataset) : files.dataset;
  const translate = buildTranslate(view.lang);
  const naming = selectNaming(dataset, view.naming);
  return buildScene({
    dataset,
    indexes: buildIndexes(dataset),
    outlines: files[tier],
    state: view,
    theme: themes[theme],
    names: buildNames(dataset, view.lang, naming, translate),
    naming,
    namingNotes: selectNamingNotes(dataset, naming, view.lang),
    translate,
    language: view.lang,
  });
}
