import { useEffect, useState } from "react";

/** Device pixels to a CSS pixel, followed as it changes: a window dragged to a projector, or zoomed. */
export function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => window.devicePixelRatio);
  useEffect(() => {
    // The query names the present ratio: it tells of the next change once, and is then made anew.
    const query = window.matchMedia(`(resolution: ${ratio}dppx)`);
    const follow = (): void => setRatio(window.devicePixelRatio);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [ratio]);
  return ratio;
}
