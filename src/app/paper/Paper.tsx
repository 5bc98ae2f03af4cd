import "../../text/late.ts";
import "../../ui/ui.print.css";
import "../../parts/parts.print.css";
import "../../panel/panel.print.css";
import "../../controls/controls.print.css";
import "../../report/report.print.css";
import "../../views/views.print.css";
import "./paper.css";
import { type ComponentType, useLayoutEffect, useRef, useState } from "react";
import type { Reference } from "../../dataset/model.ts";
import type { OutlineTiers } from "../../geometry/outlines.ts";
import { Panel } from "../../panel/Panel.tsx";
import { usePanelTitle } from "../../panel/panelTitle.ts";
import { ReferenceText } from "../../parts/ReferenceCard.tsx";
import { formatDate } from "../../text/dates.ts";
import { PaperContext } from "../../ui/paper.ts";
import { wholeAddress } from "../../ui/singleFile.ts";
import { listChoices } from "../../view/filter/summary.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import type { ViewName } from "../../view/state.ts";
import { formatAddress, wholeView } from "../../view/urlCodec.ts";
import { PaperPicture } from "./PaperPicture.tsx";

/** What stands on paper in the place of a view; null for the map, which is drawn anew. */
export async function loadBody(view: ViewName): Promise<ComponentType | null> {
  switch (view) {
    case "map":
      return null;
    case "report":
      return (await import("../../report/ReportPaper.tsx")).ReportPaper;
    case "matrix":
      return (await import("../../views/matrix/MatrixView.tsx")).MatrixView;
    case "timeline":
      return (await import("../../views/timeline/TimelineView.tsx")).TimelineView;
    case "table":
      return (await import("../../views/table/TableView.tsx")).TableView;
  }
}

/** Text as a string of CSS. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

/** Which atlas, what of it, narrowed to what, from which edition, printed when, and where to find it. */
function PaperHead({ bare }: { readonly bare: boolean }) {
  const { dataset, names, translate, language } = useAtlas();
  const view = useView((store) => store.view);
  const { kicker, title, subtitle } = usePanelTitle(view.selection);
  const choices = listChoices(view, names, translate).map(({ label }) => label);
  const address = wholeAddress(`?${formatAddress(wholeView(view))}`).replace(/\?$/, "");
  const today = formatDate(new Date().toISOString().slice(0, 10), language);
  const ofRecord = view.view === "map";
  return (
    <header className="paper-head">
      {ofRecord && bare ? null : <p className="paper-atlas">{translate("app.title")}</p>}
      {ofRecord && !bare ? <p className="kicker">{kicker}</p> : null}
      <h1>{ofRecord ? title : translate(view.view === "report" ? "report.title" : `view.${view.view}`)}</h1>
      {ofRecord && subtitle !== null ? <p className="subtitle">{subtitle}</p> : null}
      {choices.length === 0 ? null : <p>{translate("paper.narrowed", { choices: choices.join(" · ") })}</p>}
      <p className="paper-edition">
        {`${translate("app.edition", dataset.edition)}. ${translate("paper.printed", { date: today })}.`}
      </p>
      <p className="paper-address">
        <a href={address}>{address}</a>
      </p>
    </header>
  );
}

/** The works that the printed statements cite, in full: on paper a citation cannot be opened. */
function WorksCited({ references }: { readonly references: readonly Reference[] }) {
  const { translate } = useAtlas();
  if (references.length === 0) return null;
  return (
    <section className="paper-works">
      <h2>{translate("paper.works")}</h2>
      <ul>
        {references.map((reference) => (
          <li key={reference.id}>
            <ReferenceText reference={reference} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * The present view as a document for the printer: head, then picture, table, matrix, timeline or report, then the text about
 * what is selected, the works it cites, and the notes. Everything that folds is open, lists are whole, nothing is a control.
 */
export function Paper({ outlines, Body }: { readonly outlines: OutlineTiers; readonly Body: ComponentType | null }) {
  const { dataset, indexes, namingNotes, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const view = useView((store) => store.view.view);
  const root = useRef<HTMLElement>(null);
  const [cited, setCited] = useState<readonly Reference[]>([]);
  const edition = translate("app.edition", dataset.edition);
  const foot = `${translate("app.title")} · ${edition}`;
  useLayoutEffect(() => {
    const { dataset: marks, style } = document.documentElement;
    marks.paper = "printing";
    style.setProperty("--paper-foot", quoted(foot));
    return () => {
      marks.paper = "ready";
      style.removeProperty("--paper-foot");
    };
  }, [foot]);
  useLayoutEffect(() => {
    for (const fold of root.current?.querySelectorAll("details") ?? []) fold.open = true;
    if (view === "report") return;
    const statements = root.current?.querySelectorAll<HTMLElement>("[data-statement]") ?? [];
    const ids = new Set(
      [...statements].flatMap((element) => indexes.statements.get(element.dataset.statement ?? "")?.citations ?? []),
    );
    setCited(dataset.references.filter(({ id }) => ids.has(id)));
  }, [dataset, indexes, view]);
  const withPanel = view === "map" || (view !== "report" && selection.kind !== "none");
  return (
    <PaperContext value={true}>
      <article ref={root} className="paper" data-view={view}>
        <PaperHead bare={selection.kind === "none"} />
        {Body === null ? <PaperPicture outlines={outlines} /> : <Body />}
        {withPanel ? <Panel /> : null}
        <WorksCited references={cited} />
        <footer className="paper-foot">
          {namingNotes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>{dataset.naming.disclaimer}</p>
          <p>{`${edition}. ${translate("attribution.data")}`}</p>
        </footer>
      </article>
    </PaperContext>
  );
}
