import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { Outlines, OutlineTiers } from "../geometry/outlines.ts";
import { buildScene } from "../scene/buildScene.ts";
import type { Scene } from "../scene/scene.ts";
import type { Theme } from "../theme/theme.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { drawnQuery } from "../view/query.ts";
import type { Selection, ViewState } from "../view/state.ts";
import type { Store } from "../view/store.ts";

/** How the scene is drawn otherwise, as on a projector; put there by who does so. Null: as it is. */
export const RedrawContext = createContext<((scene: Scene) => Scene) | null>(null);

type SeenView = (store: Store) => ViewState;
const asItIs: SeenView = (store) => store.view;

/** What the map lights up: what is selected, or in the report view the section being read. */
function useShownSelection(seen: SeenView): Selection {
  const selection = useView((store) => seen(store).selection);
  const reading = useView((store) => (seen(store).view === "report" ? store.reading : null));
  return useMemo(() => (reading === null ? selection : { kind: "section", id: reading }), [selection, reading]);
}

/** Zoom from which the light tier of the borders shows its corners. */
const detailZoom = 7.5;

/**
 * What is on the map under the present view. The detailed borders replace the light ones once the reader has come near
 * enough to see a difference. `shown`: the view that it shows instead of the present one.
 */
export function useScene(outlines: OutlineTiers, theme: Theme, zoom: number | null, shown?: ViewState): Scene {
  const atlas = useAtlas();
  const seen = shown === undefined ? asItIs : () => shown;
  const selection = useShownSelection(seen);
  const layers = useView((store) => seen(store).layers);
  const year = useView((store) => seen(store).year);
  const since = useView((store) => seen(store).since);
  const basis = useView((store) => seen(store).basis);
  const query = useView((store) => drawnQuery(seen(store).query));
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
