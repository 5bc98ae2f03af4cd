import { render } from "@testing-library/react";
import { buildIndexes } from "../../src/dataset/indexes.ts";
import type { Dataset } from "../../src/dataset/model.ts";
import { reduceToDocuments } from "../../src/dataset/reduceToDocuments.ts";
import { Panel } from "../../src/panel/Panel.tsx";
import { buildTranslate } from "../../src/text/translate.ts";
import { type Atlas, AtlasContext, ViewContext } from "../../src/view/hooks.ts";
import { buildNames, selectNaming, selectNamingNotes } from "../../src/view/names.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import { createActions, createViewStore } from "../../src/view/store.ts";

/** The atlas of a dataset as components see it. */
export function buildAtlas(whole: Dataset, view: ViewState): Atlas {
  const dataset = view.basis === "report" ? reduceToDocuments(whole) : whole;
  const translate = buildTranslate(view.lang);
  const naming = selectNaming(dataset, view.naming);
  return {
    dataset,
    indexes: buildIndexes(dataset),
    translate,
    naming,
    names: buildNames(dataset, view.lang, naming, translate),
    namingNotes: selectNamingNotes(dataset, naming, view.lang),
    language: view.lang,
  };
}

/** The panel on its own, for a part of the view state. */
export function renderPanel(dataset: Dataset, part: Partial<ViewState>) {
  const view = { ...initialViewState, ...part };
  const store = createViewStore(view);
  const rendered = render(
    <ViewContext value={{ store, actions: createActions(store) }}>
      <AtlasContext value={buildAtlas(dataset, view)}>
        <Panel />
      </AtlasContext>
    </ViewContext>,
  );
  return { ...rendered, store };
}
