import { type RefObject, useEffect, useRef } from "react";
import { targetOf } from "../dataset/target.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { Doors } from "../parts/Doors.tsx";
import { EditionFoot } from "../parts/EditionFoot.tsx";
import { useAddressOf, useViewCitation } from "../parts/footnote.ts";
import { KeptNote } from "../parts/offline/offlinePart.tsx";
import { Room } from "../parts/Room.tsx";
import { isEmbedded } from "../ui/embedded.ts";
import { Icon } from "../ui/Icon.tsx";
import { useLayout } from "../ui/layout.ts";
import { lazyPart } from "../ui/lazyPart.tsx";
import type { Compared } from "../view/compare.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import type { Names } from "../view/names.ts";
import { parseQuery } from "../view/query.ts";
import { targetOfSelection } from "../view/selection.ts";
import { SideBySide, useCompared } from "./compare/SideBySide.tsx";
import { OverviewPage } from "./pages/OverviewPage.tsx";
import { usePanelTitle } from "./panelTitle.ts";
import { RecordPage } from "./recordPage.ts";
// The page that is prerendered has citations and sentences before lists, which would be larger until a part comes that draws
// them.
import "../parts/citation.css";
import "../parts/folds.css";

const SinceSection = lazyPart(
  () => import("./SinceSection.tsx"),
  (module) => module.SinceSection,
);

/** What stands side by side, by its names: the heading where nothing is selected. */
const nameCompared = ({ kind, ids }: Compared, names: Names): string =>
  ids
    .map((id) =>
      kind === "year" ? id : kind === "mechanism" ? names.mechanismShort(id) : names.target(targetOf(kind, id)),
    )
    .join(" · ");

/** What can be done with what is selected. */
function PanelTools({ title }: { readonly title: string }) {
  const { translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const moved = useView((store) => store.view.camera !== null);
  const actions = useActions();
  const address = useAddressOf(selection);
  const citation = useViewCitation(selection, title);
  return (
    <div className="panel-actions">
      {moved ? (
        <button type="button" className="button button-quiet" onClick={() => actions.setCamera(null)}>
          <Icon name="map" />
          <span>{translate("panel.openOnMap")}</span>
        </button>
      ) : null}
      <CopyButton compact icon="link" label={translate("panel.copyLink")} text={address} />
      <CopyButton compact icon="quote" label={translate("panel.copyCitation")} text={citation} />
      {isEmbedded() ? null : (
        <>
          <Doors className="button button-quiet panel-door" iconOnly />
          <button
            type="button"
            className="button button-quiet panel-door"
            aria-haspopup="dialog"
            title={translate("app.addToStory")}
            onClick={() => actions.openOwnStories("add")}
          >
            <Icon name="plus" />
            <span className="visually-hidden">{translate("app.addToStory")}</span>
          </button>
        </>
      )}
    </div>
  );
}

/**
 * Puts the focus on the heading when the selection changes, so that keyboard and screen reader follow. By itself: what is typed
 * to search, or a part that is led to, does not make the panel anew.
 */
function HeadingFocus({ heading }: { readonly heading: RefObject<HTMLHeadingElement | null> }): null {
  const target = useView((store) => targetOfSelection(store.view.selection));
  // An open search keeps the focus: going back to one must not take it away.
  const searching = useView((store) => parseQuery(store.view.query).words !== "");
  // A reader led to a part of the page has the focus on its heading.
  const led = useView((store) => store.anchor !== null);
  const shown = useRef(target);
  useEffect(() => {
    if (shown.current === target) return;
    shown.current = target;
    if (!searching && !led) heading.current?.focus({ preventScroll: true });
  }, [target, searching, led, heading]);
  return null;
}

interface Properties {
  /** Told when the overview is asked for by its button. */
  readonly onHome?: () => void;
}

/** The text beside the map. */
export function Panel({ onHome }: Properties) {
  const { names, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const sideBySide = useCompared();
  const compared = useView((store) => store.view.since !== null);
  const actions = useActions();
  const { kicker, title, subtitle, acronym, cited } = usePanelTitle(selection);
  const heading = useRef<HTMLHeadingElement>(null);
  const target = targetOfSelection(selection);
  // A sheet shows little more than its heading at first: what matters comes before the tools.
  const last = useLayout().arrangement === "narrow";
  const tools = selection.kind === "none" ? null : <PanelTools title={title} />;
  return (
    <section className="panel" aria-label={translate("panel.label")} id="panel">
      <header className="panel-head">
        {selection.kind === "none" ? null : (
          <button
            type="button"
            className="button button-quiet panel-home"
            onClick={() => {
              onHome?.();
              actions.select({ kind: "none" });
            }}
          >
            <Icon name="back" />
            <span>{translate("panel.back")}</span>
          </button>
        )}
        {selection.kind === "none" ? null : <p className="kicker">{kicker}</p>}
        <h2 ref={heading} tabIndex={-1} translate={cited ? "no" : undefined}>
          {selection.kind === "none"
            ? sideBySide === null
              ? translate("overview.headline")
              : nameCompared(sideBySide, names)
            : title}
        </h2>
        {subtitle === null ? null : (
          <p className="subtitle">
            {acronym === null ? null : <span translate="no">{acronym}</span>}
            <span>{subtitle.slice(acronym?.length ?? 0)}</span>
          </p>
        )}
        {last ? null : tools}
      </header>
      <Room name="panel.page" loading={<p className="loading">{translate("panel.loading")}</p>}>
        <div className="panel-body" key={target ?? "overview"}>
          {["none", "place", "pair", "mechanism"].includes(selection.kind) ? null : <SideBySide />}
          {compared ? (
            <Room name="since.part">
              <SinceSection selection={selection} />
            </Room>
          ) : null}
          {selection.kind === "none" ? <OverviewPage /> : <RecordPage selection={selection} />}
          {last ? tools : null}
        </div>
      </Room>
      <EditionFoot className="panel-foot">
        <Room name={null}>
          <KeptNote />
        </Room>
      </EditionFoot>
      <HeadingFocus heading={heading} />
    </section>
  );
}
