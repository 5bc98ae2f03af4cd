import { isOwnId } from "../../dataset/ownId.ts";
import { layerIds } from "../../dataset/vocabulary.ts";
import { frameAddress, viewOf } from "../../embed/host/attributes.ts";
import { frameAllow, frameSandbox } from "../../embed/host/frame.ts";
import type { EmbedInteraction, EmbedPanel } from "../../embed/options.ts";
import { contrastOf } from "../../theme/contrast.ts";
import { themes } from "../../theme/tokens.ts";
import { initialViewState, type LayerId, type ThemeName, type ViewState } from "../../view/state.ts";
import { formatAddress } from "../../view/urlCodec.ts";

/** What of the screen an embed shows: the view as it is, what is selected without filters, or the step of the story. */
export const embedSubjects = ["view", "selection", "story"] as const;
export type EmbedSubject = (typeof embedSubjects)[number];

/** How a snippet is written. `iframe` works where scripts are stripped. */
export const snippetForms = ["iframe", "script", "element"] as const;
export type SnippetForm = (typeof snippetForms)[number];

/** Least and most of a side, CSS pixels: below it the map has no room, above it no screen has. */
export const widthRange = [240, 2400] as const;
export const heightRange = [240, 2400] as const;

/** All that the writer of a snippet chooses. */
export interface EmbedChoices {
  readonly subject: EmbedSubject;
  readonly panel: EmbedPanel;
  readonly layers: readonly LayerId[];
  /** Null: as the system of each reader is set. */
  readonly theme: ThemeName | null;
  /** Six hexadecimal digits; null: the colour of the theme. */
  readonly accent: string | null;
  readonly lang: string;
  readonly naming: string;
  /** CSS pixels; null: all the width that the page gives. */
  readonly width: number | null;
  /** CSS pixels. */
  readonly height: number;
  /** The frame takes the height of what is in it; the one given holds until it is known. */
  readonly follows: boolean;
  readonly interaction: EmbedInteraction;
}

/** Where the snippet is made and of what. */
export interface SnippetSource {
  readonly view: ViewState;
  /** Folder of the atlas, a whole address. */
  readonly site: string;
  /** As `nameEdition` writes it. */
  readonly edition: string;
  /** What the view is called: the name of the frame. */
  readonly title: string;
}

/** What can be shown of a view; a story of the reader's own is in no other browser. */
export function subjectsOf({ selection, story }: ViewState): readonly EmbedSubject[] {
  return embedSubjects.filter(
    (subject) =>
      subject === "view" ||
      (subject === "selection" && selection.kind !== "none") ||
      (subject === "story" && story !== null && !isOwnId(story)),
  );
}

/** What is wrong with choices, by the field: of the accent, on which theme it cannot be read and how far it is from it. */
export interface SnippetProblems {
  readonly width: boolean;
  readonly height: boolean;
  readonly accent: { readonly theme: ThemeName; readonly ratio: number } | null;
}

/** Least contrast of text, by WCAG 2.2: links have the accent too. */
export const leastContrast = 4.5;

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

export function findProblems({ width, height, accent, theme }: EmbedChoices): SnippetProblems {
  const shown: readonly ThemeName[] = theme === null ? ["light", "dark"] : [theme];
  const ratios = shown.map((name) => ({
    theme: name,
    ratio: accent === null ? Number.POSITIVE_INFINITY : contrastOf(`#${accent}`, themes[name].ui.surface),
  }));
  return {
    width: width !== null && !isWithin(width, widthRange),
    height: !isWithin(height, heightRange),
    accent: ratios.find(({ ratio }) => ratio < leastContrast) ?? null,
  };
}

