import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect } from "vitest";
import { useAtlasOfView } from "../../src/app/useAtlasOfView.ts";
import { useFilteredView } from "../../src/app/useFilteredView.ts";
import { useStoreView } from "../../src/app/useStoreView.ts";
import type { Dataset } from "../../src/dataset/model.ts";
import { AtlasContext, InViewContext, ViewContext } from "../../src/view/hooks.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import { createActions, createViewStore, type ViewStore } from "../../src/view/store.ts";
import { findRunTogether } from "./runTogether.ts";

function InAtlas({
  dataset,
  store,
  children,
}: {
  readonly dataset: Dataset;
  readonly store: ViewStore;
  readonly children: ReactNode;
}) {
  const view = useStoreView(store);
  const atlas = useAtlasOfView(dataset, view);
  const shown = useFilteredView(atlas.dataset, view);
  return (
    <AtlasContext value={atlas}>
      <InViewContext value={shown}>{children}</InViewContext>
    </AtlasContext>
  );
}

/**
 * Components on their own, with store and dataset around them that follow the view as in the app. `anchor`: the part of the
 * page that a press or an address led to.
 */
export function placeInAtlas(
  dataset: Dataset,
  children: ReactNode,
  part: Partial<ViewState> = {},
  anchor: string | null = null,
) {
  const store = createViewStore({ ...initialViewState, ...part }, [], anchor);
  const element = (
    <ViewContext value={{ store, actions: createActions(store) }}>
      <InAtlas dataset={dataset} store={store}>
        {children}
      </InAtlas>
    </ViewContext>
  );
  return { store, element };
}

/** The same, drawn. */
export function renderInAtlas(...what: Parameters<typeof placeInAtlas>) {
  const { store, element } = placeInAtlas(...what);
  const rendered = render(element);
  expect(findRunTogether(rendered.container)).toEqual([]);
  return { ...rendered, store };
}
