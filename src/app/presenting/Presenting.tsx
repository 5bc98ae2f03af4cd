import "./presenting.css";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { OutlineTiers } from "../../geometry/outlines.ts";
import { enlargeScene } from "../../present/enlargeScene.ts";
import { PresenterPage } from "../../present/PresenterPage.tsx";
import { Slide } from "../../present/Slide.tsx";
import { usePresenting } from "../../present/usePresenting.ts";
import { type OpenStory, useStory } from "../../present/useStory.ts";
import { isPresenterWindow } from "../../present/windows.ts";
import type { Scene } from "../../scene/scene.ts";
import { type Layout, layoutWords } from "../../ui/arrangement.ts";
import { LayoutContext } from "../../ui/layout.ts";
import { RedrawContext } from "../useScene.ts";

interface Properties {
  readonly outlines: OutlineTiers;
  readonly topBar: ReactNode;
  /** The map, or what stands in its place. */
  readonly view: ReactNode;
  readonly panel: ReactNode;
}

/** Everything that folds is folded, whatever the window: the picture has the room. */
const layoutFor = (width: number): Layout => ({
  arrangement: "wide",
  folded: true,
  short: true,
  terse: true,
  tight: true,
  searchFolded: true,
  roomy: width >= 1500,
});

/** Size of letters, CSS pixels: what stands on a projector is read from the last row; a telephone is held in the hand. */
const lettersFor = (width: number): number => (width < 752 ? 18 : Math.min(Math.max(24, width * 0.0145), 48));

/** The size of letters of this window, kept while it stands; everything of the page follows it. */
function useLetters(on: boolean): number {
  const [letters, setLetters] = useState(() => lettersFor(window.innerWidth));
  useEffect(() => {
    const follow = (): void => setLetters(lettersFor(window.innerWidth));
    window.addEventListener("resize", follow);
    return () => window.removeEventListener("resize", follow);
  }, []);
  useLayoutEffect(() => {
    if (!on) return;
    const { style } = document.documentElement;
    style.fontSize = `${letters}px`;
    return () => {
      style.fontSize = "";
    };
  }, [on, letters]);
  return letters;
}

function PresentedStory({ open, topBar, view, panel }: Omit<Properties, "outlines"> & { readonly open: OpenStory }) {
  const onSearch = useCallback(() => {
    // The search obeys its own key once it stands.
    queueMicrotask(() => document.dispatchEvent(new KeyboardEvent("keydown", { key: "/" })));
  }, []);
  const presenting = usePresenting(open, onSearch);
  const { tools } = presenting.screen;
  return (
    <div
      className="shell presentation"
      data-layout={layoutWords(layoutFor(window.innerWidth))}
      data-projected=""
      data-tools={tools ? "" : undefined}
    >
      {tools ? topBar : null}
      <main className="presentation-stage">
        <Slide open={open} presenting={presenting}>
          {panel}
        </Slide>
        <div className="presentation-view">{view}</div>
      </main>
    </div>
  );
}

/** A story on the whole screen, or, in the window that was opened for it, what only the presenter sees. */
export function Presenting({ outlines, ...rest }: Properties) {
  const open = useStory();
  const layout = useMemo(() => layoutFor(window.innerWidth), []);
  const factor = useLetters(!isPresenterWindow(window)) / 16;
  const redraw = useCallback((scene: Scene) => enlargeScene(scene, factor * 1.1, factor), [factor]);
  if (open === null) return null;
  if (isPresenterWindow(window)) return <PresenterPage open={open} outlines={outlines.light} />;
  return (
    <LayoutContext value={layout}>
      <RedrawContext value={redraw}>
        <PresentedStory open={open} {...rest} />
      </RedrawContext>
    </LayoutContext>
  );
}