/** The view of a subject, as its own keys: a step of a story says itself what it shows. */
function keysOfView(choices: EmbedChoices, view: ViewState): ReadonlyMap<string, string> {
  const { subject, layers, theme, lang, naming } = choices;
  const { selection, story, step } = view;
  const shown: ViewState =
    subject === "view"
      ? { ...view, story: null, step: null }
      : { ...initialViewState, ...(subject === "story" ? { story, step: step ?? 1 } : { selection }) };
  const own = formatAddress({ ...shown, layers: null, map: "auto", theme, lang, naming, present: false, embed: false });
  // What would be left out as a default is named: a later edition may have others.
  const outright: readonly (readonly [string, string])[] =
    subject === "story"
      ? []
      : [
          ["view", shown.view],
          ["layers", layers.join(",")],
          ["basis", shown.basis],
        ];
  return new Map([...outright, ["lang", lang], ...new URLSearchParams(own)]);
}

/** The attributes of `<wb-atlas>` that describe the embed; the address of a frame is made of the same. */
export function attributesOf(
  choices: EmbedChoices,
  { view, edition }: SnippetSource,
  form: SnippetForm,
): ReadonlyMap<string, string> {
  return new Map([
    ...keysOfView(choices, view),
    ["panel", choices.panel],
    ["interaction", choices.interaction],
    // Without a script nobody gives the frame a height.
    ["fit", choices.follows && form !== "iframe" ? "height" : "frame"],
    ...(choices.accent === null ? [] : [["accent", choices.accent] as const]),
    ["edition", edition],
  ]);
}

/** The whole address of the frame. */
export function addressOfFrame(choices: EmbedChoices, source: SnippetSource, form: SnippetForm): string {
  const attributes = attributesOf(choices, source, form);
  return frameAddress((name) => attributes.get(name) ?? null, source.site);
}

const markupOf = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const writeTag = (name: string, attributes: readonly (readonly [string, string])[]): string =>
  [`<${name}`, ...attributes.map(([key, value]) => (value === "" ? `  ${key}` : `  ${key}="${markupOf(value)}"`))].join(
    "\n",
  );

/** The snippet in one of its forms: markup to paste into a page. */
export function writeSnippet(form: SnippetForm, choices: EmbedChoices, source: SnippetSource): string {
  const { width, height } = choices;
  const sides = [
    ["width", width === null ? "100%" : String(width)],
    ["height", String(height)],
  ] as const;
  const script = `<script src="${markupOf(new URL("embed.js", source.site).href)}" async></script>`;
  const address = addressOfFrame(choices, source, form);
  if (form === "element") {
    const attributes = [
      ["src", source.site] as const,
      ...attributesOf(choices, source, form),
      ...sides,
      ["label", source.title] as const,
    ];
    // The link is there for readers without the script: it leads to the whole atlas.
    const whole = new URL(`?${viewOf((name) => keysOfView(choices, source.view).get(name) ?? null)}`, source.site).href;
    const link = `<a href="${markupOf(whole)}">${markupOf(source.title)}</a>`;
    return `${writeTag("wb-atlas", attributes)}>${link}</wb-atlas>\n${script}`;
  }
  const frame = writeTag("iframe", [
    ["src", address],
    ...(form === "script" ? [["data-wb-atlas", ""] as const] : []),
    ["title", source.title],
    ...sides,
    // Browsers draw a sunken edge around frames; a style attribute may be forbidden by the policy of the page.
    ["frameborder", "0"],
    ["loading", "lazy"],
    ["allow", frameAllow],
    ["sandbox", frameSandbox],
    ["referrerpolicy", "no-referrer"],
  ]);
  return form === "script" ? `${frame}></iframe>\n${script}` : `${frame}></iframe>`;
}

/** What a dialog begins with: the view as it is on screen, for a page that is light. */
export function initialChoices(view: ViewState, lang: string, naming: string): EmbedChoices {
  const story = subjectsOf(view).includes("story");
  return {
    subject: story ? "story" : "view",
    panel: "beside",
    layers: view.layers ?? layerIds,
    theme: view.theme ?? "light",
    accent: null,
    lang,
    naming,
    width: null,
    height: 480,
    follows: false,
    interaction: "press",
  };
}
