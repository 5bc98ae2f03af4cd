import { FilterBar } from "../controls/FilterBar.tsx";
import { YearSlider } from "../controls/YearSlider.tsx";
import { Room } from "../parts/Room.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { useAtlas, useView } from "../view/hooks.ts";
import type { ViewName } from "../view/state.ts";
import { LiveSummary } from "./LiveSummary.tsx";
import { MapView } from "./MapView.tsx";
import type { OutlineTiers } from "./outlines.ts";
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
export function Stage({
  outlines,
  narrow,
  covered,
}: {
  readonly outlines: OutlineTiers;
  readonly narrow: boolean;
  readonly covered: boolean;
}) {
  const { translate } = useAtlas();
  const name = useView((store) => store.view.view);
  const low = useMedia("(max-height: 480px)");
  const quiet = useMedia("(prefers-reduced-motion: reduce)");
  const compact = narrow || low;
  const onMap = name === "map" || name === "report";
  const year =
    name === "report" ? null : (
      <Room name="year.label" className={compact ? "year-pill" : "year-bar"}>
        <YearSlider quiet={quiet} compact={compact} />
      </Room>
    );
  const filters =
    name === "report" ? null : (
      <Room name="filter.title" className="filter-bar">
        <FilterBar modal={compact} />
      </Room>
    );
  return (
    <div className={onMap ? "stage-main filter-bar-over" : "stage-main"}>
      {onMap || !compact ? (
        filters
      ) : (
        <div className="view-bar">
          {filters}
          {year}
        </div>
      )}
      {onMap ? (
        <Room name="view.map">
          <MapView outlines={outlines} narrow={narrow} covered={covered}>
            {compact ? year : null}
          </MapView>
        </Room>
      ) : (
        <div className="stage-view" id="map">
          <Room name={`view.${name}`} loading={<p className="loading">{translate("view.loading")}</p>}>
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
