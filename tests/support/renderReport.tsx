import { render } from "@testing-library/react";
import { expect } from "vitest";
import type { Dataset } from "../../src/dataset/model.ts";
import { OriginalsProvider } from "../../src/parts/originals/OriginalsProvider.tsx";
import { ReportView } from "../../src/report/ReportView.tsx";
import { buildAtlas } from "../../src/view/atlas.ts";
import { AtlasContext, ViewContext } from "../../src/view/hooks.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import { createActions, createViewStore } from "../../src/view/store.ts";
import { findRunTogether } from "./runTogether.ts";

/** The report view on its own, for a part of the view state. */
export function renderReport(dataset: Dataset, part: Partial<ViewState> = {}, anchor: string | null = null) {
  const view: ViewState = { ...initialViewState, view: "report", ...part };
  const store = createViewStore(view, [], anchor);
  const rendered = render(
    <ViewContext value={{ store, actions: createActions(store) }}>
      <AtlasContext value={buildAtlas(dataset, view)}>
        <OriginalsProvider statements={dataset.statements}>
          <div>
            <ReportView narrow={false} />
          </div>
        </OriginalsProvider>
      </AtlasContext>
    </ViewContext>,
  );
  expect(findRunTogether(rendered.container)).toEqual([]);
  return { ...rendered, store };
}
