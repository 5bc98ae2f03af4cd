import "../../text/late.ts";
import { element, escapeText } from "../../figure/svg.ts";
import type { Size } from "../../geometry/mercator.ts";
import type { Theme } from "../../theme/theme.ts";
import { themes } from "../../theme/tokens.ts";
import type { Atlas } from "../../view/atlas.ts";
import { atlasOfView, type DrawnView, drawView } from "../marks/drawView.ts";
import { pauseAt } from "../progress.ts";
import type { ExportRequest, ExportTools } from "../request.ts";
import { type Briefing, type BriefingSource, type BriefingStep, buildBriefing } from "../story/briefing.ts";
import type { Work } from "../story/works.ts";
import {
  defaultTextStyle,
  frames,
  type LayoutName,
  layoutNames,
  namespaces,
  notesPlaces,
  notesSize,
  places,
  treeHead,
  writeLayout,
  writeMaster,
  writeNotesMaster,
  writePlaceholder,
  writeTheme,
} from "./masters.ts";
import { DeckPackage, Relationships } from "./package.ts";
import { type SchemeColours, schemeOf } from "./palette.ts";
import type { Letters } from "./shapes.ts";
import {
  beginSlide,
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
  writeSlide,
} from "./slides.ts";
import { emu, slideHeight, slideWidth } from "./units.ts";

/**
 * Width of a map, pixels: that of the presenter's pictures, for which the cameras of stories were chosen. What is shown
 * hangs on the zoom, and crossings of a step would be missing on a smaller one.
 */
const mapWidth = 960;
/** How much larger than on screen letters and lines are: the map is made smaller again, and a room reads it. */
const letters = 1.55;
const lines = 1.5;

/** A deck on its way: slides are added one after the other. */
class Deck {
  readonly package_ = new DeckPackage();
  readonly translate: Atlas["translate"];
  readonly scheme: SchemeColours;
  readonly theme: Theme;
  private count = 0;

  constructor(translate: Atlas["translate"], theme: Theme) {
    this.translate = translate;
    this.theme = theme;
    this.scheme = schemeOf(theme);
  }

  get slides(): number {
    return this.count;
  }

  /** Adds a slide; `notes`: paragraphs of what is said, empty for none. */
  add(layout: LayoutName, build: (slide: Slide) => string, notes?: (slide: Slide) => string): void {
    this.count += 1;
    const number = this.count;
    const relationships = new Relationships();
    relationships.add("slideLayout", `../slideLayouts/slideLayout${layoutNames.indexOf(layout) + 1}.xml`);
    const content = build(beginSlide(this.scheme, relationships, this.translate));
    if (notes !== undefined) {
      relationships.add("notesSlide", `../notesSlides/notesSlide${number}.xml`);
      this.addNotes(number, notes);
    }
    this.package_.add(`ppt/slides/slide${number}.xml`, writeSlide(content), relationships);
  }

  private addNotes(number: number, notes: (slide: Slide) => string): void {
    const relationships = new Relationships();
    relationships.add("notesMaster", "../notesMasters/notesMaster1.xml");
    relationships.add("slide", `../slides/slide${number}.xml`);
    const slide = beginSlide(this.scheme, relationships, this.translate);
    const paragraphs = notes(slide) || element("a:p", {});
    const body = element("a:bodyPr", {}) + element("a:lstStyle", {}) + paragraphs;
    const shapes = notesPlaces(this.translate, body).map((place) =>
      // Where they stand is a matter of the master.
      writePlaceholder(
        {
          type: place.type,
          name: place.name,
          body: place.body,
          ...(place.index === undefined ? {} : { index: place.index }),
        },
        slide.nextId(),
      ),
    );
    const page = element(
      "p:notes",
      namespaces,
      element("p:cSld", {}, element("p:spTree", {}, treeHead + shapes.join(""))) +
        element("p:clrMapOvr", {}, element("a:masterClrMapping", {})),
    );
    this.package_.add(`ppt/notesSlides/notesSlide${number}.xml`, page, relationships);
  }

