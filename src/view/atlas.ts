import { remember } from "../base/remember.ts";
import { buildIndexes, type Indexes } from "../dataset/indexes.ts";
import type { Dataset, NamingPreset } from "../dataset/model.ts";
import { isOwnId } from "../dataset/ownId.ts";
import { reduceToDocuments } from "../dataset/reduceToDocuments.ts";
import { targetOf } from "../dataset/target.ts";
import { layerIds } from "../dataset/vocabulary.ts";
import { buildTranslate, languages, type Translate } from "../text/translate.ts";
import type { KnownNames } from "./address.ts";
import { selectableYears } from "./filter/counts.ts";
import { buildNames, type Names, selectNaming, selectNamingNotes } from "./names.ts";
import type { ViewState } from "./state.ts";

/** The dataset as a view sees it: reduced by the basis, with its indexes, names and language. */
export interface Atlas {
  readonly dataset: Dataset;
  readonly indexes: Indexes;
  readonly names: Names;
  readonly naming: NamingPreset;
  /** The notes that the naming policy asks for, in the language of the view. */
  readonly namingNotes: readonly string[];
  readonly language: string;
  readonly translate: Translate;
}

const buildRemembered = remember(
  (dataset: Dataset, basis: ViewState["basis"], language: string, namingId: string | null): Atlas => {
    const seen = basis === "report" ? reduceToDocuments(dataset) : dataset;
    const translate = buildTranslate(language);
    const naming = selectNaming(seen, namingId);
    return {
      dataset: seen,
      indexes: buildIndexes(seen),
      translate,
      naming,
      names: buildNames(seen, language, naming, translate),
      namingNotes: selectNamingNotes(seen, naming, language),
      language,
    };
  },
);

/**
 * The atlas of a view; an unknown naming gives the default policy. Pure; the same dataset, basis, language and naming give
 * the same object, so that what is remembered of an atlas stays.
 */
export function buildAtlas(dataset: Dataset, view: Pick<ViewState, "basis" | "lang" | "naming">): Atlas {
  return buildRemembered(dataset, view.basis, view.lang, view.naming);
}

/** The names that an address may use, taken from the whole dataset. */
export function buildKnownNames(dataset: Dataset): KnownNames {
  const { stories, targetExists } = buildIndexes(dataset);
  return {
    hasSelection: (kind, id) => targetExists(targetOf(kind, id)),
    layers: layerIds,
    languages,
    namings: dataset.naming.presets.map(({ id }) => id),
    // Whether this browser has a story of that id is known when the stories of readers are loaded.
    hasStory: (id) => stories.has(id) || isOwnId(id),
    years: () => selectableYears(dataset),
  };
}
