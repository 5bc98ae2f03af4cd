import { writeNode } from "../../figure/svg.ts";
import { type ExportRequest, type ExportTools, pause } from "../request.ts";
import { drawViewPicture } from "../viewPicture.ts";
import { embedFonts } from "./embedFonts.ts";

/** The picture of the view as an SVG file with its letters in it. */
export async function makeSvg(request: ExportRequest, tools: ExportTools): Promise<string> {
  const drawn = writeNode(await drawViewPicture(request));
  tools.onProgress(0.6);
  await pause(tools);
  return embedFonts(drawn);
}