  /** Adds what holds the slides together. */
  private addFrame(facts: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly day: string;
  }): void {
    const { package_: deck, translate } = this;
    const master = new Relationships();
    const layoutIds = layoutNames.map((_, index) =>
      master.add("slideLayout", `../slideLayouts/slideLayout${index + 1}.xml`),
    );
    master.add("theme", "../theme/theme1.xml");
    deck.add("ppt/slideMasters/slideMaster1.xml", writeMaster(layoutIds, translate), master);
    layoutNames.forEach((layout, index) => {
      const relationships = new Relationships();
      relationships.add("slideMaster", "../slideMasters/slideMaster1.xml");
      deck.add(`ppt/slideLayouts/slideLayout${index + 1}.xml`, writeLayout(layout, translate), relationships);
    });
    const notesMaster = new Relationships();
    notesMaster.add("theme", "../theme/theme2.xml");
    deck.add("ppt/notesMasters/notesMaster1.xml", writeNotesMaster(translate), notesMaster);
    // Notes are printed: on white, whatever the slides are on.
    deck.add("ppt/theme/theme1.xml", writeTheme(this.scheme, translate("app.title")));
    deck.add("ppt/theme/theme2.xml", writeTheme(schemeOf(themes.light), translate("app.title")));
    const own = new Relationships();
    const masterId = own.add("slideMaster", "slideMasters/slideMaster1.xml");
    const notesId = own.add("notesMaster", "notesMasters/notesMaster1.xml");
    const slides = Array.from({ length: this.count }, (_, index) =>
      element("p:sldId", { id: 256 + index, "r:id": own.add("slide", `slides/slide${index + 1}.xml`) }),
    );
    own.add("theme", "theme/theme1.xml");
    own.add("presProps", "presProps.xml");
    own.add("tableStyles", "tableStyles.xml");
    const presentation = element(
      "p:presentation",
      { ...namespaces, saveSubsetFonts: 1 },
      element("p:sldMasterIdLst", {}, element("p:sldMasterId", { id: 2_147_483_648, "r:id": masterId })) +
        element("p:notesMasterIdLst", {}, element("p:notesMasterId", { "r:id": notesId })) +
        element("p:sldIdLst", {}, slides.join("")) +
        element("p:sldSz", { cx: emu(slideWidth), cy: emu(slideHeight) }) +
        element("p:notesSz", notesSize) +
        defaultTextStyle,
    );
    deck.add("ppt/presentation.xml", presentation, own);
    deck.add("ppt/presProps.xml", element("p:presentationPr", namespaces));
    const style = { "xmlns:a": namespaces["xmlns:a"], def: "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}" };
    deck.add("ppt/tableStyles.xml", element("a:tblStyleLst", style));
    const words = (tag: string, text: string): string => element(tag, {}, escapeText(text));
    const day = { "xsi:type": "dcterms:W3CDTF" };
    const when = `${facts.day}T00:00:00Z`;
    deck.add(
      "docProps/core.xml",
      element(
        "cp:coreProperties",
        {
          "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms": "http://purl.org/dc/terms/",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        },
        words("dc:title", facts.title) +
          words("dc:subject", facts.subject) +
          words("dc:creator", facts.author) +
          words("cp:lastModifiedBy", facts.author) +
          element("dcterms:created", day, when) +
          element("dcterms:modified", day, when),
      ),
    );
    const properties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    deck.add(
      "docProps/app.xml",
      element(
        "Properties",
        { xmlns: properties },
        words("Application", translate("app.title")) + words("Slides", String(this.count)),
      ),
    );
  }

  async write(facts: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly day: string;
  }): Promise<Blob> {
    this.addFrame(facts);
    return this.package_.write(new Date(`${facts.day}T12:00:00`));
  }
}

function addCover(deck: Deck, briefing: Briefing): void {
  const { translate, theme } = deck;
  const { title, summary, facts, notes, attribution, edition, made, address } = briefing;
  const small: Letters = { size: 11, colour: theme.ui.muted };
  deck.add(
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

function addStep(deck: Deck, briefing: Briefing, step: BriefingStep, drawn: DrawnView): void {
  const { translate, theme } = deck;
  const { title, text, notes, address, otherView, sources } = step;
  const cited = (number: number): BriefingSource | undefined => briefing.sources[number - 1];
  const addressOf = (number: number): string | null => cited(number)?.address ?? null;
  const small: Letters = { size: 8.5, colour: theme.ui.muted };
  const seen = otherView === null ? translate("handout.show") : translate("handout.showOther", { view: otherView });
  const { x, y, width } = frames.picture;
  const height = (width * drawn.size[1]) / drawn.size[0];
  deck.add(
    "step",
    (slide) => {
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
        mapGroup(slide, drawn, { x, y, width, height }, theme) +
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
function addList(deck: Deck, title: string, rows: readonly ListRow[], size: number): void {
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
    deck.add("text", (slide) =>
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
export async function makeStoryDeck(request: ExportRequest, tools: ExportTools): Promise<Blob> {
  await pauseAt(tools, 0);
  const { story } = request;
  if (story === null) throw new Error("No story is open.");
  const atlas = atlasOfView(request, request.view);
  const { translate } = atlas;
  const briefing = buildBriefing(request, story, atlas);
  const deck = new Deck(translate, themes[request.theme]);
  addCover(deck, briefing);
  const parts = briefing.steps.length + 2;
  const { width, height } = frames.picture;
  const draw = (step: BriefingStep, points: number): Promise<DrawnView> => {
    const size: Size = [mapWidth, Math.round((points * mapWidth) / width)];
    return drawView(request, step.view, { size, screen: null, letters, lines, overlap: 0 });
  };
  for (const step of briefing.steps) {
    await pauseAt(tools, step.number / parts);
    // Drawn once to know the legend, whose height the map leaves.
    const rough = await draw(step, height - 60);
    await pauseAt(tools, (step.number + 0.4) / parts);
    const drawn = await draw(step, height - layOutLegend(rough.legend, width).height - 8);
    addStep(deck, briefing, step, drawn);
  }
  await pauseAt(tools, 1 - 1 / parts);
  addList(
    deck,
    translate("story.sources"),
    briefing.sources.map((source) => sourceRow(source, deck)),
    10,
  );
  addList(
    deck,
    translate("handout.works"),
    briefing.works.map((work) => workRow(work, deck)),
    9,
  );
  const { title, summary } = briefing;
  const blob = await deck.write({
    title,
    subject: summary,
    author: story.author ?? translate("app.title"),
    day: request.today,
  });
  await pauseAt(tools, 1);
  return blob;
}
