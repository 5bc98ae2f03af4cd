import { loadDataset } from "../dataset/loadDataset.ts";
import type { Dataset } from "../dataset/model.ts";
import { buildKnownNames } from "../view/atlas.ts";
import { type AddressWindow, readAddress, readAnchor, startHistorySync } from "../view/historySync.ts";
import { type Actions, createActions, createViewStore, type ViewStore } from "../view/store.ts";
import { parseAddress } from "../view/urlCodec.ts";
import { loadOutlines, type OutlineTiers } from "./outlines.ts";

/** All that the page needs before its first picture. */
export interface Started {
  readonly dataset: Dataset;
  readonly outlines: OutlineTiers;
  readonly store: ViewStore;
  readonly actions: Actions;
  /** The embedding page has chosen the naming policy: readers cannot change it. */
  readonly namingLocked: boolean;
}

/** Loads the dataset and the outlines, reads the address, ties address and store together. */
export async function startUp(page: AddressWindow): Promise<Started> {
  const [dataset, outlines] = await Promise.all([loadDataset(), loadOutlines()]);
  const known = buildKnownNames(dataset);
  const { state, rejected } = parseAddress(readAddress(page), known);
  const store = createViewStore(state, rejected, readAnchor(page));
  startHistorySync(store, known, page);
  return {
    dataset,
    outlines,
    store,
    actions: createActions(store),
    namingLocked: state.embed && state.naming !== null,
  };
}
