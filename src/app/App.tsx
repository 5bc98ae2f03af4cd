import { useEffect, useMemo } from "react";
import { reduceToDocuments } from "../dataset/reduceToDocuments.ts";
import { Panel } from "../panel/Panel.tsx";
import { RecordPage } from "../panel/recordPage.ts";
import { NewerOffer } from "../parts/offline/offlinePart.tsx";
import { OriginalsProvider } from "../parts/originals/OriginalsProvider.tsx";
import { Room } from "../parts/Room.tsx";
import { whenIdle } from "../ui/whenIdle.ts";
import { AtlasContext, InViewContext, ViewContext } from "../view/hooks.ts";
import { EmbedShell } from "./embed/embedPart.ts";
import { type StandIn, useTakeOver } from "./first/takeOver.ts";
import { PrintedPage } from "./paper/PrintedPage.tsx";
import { Shell } from "./Shell.tsx";
import { Stage } from "./Stage.tsx";
import type { Started } from "./startup.ts";
import { useAtlasOfView } from "./useAtlasOfView.ts";
import { useFilteredView } from "./useFilteredView.ts";
import { useStoreView } from "./useStoreView.ts";

/** Puts store and dataset where the components find them. */
export function App({
  started,
  standIn,
  root,
}: {
  readonly started: Started;
  /** What stands where the atlas comes. */
  readonly standIn: StandIn;
  /** The element that holds the app. */
  readonly root: HTMLElement;
}) {
  const { dataset, outlines, store, actions, embedded } = started;
  const view = useStoreView(store);
  useTakeOver(standIn, root);
  const atlas = useAtlasOfView(dataset, view);
  const inView = useFilteredView(atlas.dataset, view);
  // The same element for as long as the app stands: a camera that moves renders only what reads it.
  const shell = useMemo(
    () => (
      <>
        {embedded ? <EmbedShell outlines={outlines} Stage={Stage} Panel={Panel} /> : <Shell outlines={outlines} />}
        <Room name={null}>
          <NewerOffer />
        </Room>
        <Room name={null}>
          <PrintedPage outlines={outlines} />
        </Room>
      </>
    ),
    [outlines, embedded],
  );
  const viewContext = useMemo(() => ({ store, actions }), [store, actions]);
  useEffect(() => {
    // The switch to the documents alone finds its dataset made.
    void whenIdle().then(() => reduceToDocuments(dataset));
  }, [dataset]);
  useEffect(() => {
    // The first record that is chosen finds its page there; where it could not be loaded, it is asked for again then.
    whenIdle()
      .then(RecordPage.load)
      .catch(() => undefined);
  }, []);
  useEffect(() => {
    // As attribute and not as style: a strict content policy allows no inline styles.
    if (view.theme === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = view.theme;
    document.documentElement.lang = view.lang;
  }, [view.theme, view.lang]);
  return (
    <ViewContext value={viewContext}>
      <AtlasContext value={atlas}>
        <OriginalsProvider statements={dataset.statements}>
          <InViewContext value={inView}>{shell}</InViewContext>
        </OriginalsProvider>
      </AtlasContext>
    </ViewContext>
  );
}
