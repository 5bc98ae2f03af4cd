import { renderToStaticMarkup } from "react-dom/server";
import type { Indexes } from "../../dataset/indexes.ts";
import type { Dataset } from "../../dataset/model.ts";
import { isTarget } from "../../dataset/target.ts";
import { renderFluidFigure } from "../../figure/fluid/renderFluidFigure.ts";
import { project, worldSizeAtZoomZero } from "../../geometry/mercator.ts";
import type { Outlines } from "../../geometry/outlines.ts";
import { FigureChart } from "../../panel/NumbersPictures.tsx";
import { buildScene } from "../../scene/buildScene.ts";
import type { Scene } from "../../scene/scene.ts";
import { themes } from "../../theme/tokens.ts";
import { buildAtlas } from "../../view/atlas.ts";
import { AtlasContext, ViewContext } from "../../view/hooks.ts";
import { hasPage, pageAddress } from "../../view/pages.ts";
import { initialViewState } from "../../view/state.ts";
import { createActions, createViewStore } from "../../view/store.ts";
import { FirstPage } from "./FirstPage.tsx";

/** The prerendered page of the default view, and the style sheet of its picture. */
export interface WrittenFirstPage {
  readonly markup: string;
  readonly styles: string;
}

/** Room that the things over a roomy map take beside and above the frame of the view, pixels (`first.css`). */
const roomyMargins = [328, 64] as const;

/** Lines of the legend that hold from a zoom on are seen from the size of the map on that gives it. */
function writeLegendStyles({ legend, bounds }: Scene): string {
  const [left, top] = project([bounds[0], bounds[3]]);
  const [right, bottom] = project([bounds[2], bounds[1]]);
  return legend
    .flatMap(({ id, minZoom }) => {
      if (minZoom === undefined) return [];
      const scale = worldSizeAtZoomZero * 2 ** minZoom;
      const [width, height] = [(right - left) * scale + roomyMargins[0], (bottom - top) * scale + roomyMargins[1]];
      const line = `.first-page .legend-entries [data-entry="${id}"]`;
      return [`@container map-frame not ((width >= ${width}px) and (height >= ${height}px)){${line}{display:none}}`];
    })
    .join("\n");
}

/** Lines of the legend that hold from a nearer zoom on are never for the first picture. */
const farthestZoom = 7;
const box = '<div class="first-box"></div>';

/** Without script a link leads to the page of its record; with it, to the record in the atlas (`arrive.ts`). */
function leadToPages(markup: string, indexes: Indexes): string {
  return markup.replace(/(?<=href=")\?select=([a-z]+:[a-z0-9-]+)(?=["#])/g, (address: string, text: string) =>
    isTarget(text) && hasPage(indexes, text) ? pageAddress(text) : address,
  );
}

// Before the first call: what loads modules in a build is closed when this one is there.
await FigureChart.load();

/** Renders the default view as markup and its map as a picture for any window. Pure; throws what a component throws. */
export function renderFirstPage(dataset: Dataset, outlines: Outlines): WrittenFirstPage {
  const atlas = buildAtlas(dataset, initialViewState);
  const store = createViewStore(initialViewState);
  const sceneOf = (theme: "light" | "dark") =>
    buildScene({ atlas, outlines, state: initialViewState, theme: themes[theme] });
  const light = sceneOf("light");
  const figure = renderFluidFigure({ light, dark: sceneOf("dark") }, "first-box");
  const rendered = renderToStaticMarkup(
    <ViewContext value={{ store, actions: createActions(store) }}>
      <AtlasContext value={atlas}>
        <FirstPage scene={light} legend={light.legend.filter(({ minZoom = 0 }) => minZoom < farthestZoom)} />
      </AtlasContext>
    </ViewContext>,
  );
  const page = leadToPages(rendered, atlas.indexes);
  if (!page.includes(box)) throw new Error("The prerendered page leaves no room for its picture.");
  const shape = `.first-box{width:min(100cqw,100cqh*${figure.aspect});aspect-ratio:${figure.aspect}}`;
  return {
    markup: page.replace(box, () => `<div class="first-box">${figure.markup}</div>`),
    styles: `${shape}\n${writeLegendStyles(light)}\n${figure.styles}`,
  };
}
