import "../../text/late.ts";
import type { StoryCitation } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import type { Size } from "../../geometry/mercator.ts";
import { formatDate } from "../../text/dates.ts";
import { themes } from "../../theme/tokens.ts";
import type { Atlas } from "../../view/atlas.ts";
import { comparedIn, focusesOf } from "../../view/compare.ts";
import { listChoices } from "../../view/filter/summary.ts";
import { targetOfSelection } from "../../view/selection.ts";
import type { Selection, ViewState } from "../../view/state.ts";
import { type BesideView, prepareView } from "../marks/drawView.ts";
import { pauseAt } from "../progress.ts";
import { type ExportRequest, type ExportTools, onPaper, restWhenDue } from "../request.ts";

import { listSources } from "../sourcesInWords.ts";
import { siteOf } from "../story/briefing.ts";
import { describeSource, type WorkKey } from "../story/sourceWords.ts";
import { listWorks } from "../story/works.ts";
import { buildViewScene, type ViewScene } from "../viewScene.ts";
import type { Run } from "./richText.ts";
import { Sheets } from "./sheet.ts";
import { heightOfLegend, writeLegend } from "./sheetLegend.ts";
import { writeSources, writeWorks } from "./sourcePages.ts";

/** Columns of the legend. */
const columns = 4;

/** What stands on the page of a selection: its record, those between a pair, and the passages about it. */
function citedBy(selection: Selection, { indexes }: Atlas): readonly StoryCitation[] {
  const target = targetOfSelection(selection);
  if (target === null) return [];
  const between =
    selection.kind !== "pair"
      ? []
      : [
          ...(indexes.linksByPair.get(selection.id) ?? []).map(({ id }) => targetOf("link", id)),
          ...(indexes.centresByPair.get(selection.id) ?? []).map(({ id }) => targetOf("centre", id)),
          ...(indexes.crossingsByPair.get(selection.id) ?? []).map(({ id }) => targetOf("crossing", id)),
        ];
  const passages =
    selection.kind === "section"
      ? indexes.statementsBySection.get(selection.id)
      : selection.kind === "reference"
        ? indexes.statementsByReference.get(selection.id)
        : indexes.statementsByTarget.get(target);
  return [target, ...between, ...(passages ?? []).map(({ id }) => targetOf("statement", id))];
}

/** What narrows the view, in words; empty for nothing. */
function narrowing(view: ViewState, { names, translate }: Atlas): string {
  const choices = listChoices(view, names, translate).map(({ label }) => label);
  return choices.length === 0 ? "" : translate("paper.narrowed", { choices: choices.join(" · ") });
}

/** All that stands below the map. */
function footOf(sheets: Sheets, { atlas, citation, sources, address }: ViewScene, drawn: BesideView): readonly Run[][] {
  const { translate } = atlas;
  const { muted, ink, accent } = sheets.theme.ui;
  const [before = "", after = ""] = translate("exports.cite", { citation }).split(address);
  return [
    ...drawn.notes.map((note) => [sheets.run(note, "regular", 7.5, { colour: ink })]),
    [sheets.run(drawn.attribution.join(" · "), "regular", 7.5, { colour: muted })],
    ...(sources === ""
      ? []
      : [[sheets.run(translate("exports.sources", { list: sources }), "regular", 7.5, { colour: muted })]]),
    [
      sheets.run(before, "regular", 7.5, { colour: muted }),
      sheets.run(address, "regular", 7.5, { colour: accent, link: address }),
      sheets.run(after, "regular", 7.5, { colour: muted }),
    ],
  ];
}

