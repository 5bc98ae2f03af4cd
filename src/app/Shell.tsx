import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { AddressNotice } from "../controls/Notice.tsx";
import { TopBar } from "../controls/TopBar.tsx";
import type { OutlineTiers } from "../geometry/outlines.ts";
import { Panel } from "../panel/Panel.tsx";
import { usePanelTitle } from "../panel/panelTitle.ts";
import { Room } from "../parts/Room.tsx";
import { layoutWords } from "../ui/arrangement.ts";
import { focusPart, keepFocus } from "../ui/keepFocus.ts";
import { LayoutContext } from "../ui/layout.ts";
import { lazyPart } from "../ui/lazyPart.tsx";
import { wholeSiteAddress } from "../ui/singleFile.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { hasPage, pageAddress } from "../view/pages.ts";
import { parseQuery } from "../view/query.ts";
import { targetOfSelection } from "../view/selection.ts";
import { InViewLists } from "./InViewLists.tsx";
import { Side } from "./Side.tsx";
import { Stage } from "./Stage.tsx";
import { useMeasuredLayout } from "./useMeasuredLayout.ts";
import { useQuotedCopies } from "./useQuotedCopies.ts";

const ReportView = lazyPart(
  () => import("../report/ReportView.tsx"),
  (module) => module.ReportView,
);

const StoryPanel = lazyPart(
  () => import("../present/StoryPanel.tsx"),
  (module) => module.StoryPanel,
);

const OwnStories = lazyPart(
  () => import("../present/own/OwnStories.tsx"),
  (module) => module.OwnStories,
);

const Presenting = lazyPart(
  () => import("./presenting/Presenting.tsx"),
  (module) => module.Presenting,
);

const TakeAlong = lazyPart(
  () => import("../exports/dialog/TakeAlong.tsx"),
  (module) => module.TakeAlong,
);

/** Parts of the page that a reader by keyboard can go to at once. */
const skips = [
  { part: "panel", text: "app.skipToPanel" },
  { part: "map", text: "app.skipToMap" },
  { part: "filters", text: "app.skipToFilters" },
  { part: "year", text: "app.skipToYear" },
] as const;

/** Keeps the title of the document; what names a record may fail with it, and takes nothing else along. */
function DocumentTitle() {
  const { translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const reading = useView((store) => store.view.view === "report");
  const { title } = usePanelTitle(selection);
  const target = targetOfSelection(selection);
  useEffect(() => {
    const site = translate("app.title");
    const here = target === null && reading ? translate("view.report") : title;
    document.title = target === null && !reading ? site : `${here} – ${site}`;
  }, [target, title, translate, reading]);
  return null;
}

/** Names the page of the selected record as the canonical address; the atlas itself where none is selected. */
function CanonicalAddress() {
  const { indexes } = useAtlas();
  const target = useView((store) => targetOfSelection(store.view.selection));
  const page = target !== null && hasPage(indexes, target) ? pageAddress(target) : "./";
  useEffect(() => {
    const address = wholeSiteAddress(page);
    if (address === null) return;
    const link = document.createElement("link");
    link.rel = "canonical";
    link.href = address;
    document.head.append(link);
    return () => link.remove();
  }, [page]);
  return null;
}

/** Arranges top bar, map and panel, each in a room of its own. */
export function Shell({ outlines }: { readonly outlines: OutlineTiers }) {
  const { translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const layout = useMeasuredLayout();
  const name = useView((store) => store.view.view);
  const reading = name === "report";
  const inStory = useView((store) => store.view.story !== null);
  const step = useView((store) => store.view.step);
  const ownDoor = useView((store) => store.ownStories !== null);
  const presenting = useView((store) => store.view.present) && inStory;
  const covered = reading && layout.folded;
  const target = targetOfSelection(selection);
  const [overviewOpen, setOverviewOpen] = useState(false);
  const comparing = useView((store) => parseQuery(store.view.query).options.compare !== null);
  const beside = layout.arrangement === "wide" || layout.arrangement === "low";
  // The overview says what the atlas is; beside a matrix it would only take a third of the room.
  const unasked = !inStory && selection.kind === "none" && !comparing && name !== "map" && !reading;
  const idle = beside && unasked;
  const openOverview = (): void => setOverviewOpen(true);
  const takingAlong = useView((store) => store.takingAlong !== null);
  const { takeAlong } = useActions();
  const QuotedCopies = useQuotedCopies();
  useEffect(() => keepFocus(document), []);
  const report = (
    <Room
      id="panel"
      name="view.report"
      className="failed-view"
      loading={<p className="loading">{translate("report.loading")}</p>}
    >
      {inStory && !presenting ? (
        <StoryPanel reading>
          <ReportView narrow={covered} />
        </StoryPanel>
      ) : (
        <ReportView narrow={covered} />
      )}
    </Room>
  );
  const panel = (
    <Room id="panel" name="panel.label">
      <InViewLists>
        {inStory ? (
          <StoryPanel outlines={outlines.light}>
            <Panel onHome={openOverview} />
          </StoryPanel>
        ) : (
          <Panel onHome={openOverview} />
        )}
      </InViewLists>
    </Room>
  );
  const stage = (
    <Room id="map" name="view.map">
      <Stage outlines={outlines} covered={covered} />
    </Room>
  );
  const topBar = (
    <Room name="app.shortTitle" className="top-bar">
      <TopBar />
    </Room>
  );
  const ownStories = ownDoor ? (
    <Room name="app.ownStories">
      <OwnStories />
    </Room>
  ) : null;
  if (presenting) {
    return (
      <>
        <Room name="app.presenting">
          <Presenting outlines={outlines} topBar={topBar} view={reading ? report : stage} panel={panel} />
        </Room>
        {ownStories}
      </>
    );
  }
  return (
    <LayoutContext value={layout}>
      <div className="shell" data-layout={layoutWords(layout)}>
        <nav aria-label={translate("app.skip")}>
          {(reading ? skips.slice(0, 2) : skips).map(({ part, text }) => (
            <a
              key={part}
              className="skip-link"
              href={`#${part}`}
              onClick={(event) => {
                // Not by the fragment: the address holds what is shown.
                event.preventDefault();
                // What is folded cannot have the focus.
                if (part === "panel" && idle) flushSync(openOverview);
                focusPart(part);
              }}
            >
              {translate(text)}
            </a>
          ))}
        </nav>
        <Room name={null}>
          <DocumentTitle />
          {QuotedCopies === null ? null : <QuotedCopies />}
          <CanonicalAddress />
        </Room>
        {topBar}
        {ownStories}
        <Room name="notice.title" className="notice">
          <AddressNotice />
        </Room>
        {/* One order for every layout: a window that changes its size moves nothing in the page and loses no state. */}
        <main className="stage">
          {stage}
          {reading ? (
            <div className="side side-report">{report}</div>
          ) : (
            <Side
              resetKey={`${target} ${step}`}
              fold={idle ? { open: overviewOpen, onOpen: setOverviewOpen } : null}
              low={unasked && layout.arrangement === "narrow"}
            >
              {panel}
            </Side>
          )}
        </main>
        {takingAlong ? (
          <Room name="menu.takeAlong" className="notice" onClose={() => takeAlong(null)}>
            <TakeAlong outlines={outlines} />
          </Room>
        ) : null}
      </div>
    </LayoutContext>
  );
}
