import { useSyncExternalStore } from "react";
import type { ViewState } from "../view/state.ts";
import type { ViewStore } from "../view/store.ts";

/** The public view state of a store, for the one component that stands above the context. */
export function useStoreView(store: ViewStore): ViewState {
  const read = () => store.getState().view;
  return useSyncExternalStore(store.subscribe, read, read);
}
