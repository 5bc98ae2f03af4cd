import type { Dataset, IsoDate, Story } from "../dataset/model.ts";
import type { Size } from "../geometry/mercator.ts";
import type { OutlineTiers } from "../geometry/outlines.ts";
import { themes } from "../theme/tokens.ts";
import type { ThemeName, ViewState } from "../view/state.ts";

/** What a reader takes along: the view on screen, and the story that is open or that the reader has made. */
export interface ExportRequest {
  /** The whole dataset; what the basis of the view leaves of it is made from it. */
  readonly dataset: Dataset;
  readonly outlines: OutlineTiers;
  readonly view: ViewState;
  /** With its steps; null where none is open. One of the reader's own has the same shape. */
  readonly story: Story | null;
  /** Of pictures; what is printed is light (`onPaper`). */
  readonly theme: ThemeName;
  /** Of a picture, CSS pixels. */
  readonly size: Size;
  /** Pixels of a picture made of points for each CSS pixel, 1 to 4. */
  readonly pixelRatio: number;
  /** Size of the map on the reader's screen, CSS pixels; null where there is none. A camera is taken to mean all that it shows there. */
  readonly screen: Size | null;
  /** Address of the page, against which addresses are written. */
  readonly base: string;
  /** The reader's day. */
  readonly today: IsoDate;
}

/** The same for what is read on paper or printed from slides, which are light also where the page is dark. */
export function onPaper(request: ExportRequest): ExportRequest {
  return themes[request.theme].scheme === "dark" ? { ...request, theme: "light" } : request;
}

/** What a format is given beside the request. */
export interface ExportTools {
  /** Aborted when the reader gives up; `signal.throwIfAborted()` between two pieces of work. */
  readonly signal: AbortSignal;
  /** How much is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Milliseconds of work that nobody feels. */
const unfelt = 40;

/**
 * A rest for between many small pieces of work: lets the page draw once enough was done since it last did. Rejects when the
 * reader has given up.
 */
export function restWhenDue(tools: Pick<ExportTools, "signal">): () => Promise<void> {
  let since = performance.now();
  return async () => {
    tools.signal.throwIfAborted();
    if (performance.now() - since < unfelt) return;
    await pause(tools);
    since = performance.now();
  };
}

/** Lets the page draw and hear presses between two pieces of work. Rejects when the reader has given up. */
export async function pause({ signal }: Pick<ExportTools, "signal">): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}
