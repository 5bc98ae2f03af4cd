import type { SvgNode } from "../../figure/svg.ts";
import { paintInto, sizeOf } from "../../map/paintFigure.ts";
import { type ExportRequest, type ExportTools, pause } from "../request.ts";
import { drawViewPicture } from "../viewPicture.ts";
import { buildViewScene } from "../viewScene.ts";
import { describePng } from "./describePng.ts";

const family = '"Source Sans 3 Variable"';
/** CSS pixels of an inch, and inches of a metre. */
const [pixelsPerInch, inchesPerMetre] = [96, 1 / 0.0254];

const wordsOf = ({ words = "", children = [] }: SvgNode): string => words + children.map(wordsOf).join("");

/** The page has the letters of the map; those of the words around it may be missing. What cannot be loaded falls back. */
async function loadLetters(figure: SvgNode): Promise<void> {
  const words = wordsOf(figure);
  await Promise.allSettled([400, 600, 700].map((weight) => document.fonts.load(`${weight} 16px ${family}`, words)));
}

/**
 * The picture of the view as PNG, painted from its SVG by the canvas painter: a content policy of one origin allows no image
 * of a document of ours, and the canvas of the map is never read. The file says its size on paper, its title and how to cite it.
 * Throws a `RangeError` when the browser has no canvas of that size.
 */
export async function makePng(request: ExportRequest, tools: ExportTools): Promise<Blob> {
  const { title, citation } = await buildViewScene(request);
  const figure = await drawViewPicture(request, "png");
  tools.onProgress(0.3);
  await pause(tools);
  await loadLetters(figure);
  tools.onProgress(0.4);
  await pause(tools);
  const canvas = document.createElement("canvas");
  // Its words may have made it higher than what was asked for.
  const [width, height] = sizeOf(figure);
  canvas.width = Math.round(width * request.pixelRatio);
  canvas.height = Math.round(height * request.pixelRatio);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new RangeError("The browser has no canvas of this size.");
  context.scale(request.pixelRatio, request.pixelRatio);
  paintInto(context, figure);
  tools.onProgress(0.75);
  await pause(tools);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  // Its memory is given back at once, and not when somebody collects it.
  canvas.width = 0;
  if (blob === null) throw new RangeError("The browser has no canvas of this size.");
  tools.onProgress(0.95);
  await pause(tools);
  const bytes = describePng(new Uint8Array(await blob.arrayBuffer()), {
    pixelsPerMetre: Math.round(request.pixelRatio * pixelsPerInch * inchesPerMetre),
    texts: { Title: title, Source: citation, Software: "Western Balkans Cooperation Atlas" },
  });
  return new Blob([bytes], { type: "image/png" });
}
