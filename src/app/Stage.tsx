import { lazy, Suspense } from "react";
import { FilterBar } from "../controls/FilterBar.tsx";
import { YearSlider } from "../controls/YearSlider.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { useAtlas, useView } from "../view/hooks.ts";
import type { ViewName } from "../view/state.ts";
import { LiveSummary } from "./LiveSummary.tsx";
import { MapView } from "./MapView.tsx";
import type { OutlineTiers } from "./outlines.ts";
import { useMedia } from "./useMedia.ts";

const MatrixView = lazy(async () => ({ default: (await import("../views/matrix/MatrixView.tsx")).MatrixView }));
const TableView = lazy(async () => ({ default: (await import("../views/table/TableView.tsx")).TableView }));
const TimelineView = lazy(async () => ({
  default: (await import("../views/timeline/TimelineView.tsx")).TimelineView,
}));

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
  const year = name === "report" ? null : <YearSlider quiet={quiet} compact={compact} />;
  const filters = name === "report" ? null : <FilterBar modal={compact} />;
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
        <MapView outlines={outlines} narrow={narrow} covered={covered}>
          {compact ? year : null}
        </MapView>
      ) : (
        <div className="stage-view" id="map">
          <ErrorBoundary resetKey={name} fallback={<p className="loading">{translate("app.panelFailed")}</p>}>
            <Suspense fallback={<p className="loading">{translate("view.loading")}</p>}>
              <Replacement name={name} />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      {compact ? null : year}
      <LiveSummary />
    </div>
  );
}
