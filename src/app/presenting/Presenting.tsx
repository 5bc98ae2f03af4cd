import "../../controls/projectedLegend.css";
import "../../report/projected.css";
import "../../views/projected.css";
import "./presenting.css";
import { type ReactNode, useCallback, useEffect, useInsertionEffect, useMemo, useRef, useState } from "react";
import type { OutlineTiers } from "../../geometry/outlines.ts";
import { enlargeScene } from "../../present/enlargeScene.ts";
import { PresenterPage } from "../../present/PresenterPage.tsx";
import { Slide } from "../../present/Slide.tsx";
import { shortenLegend } from "../../present/shortenLegend.ts";
import { scrollOn, usePresenting } from "../../present/usePresenting.ts";
import { type OpenStory, useStory } from "../../present/useStory.ts";
import { isPresenterWindow } from "../../present/windows.ts";
import type { Scene } from "../../scene/scene.ts";
import { type Layout, layoutWords } from "../../ui/arrangement.ts";
import { LayoutContext } from "../../ui/layout.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import { RedrawContext } from "../useScene.ts";

interface Properties {
  readonly outlines: OutlineTiers;
  readonly topBar: ReactNode;
  /** The map, or what stands in its place. */
  readonly view: ReactNode;
  readonly panel: ReactNode;
}

/** Width and height of a window, CSS pixels. */
type WindowSize = readonly [width: number, height: number];

/** Everything that folds is folded, whatever the window: the picture has the room. A projector has some for the legend. */
const layoutFor = ([width, height]: WindowSize): Layout => ({
  arrangement: "wide",
  folded: true,
  short: true,
  terse: true,
  tight: true,
  searchFolded: true,
  roomy: (width >= 1200 && height >= 640) || (width >= 1000 && height >= 700 && width > height),
});

/** Size of letters, CSS pixels: what stands on a projector is read from the last row; a telephone is held in the hand. */
const lettersFor = ([width]: WindowSize): number => (width < 752 ? 18 : Math.min(Math.max(24, width * 0.0145), 48));

const sizeOfWindow = (): WindowSize => [window.innerWidth, window.innerHeight];

/** The size of the window, kept current: with the full screen it is another. */
function useWindowSize(): WindowSize {
  const [size, setSize] = useState(sizeOfWindow);
  useEffect(() => {
    const follow = (): void => setSize(sizeOfWindow());
    window.addEventListener("resize", follow);
    return () => window.removeEventListener("resize", follow);
  }, []);
  return size;
}

/**
 * Gives the page letters of a size, CSS pixels, while it is on; everything else of the page follows it, so that they are
 * there before anything is measured.
 */
function useLetters(letters: number, on: boolean): void {
  useInsertionEffect(() => {
    if (!on) return;
    const { style } = document.documentElement;
    style.fontSize = `${letters}px`;
    return () => {
      style.fontSize = "";
    };
  }, [on, letters]);
}

function PresentedStory({
  open,
  layout,
  topBar,
  view,
  panel,
}: Omit<Properties, "outlines"> & { readonly open: OpenStory; readonly layout: Layout }) {
  const onSearch = useCallback(() => {
    // The search obeys its own key once it stands.
    queueMicrotask(() => document.dispatchEvent(new KeyboardEvent("keydown", { key: "/" })));
  }, []);
  const picture = useRef<HTMLDivElement>(null);
  const onLook = useCallback((way: 1 | -1) => {
    const { current } = picture;
    scrollOn(current?.querySelector<HTMLElement>(".view-scroll") ?? current, way);
  }, []);
  const presenting = usePresenting(open, onSearch, onLook);
  const { tools } = presenting.screen;
  const shown = useView((store) => store.view.view);
  return (
    <div
      className="shell presentation"
      data-layout={layoutWords(layout)}
      data-projected=""
      data-tools={tools ? "" : undefined}
    >
      {tools ? topBar : null}
      <main className="presentation-stage" data-view={shown}>
        <Slide open={open} presenting={presenting}>
          {panel}
        </Slide>
        <div className="presentation-view" ref={picture}>
          {view}
        </div>
      </main>
    </div>
  );
}

/** A story on the whole screen, or, in the window that was opened for it, what only the presenter sees. */
export function Presenting({ outlines, ...rest }: Properties) {
  const open = useStory();
  const { translate } = useAtlas();
  const size = useWindowSize();
  const layout = useMemo(() => layoutFor(size), [size]);
  const letters = lettersFor(size);
  useLetters(letters, !isPresenterWindow(window));
  const redraw = useCallback(
    (scene: Scene) => shortenLegend(enlargeScene(scene, (letters / 16) * 1.1, letters / 16), translate),
    [letters, translate],
  );
  if (open === null) return null;
  if (isPresenterWindow(window)) return <PresenterPage open={open} outlines={outlines.light} />;
  return (
    <LayoutContext value={layout}>
      <RedrawContext value={redraw}>
        <PresentedStory open={open} layout={layout} {...rest} />
      </RedrawContext>
    </LayoutContext>
  );
}
