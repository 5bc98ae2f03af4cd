import { keysOf } from "../base/keysOf.ts";
import { sortPair } from "../dataset/pairs.ts";
import { layerIds, selectionKinds } from "../dataset/vocabulary.ts";
import { type AddressKey, invalid, type KnownNames, type Parsed, valid } from "./address.ts";
import { parseSearch } from "./parseSearch.ts";
import { targetOfSelection } from "./selection.ts";
import type { Camera, Selection, ViewState } from "./state.ts";
import { initialViewState, themeNames, viewNames } from "./state.ts";

/** How one key of the view state is kept: where it stands in the address and whether a change makes a step in the history. */
export interface KeyPolicy<T> {
  readonly key: AddressKey;
  /** `push`: the back button undoes it. `replace`: it only changes the address in place. */
  readonly history: "push" | "replace";
  readonly parse: (text: string, known: KnownNames) => Parsed<T>;
  /** Null: the default, left out of the address. */
  readonly format: (value: T) => string | null;
}

/**
 * Reads `kind:id`; `/` and `=` for the colon are understood. The two ends of a pair may stand in either order, and with
 * anything between them that is no letter.
 */
function parseSelection(text: string, known: KnownNames): Parsed<Selection> {
  const [, before, given = ""] = /^([a-z]+)[:/=](.+)$/.exec(text) ?? [];
  const kind = selectionKinds.find((candidate) => candidate === before);
  if (kind === undefined) return invalid;
  const id = kind === "pair" ? sortPair(given.replace(/^([a-z]{2})[^a-z0-9]*([a-z]{2})$/, "$1-$2")) : given;
  return known.hasSelection(kind, id) ? valid({ kind, id }) : invalid;
}

const latitudeLimit = 85;
/** `<lat>,<lon>,<zoom>`: degrees, zoom 0 to 22. */
function parseCamera(text: string): Parsed<Camera> {
  const parts = text.split(",");
  const [lat, lon, zoom] = parts.map((part) => (/^-?\d*\.?\d+$/.test(part) ? Number(part) : Number.NaN));
  if (parts.length !== 3 || lat === undefined || lon === undefined || zoom === undefined) return invalid;
  const inside = Math.abs(lat) <= latitudeLimit && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22;
  return inside ? valid({ lat, lon, zoom }) : invalid;
}

function formatCamera(camera: Camera | null): string | null {
  if (camera === null) return null;
  const trim = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
  return `${trim(camera.lat, 4)},${trim(camera.lon, 4)},${trim(camera.zoom, 2)}`;
}

function oneOf<T extends string>(values: readonly T[]): (text: string) => Parsed<T> {
  return (text) => {
    const found = values.find((value) => value === text);
    return found === undefined ? invalid : valid(found);
  };
}
function flag(text: string): Parsed<boolean> {
  return text === "1" ? valid(true) : text === "0" ? valid(false) : invalid;
}
const wholeNumber =
  (least: number, most: number) =>
  (text: string): Parsed<number> => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? valid(value) : invalid;
  };
/** A year that the reader could choose in the page. */
function parseYear(text: string, known: KnownNames): Parsed<number> {
  const [first, last] = known.years();
  return wholeNumber(first, last)(text);
}
const formatYear = (year: number | null): string | null => (year === null ? null : String(year));
const unlessDefault =
  <T extends string>(standard: T) =>
  (value: T): string | null =>
    value === standard ? null : value;

/** A policy for every key of the view state: forgetting one does not compile. */
export const policy: { readonly [Key in keyof ViewState]: KeyPolicy<ViewState[Key]> } = {
  selection: { key: "select", history: "push", parse: parseSelection, format: targetOfSelection },
  view: { key: "view", history: "push", parse: oneOf(viewNames), format: unlessDefault(initialViewState.view) },
  layers: {
    key: "layers",
    history: "replace",
    parse: (text, known) => {
      const named = text.split(",").filter((id) => id !== "");
      const layers = named.flatMap((name) => known.layers.find((id) => id === name) ?? []);
      if (layers.length !== named.length) return invalid;
      // All that there are, as snippets for other pages name them, narrow nothing.
      return valid(layerIds.every((id) => layers.includes(id)) ? null : layers);
    },
    format: (layers) => (layers === null ? null : layers.join(",")),
  },
  year: { key: "year", history: "replace", parse: parseYear, format: formatYear },
  since: { key: "since", history: "replace", parse: parseYear, format: formatYear },
  basis: {
    key: "basis",
    history: "replace",
    parse: oneOf<ViewState["basis"]>(["all", "report"]),
    format: unlessDefault<ViewState["basis"]>("all"),
  },
  camera: { key: "at", history: "replace", parse: parseCamera, format: formatCamera },
  map: {
    key: "map",
    history: "replace",
    parse: oneOf<ViewState["map"]>(["auto", "light", "full"]),
    format: unlessDefault<ViewState["map"]>("auto"),
  },
  query: { key: "q", history: "replace", parse: parseSearch, format: (text) => text || null },
  lang: {
    key: "lang",
    history: "push",
    parse: (text, known) => (known.languages.includes(text) ? valid(text) : invalid),
    format: unlessDefault(initialViewState.lang),
  },
  theme: { key: "theme", history: "replace", parse: oneOf(themeNames), format: (theme) => theme },
  naming: {
    key: "naming",
    history: "replace",
    parse: (text, known) => (known.namings.includes(text) ? valid(text) : invalid),
    format: (naming) => naming,
  },
  story: {
    key: "story",
    history: "push",
    parse: (text, known) => (known.hasStory(text) ? valid(text) : invalid),
    format: (story) => story,
  },
  step: {
    key: "step",
    history: "push",
    parse: wholeNumber(1, 999),
    format: (step) => (step === null ? null : String(step)),
  },
  present: { key: "present", history: "replace", parse: flag, format: (on) => (on ? "1" : null) },
  embed: { key: "embed", history: "replace", parse: flag, format: (on) => (on ? "1" : null) },
};

/** Keys of the view state, typed. */
export const viewStateKeys = keysOf(policy);
