import { lazy, Suspense } from "react";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { useAtlas, useView } from "../view/hooks.ts";
import { MapView } from "./MapView.tsx";
import type { OutlineTiers } from "./outlines.ts";

const MatrixView = lazy(async () => ({ default: (await import("../views/matrix/MatrixView.tsx")).MatrixView }));
const TableView = lazy(async () => ({ default: (await import("../views/table/TableView.tsx")).TableView }));
const TimelineView = lazy(async () => ({
  default: (await import("../views/timeline/TimelineView.tsx")).TimelineView,
}));

/** What stands beside the panel: the map, or the view that takes its place. Selection and filters are the store's. */
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
  if (name === "map" || name === "report") return <MapView outlines={outlines} narrow={narrow} covered={covered} />;
  const view = name === "matrix" ? <MatrixView /> : name === "timeline" ? <TimelineView /> : <TableView />;
  return (
    <div className="stage-view" id="map">
      <ErrorBoundary resetKey={name} fallback={<p className="loading">{translate("app.panelFailed")}</p>}>
        <Suspense fallback={<p className="loading">{translate("view.loading")}</p>}>{view}</Suspense>
      </ErrorBoundary>
    </div>
  );
}
