import PDFDocument from "pdfkit";
import type { Theme } from "../../theme/theme.ts";
import type { DrawnView } from "../marks/drawView.ts";
import { drawMark, type LetterOutlines, readOutlines } from "./drawMarks.ts";
import { type FontFiles, type FontName, fontNames, unpackFonts } from "./fonts.ts";
import { breakLines, type Line, type Measure, type Run } from "./richText.ts";

/** A4, points. */
const shortSide = 595.28;
const longSide = 841.89;
const margin = 54;
/** Room for the line at the foot of each page, points. */
const footRoom = 26;
const leading = 1.42;

export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO date on which it is made. */
  readonly today: string;
  /** Words at the foot of each page. */
  readonly foot: string;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** How a paragraph stands. */
export interface ParagraphOptions {
  /** Free space to its left, points. */
  readonly indent?: number;
  /** What stands in that space at its first line: a bullet or a number. */
  readonly mark?: Run;
  /** Free space after it, points. */
  readonly after?: number;
  /** Kind of paragraph for who cannot see: `P`, `H1`, `LI` … */
  readonly tag?: string;
  /** Line height, in sizes of the letters. */
  readonly leading?: number;
  /** Lines that stay together with it, points. */
  readonly keep?: number;
  /** A place to which the document links. */
  readonly place?: string;
}

/** Pages of A4 with a text that flows down and goes on on the next; all measures in points. */
export class Sheets {
  readonly doc: PDFKit.PDFDocument;
  readonly theme: Theme;
  y = 0;
  readonly outlines: LetterOutlines;
  private readonly facts: DocumentFacts;
  /** To be awaited between small pieces of work: the page draws where that is due. Rejects when the reader has given up. */
  readonly rest: () => Promise<void>;
  private readonly chunks: Uint8Array[] = [];
  private readonly ended: Promise<void>;
  private pages: { readonly width: number; readonly height: number }[] = [];

