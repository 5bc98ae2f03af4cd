import { render } from "@testing-library/react";
import { expect } from "vitest";
import type { Dataset } from "../../src/dataset/model.ts";
import { Panel } from "../../src/panel/Panel.tsx";
import { buildAtlas } from "../../src/view/atlas.ts";
import { AtlasContext, ViewContext } from "../../src/view/hooks.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import { createActions, createViewStore } from "../../src/view/store.ts";
import { findRunTogether } from "./runTogether.ts";

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
  expect(findRunTogether(rendered.container)).toEqual([]);
  return { ...rendered, store };
}
