import { useEffect, useMemo } from "react";
import type { Target } from "../dataset/model.ts";
import { visibleBounds } from "../geometry/mercator.ts";
import type { OutlineTiers } from "../geometry/outlines.ts";
import { prepareNames } from "../layers/labels.ts";
import type { LegendEntry } from "../layers/spec.ts";
import { selectLegend } from "../scene/legend.ts";
import type { Scene } from "../scene/scene.ts";
import type { Theme } from "../theme/theme.ts";
import { definePart } from "../ui/part.ts";
import { useLoaded } from "../ui/useLoaded.ts";
import { inSlices, whenIdle } from "../ui/whenIdle.ts";
import { useAtlas } from "../view/hooks.ts";
import type { ViewState } from "../view/state.ts";
import { type Fan, useFan } from "./useFan.ts";
import type { MapExtent } from "./useMapExtent.ts";
import { useScene } from "./useScene.ts";

/** Where names and numbers go is known when the size of the map is: after the first picture. */
const placing = definePart(
  () => import("../scene/namesInView.ts"),
  (module) => module.keepNamesInView,
);

interface MapScene {
  /** What the state asks for, wherever the reader looks. */
  readonly scene: Scene;
  /** The same with its names where they can be read and the hovered bundles fanned out: what is drawn. */
  readonly drawn: Scene;
  /** The lines of the legend for what is on screen. */
  readonly legend: readonly LegendEntry[];
  readonly pointFan: Fan["point"];
}

/** The scene of the view that the map shows, and what becomes of it for the part of the map that the reader sees. */
export function useMapScene(
  outlines: OutlineTiers,
  theme: Theme,
  extent: MapExtent | null,
  hovered: Target | null,
  shown: ViewState,
): MapScene {
  const atlas = useAtlas();
  useEffect(() => {
    // Where each name stands takes long to find, and the first selection asks for most of them at once.
    void whenIdle().then(() => inSlices(prepareNames(atlas, outlines.light)));
  }, [atlas, outlines]);
  const zoom = extent?.camera.zoom ?? null;
  const scene = useScene(outlines, theme, zoom, shown);
  const place = useLoaded(placing);
  const named = useMemo(
    () => (extent === null || place === null ? scene : place(scene, extent.camera, extent.size, extent.covered)),
    [scene, extent, place],
  );
  const { scene: drawn, point: pointFan } = useFan(named, zoom, hovered);
  const legend = useMemo(
    () =>
      extent === null
        ? scene.legend
        : selectLegend(scene, extent.camera.zoom, visibleBounds(extent.camera, extent.size)),
    [scene, extent],
  );
  return { scene, drawn, legend, pointFan };
}
