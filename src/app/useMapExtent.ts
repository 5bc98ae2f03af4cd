import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { isSame } from "../base/isSame.ts";
import type { Box } from "../geometry/clipRing.ts";
import type { Padding, Size } from "../geometry/mercator.ts";
import { useLayout } from "../ui/layout.ts";
import type { Camera } from "../view/state.ts";
import { measureCovers, measurePadding } from "./mapCovers.ts";

/** What of the map is on screen; `covered` are the boxes that lie under controls, pixels from its left upper corner. */
export interface MapExtent {
  readonly camera: Camera;
  readonly size: Size;
  readonly covered: readonly Box[];
}

interface MeasuredMap {
  /** The element that holds the map and what stands over it. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Null before the first picture. */
  readonly extent: MapExtent | null;
  /** What the frame of a selection leaves free at the edges, pixels. */
  readonly padding: Padding;
  readonly sizeOfFrame: () => Size;
  /** To be told where the map is; null when it is nowhere. */
  readonly showCamera: (camera: Camera | null) => void;
}

/** Measures the map and what covers it: when the camera has moved, and when the layout or the legend takes other room. */
export function useMapExtent(legendOpen: boolean): MeasuredMap {
  const layout = useLayout();
  const { arrangement } = layout;
  const frame = useRef<HTMLDivElement>(null);
  const [extent, setExtent] = useState<MapExtent | null>(null);
  const [padding, setPadding] = useState(() => measurePadding(null, arrangement));
  const sizeOfFrame = (): Size => [frame.current?.clientWidth ?? 0, frame.current?.clientHeight ?? 0];
  const showCamera = (camera: Camera | null): void => {
    const next = camera === null ? null : { camera, size: sizeOfFrame(), covered: measureCovers(frame.current) };
    setExtent((before) => (isSame(before, next) ? before : next));
  };
  const measure = useEffectEvent(() => {
    const next = measurePadding(frame.current, arrangement);
    setPadding((before) => (isSame(before, next) ? before : next));
    showCamera(extent?.camera ?? null);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands over the map changes its size with both
  useLayoutEffect(() => measure(), [layout, legendOpen]);
  return { frame, extent, padding, sizeOfFrame, showCamera };
}
