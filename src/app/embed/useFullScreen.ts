import { useEffect, useState } from "react";

/** The whole screen for the embed; null where the browser or the page around the frame does not allow it. */
export function useFullScreen(): { readonly on: boolean; readonly toggle: () => void } | null {
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const follow = (): void => setOn(document.fullscreenElement instanceof Element);
    document.addEventListener("fullscreenchange", follow);
    return () => document.removeEventListener("fullscreenchange", follow);
  }, []);
  if (refused || document.fullscreenEnabled !== true) return null;
  const refuse = (): void => setRefused(true);
  return {
    on,
    toggle: () => {
      if (on) document.exitFullscreen().catch(() => undefined);
      else document.documentElement.requestFullscreen().catch(refuse);
    },
  };
}
