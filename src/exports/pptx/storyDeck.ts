import "../../text/late.ts";
import type { Size } from "../../geometry/mercator.ts";
import { themes } from "../../theme/tokens.ts";
import { atlasOfView, type DrawnView, prepareView } from "../marks/drawView.ts";
import { pauseAt } from "../progress.ts";
import { type ExportRequest, type ExportTools, onPaper, restWhenDue } from "../request.ts";
import { type Briefing, type BriefingSource, type BriefingStep, buildBriefing } from "../story/briefing.ts";
import type { Work } from "../story/works.ts";
import { Deck } from "./deck.ts";
import { frames, places } from "./places.ts";
import {
  blockParagraphs,
  countLines,
  fillPlace,
  fitBlocks,
  layOutLegend,
  legendGroup,
  lineHeight,
  linkTo,
  mapGroup,
  plainParagraph,
  type Slide,
  slideNumber,
  titleParagraph,
} from "./slides.ts";
import type { Letters } from "./words.ts";

/**
 * Width of a map, pixels: that of the presenter's pictures, for which the cameras of stories were chosen. What is shown
 * hangs on the zoom, and crossings of a step would be missing on a smaller one.
 */
const mapWidth = 960;
/** How much larger than on screen letters and lines are: the map is made smaller again, and a room reads it. */
const letters = 1.55;
const lines = 1.5;

function addCover(deck: Deck, briefing: Briefing): Promise<void> {
  const { translate, theme } = deck;
  const { title, summary, facts, notes, attribution, edition, made, address } = briefing;
  const small: Letters = { size: 11, colour: theme.ui.muted };
  return deck.add(
    "cover",
    (slide) =>
      fillPlace(slide, "ctrTitle", undefined, titleParagraph(title)) +
      fillPlace(
        slide,
        "subTitle",
        places.text,
        [summary, facts.join(" · ")]
          .filter((text) => text !== "")
          .map((text, index) => titleParagraph(text, index === 0 ? undefined : 14))
          .join(""),
      ) +
      fillPlace(
        slide,
        "body",
        places.foot,
        [...notes, attribution, `${translate("app.title")}. ${edition}. ${translate("handout.made", { date: made })}.`]
          .map((text) => plainParagraph(slide, [[text, small]]))
          .join("") +
          (address === null ? "" : plainParagraph(slide, [[address, { ...small, link: linkTo(slide, address) }]])),
      ),
    (slide) => plainParagraph(slide, [[summary === "" ? title : summary, { size: 12 }]]),
  );
}

function addStep(deck: Deck, briefing: Briefing, step: BriefingStep, drawn: DrawnView): Promise<void> {
  const { translate, theme } = deck;
  const { title, text, notes, address, otherView, sources } = step;
  const cited = (number: number): BriefingSource | undefined => briefing.sources[number - 1];
  const addressOf = (number: number): string | null => cited(number)?.address ?? null;
  const small: Letters = { size: 8.5, colour: theme.ui.muted };
  const seen = otherView === null ? translate("handout.show") : translate("handout.showOther", { view: otherView });
  const { x, y, width } = frames.picture;
  const height = (width * drawn.size[1]) / drawn.size[0];
  return deck.add(
    "step",
    async (slide) => {
      const foot = plainParagraph(slide, [[drawn.notes.join(" "), small]]);
      const made = [...drawn.attribution, briefing.edition].join(" · ");
      const link =
        address === null
          ? otherView === null
            ? []
            : ([[` · ${translate("handout.other", { view: otherView })}`, small]] as const)
          : ([
              [" · ", small],
              [seen, { ...small, link: linkTo(slide, address) }],
            ] as const);
      return (
        fillPlace(
          slide,
          "title",
          undefined,
          titleParagraph(title, countLines(title, 28, frames.title.width * 0.94) > 1 ? 23 : undefined),
        ) +
        (await mapGroup(slide, drawn, { x, y, width, height }, deck)) +
        legendGroup(slide, drawn.legend, { x, y: y + height + 8, width }, theme) +
        fillPlace(
          slide,
          "body",
          places.text,
          blockParagraphs(slide, text, fitBlocks(text, frames.text, [17, 16, 15, 14, 13, 12, 11, 10]), addressOf),
        ) +
        fillPlace(slide, "body", places.foot, foot + plainParagraph(slide, [[made, small], ...link])) +
        slideNumber(slide)
      );
    },
    (slide) => {
      const list = sources.flatMap((number) => cited(number) ?? []);
      const words = list.map(({ number, label, cites }) => `[${number}] ${label}${cites === "" ? "" : ` ${cites}`}`);
      return (
        blockParagraphs(slide, notes, 12, addressOf) +
        (words.length === 0
          ? ""
          : plainParagraph(slide, [[`${translate("handout.sources")} ${words.join("; ")}`, { size: 10 }]]))
      );
    },
  );
}

