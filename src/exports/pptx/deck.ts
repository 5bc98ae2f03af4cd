import "../../text/late.ts";
import { element, escapeText } from "../../figure/svg.ts";
import type { Translate } from "../../text/translate.ts";
import type { Theme } from "../../theme/theme.ts";
import { themes } from "../../theme/tokens.ts";
import {
  defaultTextStyle,
  type LayoutName,
  layoutNames,
  notesPlaces,
  notesSize,
  writeLayout,
  writeMaster,
  writeNotesMaster,
} from "./masters.ts";
import { DeckPackage, Relationships } from "./package.ts";
import { type SchemeColours, schemeOf } from "./palette.ts";
import { namespaces, treeHead, writePlaceholder } from "./places.ts";
import { beginSlide, type Slide, writeSlide } from "./slides.ts";
import { writeTheme } from "./theme.ts";
import { emu, slideHeight, slideWidth } from "./units.ts";

/** What a deck says of itself. `day`: ISO date. */
interface DeckFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly day: string;
}

/** A deck on its way: slides are added one after the other. */
export class Deck {
  readonly package_ = new DeckPackage();
  readonly translate: Translate;
  readonly scheme: SchemeColours;
  readonly theme: Theme;
  readonly rest: () => Promise<void>;
  private count = 0;

  /** `rest`: awaited between small pieces of work; rejects when the reader has given up. */
  constructor(translate: Translate, theme: Theme, rest: () => Promise<void>) {
    this.rest = rest;
    this.translate = translate;
    this.theme = theme;
    this.scheme = schemeOf(theme);
  }

  get slides(): number {
    return this.count;
  }

  /** Adds a slide; `notes`: paragraphs of what is said, empty for none. */
  async add(
    layout: LayoutName,
    build: (slide: Slide) => string | Promise<string>,
    notes?: (slide: Slide) => string,
  ): Promise<void> {
    await this.rest();
    this.count += 1;
    const number = this.count;
    const relationships = new Relationships();
    relationships.add("slideLayout", `../slideLayouts/slideLayout${layoutNames.indexOf(layout) + 1}.xml`);
    const content = await build(beginSlide(this.scheme, relationships, this.translate));
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
  private addFrame(facts: DeckFacts): void {
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
    // Notes are printed: in the plainest theme, whatever the slides have.
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

  /** The whole file. `onShare`: how much of it is packed, 0 to 1. */
  async write(facts: DeckFacts, onShare: (share: number) => void): Promise<Blob> {
    this.addFrame(facts);
    return this.package_.write(new Date(`${facts.day}T12:00:00`), { between: this.rest, onShare });
  }
}
