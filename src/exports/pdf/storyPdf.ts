import "../../text/late.ts";
import type { Size } from "../../geometry/mercator.ts";
import { themes } from "../../theme/tokens.ts";
import type { Atlas } from "../../view/atlas.ts";
import { atlasOfView, type DrawnView, prepareView } from "../marks/drawView.ts";
import { pauseAt } from "../progress.ts";
import { type ExportRequest, type ExportTools, onPaper, restWhenDue } from "../request.ts";

import { type Block, type Briefing, type BriefingStep, buildBriefing, type Piece } from "../story/briefing.ts";
import type { Run } from "./richText.ts";
import { Sheets } from "./sheet.ts";
import { writeLegend } from "./sheetLegend.ts";
import { writeSources, writeWorks } from "./sourcePages.ts";

/**
 * Of the map, pixels, by its height: as wide as the presenter's pictures, for which the cameras of stories were chosen. What
 * is shown hangs on the zoom, and crossings of a step would be missing on a smaller one.
 */
const mapSize = (height: number): Size => [960, height];
/** How much larger than on screen letters and lines are: the map is made smaller again. */
const letters = 1.42;
const lines = 1.2;

/** Letters of a text in a document. */
interface TextStyle {
  readonly size: number;
  readonly colour: string;
}

/** The runs of a paragraph; numbers of sources stand above the line and lead to the list. */
function runsOf(sheets: Sheets, pieces: readonly Piece[], { size, colour }: TextStyle): readonly Run[] {
  return pieces.flatMap((piece): readonly Run[] => {
    if (piece.type !== "sources") {
      return [sheets.run(piece.value, piece.type === "emphasis" ? "italic" : "regular", size, { colour })];
    }
    const small = { colour: sheets.theme.ui.accent, rise: size * 0.34 };
    return piece.numbers.flatMap((number, index) => [
      ...(index === 0 ? [] : [sheets.run(",\u200a", "regular", size * 0.66, small)]),
      sheets.run(String(number), "regular", size * 0.66, { ...small, goTo: `source-${number}` }),
    ]);
  });
}

async function writeBlocks(sheets: Sheets, blocks: readonly Block[], style: TextStyle): Promise<void> {
  for (const block of blocks) {
    if (block.type === "paragraph") {
      await sheets.paragraph(runsOf(sheets, block.content, style), { after: style.size * 0.55 });
      continue;
    }
    for (const item of block.items) {
      await sheets.paragraph(runsOf(sheets, item, style), {
        indent: 12,
        mark: sheets.run("•", "regular", style.size, { colour: style.colour }),
        after: style.size * 0.25,
        tag: "LI",
      });
    }
    sheets.y += style.size * 0.3;
  }
}

async function writeCover(sheets: Sheets, atlas: Atlas, briefing: Briefing, notes: boolean): Promise<void> {
  const { translate } = atlas;
  const { ui } = sheets.theme;
  sheets.addPage();
  sheets.doc.outline.addItem(briefing.title);
  sheets.y += 70;
  const kind = translate(notes ? "handout.withNotes" : "handout.plain");
  const kicker = `${kind} · ${translate(briefing.given ? "handout.given" : "handout.own")}`;
  await sheets.paragraph([sheets.run(kicker, "semibold", 10, { colour: ui.muted })], { after: 4 });
  await sheets.paragraph([sheets.run(briefing.title, "bold", 30)], { tag: "H1", leading: 1.15, after: 12 });
  await sheets.paragraph([sheets.run(briefing.summary, "regular", 13.5)], { after: 14 });
  if (briefing.facts.length > 0) {
    await sheets.paragraph([sheets.run(briefing.facts.join(" · "), "regular", 10, { colour: ui.muted })], {
      after: 24,
    });
  }
  await sheets.paragraph([sheets.run(translate("story.steps"), "semibold", 11)], { tag: "H2", after: 4 });
  for (const { number, title } of briefing.steps) {
    const goTo = `step-${number}`;
    await sheets.paragraph([sheets.run(title, "regular", 11, { goTo, colour: ui.accent })], {
      indent: 22,
      mark: sheets.run(`${number}`, "regular", 11, { colour: ui.muted }),
      after: 2,
      tag: "LI",
    });
  }
  sheets.y += 20;
  const small = { colour: ui.muted };
  for (const note of briefing.notes) await sheets.paragraph([sheets.run(note, "regular", 8.5, small)], { after: 3 });
  await sheets.paragraph([sheets.run(briefing.attribution, "regular", 8.5, small)], { after: 3 });
  const made = `${translate("app.title")}. ${briefing.edition}. ${translate("handout.made", { date: briefing.made })}.`;
  await sheets.paragraph([sheets.run(made, "regular", 8.5, small)], { after: 3 });
  if (briefing.address !== null) {
    const link = { link: briefing.address, colour: ui.accent };
    await sheets.paragraph([sheets.run(briefing.address, "regular", 8.5, link)]);
  }
}