/** A row of a list that goes on over columns and slides. */
interface ListRow {
  readonly words: string;
  readonly write: (slide: Slide) => string;
}

/** Lists over as many slides as they take, in two columns. */
async function addList(deck: Deck, title: string, rows: readonly ListRow[], size: number): Promise<void> {
  const columns: ListRow[][] = [];
  let left = 0;
  for (const row of rows) {
    const height = countLines(row.words, size, frames.left.width) * size * lineHeight + 6;
    if (columns.length === 0 || left < height) {
      columns.push([]);
      left = frames.left.height;
    }
    columns.at(-1)?.push(row);
    left -= height;
  }
  const count = Math.ceil(columns.length / 2);
  for (let index = 0; index < count; index += 1) {
    const [first = [], second = []] = columns.slice(2 * index, 2 * index + 2);
    const named =
      count === 1 ? title : deck.translate("deck.continued", { title, number: index + 1, count: String(count) });
    await deck.add("text", (slide) =>
      [
        fillPlace(slide, "title", undefined, titleParagraph(named)),
        fillPlace(slide, "body", places.text, first.map((row) => row.write(slide)).join("")),
        fillPlace(slide, "body", places.second, second.map((row) => row.write(slide)).join("")),
        slideNumber(slide),
      ].join(""),
    );
  }
}

function sourceRow({ number, label, detail, held, cites, address }: BriefingSource, { theme }: Deck): ListRow {
  const size = 10;
  const rest = `${held === "" ? "" : ` · ${held}`}${cites === "" ? "" : ` ${cites}`}${detail === "" ? "" : `: ${detail}`}`;
  return {
    words: `${number}  ${label}${rest}`,
    write: (slide) =>
      plainParagraph(slide, [
        // The number is the link: some programs break lines badly within one.
        [String(number), { size, colour: theme.ui.muted, link: linkTo(slide, address) }],
        ["  ", { size }],
        [label, { size, bold: true }],
        [rest, { size }],
      ]),
  };
}

function workRow({ text, note, url }: Work, { theme }: Deck): ListRow {
  const size = 9;
  const own = url === null ? text : text.replace(url, "").trimEnd();
  return {
    words: `${own} ${note} ${url ?? ""}`,
    write: (slide) =>
      plainParagraph(slide, [
        [`${own}${note === "" ? "" : ` ${note}`} `, { size }],
        ...(url === null ? [] : ([[url, { size, colour: theme.ui.accent, link: linkTo(slide, url) }]] as const)),
      ]),
  };
}

/**
 * A story as a deck of PowerPoint: a cover, a slide for each step with its map as shapes, its text and the speaker's notes,
 * then sources and works. A step that is no map shows the map of what it selects and links to what the atlas shows. Nothing
 * in it is a picture. Rejects when it is cancelled, and where borders do not come.
 */
export async function makeStoryDeck(asked: ExportRequest, tools: ExportTools): Promise<Blob> {
  await pauseAt(tools, 0);
  const request = onPaper(asked);
  const { story } = request;
  if (story === null) throw new Error("No story is open.");
  const atlas = atlasOfView(request, request.view);
  const { translate } = atlas;
  const briefing = buildBriefing(request, story, atlas);
  const rest = restWhenDue(tools);
  const deck = new Deck(translate, themes[request.theme], rest);
  await addCover(deck, briefing);
  // The cover, the steps, the sources, and what packs them.
  const parts = briefing.steps.length + 5;
  const { width, height } = frames.picture;
  const sizeFor = (points: number): Size => [mapWidth, Math.round((points * mapWidth) / width)];
  for (const step of briefing.steps) {
    await pauseAt(tools, step.number / parts);
    const view = prepareView(request, step.view, { screen: null, letters, lines, overlap: 0, rest });
    // The map leaves the height of its legend.
    const { legend } = await view.beside(sizeFor(height - 60));
    const drawn = await view.draw(sizeFor(height - layOutLegend(legend, width).height - 8));
    await pauseAt(tools, (step.number + 0.7) / parts);
    await addStep(deck, briefing, step, drawn);
  }
  await pauseAt(tools, 1 - 4 / parts);
  await addList(
    deck,
    translate("story.sources"),
    briefing.sources.map((source) => sourceRow(source, deck)),
    10,
  );
  await addList(
    deck,
    translate("handout.works"),
    briefing.works.map((work) => workRow(work, deck)),
    9,
  );
  const { title, summary } = briefing;
  const facts = { title, subject: summary, author: story.author ?? translate("app.title"), day: request.today };
  const blob = await deck.write(facts, (share) => tools.onProgress(1 - (3 - 3 * share) / parts));
  await pauseAt(tools, 1);
  return blob;
}
