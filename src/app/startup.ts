import { loadDataset } from "../dataset/loadDataset.ts";
import type { Dataset } from "../dataset/model.ts";
import { guestFragment, guestId, isOwnId } from "../dataset/ownId.ts";
import type { LineWindow } from "../embed/line.ts";
import { nameEdition } from "../embed/options.ts";
import type { OutlineTiers } from "../geometry/outlines.ts";
import { FigureChart } from "../panel/NumbersPictures.tsx";
import { RecordPage } from "../panel/recordPage.ts";
import { loadStories, ownStoriesPart, storiesPart } from "../parts/story/stories.ts";
import { markEmbedded } from "../ui/embedded.ts";
import { definePart } from "../ui/part.ts";
import { buildKnownNames } from "../view/atlas.ts";
import { type AddressWindow, readAddress, startHistorySync } from "../view/historySync.ts";
import { parseQuery } from "../view/query.ts";
import { initialViewState } from "../view/state.ts";
import { type Actions, createActions, createViewStore, type ViewStore } from "../view/store.ts";
import { type ParsedAddress, parseAddress } from "../view/urlCodec.ts";
import { EmbedShell } from "./embed/embedPart.ts";
import { loadOutlines } from "./outlines.ts";

const records = definePart(loadDataset, (dataset) => dataset);

/** All that the page needs before its first picture. */
export interface Started {
  readonly dataset: Dataset;
  readonly outlines: OutlineTiers;
  readonly store: ViewStore;
  readonly actions: Actions;
  /** It stands within somebody else's page. */
  readonly embedded: boolean;
}

const talkPart = definePart(
  () => import("./embed/hostTalk.ts"),
  (module) => module.startHostTalk,
);

const checkPart = definePart(
  () => import("./checkColumns.ts"),
  (module) => module.findUnknownColumns,
);

/** Adds to the notice what the address says of columns that are not there; when their list cannot be loaded, nothing is said. */
function reportUnknownColumns(store: ViewStore): void {
  const { view } = store.getState();
  const { columns, sort } = parseQuery(view.query).options;
  if (columns === null && sort === null) return;
  checkPart.load().then(
    (findUnknownColumns) => {
      const found = findUnknownColumns(view).map((value) => ({ key: "q" as const, value, taken: null }));
      if (found.length > 0) store.setState(({ rejected }) => ({ rejected: [...rejected, ...found] }));
    },
    () => undefined,
  );
}

/** Loads the page of a record; where that fails, the room of the page says so when it is drawn. */
const loadRecordPage = (): Promise<unknown> => RecordPage.load().catch(() => undefined);

/** What became of the story that a link holds. `spoilt`: it was cut or changed on the way; null: there is none, or its reader could not be loaded. */
type Guest = "shown" | "spoilt" | null;

async function readGuest(fragment: string): Promise<Guest> {
  const own = fragment.startsWith(guestFragment) ? await ownStoriesPart.load().catch(() => null) : null;
  if (own === null) return null;
  return (await own.readGuest(fragment)) ? "shown" : "spoilt";
}

/**
 * An address that holds a story shows that one from its first step, unless it names another or, as ours do once they are
 * open, how far it was read; one that was spoilt is told once, by its link.
 */
function withGuest(parsed: ParsedAddress, guest: Guest): ParsedAddress {
  const { state, rejected } = parsed;
  if (guest === "shown" && state.story === null) {
    const { map, lang, theme, naming, present, embed } = state;
    return { ...parsed, state: { ...initialViewState, map, lang, theme, naming, present, embed, story: guestId } };
  }
  if (guest !== "spoilt") return parsed;
  const ofLink = { key: "story" as const, value: guestFragment, taken: null };
  return {
    ...parsed,
    state: state.story === guestId ? { ...state, story: null, step: null, present: false } : state,
    rejected: [...rejected, ofLink],
  };
}

/** Loads the dataset and the outlines, reads the address, ties address and store together. Rejects with a `PartError`. */
export async function startUp(page: AddressWindow & LineWindow): Promise<Started> {
  // Asked for beside the dataset, not after it; what the address names is known only with the dataset's names.
  const asked = readAddress(page);
  if (asked.includes("select")) void loadRecordPage();
  // The overview has its charts when it takes the place of the prerendered one, which has them.
  const charts = asked.includes("select") ? null : FigureChart.load().catch(() => undefined);
  const [dataset, outlines] = await Promise.all([records.load(), loadOutlines(), charts]);
  const known = buildKnownNames(dataset);
  let fragment = page.location.hash;
  let guest = await readGuest(fragment);
  const first = withGuest(parseAddress(asked, known), guest);
  // What fails here is said by the panel, which asks for it again.
  if (first.state.story !== null) await loadStories(first.state.story).catch(() => undefined);
  const resume = (read: ParsedAddress): ParsedAddress => {
    const parsed = page.location.hash.startsWith(guestFragment) ? withGuest(read, guest) : read;
    const { story } = parsed.state;
    const part = storiesPart.peek();
    const own = story !== null && isOwnId(story) ? ownStoriesPart.peek() : undefined;
    if (part === null || own === null) return parsed;
    return part.resumeStory(parsed, (id) => (own === undefined ? part.stories[id] : own.findOwnStory(id)?.steps));
  };
  /** Another link that holds a story was opened in this page, or history leads back to one. */
  const prepare = (): Promise<void> | null => {
    const { hash } = page.location;
    if (hash === fragment || !hash.startsWith(guestFragment)) return null;
    fragment = hash;
    return Promise.all([readGuest(hash), loadStories(guestId).catch(() => undefined)]).then(([read]) => {
      if (hash === fragment) guest = read;
    });
  };
  const { state, rejected, anchor } = resume(parseAddress(asked, known));
  if (state.embed) {
    markEmbedded();
    // What fails here is said by its room, which asks for it again.
    await EmbedShell.load().catch(() => undefined);
  }
  if (state.selection.kind !== "none") await loadRecordPage();
  const store = createViewStore(state, rejected, anchor);
  startHistorySync(store, known, page, { onRead: () => reportUnknownColumns(store), complete: resume, prepare });
  reportUnknownColumns(store);
  if (state.embed) {
    const prepare = async (parsed: ParsedAddress): Promise<ParsedAddress> => {
      // What fails here is said by the panel, which asks for it again.
      if (parsed.state.story !== null) await loadStories(parsed.state.story).catch(() => undefined);
      return resume(parsed);
    };
    talkPart.load().then(
      (startHostTalk) => {
        const edition = nameEdition(dataset.edition);
        startHostTalk({ page, store, known, edition, prepare }, asked, document.getElementById("root"));
      },
      // The atlas works without its host, which hears nothing of it then.
      () => undefined,
    );
  }
  return {
    dataset,
    outlines,
    store,
    actions: createActions(store),
    embedded: state.embed,
  };
}
