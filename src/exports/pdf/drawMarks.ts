import { create } from "fontkit";
import type { CircleMark, Hatch, Mark, PathMark, Point, Stretch, Stroke, TextMark } from "../marks/marks.ts";
import { type FontName, fontOfWeight } from "./fonts.ts";

type Document = PDFKit.PDFDocument;
type Font = ReturnType<typeof create>;

/** Outlines of the letters, for what lies around a name. */
export type LetterOutlines = Readonly<Record<FontName, Font>>;

/** Reads the fonts of a document once more, for their outlines, with a `rest` between them. */
export async function readOutlines(
  files: Readonly<Record<FontName, Uint8Array>>,
  rest: () => Promise<void>,
): Promise<LetterOutlines> {
  const read = async (name: FontName): Promise<Font> => {
    await rest();
    return create(files[name]);
  };
  const [regular, semibold] = [await read("regular"), await read("semibold")];
  return { regular, semibold, bold: await read("bold"), italic: await read("italic") };
}

function trace(doc: Document, path: readonly Stretch[]): void {
  for (const { start, segments, closed } of path) {
    doc.moveTo(...start);
    for (const segment of segments) {
      if (segment.type === "line") doc.lineTo(...segment.to);
      else doc.bezierCurveTo(...segment.leave, ...segment.arrive, ...segment.to);
    }
    if (closed) doc.closePath();
  }
}

function strokeWith(doc: Document, { colour, opacity, width, dash, cap }: Stroke, draw: () => void): void {
  doc.lineWidth(width).lineCap(cap).lineJoin("round").strokeOpacity(opacity);
  doc.addContent(`[${dash.map((length) => length.toFixed(2)).join(" ")}] 0 d`);
  draw();
  doc.stroke(colour);
}

/** The lines of a hatch across the frame of a path, cut at its edge. */
function drawHatch(doc: Document, path: readonly Stretch[], { colour, angle, gap, width }: Hatch): void {
  const points: readonly Point[] = path.flatMap(({ start, segments }) => [start, ...segments.map(({ to }) => to)]);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [right, bottom] = [Math.max(...xs), Math.max(...ys)];
  const height = bottom - top;
  const step = gap * Math.SQRT2;
  doc.save();
  trace(doc, path);
  doc.clip("nonzero").lineWidth(width).undash().lineCap("butt").strokeOpacity(1);
  // Steps from the corner of the picture, so that hatches of neighbours go on in each other.
  for (let x = Math.floor((left - height) / step) * step; x <= right + height; x += step) {
    if (angle === 45) doc.moveTo(x, bottom).lineTo(x + height, top);
    else doc.moveTo(x, top).lineTo(x + height, bottom);
  }
  doc.stroke(colour).restore();
}

function drawPath(doc: Document, { path, fill, hatch, stroke }: PathMark): void {
  const outline = (): void => {
    trace(doc, path);
  };
  if (stroke?.under === true) strokeWith(doc, stroke, outline);
  if (fill !== null) {
    outline();
    doc.fillOpacity(fill.opacity).fill(fill.colour, "nonzero");
  }
  if (hatch !== null) drawHatch(doc, path, hatch);
  if (stroke !== null && !stroke.under) strokeWith(doc, stroke, outline);
}

/** The outlines of a line of letters as one path; as letters of its own it would be read twice. */
function traceLetters(doc: Document, font: Font, { text, x, baseline, size, spacing }: PlacedLine): void {
  const em = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let at = x;
  glyphs.forEach(({ path }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const place = (args: readonly number[]): number[] =>
      args.map((value, axis) => (axis % 2 === 0 ? at + (value + xOffset) * em : baseline - (value + yOffset) * em));
    for (const { command, args } of path.commands) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = place(args);
      if (command === "moveTo") doc.moveTo(a, b);
      else if (command === "lineTo") doc.lineTo(a, b);
      else if (command === "quadraticCurveTo") doc.quadraticCurveTo(a, b, c, d);
      else if (command === "bezierCurveTo") doc.bezierCurveTo(a, b, c, d, e, f);
      else doc.closePath();
    }
    at += xAdvance * em + spacing;
  });
}

interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly spacing: number;
}

/** Letters farther apart than this, in sizes, are read, found and copied as words of one letter. */
const widestSpacing = 0.07;

function drawText(doc: Document, outlines: LetterOutlines, mark: TextMark): void {
  const { lines, size, weight, fill, halo } = mark;
  const spacing = Math.min(mark.spacing, widestSpacing * size);
  const font = fontOfWeight(weight);
  doc.font(font).fontSize(size);
  const placed = lines.map(({ text, x, baseline, width }): PlacedLine => {
    const own = doc.widthOfString(text, { characterSpacing: spacing });
    return { text, x: x + (width - own) / 2, baseline, size, spacing };
  });
  if (halo !== null && halo.width > 0) {
    for (const line of placed) traceLetters(doc, outlines[font], line);
    doc
      .undash()
      .lineJoin("round")
      .lineWidth(2 * halo.width)
      .strokeOpacity(fill.opacity)
      .stroke(halo.colour);
  }
  doc.fillColor(fill.colour).fillOpacity(fill.opacity);
  for (const { text, x, baseline } of placed) {
    doc.text(text, x, baseline, { lineBreak: false, baseline: "alphabetic", characterSpacing: spacing });
  }
}

function drawCircle(doc: Document, { centre, radius, fill, stroke }: CircleMark): void {
  const outline = (): void => {
    doc.circle(...centre, radius);
  };
  if (stroke?.under === true) strokeWith(doc, stroke, outline);
  if (fill !== null) {
    outline();
    doc.fillOpacity(fill.opacity).fill(fill.colour);
  }
  if (stroke !== null && !stroke.under) strokeWith(doc, stroke, outline);
}

/** Draws a mark, in pixels of its picture. */
export function drawMark(doc: Document, outlines: LetterOutlines, mark: Mark): void {
  if (mark.kind === "text") drawText(doc, outlines, mark);
  else if (mark.kind === "path") drawPath(doc, mark);
  else drawCircle(doc, mark);
}
