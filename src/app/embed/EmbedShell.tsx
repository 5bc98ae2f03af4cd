import "../../text/late.ts";
import "./embed.css";
import { type ComponentType, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { AddressNotice } from "../../controls/Notice.tsx";
import { applyAccent } from "../../embed/accent.ts";
import { parseEmbedOptions } from "../../embed/options.ts";
import { turnsOfPage } from "../../embed/turns.ts";
import type { OutlineTiers } from "../../geometry/outlines.ts";
import { tellOf } from "../../panel/firstWords.ts";
import { usePanelTitle } from "../../panel/panelTitle.ts";
import { Room } from "../../parts/Room.tsx";
import { type Layout, layoutWords } from "../../ui/arrangement.ts";
import { keepFocus } from "../../ui/keepFocus.ts";
import { LayoutContext } from "../../ui/layout.ts";
import { lazyPart } from "../../ui/lazyPart.tsx";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { targetOfSelection } from "../../view/selection.ts";
import { InViewLists } from "../InViewLists.tsx";
import { useMeasuredLayout } from "../useMeasuredLayout.ts";
import { useMedia } from "../useMedia.ts";
import { EmbedBar } from "./EmbedBar.tsx";
import { ChosenEdition, EmbedFoot } from "./EmbedFoot.tsx";
import { EmbedNotice } from "./EmbedNotice.tsx";
import { EmbeddedMapContext } from "./embeddedMap.ts";
import { useTroubles } from "./useTroubles.ts";

const ReportView = lazyPart(
  () => import("../../report/ReportView.tsx"),
  (module) => module.ReportView,
);

const StoryPanel = lazyPart(
  () => import("../../present/StoryPanel.tsx"),
  (module) => module.StoryPanel,
);

/** The text has room beside the map. */
const roomBeside = "(min-width: 36rem) and (min-height: 16rem)";

/** The layout of an embed: everything a size smaller, and nothing that scrolls the page, however small the frame is. */
function useEmbedLayout(): Layout {
  const measured = useMeasuredLayout();
  return useMemo(() => ({ ...measured, arrangement: "low", roomy: false }), [measured]);
}

/** Name and first words of what is shown, in place of its whole text. */
function FirstWords() {
  const atlas = useAtlas();
  const selection = useView((store) => store.view.selection);
  const target = targetOfSelection(selection);
  const words = target === null ? atlas.translate("card.line") : tellOf(atlas, target);
  return words === null ? null : (
    <div className="embed-words">
      <p>{words}</p>
    </div>
  );
}

/** The map of the frame as others on the page leave it: by WebGL while this one is used, as a picture that can be used before. */
function useEmbeddedMap() {
  const asked = useView((store) => store.view.map);
  const turns = turnsOfPage();
  useEffect(() => {
    // The reader has pressed the picture that stood here: they want the map that lives.
    if (document.documentElement.dataset.pressed !== undefined) turns.wake();
  }, [turns]);
  const awake = useSyncExternalStore(turns.subscribe, turns.isAwake);
  return useMemo(
    () => ({ mode: awake ? asked : ("light" as const), onUse: turns.wake, Foot: EmbedFoot }),
    [awake, asked, turns],
  );
}

/** The text of what is selected, or of the step of a story. */
function EmbedText({ inStory, Panel }: { readonly inStory: boolean; readonly Panel: ComponentType }) {
  return (
    <Room id="panel" name="panel.label">
      <InViewLists>
        {inStory ? (
          <StoryPanel>
            <Panel />
          </StoryPanel>
        ) : (
          <Panel />
        )}
      </InViewLists>
    </Room>
  );
}

/** The atlas within somebody else's page: the view, what belongs to it, and the way to the whole. */
export function EmbedShell({
  outlines,
  Stage,
  Panel,
}: {
  readonly outlines: OutlineTiers;
  /**
   * Parts of the first screen, handed in: a module that comes later and names them would part their style sheets from those
   * that come first, and each first screen would ask for one file more.
   */
  readonly Stage: ComponentType<{ readonly outlines: OutlineTiers; readonly covered: boolean }>;
  readonly Panel: ComponentType;
}) {
  const { namingNotes, translate } = useAtlas();
  const [{ options }] = useState(() => parseEmbedOptions(window.location.search));
  const layout = useEmbedLayout();
  const hasRoom = useMedia(roomBeside);
  const name = useView((store) => store.view.view);
  const selection = useView((store) => store.view.selection);
  const inStory = useView((store) => store.view.story !== null);
  const askedToSave = useView((store) => store.takingAlong !== null);
  const { takeAlong } = useActions();
  const { trouble, forget } = useTroubles();
  const map = useEmbeddedMap();
  const [textOpen, setTextOpen] = useState(false);
  const { title } = usePanelTitle(selection);
  const target = targetOfSelection(selection);
  const text = useRef<HTMLDivElement>(null);
  const reading = name === "report";
  const { panel, fit, accent, edition } = options;
  // What is shown besides the map: the report is all text, and a story without its steps is none.
  const wanted = inStory && panel === "none" ? "beside" : panel;
  const place = wanted === "none" || wanted === "words" ? null : wanted;
  const folded = place === "beside" && !hasRoom && !reading;
  const isSeen = place !== null && !reading && (!folded || textOpen);
  useEffect(() => keepFocus(document), []);
  useLayoutEffect(() => applyAccent(document.documentElement, accent), [accent]);
  useEffect(() => {
    document.title = target === null ? translate("app.title") : `${title} – ${translate("app.title")}`;
  }, [target, title, translate]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text begins at its heading
  useLayoutEffect(() => {
    if (text.current !== null) text.current.scrollTop = 0;
  }, [target]);
  return (
    <LayoutContext value={layout}>
      <EmbeddedMapContext value={map}>
        <ChosenEdition value={edition}>
          <div
            className="shell embed"
            data-layout={layoutWords(layout)}
            data-panel={folded ? "folded" : (place ?? wanted)}
            data-fit={fit}
          >
            <Room name="notice.title" className="notice">
              <AddressNotice />
            </Room>
            {trouble === null ? null : <EmbedNotice trouble={trouble} onClose={forget} />}
            {askedToSave ? <EmbedNotice trouble={{ kind: "elsewhere" }} onClose={() => takeAlong(null)} /> : null}
            <main className="embed-stage">
              <h1 className="visually-hidden">{translate("app.title")}</h1>
              <div className="embed-view">
                {reading ? (
                  <div className="side side-report embed-report">
                    <Room
                      id="panel"
                      name="view.report"
                      loading={<p className="loading">{translate("report.loading")}</p>}
                    >
                      <ReportView narrow />
                    </Room>
                  </div>
                ) : (
                  <Room id="map" name="view.map">
                    <Stage outlines={outlines} covered={folded && textOpen} />
                  </Room>
                )}
                {name === "map" ? null : <EmbedFoot lines={namingNotes} />}
                {wanted === "words" ? <FirstWords /> : null}
              </div>
              {isSeen ? (
                <div className="embed-text" ref={text}>
                  <EmbedText inStory={inStory} Panel={Panel} />
                </div>
              ) : null}
            </main>
            <EmbedBar text={folded ? { open: textOpen, onOpen: setTextOpen } : null} />
          </div>
        </ChosenEdition>
      </EmbeddedMapContext>
    </LayoutContext>
  );
}
