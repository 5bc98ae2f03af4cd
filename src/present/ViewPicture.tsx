import { useMemo, useRef } from "react";
import type { Dataset } from "../dataset/model.ts";
import { Room } from "../parts/Room.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { useWidth } from "../ui/useWidth.ts";
import { buildAtlas } from "../view/atlas.ts";
import { indexInView } from "../view/filter/indexInView.ts";
import { AtlasContext, InViewContext, ViewContext } from "../view/hooks.ts";
import type { ViewState } from "../view/state.ts";
import { createActions, createViewStore } from "../view/store.ts";

const views = {
  matrix: lazyPart(
    () => import("../views/matrix/MatrixView.tsx"),
    (module) => module.MatrixView,
  ),
  table: lazyPart(
    () => import("../views/table/TableView.tsx"),
    (module) => module.TableView,
  ),
  timeline: lazyPart(
    () => import("../views/timeline/TimelineView.tsx"),
    (module) => module.TimelineView,
  ),
} as const;

/** Of the view that is shown small, CSS pixels. */
const width = 960;

/** The matrix, table or timeline of a step as a picture: the view itself, small, and nothing that can be pressed. */
export function ViewPicture({
  name,
  state,
  dataset,
}: {
  readonly name: keyof typeof views;
  readonly state: ViewState;
  readonly dataset: Dataset;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const { basis, lang, naming } = state;
  const atlas = useMemo(() => buildAtlas(dataset, { basis, lang, naming }), [dataset, basis, lang, naming]);
  const inView = useMemo(() => indexInView(atlas.dataset, state), [atlas, state]);
  const view = useMemo(() => {
    const store = createViewStore(state, [], null);
    return { store, actions: createActions(store) };
  }, [state]);
  const View = views[name];
  return (
    <div className="step-picture" data-view={name} ref={frame} aria-hidden="true" inert>
      <div className="step-view" style={{ transform: `scale(${room / width})` }}>
        <Room name={null}>
          <ViewContext value={view}>
            <AtlasContext value={atlas}>
              <InViewContext value={inView}>
                <View />
              </InViewContext>
            </AtlasContext>
          </ViewContext>
        </Room>
      </div>
    </div>
  );
}
