import { lazy, Suspense, useEffect, useRef } from "react";
import { AddressNotice } from "../controls/Notice.tsx";
import { TopBar } from "../controls/TopBar.tsx";
import { Panel } from "../panel/Panel.tsx";
import { usePanelTitle } from "../panel/panelTitle.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { focusPart, keepFocus } from "../ui/keepFocus.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { targetOfSelection } from "../view/selection.ts";
import { InViewLists } from "./InViewLists.tsx";
import type { OutlineTiers } from "./outlines.ts";
import { Sheet } from "./Sheet.tsx";
import { Stage } from "./Stage.tsx";
import { useMedia } from "./useMedia.ts";
import { useQuotedCopies } from "./useQuotedCopies.ts";

const ReportView = lazy(async () => ({ default: (await import("../report/ReportView.tsx")).ReportView }));

/** Below this width the report view covers the map. Kept equal to the query in `report.css`. */
const reportCoversQuery = "(max-width: 759px)";

/** Upright narrow screens: the panel is a sheet over the map. Low frames keep the two side by side. Kept equal to the query in `app.css`. */
export const narrowQuery = "(max-width: 559px), (max-width: 759px) and (min-height: 481px)";

/** Parts of the page that a reader by keyboard can go to at once. */
const skips = [
  { part: "panel", text: "app.skipToPanel" },
  { part: "map", text: "app.skipToMap" },
  { part: "filters", text: "app.skipToFilters" },
  { part: "year", text: "app.skipToYear" },
] as const;

/** Arranges top bar, map and panel. */
export function Shell({ outlines, namingLocked }: { readonly outlines: OutlineTiers; readonly namingLocked: boolean }) {
  const { translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const embed = useView((store) => store.view.embed);
  const narrow = useMedia(narrowQuery);
  const reading = useView((store) => store.view.view === "report");
  const reportCovers = useMedia(reportCoversQuery);
  const covered = reading && reportCovers;
  const { title } = usePanelTitle(selection);
  const target = targetOfSelection(selection);
  useQuotedCopies();
  useEffect(() => keepFocus(document), []);
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const site = translate("app.title");
    const here = target === null && reading ? translate("view.report") : title;
    document.title = target === null && !reading ? site : `${here} – ${site}`;
    // The report view finds its own place in the text.
    if (side.current !== null && !reading) side.current.scrollTop = 0;
  }, [target, title, translate, reading]);
  const report = (
    <ErrorBoundary resetKey="report" fallback={<p className="loading">{translate("app.panelFailed")}</p>}>
      <Suspense fallback={<p className="loading">{translate("report.loading")}</p>}>
        <ReportView narrow={covered} />
      </Suspense>
    </ErrorBoundary>
  );
  return (
    <div className={embed ? "shell shell-embed" : "shell"}>
      <nav aria-label={translate("app.skip")}>
        {(reading || embed ? skips.slice(0, 2) : skips).map(({ part, text }) => (
          <a
            key={part}
            className="skip-link"
            href={`#${part}`}
            onClick={(event) => {
              // Not by the fragment: the address holds what is shown.
              event.preventDefault();
              focusPart(part);
            }}
          >
            {translate(text)}
          </a>
        ))}
      </nav>
      <TopBar namingLocked={namingLocked} />
      <AddressNotice />
      <main className="stage">
        {narrow ? (
          <>
            <Stage outlines={outlines} narrow covered={covered} />
            {reading ? (
              <div className="side side-report">{report}</div>
            ) : (
              <Sheet resetKey={target ?? ""}>
                <InViewLists>
                  <Panel />
                </InViewLists>
              </Sheet>
            )}
          </>
        ) : (
          <>
            <div className={reading ? "side side-report" : "side"} ref={side}>
              {reading ? (
                report
              ) : (
                <InViewLists>
                  <Panel />
                </InViewLists>
              )}
            </div>
            <Stage outlines={outlines} narrow={false} covered={covered} />
          </>
        )}
      </main>
    </div>
  );
}
