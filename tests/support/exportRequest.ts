import type { ExportRequest, ExportTools } from "../../src/exports/request.ts";
import { buildKnownNames } from "../../src/view/atlas.ts";
import { parseAddress } from "../../src/view/urlCodec.ts";
import { realDataset, realOutlines } from "./realScene.ts";

/** What a reader asks for who takes a view along, with the data of the project; refuses addresses that are not understood. */
export function exportRequest(search: string, changes: Partial<ExportRequest> = {}): ExportRequest {
  const dataset = realDataset();
  const { state, rejected } = parseAddress(search, buildKnownNames(dataset));
  if (rejected.length > 0) throw new Error(`Not understood: ${JSON.stringify(rejected)}`);
  const light = realOutlines();
  return {
    dataset,
    outlines: { light, loadDetail: async () => light },
    view: state,
    story: null,
    theme: state.theme ?? "light",
    size: [1280, 720],
    pixelRatio: 2,
    screen: null,
    base: "https://atlas.example/",
    today: "2026-11-27",
    ...changes,
  };
}

/** Tools of a reader who waits, and keeps what was said of the progress. */
export function exportTools(): ExportTools & { readonly progress: number[] } {
  const progress: number[] = [];
  return { signal: new AbortController().signal, onProgress: (share) => progress.push(share), progress };
}
