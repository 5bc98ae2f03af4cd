import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { ReferenceId, Target } from "../dataset/model.ts";
import { FigureChart } from "../panel/NumbersPictures.tsx";
import { PaperContext } from "../ui/paper.ts";
import { type WrittenPage, WrittenPageContext } from "../ui/writtenPage.ts";
import type { Atlas } from "../view/atlas.ts";
import { selectInView } from "../view/filter/filter.ts";
import { AtlasContext, InViewContext, ViewContext } from "../view/hooks.ts";
import { hasPage, pageAddress } from "../view/pages.ts";
import { initialViewState, type Selection } from "../view/state.ts";
import { createActions, createViewStore } from "../view/store.ts";

// What comes on demand in the atlas is there before the first page is written.
await FigureChart.load();

/** Id of a cited work on a page. */
export const workId = (reference: ReferenceId): string => `work-${reference}`;

/**
 * Where things are found from a page. `root`: its way to the atlas, such as `../../`. `here`: the record of the page, to
 * whose parts links stay on it.
 */
export function addressesFrom(atlas: Atlas, root: string, here: Target | null): WrittenPage {
  return {
    recordAt: (target, part) => {
      const fragment = part === undefined ? "" : `#${part}`;
      if (target === here && fragment !== "") return fragment;
      const page = hasPage(atlas.indexes, target) ? pageAddress(target) : `?select=${target}`;
      return `${root}${page}${fragment}`;
    },
    workAt: (reference) => `#${workId(reference)}`,
    atlasAt: (search, fragment) => `${root}?${search}${fragment === undefined ? "" : `#${fragment}`}`,
  };
}

/**
 * Markup of components in the state that a selection gives, without script: links lead to pages, lists are whole, no control
 * stands there. Throws what a component throws.
 */
export function renderWritten(atlas: Atlas, selection: Selection, page: WrittenPage, content: ReactNode): string {
  const store = createViewStore({ ...initialViewState, selection });
  return renderToStaticMarkup(
    <ViewContext value={{ store, actions: createActions(store) }}>
      <AtlasContext value={atlas}>
        <InViewContext value={{ records: selectInView(atlas.dataset, initialViewState), indexes: atlas.indexes }}>
          <PaperContext value={true}>
            <WrittenPageContext value={page}>{content}</WrittenPageContext>
          </PaperContext>
        </InViewContext>
      </AtlasContext>
    </ViewContext>,
  );
}
