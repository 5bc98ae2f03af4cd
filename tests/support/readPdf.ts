import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

export interface PrintedDocument {
  /** Words of each sheet in the order of the file, white space as one space. */
  readonly pages: readonly string[];
  /** All of it as one line. */
  readonly text: string;
  /** Pictures made of pixels on the first sheet, where the map is. */
  readonly rasterImages: number;
  /** Lines and areas drawn on the first sheet. */
  readonly paths: number;
  /** Height of the smallest letters, points. */
  readonly smallest: number;
  /** Words that reach into a margin or beyond the sheet. */
  readonly cut: readonly string[];
}

/** Reads a printed document. `margin`, in millimetres, is what was asked for at the sides. */
export async function readPdf(bytes: Uint8Array, margin: number): Promise<PrintedDocument> {
  const { OPS } = await getResolvedPDFJS();
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const free = (margin * 72) / 25.4 - 2;
  const pages: string[] = [];
  const cut: string[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    let text = "";
    for (const item of (await page.getTextContent()).items) {
      if (!("str" in item)) continue;
      text += `${item.str}${item.hasEOL ? " " : ""}`;
      if (item.str.trim() === "") continue;
      const [a = 0, b = 0, , , x = 0, y = 0]: readonly number[] = item.transform;
      smallest = Math.min(smallest, Math.hypot(a, b));
      // Words turned upwards have their length along the other side.
      const end = Math.abs(b) < 0.1 ? x + item.width : x;
      if (x < left + free || end > right - free || y < bottom || y > top) cut.push(`${number}: ${item.str}`);
    }
    pages.push(text.replace(/\s+/g, " "));
  }
  const { fnArray } = await (await file.getPage(1)).getOperatorList();
  const countOf = (operations: readonly number[]): number =>
    fnArray.filter((operation) => operations.includes(operation)).length;
  const rasterImages = countOf([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageXObjectRepeat]);
  const paths = countOf([OPS.constructPath]);
  return { pages, text: pages.join(" "), rasterImages, paths, smallest, cut };
}
