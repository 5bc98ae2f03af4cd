import { render } from "@testing-library/react";
import { expect } from "vitest";
import type { Dataset } from "../../src/dataset/model.ts";
import { Panel } from "../../src/panel/Panel.tsx";
import { buildAtlas } from "../../src/view/atlas.ts";
import { selectInView } from "../../src/view/filter/filter.ts";
import { AtlasContext, InViewContext, ViewContext } from "../../src/view/hooks.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import { createActions, createViewStore } from "../../src/view/store.ts";
import { findRunTogether } from "./runTogether.ts";

/** The panel on its own, for a part of the view state. */
export function renderPanel(dataset: Dataset, part: Partial<ViewState>) {
  const view = { ...initialViewState, ...part };
  const store = createViewStore(view);
  const atlas = buildAtlas(dataset, view);
  const rendered = render(
    <ViewContext value={{ store, actions: createActions(store) }}>
      <AtlasContext value={atlas}>
        <InViewContext value={{ records: selectInView(atlas.dataset, view), indexes: atlas.indexes }}>
          <Panel />
        </InViewContext>
      </AtlasContext>
    </ViewContext>,
  );
  expect(findRunTogether(rendered.container)).toEqual([]);
  return { ...rendered, store };
}
