import { useState } from "react";
import { FilterBar } from "../controls/FilterBar.tsx";
import { YearSlider } from "../controls/YearSlider.tsx";
import type { OutlineTiers } from "../geometry/outlines.ts";
import { Room } from "../parts/Room.tsx";
import { useLayout } from "../ui/layout.ts";
import { lazyPart } from "../ui/lazyPart.tsx";
import { useAtlas, useView } from "../view/hooks.ts";
import type { ViewName } from "../view/state.ts";
import { LiveSummary } from "./LiveSummary.tsx";
import { MapView } from "./MapView.tsx";
import { useMedia } from "./useMedia.ts";

const MatrixView = lazyPart(
  () => import("../views/matrix/MatrixView.tsx"),
  (module) => module.MatrixView,
);
const TableView = lazyPart(
  () => import("../views/table/TableView.tsx"),
  (module) => module.TableView,
);
const TimelineView = lazyPart(
  () => import("../views/timeline/TimelineView.tsx"),
  (module) => module.TimelineView,
);

function Replacement({ name }: { readonly name: Exclude<ViewName, "map" | "report"> }) {
  switch (name) {
    case "matrix":
      return <MatrixView />;
    case "timeline":
      return <TimelineView />;
    case "table":
      return <TableView />;
  }
}

/** What stands beside the panel, with its filters and its year: the map, or the view that takes its place. */
export function Stage({ outlines, covered }: { readonly outlines: OutlineTiers; readonly covered: boolean }) {
  const { translate } = useAtlas();
  const { arrangement } = useLayout();
  const name = useView((store) => store.view.view);
  const quiet = useMedia("(prefers-reduced-motion: reduce)");
  const [yearOpen, setYearOpen] = useState(false);
  const compact = arrangement !== "wide";
  const onMap = name === "map" || name === "report";
  // Over a map that has little room of its own stands nothing that can stand above it.
  const over = onMap && arrangement !== "tiny";
  const year =
    name === "report" ? null : (
      <Room id="year" name="year.label" className={compact ? "year-pill" : "year-bar"}>
        <YearSlider quiet={quiet} fold={compact ? { open: yearOpen, onOpen: setYearOpen } : null} />
      </Room>
    );
  const filters =
    name === "report" ? null : (
      <Room id="filters" name="filter.title" className="filter-bar">
        <FilterBar modal={compact} />
      </Room>
    );
  return (
    <div className="stage-main" data-over-map={over ? "" : undefined}>
      <div className="stage-bar" data-shared-row={compact && !over ? "" : undefined}>
        {filters}
        {compact && !over ? year : null}
      </div>
      {onMap ? (
        <Room name="view.map">
          <MapView outlines={outlines} covered={covered}>
            {compact && over ? year : null}
          </MapView>
        </Room>
      ) : (
        <div className="stage-view" id="map">
          <Room
            name={`view.${name}`}
            className="failed-view"
            loading={<p className="loading">{translate("view.loading")}</p>}
          >
            <Replacement name={name} />
          </Room>
        </div>
      )}
      {compact ? null : year}
      <Room name={null}>
        <LiveSummary />
      </Room>
    </div>
  );
}
