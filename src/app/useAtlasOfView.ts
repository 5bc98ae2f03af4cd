import { useMemo } from "react";
import { buildIndexes } from "../dataset/indexes.ts";
import type { Dataset } from "../dataset/model.ts";
import { reduceToDocuments } from "../dataset/reduceToDocuments.ts";
import { buildTranslate } from "../text/translate.ts";
import type { Atlas } from "../view/hooks.ts";
import { buildNames, selectNaming, selectNamingNotes } from "../view/names.ts";
import type { ViewState } from "../view/state.ts";

/** The dataset as the present view sees it; made anew only when basis, language or naming change. */
export function useAtlasOfView(dataset: Dataset, view: Pick<ViewState, "basis" | "lang" | "naming">): Atlas {
  const { basis, lang, naming: namingId } = view;
  const seen = basis === "report" ? reduceToDocuments(dataset) : dataset;
  const indexes = buildIndexes(seen);
  return useMemo(() => {
    const translate = buildTranslate(lang);
    const naming = selectNaming(seen, namingId);
    return {
      dataset: seen,
      indexes,
      translate,
      naming,
      names: buildNames(seen, lang, naming, translate),
      namingNotes: selectNamingNotes(seen, naming, lang),
      language: lang,
    };
  }, [seen, indexes, lang, namingId]);
}