/** The map of a step with legend, notes and sources below it. */
async function writePicture(sheets: Sheets, atlas: Atlas, drawn: DrawnView): Promise<void> {
  const { x, width } = sheets.body;
  const height = (width * drawn.size[1]) / drawn.size[0];
  await sheets.figure(drawn, { x, y: sheets.y, width, height });
  sheets.y += height + 7;
  sheets.y += writeLegend(sheets, drawn, { x, y: sheets.y, width, columns: 3 }) + 3;
  const small = { colour: sheets.theme.ui.muted };
  const edition = atlas.translate("app.edition", atlas.dataset.edition);
  const words = [...drawn.notes, [...drawn.attribution, edition].join(" · ")];
  for (const note of words) sheets.y += sheets.block([sheets.run(note, "regular", 7, small)], x, sheets.y, width, 1.25);
  sheets.y += 10;
}

async function writeStep(
  sheets: Sheets,
  atlas: Atlas,
  briefing: Briefing,
  step: BriefingStep,
  { drawn, notes }: { readonly drawn: DrawnView; readonly notes: boolean },
): Promise<void> {
  const { translate } = atlas;
  const { ui } = sheets.theme;
  const { number, title, otherView, address } = step;
  sheets.addPage();
  sheets.doc.outline.addItem(`${number}. ${title}`);
  const kicker = translate("story.of", { number, steps: briefing.steps.length });
  await sheets.paragraph([sheets.run(kicker, "semibold", 9, { colour: ui.muted })], {
    after: 1,
    place: `step-${number}`,
  });
  await sheets.paragraph([sheets.run(title, "bold", 19)], { tag: "H2", leading: 1.18, after: 9 });
  await writePicture(sheets, atlas, drawn);
  await writeBlocks(sheets, step.text, { size: 10.5, colour: ui.ink });
  const seen = otherView === null ? translate("handout.show") : translate("handout.showOther", { view: otherView });
  if (address !== null) {
    const small = { colour: ui.accent, link: address };
    await sheets.paragraph(
      [sheets.run(`${seen}: `, "regular", 8.5, { colour: ui.muted }), sheets.run(address, "regular", 8.5, small)],
      { after: 8 },
    );
  } else if (otherView !== null) {
    await sheets.paragraph(
      [sheets.run(translate("handout.other", { view: otherView }), "regular", 8.5, { colour: ui.muted })],
      { after: 8 },
    );
  }
  if (notes && step.notes.length > 0) {
    sheets.y += 4;
    await sheets.paragraph([sheets.run(translate("story.notes"), "semibold", 10.5, { colour: ui.warning })], {
      tag: "H3",
      after: 3,
      keep: 30,
    });
    await writeBlocks(sheets, step.notes, { size: 12, colour: ui.ink });
  }
  await writeStepSources(sheets, atlas, briefing, step);
}

/** The sources of a step in short, as footnotes; the list at the end has them in full. */
async function writeStepSources(
  sheets: Sheets,
  { translate }: Atlas,
  { sources }: Briefing,
  step: BriefingStep,
): Promise<void> {
  const own = sources.filter(({ number }) => step.sources.includes(number));
  if (own.length === 0) return;
  const { muted, accent } = sheets.theme.ui;
  const runs = own.flatMap(({ number, label, cites }, index) => [
    ...(index === 0 ? [] : [sheets.run("  ", "regular", 8, { colour: muted })]),
    sheets.run(`${number}\u00a0`, "semibold", 8, { colour: accent, goTo: `source-${number}` }),
    sheets.run(`${label}${cites === "" ? "" : ` ${cites}`}.`, "regular", 8, { colour: muted }),
  ]);
  await sheets.paragraph([sheets.run(`${translate("handout.sources")} `, "semibold", 8, { colour: muted }), ...runs], {
    leading: 1.3,
  });
}

/**
 * A story as a hand-out: a cover, a page or two for each step, all sources and works in full; `notes` adds what the speaker says. Vectors and text, no picture made
 * of pixels. Rejects when it is cancelled, and where borders do not come.
 */
export async function makeStoryPdf(
  asked: ExportRequest,
  { notes }: { readonly notes: boolean },
  tools: ExportTools,
): Promise<Blob> {
  await pauseAt(tools, 0);
  const request = onPaper(asked);
  const { story } = request;
  if (story === null) throw new Error("No story is open.");
  const atlas = atlasOfView(request, request.view);
  const { translate } = atlas;
  const briefing = buildBriefing(request, story, atlas);
  const rest = restWhenDue(tools);
  const sheets = await Sheets.open(
    {
      title: briefing.title,
      subject: briefing.summary,
      author: translate("app.title"),
      language: briefing.language,
      today: request.today,
      foot: `${translate("app.title")} · ${briefing.title} · ${briefing.edition}`,
    },
    themes[request.theme],
    rest,
  );
  await writeCover(sheets, atlas, briefing, notes);
  const size = mapSize(notes ? 480 : 620);
  // The cover, the steps, the sources, and what closes the document.
  const parts = briefing.steps.length + 4;
  for (const step of briefing.steps) {
    await pauseAt(tools, step.number / parts);
    const drawn = await prepareView(request, step.view, { screen: null, letters, lines, rest }).draw(size);
    await pauseAt(tools, (step.number + 0.5) / parts);
    await writeStep(sheets, atlasOfView(request, step.view), briefing, step, { drawn, notes });
  }
  await pauseAt(tools, 1 - 3 / parts);
  await writeSources(sheets, atlas, briefing.sources);
  await writeWorks(sheets, atlas, briefing.works);
  const blob = await sheets.finish((share) => tools.onProgress(1 - (2 - 2 * share) / parts));
  await pauseAt(tools, 1);
  return blob;
}
