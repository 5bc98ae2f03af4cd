import { createStore, type StoreApi } from "zustand/vanilla";
import type { Target } from "../dataset/model.ts";
import type { Camera, LayerId, Selection, ThemeName, ViewName, ViewState } from "./state.ts";
import type { Rejected } from "./urlCodec.ts";

/** The public view state and what is only of the moment (hover, notices), which is never kept in the address. */
export interface Store {
  readonly view: ViewState;
  readonly hovered: Target | null;
  /** Parts of the address that could not be used; shown in one notice until dismissed. */
  readonly rejected: readonly Rejected[];
}
export type ViewStore = StoreApi<Store>;

/** A store that starts from a parsed address. */
export function createViewStore(view: ViewState, rejected: readonly Rejected[] = []): ViewStore {
  return createStore<Store>(() => ({ view, hovered: null, rejected }));
}

/** Named actions: the only way in which components change the state. */
export interface Actions {
  readonly select: (selection: Selection) => void;
  readonly setView: (view: ViewName) => void;
  /** `defaults` are the layers that are on when the state says null. */
  readonly toggleLayer: (layer: LayerId, defaults: readonly LayerId[]) => void;
  readonly setBasis: (basis: ViewState["basis"]) => void;
  readonly setCamera: (camera: Camera | null) => void;
  readonly setTheme: (theme: ThemeName | null) => void;
  readonly setNaming: (naming: string | null) => void;
  readonly setMap: (map: ViewState["map"]) => void;
  readonly hover: (target: Target | null) => void;
  readonly dismissNotice: () => void;
}

/** Binds the actions to a store. */
export function createActions(store: ViewStore): Actions {
  const change = (part: Partial<ViewState>): void => store.setState(({ view }) => ({ view: { ...view, ...part } }));
  return {
    // A new selection brings its own frame: the camera of the last one would show something else.
    select: (selection) => change({ selection, camera: null }),
    setView: (view) => change({ view }),
    toggleLayer: (layer, defaults) =>
      store.setState(({ view }) => {
        const on = view.layers ?? defaults;
        const next = on.includes(layer) ? on.filter((id) => id !== layer) : [...on, layer];
        const isDefault = next.length === defaults.length && defaults.every((id) => next.includes(id));
        return { view: { ...view, layers: isDefault ? null : next } };
      }),
    setBasis: (basis) => change({ basis }),
    setCamera: (camera) => change({ camera }),
    setTheme: (theme) => change({ theme }),
    setNaming: (naming) => change({ naming }),
    setMap: (map) => change({ map }),
    hover: (hovered) => {
      if (store.getState().hovered !== hovered) store.setState({ hovered });
    },
    dismissNotice: () => store.setState({ rejected: [] }),
  };
}
