import { type ExportTools, pause } from "./request.ts";

/** Tells how much of a file is done, and lets the page draw. Rejects when the reader has given up. */
export async function pauseAt(tools: ExportTools, share: number): Promise<void> {
  tools.onProgress(share);
  await pause(tools);
}
