import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Target } from "../dataset/model.ts";
import type { Pixel, Size } from "../geometry/mercator.ts";
import { nearZoom } from "../layers/context.ts";
import type { SceneHit } from "../scene/hitTest.ts";
import type { Scene } from "../scene/scene.ts";
import { definePart } from "../ui/part.ts";
import { useLoaded } from "../ui/useLoaded.ts";
import type { Camera } from "../view/state.ts";

/** What opens bundles: nothing of the first picture needs it. */
const fanPart = definePart(
  () => import("../scene/fan.ts"),
  (module) => module,
);

/** How long pointer or focus rests before arcs fan out or fold, milliseconds: a pointer on its way stirs nothing. */
const dwell = 90;

export interface Fan {
  /** The scene with the hovered bundles fanned out. */
  readonly scene: Scene;
  /** To be told what is under the pointer; no point when it has left the map. */
  readonly point: (hits: readonly SceneHit[], at: Pixel | null, camera: Camera | null, size: Size) => void;
}

/**
 * Fans out the bundle under the pointer, and, while the pointer is not on the map, the bundles of what is hovered or
 * focused elsewhere. The scene changes only when other bundles open.
 */
export function useFan(scene: Scene, zoom: number | null, hovered: Target | null): Fan {
  /** Ids of the open bundles, by spaces. */
  const [open, setOpen] = useState("");
  const wanted = useRef("");
  const timer = useRef<number | null>(null);
  const onMap = useRef(false);
  // Without it the map stands as it is, and a press leads where it does with it.
  const fans = useLoaded(fanPart);
  const settle = useCallback((next: string) => {
    if (next === wanted.current) return;
    wanted.current = next;
    if (timer.current !== null) window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(next), dwell);
  }, []);
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
    },
    [],
  );
  // Near enough, links are drawn one by one anyway.
  const bundled = zoom !== null && zoom < nearZoom;
  useEffect(() => {
    if (!onMap.current) settle(bundled && fans !== null ? fans.bundlesOfTarget(scene, hovered).join(" ") : "");
  }, [scene, hovered, bundled, fans, settle]);
  const point = useCallback<Fan["point"]>(
    (hits, at, camera, size) => {
      onMap.current = at !== null;
      if (at === null || camera === null || fans === null) {
        settle("");
        return;
      }
      const before = open === "" || open.includes(" ") ? null : open;
      settle(fans.fanAt(scene, { camera, size, point: at, hits }, before) ?? "");
    },
    [scene, open, fans, settle],
  );
  const drawn = useMemo(
    () => (fans === null ? scene : fans.fanOut(scene, open.split(" "), zoom)),
    [scene, open, zoom, fans],
  );
  return useMemo(() => ({ scene: drawn, point }), [drawn, point]);
}
