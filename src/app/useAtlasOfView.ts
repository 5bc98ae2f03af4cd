import type { Dataset } from "../dataset/model.ts";
import { type Atlas, buildAtlas } from "../view/atlas.ts";
import type { ViewState } from "../view/state.ts";

/** The dataset as the present view sees it; the same object until basis, language or naming change. */
export function useAtlasOfView(
  dataset: Dataset,
  { basis, lang, naming }: Pick<ViewState, "basis" | "lang" | "naming">,
): Atlas {
  return buildAtlas(dataset, { basis, lang, naming });
}