/** The page with the map: title, map, legend, notes. */
async function writeMapPage(
  sheets: Sheets,
  request: ExportRequest,
  scene: ViewScene,
  rest: () => Promise<void>,
): Promise<void> {
  const { atlas, title, subtitle } = scene;
  const { view } = request;
  const { muted } = sheets.theme.ui;
  sheets.addPage("landscape");
  sheets.doc.outline.addItem(title);
  if (subtitle !== "") await sheets.paragraph([sheets.run(subtitle, "semibold", 9, { colour: muted })], { after: 1 });
  await sheets.paragraph([sheets.run(title, "bold", 20)], { tag: "H1", leading: 1.18, after: 5 });
  const other =
    view.view === "map" ? "" : atlas.translate("handout.other.view", { view: atlas.translate(`view.${view.view}`) });
  const lead = [narrowing(view, atlas), other].filter((part) => part !== "").join(". ");
  if (lead !== "") await sheets.paragraph([sheets.run(lead, "regular", 9.5)], { after: 5 });
  const { x, width } = sheets.body;
  const sizeFor = (height: number): Size => [Math.round(width * 1.3), Math.round(height * 1.3)];
  const prepared = prepareView(request, view, { screen: request.screen, rest });
  // Laid out for a map of a common height first: what is in its legend says how much room is left.
  const rough = await prepared.beside(sizeFor(300));
  const footHeight = (drawn: BesideView): number =>
    heightOfLegend(sheets, drawn, { width, columns }) +
    footOf(sheets, scene, drawn).reduce((sum, runs) => sum + sheets.heightOf(runs, width, 1.25), 0);
  const height = Math.max(180, sheets.left - footHeight(rough) - 18);
  const drawn = await prepared.draw(sizeFor(height));
  await sheets.figure(drawn, { x, y: sheets.y, width, height });
  sheets.y += height + 7;
  sheets.y += writeLegend(sheets, drawn, { x, y: sheets.y, width, columns }) + 3;
  for (const runs of footOf(sheets, scene, drawn)) sheets.y += sheets.block(runs, x, sheets.y, width, 1.25);
}

/**
 * A view as a document: a page with the map in vectors, title, legend, scale, notes, attribution and citation, then what it
 * rests on and the works in full. A view that is no map gives the map of what it selects, and says so.
 */
export async function makeViewPdf(asked: ExportRequest, tools: ExportTools): Promise<Blob> {
  await pauseAt(tools, 0);
  const request = onPaper(asked);
  const scene = await buildViewScene(request);
  const { atlas, title } = scene;
  const { translate, language } = atlas;
  const edition = translate("app.edition", request.dataset.edition);
  const made = translate("handout.made", { date: formatDate(request.today, language) });
  const rest = restWhenDue(tools);
  const sheets = await Sheets.open(
    {
      title: request.view.selection.kind === "none" ? title : `${title} – ${translate("app.title")}`,
      subject: scene.scene.description,
      author: translate("app.title"),
      language,
      today: request.today,
      foot: `${translate("app.title")} · ${edition} · ${made}`,
    },
    themes[request.theme],
    rest,
  );
  await pauseAt(tools, 0.3);
  await writeMapPage(sheets, request, scene, rest);
  await pauseAt(tools, 0.7);
  const { selection, query } = request.view;
  const focuses = focusesOf(selection, comparedIn(query, selection, atlas.indexes));
  const site = siteOf(request.base);
  const targets = [...new Set(focuses.flatMap((focus) => citedBy(focus, atlas)))];
  const sources = targets.map((target, index) => ({ number: index + 1, ...describeSource(atlas, target, site) }));
  await writeSources(sheets, atlas, sources);
  await pauseAt(tools, 0.85);
  const documents = listSources(focuses, atlas).flatMap((source): WorkKey[] => {
    const reference = source.kind === "document" ? atlas.indexes.documents.get(source.document)?.reference : undefined;
    return reference === undefined ? [] : [{ kind: "reference", id: reference }];
  });
  const works = sources.flatMap(({ works: own }) => own);
  await writeWorks(sheets, atlas, listWorks(atlas, works.length === 0 ? documents : works));
  const blob = await sheets.finish((share) => tools.onProgress(0.85 + 0.15 * share));
  await pauseAt(tools, 1);
  return blob;
}
