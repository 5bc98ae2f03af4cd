import { createStore, type StoreApi } from "zustand/vanilla";
import type { SectionId, Target } from "../dataset/model.ts";
import { clearFacets, type FacetName, toggleFacet } from "./query.ts";
import type { Camera, LayerId, Selection, ThemeName, ViewName, ViewState } from "./state.ts";
import type { Rejected } from "./urlCodec.ts";

/** The parts of what can be taken along, in the order in which they are offered. */
export const takeAlongParts = ["picture", "slides", "paper", "link", "embed", "citation", "data"] as const;
export type TakeAlongPart = (typeof takeAlongParts)[number];

/** The doors to the reader's own stories: to add what is shown to one of them, or to see them all. */
export type OwnStoriesDoor = "add" | "list";

/** The public view state and what is only of the moment (hover, notices), which is never kept in the address. */
export interface Store {
  readonly view: ViewState;
  readonly hovered: Target | null;
  /** Parts of the address that could not be used; shown in one notice until dismissed. */
  readonly rejected: readonly Rejected[];
  /** Part of what is on screen that the reader was led to: of the report, what is no section; of a page, a heading. The fragment of the address. */
  readonly anchor: string | null;
  /** Section under the reader's eyes in the report view; the map follows it. Null outside of it. */
  readonly reading: SectionId | null;
  /** The part at which the dialog of what can be taken along is open; null while it is closed. */
  readonly takingAlong: TakeAlongPart | null;
  /** What the dialog of the reader's own stories was opened for; null while it is closed. */
  readonly ownStories: OwnStoriesDoor | null;
  /** The open story is being written, not read. */
  readonly editing: boolean;
}
export type ViewStore = StoreApi<Store>;

/** A store that starts from a parsed address. */
export function createViewStore(
  view: ViewState,
  rejected: readonly Rejected[] = [],
  anchor: string | null = null,
): ViewStore {
  return createStore<Store>(() => ({
    view,
    hovered: null,
    rejected,
    anchor,
    reading: null,
    takingAlong: null,
    ownStories: null,
    editing: false,
  }));
}

/** Named actions: the only way in which components change the state. */
export interface Actions {
  /** `part`: the heading of its page that the reader is led to. */
  readonly select: (selection: Selection, part?: string) => void;
  readonly setView: (view: ViewName) => void;
  /** Opens a part of the report view that is no section. */
  readonly openPart: (anchor: string) => void;
  readonly setReading: (section: SectionId | null) => void;
  /** `defaults` are the layers that are on when the state says null. */
  readonly toggleLayer: (layer: LayerId, defaults: readonly LayerId[]) => void;
  /** Null = all kinds. */
  readonly setLayers: (layers: readonly LayerId[] | null) => void;
  /** Null = now. */
  readonly setYear: (year: number | null) => void;
  /** The year since which changes are shown; null = nothing is compared. */
  readonly setSince: (since: number | null) => void;
  /** Replaces the facets of `q`, or its words; see `query.ts`. */
  readonly setQuery: (query: string) => void;
  readonly toggleFacet: (facet: FacetName, value: string) => void;
  /** Facets, kinds, year, what is compared, and basis back to their defaults; words typed to search stay. */
  readonly clearFilters: () => void;
  readonly setBasis: (basis: ViewState["basis"]) => void;
  readonly setCamera: (camera: Camera | null) => void;
  readonly setTheme: (theme: ThemeName | null) => void;
  readonly setNaming: (naming: string | null) => void;
  readonly setMap: (map: ViewState["map"]) => void;
  readonly hover: (target: Target | null) => void;
  readonly dismissNotice: () => void;
  /** Opens what can be taken along at one of its parts; null closes it. */
  readonly takeAlong: (part: TakeAlongPart | null) => void;
  /** Opens the dialog of the reader's own stories; null closes it. */
  readonly openOwnStories: (door: OwnStoriesDoor | null) => void;
  /** Opens a view for writing: the story in it, where there is one. */
  readonly writeStory: (view: ViewState) => void;
  /** Closes the open story; what is shown stays. */
  readonly closeStory: () => void;
  /** Ends the writing of the open story, which is read then. */
  readonly readStory: () => void;
  /** Takes over a view that a notice proposed, and the notice away. */
  readonly openView: (view: ViewState) => void;
}

/** Binds the actions to a store. */
export function createActions(store: ViewStore): Actions {
  const change = (part: Partial<ViewState>): void => store.setState(({ view }) => ({ view: { ...view, ...part } }));
  return {
    // A new selection brings its own frame: the camera of the last one would show something else.
    select: (selection, part) =>
      store.setState(({ view }) => ({
        view: { ...view, selection, camera: null },
        anchor: part ?? null,
        reading: null,
      })),
    setView: (name) => store.setState(({ view }) => ({ view: { ...view, view: name }, anchor: null, reading: null })),
    openPart: (anchor) =>
      store.setState(({ view }) => ({
        view: { ...view, view: "report", selection: { kind: "none" }, camera: null },
        anchor,
        reading: null,
      })),
    setReading: (reading) => {
      if (store.getState().reading !== reading) store.setState({ reading });
    },
    toggleLayer: (layer, defaults) =>
      store.setState(({ view }) => {
        const on = view.layers ?? defaults;
        const next = on.includes(layer) ? on.filter((id) => id !== layer) : [...on, layer];
        const isDefault = next.length === defaults.length && defaults.every((id) => next.includes(id));
        return { view: { ...view, layers: isDefault ? null : next } };
      }),
    setLayers: (layers) => change({ layers }),
    // Nothing changes between a year and one before it.
    setYear: (year) =>
      store.setState(({ view }) => ({
        view: { ...view, year, since: year !== null && view.since !== null && view.since > year ? null : view.since },
      })),
    setSince: (since) => change({ since }),
    setQuery: (query) => change({ query }),
    toggleFacet: (facet, value) => change({ query: toggleFacet(store.getState().view.query, facet, value) }),
    clearFilters: () =>
      change({ query: clearFacets(store.getState().view.query), layers: null, year: null, since: null, basis: "all" }),
    setBasis: (basis) => change({ basis }),
    setCamera: (camera) => change({ camera }),
    setTheme: (theme) => change({ theme }),
    setNaming: (naming) => change({ naming }),
    setMap: (map) => change({ map }),
    hover: (hovered) => {
      if (store.getState().hovered !== hovered) store.setState({ hovered });
    },
    dismissNotice: () => store.setState({ rejected: [] }),
    takeAlong: (takingAlong) => store.setState({ takingAlong }),
    openOwnStories: (ownStories) => store.setState({ ownStories }),
    writeStory: (view) =>
      store.setState({
        view,
        rejected: [],
        anchor: null,
        reading: null,
        ownStories: null,
        editing: view.story !== null,
      }),
    closeStory: () =>
      store.setState(({ view }) => ({ view: { ...view, story: null, step: null, present: false }, editing: false })),
    readStory: () => store.setState({ editing: false }),
    openView: (view) =>
      store.setState(({ view: { story }, editing }) => ({
        view,
        rejected: [],
        anchor: null,
        reading: null,
        ownStories: null,
        editing: editing && view.story === story && !view.present,
      })),
  };
}
