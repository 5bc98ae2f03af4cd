import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import { useLayout } from "../ui/layout.ts";
import { useAtlas } from "../view/hooks.ts";

/**
 * The text beside the map. On narrow screens it is a sheet that the browser's own scrolling carries up over the map
 * to snap points (see `side.css`), so that touch, wheel, keyboard and focus need no gesture code. One tree for every
 * layout keeps what the reader has opened.
 */
export function Side({
  children,
  resetKey,
  fold,
  low = false,
}: {
  readonly children: ReactNode;
  readonly resetKey: string;
  /** Beside a view that needs the room, while nothing is selected: whether the text is open. Null: it always is. */
  readonly fold: { readonly open: boolean; readonly onOpen: (open: boolean) => void } | null;
  /** A sheet shows its handle alone: nothing is selected, and what lies below it is read to its end. */
  readonly low?: boolean;
}) {
  const { translate } = useAtlas();
  const { arrangement } = useLayout();
  const scroller = useRef<HTMLDivElement>(null);
  const [raised, setRaised] = useState(false);
  const gliding = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text begins at its heading, and a sheet leaves the map in sight
  useLayoutEffect(() => {
    const side = scroller.current;
    if (side === null) return;
    // Before what leads to a part of the text, which is an effect of the text.
    side.scrollTop = 0;
    // A sheet that a finger let go glides on to where it was going, whatever is set meanwhile, unless for two frames it
    // is nothing that scrolls. A text beside the map is left to what leads to a part of it.
    if (arrangement !== "narrow" || !gliding.current) return;
    gliding.current = false;
    side.style.overflow = "clip";
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        side.style.overflow = "";
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      side.style.overflow = "";
    };
  }, [resetKey]);
  // What is pressed on the map is framed in all of it, which a raised sheet would half cover: the same selection pressed again too.
  useEffect(() => {
    const side = scroller.current;
    const stage = side?.closest("main");
    if (arrangement !== "narrow" || side === null || stage === null || stage === undefined) return;
    const lower = ({ target }: MouseEvent): void => {
      if (target instanceof Element && target.closest(".atlas-map") !== null) side.scrollTop = 0;
    };
    stage.addEventListener("click", lower);
    return () => stage.removeEventListener("click", lower);
  }, [arrangement]);
  const toggle = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const reduced = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollTo({ top: raised ? 0 : element.clientHeight * 0.5, behavior: reduced ? "instant" : "smooth" });
  };
  return (
    <div
      className="side"
      ref={scroller}
      data-folded={fold === null || fold.open ? undefined : ""}
      data-low={low ? "" : undefined}
      onScroll={(event) => {
        // A browser that does not say when it comes to rest is taken to stand.
        gliding.current = "onscrollend" in window;
        setRaised(event.currentTarget.scrollTop > event.currentTarget.clientHeight * 0.2);
      }}
      onScrollEnd={() => {
        gliding.current = false;
      }}
    >
      {fold === null ? null : (
        <button
          type="button"
          className="button button-quiet side-fold"
          aria-expanded={fold.open}
          onClick={() => fold.onOpen(!fold.open)}
        >
          <Icon name={fold.open ? "previous" : "next"} />
          <span>{translate(fold.open ? "panel.foldOverview" : "panel.openOverview")}</span>
        </button>
      )}
      <div className="sheet-gap" />
      <div className="sheet" data-covers-map={arrangement === "narrow" ? "" : undefined}>
        <button type="button" className="sheet-handle" aria-expanded={raised} onClick={toggle}>
          <span className="sheet-grip" />
          <span className="visually-hidden">{translate(raised ? "panel.collapse" : "panel.expand")}</span>
        </button>
        {children}
      </div>
    </div>
  );
}
