/**
 * The options of an embed: what the page that embeds the atlas has chosen about the frame, not about the view. They stand in
 * the address of the frame beside the keys of the view, each behind `embed-`, so that no key of the view, now or later, has
 * the same name; what reads views takes them for somebody else's and leaves them where they stand.
 */

/**
 * Where the text stands: `none`, only the map and what is chosen in one line; `below` and `beside` it; `words`, the name of
 * what is shown and its first words.
 */
export const embedPanels = ["none", "below", "beside", "words"] as const;
export type EmbedPanel = (typeof embedPanels)[number];

/**
 * When the atlas takes the place of its picture: `full`, as soon as the frame is scrolled into sight; `press`, when the reader
 * presses it; `picture`, never: a press leads to the whole atlas.
 */
export const embedInteractions = ["full", "press", "picture"] as const;
export type EmbedInteraction = (typeof embedInteractions)[number];

/** `frame`: the atlas fits itself into the frame; `height`: the embedding page gives the frame the height that the atlas tells. */
export const embedFits = ["frame", "height"] as const;
export type EmbedFit = (typeof embedFits)[number];

export interface EmbedOptions {
  readonly panel: EmbedPanel;
  readonly interaction: EmbedInteraction;
  readonly fit: EmbedFit;
  /** Colour of buttons and links, six hexadecimal digits in lower case; null for that of the theme. */
  readonly accent: string | null;
  /** The edition that was chosen, as `nameEdition` writes it; null for whichever is there. */
  readonly edition: string | null;
}

/** What holds where the address says nothing. Snippets name every option and do not rely on it. */
export const defaultEmbedOptions: EmbedOptions = {
  panel: "beside",
  interaction: "full",
  fit: "frame",
  accent: null,
  edition: null,
};

/** The options in the order in which they are written; the key of each is its name behind `embed-`. */
export const embedOptionNames = ["panel", "interaction", "fit", "accent", "edition"] as const;
export type EmbedOptionName = (typeof embedOptionNames)[number];

/** An edition as an address names it: `2026-11-20-1a2b3c4d`. */
export const nameEdition = ({ date, hash }: { readonly date: string; readonly hash: string }): string =>
  `${date}-${hash}`;

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | undefined =>
    values.find((value) => value === text);
const matching =
  (form: RegExp) =>
  (text: string): string | undefined =>
    form.test(text) ? text : undefined;

/** How the value of each option is read; undefined for what cannot be understood. */
const readers: { readonly [Name in EmbedOptionName]: (text: string) => EmbedOptions[Name] | undefined } = {
  panel: oneOf(embedPanels),
  interaction: oneOf(embedInteractions),
  fit: oneOf(embedFits),
  accent: matching(/^[0-9a-f]{6}$/),
  edition: matching(/^\d{4}-\d{2}-\d{2}-[0-9a-z]{1,64}$/),
};

/** The options of an address, and the names of those that were there and not understood, which have their defaults then. */
export interface ParsedEmbedOptions {
  readonly options: EmbedOptions;
  readonly rejected: readonly EmbedOptionName[];
}

/** Reads the options from a query, with or without its `?`; of one that is there twice the last one holds. Never throws. */
export function parseEmbedOptions(query: string): ParsedEmbedOptions {
  const given = new URLSearchParams(query);
  const rejected: EmbedOptionName[] = [];
  const read = <Name extends EmbedOptionName>(name: Name): EmbedOptions[Name] => {
    const text = given.getAll(`embed-${name}`).at(-1)?.trim().toLowerCase().replace(/^#/, "");
    if (text === undefined || text === "") return defaultEmbedOptions[name];
    const value = readers[name](text);
    if (value === undefined) rejected.push(name);
    return value ?? defaultEmbedOptions[name];
  };
  const options = {
    panel: read("panel"),
    interaction: read("interaction"),
    fit: read("fit"),
    accent: read("accent"),
    edition: read("edition"),
  };
  return { options, rejected };
}

/** Writes options outright, also those that are as by default: `embed-panel=none&embed-interaction=press&embed-fit=frame`. */
export function formatEmbedOptions(options: EmbedOptions): string {
  return embedOptionNames
    .flatMap((name) => (options[name] === null ? [] : [`embed-${name}=${options[name]}`]))
    .join("&");
}

/** A query without the options of an embed, all else as it stood; without `?`. */
export function dropEmbedOptions(query: string): string {
  return query
    .replace(/^\?/, "")
    .split("&")
    .filter((pair) => pair !== "" && !embedOptionNames.some((name) => pair.split("=")[0] === `embed-${name}`))
    .join("&");
}
