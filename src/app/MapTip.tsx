import { type Ref, useImperativeHandle, useRef } from "react";
import { placeOver } from "../ui/placeBox.ts";

/** Distance of the note from the pointer, pixels. */
const gap = 14;

export interface MapTipHandle {
  /** Puts a note at pixels from the left upper corner of the map; an empty text or no point takes it away. */
  readonly show: (text: string, at: readonly [number, number] | null) => void;
}

/** The name of what is under the pointer. It follows the pointer without rendering anything again. */
export function MapTip({ ref }: { readonly ref: Ref<MapTipHandle> }) {
  const box = useRef<HTMLDivElement>(null);
  /** What was written last. The page may hold a translation of it. */
  const written = useRef("");
  useImperativeHandle(
    ref,
    () => ({
      show: (text, at) => {
        const element = box.current;
        if (element === null) return;
        element.hidden = text === "" || at === null;
        if (at === null || element.hidden) return;
        if (written.current !== text) element.textContent = text;
        written.current = text;
        const frame = element.offsetParent;
        if (frame === null) return;
        const size = [element.offsetWidth, element.offsetHeight] as const;
        const [left, top] = placeOver(at, size, [frame.clientWidth, frame.clientHeight], gap);
        element.style.left = `${left}px`;
        element.style.top = `${top}px`;
      },
    }),
    [],
  );
  return <div ref={box} className="map-tip" aria-hidden="true" hidden />;
}
