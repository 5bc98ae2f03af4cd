import { dropEmbedOptions } from "../options.ts";

/** What there is to be shown of a view before the atlas draws it. */
export type Picture =
  /** Drawn beforehand as the atlas would draw it, in several sizes: `overview`, `<kind>-<id>`. */
  | { readonly kind: "view"; readonly name: string }
  /** The one on the page of a record or of a step; where the file is, from the atlas on. */
  | { readonly kind: "page"; readonly file: string }
  /** Land, borders and names, and nothing that would be a claim about the view. */
  | { readonly kind: "ground" };

/** What the address of an embed asks for, as far as its picture needs to know. */
export interface PreparedView {
  readonly picture: Picture;
  /** The view in place of the map, such as `matrix`; null for the map. */
  readonly instead: string | null;
  /** The step of a story that is shown; null where none is, or none of those that there are. */
  readonly step: { readonly story: string; readonly number: number } | null;
  /** The same view in the whole atlas, as a query with `?`; empty for the default view. */
  readonly whole: string;
}

/** A story as the page of a picture knows it. */
export interface PictureStory {
  readonly title: string;
  readonly steps: readonly PictureStep[];
}
export interface PictureStep {
  readonly title: string;
  /** It shows the map, so that its page has a picture of it. */
  readonly drawn: boolean;
}

/** What was made at build. */
export interface Prepared {
  /** Keys of a view. */
  readonly keys: readonly string[];
  /** All layers: an address that names every one asks for nothing. */
  readonly layers: readonly string[];
  /** Names of the pictures of views. */
  readonly pictures: readonly string[];
  /** Stories by their id. */
  readonly stories: Readonly<Record<string, PictureStory>>;
}

/** Keys that change nothing in the picture, or whose change is made in it: how it is embedded, colours, names. */
const harmless = ["embed", "theme", "map", "naming", "select", "story", "step"];
/** Keys that the whole atlas has no use for. */
const ofEmbed = /^(?:embed|map|present)$/;
/** Records whose pages have a map, by the beginning of their address. */
const withMap = /^(mechanism|place|pair|link|centre|crossing):([a-z0-9][a-z0-9.-]*)$/;

/** Whether a list of layers leaves one out. */
const leavesOut = (value: string, layers: readonly string[]): boolean => {
  const named = value.split(",").map((name) => name.trim());
  return !layers.every((id) => named.includes(id));
};

/**
 * Finds what shows a view beforehand. A key of a view with a value of its own (a year, a filter, a camera) asks for more than
 * any picture that was made beforehand can show; what is not ours, and what only says the default outright, changes nothing.
 */
export function findPicture(query: string, { keys, layers, pictures, stories }: Prepared): PreparedView {
  const given = new URLSearchParams(query);
  const plain: Readonly<Record<string, string>> = { view: "map", lang: "en", basis: "all", present: "0" };
  const asksForMore = keys.some((key) => {
    const value = given.get(key) ?? "";
    if (harmless.includes(key) || value === "" || value === plain[key]) return false;
    return key !== "layers" || leavesOut(value, layers);
  });
  const story = given.get("story") ?? "";
  const number = Number(given.get("step") ?? "1");
  const known = Object.hasOwn(stories, story) ? stories[story]?.steps[number - 1] : undefined;
  const select = given.get("select") ?? "";
  const name = select === "" ? "overview" : select.replace(":", "-");
  const [, kind, id] = withMap.exec(select) ?? [];
  const whole = dropEmbedOptions(query)
    .split("&")
    .filter((pair) => pair !== "" && !ofEmbed.test(pair.split("=")[0] ?? ""))
    .join("&");
  const view = given.get("view") ?? "";
  const found = (): Picture => {
    if (asksForMore) return { kind: "ground" };
    if (story !== "") {
      return known?.drawn === true ? { kind: "page", file: `story/${story}/step-${number}.svg` } : { kind: "ground" };
    }
    if (pictures.includes(name)) return { kind: "view", name };
    return id === undefined ? { kind: "ground" } : { kind: "page", file: `${kind}/${id}/map.svg` };
  };
  return {
    picture: found(),
    instead: view === "" || view === "map" ? null : view,
    step: known === undefined ? null : { story, number },
    whole: whole === "" ? "" : `?${whole}`,
  };
}
