import { createContext, useContext, useSyncExternalStore } from "react";
import type { Actions, Store, ViewStore } from "./store.ts";

/** Store and actions, put there by the app. */
export const ViewContext = createContext<{ readonly store: ViewStore; readonly actions: Actions } | null>(null);

function useViewContext(): { readonly store: ViewStore; readonly actions: Actions } {
  const context = useContext(ViewContext);
  if (context === null) throw new Error("A component that reads the view state stands outside ViewContext.");
  return context;
}

/** A part of the store; the component renders again only when that part changes. `select` returns a part, never a new object. */
export function useView<T>(select: (store: Store) => T): T {
  const { store } = useViewContext();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The named actions. */
export function useActions(): Actions {
  return useViewContext().actions;
}