  private constructor(
    facts: DocumentFacts,
    theme: Theme,
    { files, outlines, rest }: { files: FontFiles; outlines: LetterOutlines; rest: () => Promise<void> },
  ) {
    const day = new Date(`${facts.today}T00:00:00Z`);
    this.facts = facts;
    this.theme = theme;
    this.rest = rest;
    this.doc = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
      lang: facts.language,
      // No font of the program's own: what is embedded is all that is used.
      font: "",
      margin: 0,
      info: {
        Title: facts.title,
        Subject: facts.subject,
        Author: facts.author,
        Creator: facts.author,
        Producer: facts.author,
        CreationDate: day,
        ModDate: day,
      },
    });
    this.ended = new Promise((resolve, reject) => {
      this.doc.on("data", (chunk: Uint8Array) => this.chunks.push(chunk));
      this.doc.on("end", () => resolve());
      this.doc.on("error", reject);
    });
    for (const name of fontNames) this.doc.registerFont(name, files[name]);
    this.outlines = outlines;
  }

  /** Opens a document. Its fonts are read in pieces, with a `rest` between them. */
  static async open(facts: DocumentFacts, theme: Theme, rest: () => Promise<void>): Promise<Sheets> {
    const files = await unpackFonts(rest);
    await rest();
    const outlines = await readOutlines(files, rest);
    return new Sheets(facts, theme, { files, outlines, rest });
  }

  /** The part of the page that text may fill. */
  get body(): Box {
    const { width, height } = this.pages.at(-1) ?? { width: shortSide, height: longSide };
    return { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin - footRoom + 14 };
  }
  private get bottom(): number {
    return this.body.y + this.body.height;
  }
  get left(): number {
    return this.bottom - this.y;
  }
  /** Number of the page that is being filled, from 1. */
  get page(): number {
    return this.pages.length;
  }

  addPage(layout: "portrait" | "landscape" = "portrait"): void {
    const size: [number, number] = layout === "portrait" ? [shortSide, longSide] : [longSide, shortSide];
    this.doc.addPage({ size, margin: 0 });
    this.pages.push({ width: size[0], height: size[1] });
    this.y = margin;
  }
  /** Draws what only adorns the page, and is not read aloud. */
  artifact(type: "Layout" | "Pagination", draw: () => void): void {
    this.doc.markContent("Artifact", { type });
    draw();
    this.doc.endMarkedContent();
  }
  /** Draws what is read as one thing. */
  structure(tag: string, options: { readonly alt?: string }, draw: () => void): void {
    this.doc.addStructure(this.doc.struct(tag, options, draw));
  }

  readonly measure: Measure = (text, { font, size }) => this.doc.font(font).fontSize(size).widthOfString(text);

  run(text: string, font: FontName, size: number, rest: Partial<Run> = {}): Run {
    return { text, font, size, colour: this.theme.ui.ink, ...rest };
  }

  /** Writes a line with its baseline at a height. */
  writeLine(line: Line, x: number, baseline: number): void {
    const { doc } = this;
    for (const { run, text, x: at, width } of line) {
      const y = baseline - (run.rise ?? 0);
      doc.font(run.font).fontSize(run.size).fillColor(run.colour).fillOpacity(1);
      doc.text(text, x + at, y, { lineBreak: false, baseline: "alphabetic" });
      const box = [x + at, y - run.size * 0.8, width, run.size * 1.1] as const;
      if (run.link !== undefined) doc.link(...box, run.link);
      if (run.goTo !== undefined) doc.goTo(...box, run.goTo);
    }
  }

  /** A paragraph in the flow; goes on on the next page where it does not fit. */
  async paragraph(runs: readonly Run[], options: ParagraphOptions = {}): Promise<void> {
    await this.rest();
    const { indent = 0, after = 6, tag = "P", keep = 0, place, mark } = options;
    const lines = breakLines(runs, this.body.width - indent, this.measure);
    const size = Math.max(...runs.map((run) => run.size), 0);
    const height = size * (options.leading ?? leading);
    // No line stands alone at the foot of a page.
    if (this.left < Math.min(2, lines.length) * height + keep) this.addPage();
    if (place !== undefined) this.doc.addNamedDestination(place, "XYZ", this.body.x, this.y - 4, null);
    let first = true;
    let rest = lines;
    while (rest.length > 0) {
      const fit = Math.max(1, Math.floor((this.left + 0.01) / height));
      const [now, later] = [rest.slice(0, fit), rest.slice(fit)];
      this.structure(tag, {}, () => {
        now.forEach((line, index) => {
          const baseline = this.y + height * (index + 0.5) + size * 0.32;
          if (first && index === 0 && mark !== undefined) {
            this.writeLine(
              [{ run: mark, text: mark.text, x: 0, width: this.measure(mark.text, mark) }],
              this.body.x,
              baseline,
            );
          }
          this.writeLine(line, this.body.x + indent, baseline);
        });
      });
      first = false;
      this.y += now.length * height;
      if (later.length > 0) this.addPage();
      rest = later;
      await this.rest();
    }
    this.y += after;
  }

  /** Height that a paragraph takes. */
  heightOf(runs: readonly Run[], width: number, lead = leading): number {
    const size = Math.max(...runs.map((run) => run.size), 0);
    return breakLines(runs, width, this.measure).length * size * lead;
  }

  /** Lines at a place of their own, outside the flow; returns the height that they take. */
  block(runs: readonly Run[], x: number, y: number, width: number, lead = 1.3): number {
    const size = Math.max(...runs.map((run) => run.size), 0);
    const lines = breakLines(runs, width, this.measure);
    this.structure("P", {}, () => {
      lines.forEach((line, index) => {
        this.writeLine(line, x, y + size * lead * (index + 0.5) + size * 0.32);
      });
    });
    return lines.length * size * lead;
  }

  /** The map of a view in a box of its shape. */
  async figure({ marks, size, background, description }: DrawnView, { x, y, width, height }: Box): Promise<void> {
    const { doc, theme, outlines } = this;
    const content = doc.markStructureContent("Figure", { alt: description });
    doc.save();
    doc.rect(x, y, width, height).clip();
    doc.rect(x, y, width, height).fillOpacity(1).fill(background);
    doc.translate(x, y).scale(width / size[0]);
    for (const mark of marks) {
      drawMark(doc, outlines, mark);
      await this.rest();
    }
    doc.restore();
    doc.rect(x, y, width, height).undash().lineWidth(0.6).strokeOpacity(1).stroke(theme.ui.line);
    doc.endMarkedContent();
    doc.addStructure(doc.struct("Figure", { alt: description }, [content]));
  }

  /** Writes the foot of every page and closes the document. `onShare`: how much of that is done, 0 to 1. */
  async finish(onShare: (share: number) => void): Promise<Blob> {
    const { doc, pages, facts, rest } = this;
    pages.forEach(({ width, height }, index) => {
      doc.switchToPage(index);
      this.artifact("Pagination", () => {
        const baseline = height - margin + 14;
        const number = this.run(`${index + 1} / ${pages.length}`, "regular", 8, { colour: this.theme.ui.muted });
        const foot = this.run(facts.foot, "regular", 8, { colour: this.theme.ui.muted });
        doc.moveTo(margin, baseline - 14).lineTo(width - margin, baseline - 14);
        doc.undash().lineWidth(0.5).strokeOpacity(1).stroke(this.theme.ui.line);
        this.writeLine([{ run: foot, text: foot.text, x: 0, width: 0 }], margin, baseline);
        const own = this.measure(number.text, number);
        this.writeLine([{ run: number, text: number.text, x: 0, width: 0 }], width - margin - own, baseline);
      });
    });
    // Pages are packed and fonts cut down to their letters, which closing the document would do in one go.
    const waiting = doc._pageBuffer;
    for (const [index, page] of waiting.entries()) {
      doc._pageBuffer = [page];
      doc.flushPages();
      onShare((0.9 * (index + 1)) / waiting.length);
      await rest();
    }
    for (const font of Object.values(doc._fontFamilies)) {
      await rest();
      font.finalize();
    }
    await rest();
    doc.end();
    await this.ended;
    const parts = this.chunks.map((chunk) => new Uint8Array(chunk));
    return new Blob(parts, { type: "application/pdf" });
  }
}
