import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Indexes } from "../dataset/indexes.ts";
import type { Atlas } from "./atlas.ts";
import type { InView } from "./filter/filter.ts";
import type { ViewState } from "./state.ts";
import type { Actions, Store, ViewStore } from "./store.ts";

/** Store and actions, put there by the app. */
export const ViewContext = createContext<{ readonly store: ViewStore; readonly actions: Actions } | null>(null);

/** The dataset of the view, put there by the app. */
export const AtlasContext = createContext<Atlas | null>(null);

function useViewContext(): { readonly store: ViewStore; readonly actions: Actions } {
  const context = useContext(ViewContext);
  if (context === null) throw new Error("A component that reads the view state stands outside ViewContext.");
  return context;
}

/** A part of the store; the component renders again only when that part changes. `select` returns a part, never a new object. */
export function useView<T>(select: (store: Store) => T): T {
  const { store } = useViewContext();
  const read = () => select(store.getState());
  // The same on the server, which writes pages of a state that nobody changes.
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Reads the view state when something is pressed; the component does not render again when the state changes. */
export function useReadView(): () => ViewState {
  const { store } = useViewContext();
  return useCallback(() => store.getState().view, [store]);
}

/** The named actions. */
export function useActions(): Actions {
  return useViewContext().actions;
}

/** Dataset, indexes, names and texts of the view. */
export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext);
  if (atlas === null) throw new Error("A component that reads the dataset stands outside AtlasContext.");
  return atlas;
}

/** What the filters leave of the dataset, and the same questions asked of that alone. */
export interface IndexedInView {
  readonly records: InView;
  /** Indexes over what is in view; made when first asked for. Names of what is not in view come from `useAtlas`. */
  readonly indexes: Indexes;
}
/** What is in view, put there by the app. */
export const InViewContext = createContext<IndexedInView | null>(null);

/** What the filters leave in view: the one truth of map, lists, matrix, timeline, table and counts. */
export function useInView(): IndexedInView {
  const inView = useContext(InViewContext);
  if (inView === null) throw new Error("A component that reads the filtered dataset stands outside InViewContext.");
  return inView;
}
