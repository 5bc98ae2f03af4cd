import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { Outlines, OutlineTiers } from "../geometry/outlines.ts";
import { buildScene } from "../scene/buildScene.ts";
import type { Scene } from "../scene/scene.ts";
import type { Theme } from "../theme/theme.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { drawnQuery } from "../view/query.ts";
import type { Selection } from "../view/state.ts";

/** How the scene is drawn otherwise, as on a projector; put there by who does so. Null: as it is. */
export const RedrawContext = createContext<((scene: Scene) => Scene) | null>(null);

/** What the map lights up: what is selected, or in the report view the section being read. */
function useShownSelection(): Selection {
  const selection = useView((store) => store.view.selection);
  const reading = useView((store) => (store.view.view === "report" ? store.reading : null));
  return useMemo(() => (reading === null ? selection : { kind: "section", id: reading }), [selection, reading]);
}

/** Zoom from which the light tier of the borders shows its corners. */
const detailZoom = 7.5;

/**
 * What is on the map under the present view. The detailed borders replace the light ones once the reader has come near
 * enough to see a difference.
 */
export function useScene(outlines: OutlineTiers, theme: Theme, zoom: number | null): Scene {
  const atlas = useAtlas();
  const selection = useShownSelection();
  const layers = useView((store) => store.view.layers);
  const year = useView((store) => store.view.year);
  const since = useView((store) => store.view.since);
  const basis = useView((store) => store.view.basis);
  const query = useView((store) => drawnQuery(store.view.query));
  const [detail, setDetail] = useState<Outlines | null>(null);
  const near = zoom !== null && zoom >= detailZoom;
  useEffect(() => {
    if (!near) return;
    let wanted = true;
    // Without the detailed tier the light one stays: coarser, but right.
    outlines.loadDetail().then(
      (loaded) => wanted && setDetail(loaded),
      (error: unknown) => console.warn("The detailed borders could not be loaded.", error),
    );
    return () => {
      wanted = false;
    };
  }, [near, outlines]);
  const drawn = detail ?? outlines.light;
  const redraw = useContext(RedrawContext);
  return useMemo(() => {
    const scene = buildScene({
      atlas,
      outlines: drawn,
      state: { selection, layers, year, since, basis, query },
      theme,
    });
    return redraw === null ? scene : redraw(scene);
  }, [atlas, drawn, selection, layers, year, since, basis, query, theme, redraw]);
}
