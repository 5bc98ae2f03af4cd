import { type ReactNode, useEffect, useRef, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";

/**
 * The bottom sheet of narrow screens: the panel scrolls up over the map by the browser's own scrolling, with snap points
 * (see `app.css`), so that dragging, wheel, keyboard and focus all work without gesture code. The button does the same.
 */
export function Sheet({ children, resetKey }: { readonly children: ReactNode; readonly resetKey: string }) {
  const { translate } = useAtlas();
  const scroller = useRef<HTMLDivElement>(null);
  const [raised, setRaised] = useState(false);
  const first = useRef(resetKey);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || first.current === resetKey) return;
    first.current = resetKey;
    // A new selection shows its heading and leaves the map in sight.
    element.scrollTop = Math.min(element.scrollTop, 0);
  }, [resetKey]);
  const toggle = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const reduced = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollTo({ top: raised ? 0 : element.clientHeight * 0.5, behavior: reduced ? "instant" : "smooth" });
  };
  return (
    <div
      className="sheet-scroller"
      ref={scroller}
      onScroll={(event) => setRaised(event.currentTarget.scrollTop > event.currentTarget.clientHeight * 0.2)}
    >
      <div className="sheet-gap" />
      <div className="sheet">
        <button type="button" className="sheet-handle" aria-expanded={raised} onClick={toggle}>
          <span className="sheet-grip" />
          <span className="visually-hidden">{translate(raised ? "panel.collapse" : "panel.expand")}</span>
          <Icon name={raised ? "down" : "up"} />
        </button>
        {children}
      </div>
    </div>
  );
}
