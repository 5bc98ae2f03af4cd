import "../text/late.ts";
import { nameEdition } from "../embed/options.ts";
import type { PictureStory } from "../embed/poster/preparedView.ts";
import { type Attributes, element, escapeText } from "../figure/svg.ts";
import { statusLines } from "../layers/borders.ts";
import { buildScene } from "../scene/buildScene.ts";
import type { TextKey } from "../text/translate.ts";
import { buildAtlas, buildKnownNames } from "../view/atlas.ts";
import { initialViewState } from "../view/state.ts";
import { parseAddress } from "../view/urlCodec.ts";
import { codedTheme } from "./codedTheme.ts";
import type { PageSite } from "./pageSite.ts";
import { listPosters } from "./posters.ts";

/** The files that the page of embeds asks for, from the atlas on. */
export interface EmbedParts {
  /** At once: its script, its style sheet and the font of its words. */
  readonly script: string;
  readonly sheet: string;
  readonly font: string;
  /** When the reader acts: the program and its style sheets. */
  readonly program: string;
  readonly styles: readonly string[];
}

/** An element with nothing in it, which HTML wants closed. */
const empty = (name: string, attributes: Attributes): string => `${element(name, attributes).slice(0, -2)}></${name}>`;

/** Views in place of the map. */
const otherViews = ["matrix", "timeline", "report", "table"] as const;
/** Zoom at which the notes of the default view are asked for. */
const noteZoom = 6;

/** What each naming policy calls Kosovo and says of it, and how it draws the line of differing status; the usual one first. */
function describeNamings({ atlas, outlines }: PageSite) {
  const { presets } = atlas.dataset.naming;
  const described = presets.map(({ id, label, line, default: usual }) => {
    const named = buildAtlas(atlas.dataset, { ...initialViewState, naming: id });
    const { notes } = buildScene({
      atlas: named,
      outlines: outlines.at(noteZoom),
      state: initialViewState,
      theme: codedTheme,
    });
    const { dash = [], times } = statusLines[line];
    return { id, label, usual, dash: dash.join(" "), times, lines: notes };
  });
  return described.toSorted((one, other) => Number(other.usual) - Number(one.usual));
}

/** Titles of all stories and their steps, and which steps have a picture on the page of their story. */
function describeStories({ atlas: { dataset, names } }: PageSite): Readonly<Record<string, PictureStory>> {
  const known = buildKnownNames(dataset);
  return Object.fromEntries(
    dataset.stories.map(({ id, title, steps }) => [
      id,
      {
        title: names.text(title),
        steps: steps.map((step) => ({
          title: names.text(step.title),
          drawn: parseAddress(`?${step.view}`, known).state.view === "map",
        })),
      },
    ]),
  );
}

/** Stands in the page for the edition that an address names, until the script knows it. */
const chosenEdition = "{chosen}";

/** An attribute that holds data. */
const dataAttribute = (name: string, data: unknown): string =>
  `data-${name}="${escapeText(typeof data === "string" ? data : JSON.stringify(data)).replaceAll('"', "&quot;")}"`;

/** The page in which embeds begin: a picture of the view, its notes, the way to the whole atlas, and a button that starts it. */
export function writeEmbedPage(site: PageSite, parts: EmbedParts): string {
  const { atlas, contentPolicy } = site;
  const { translate } = atlas;
  const scene = buildScene({ atlas, outlines: site.outlines.at(noteZoom), state: initialViewState, theme: codedTheme });
  const notes = describeNamings(site);
  const { date, hash } = atlas.dataset.edition;
  const title = translate("app.title");
  const edition = translate("app.edition", { date, hash });
  const from = (file: string): string => `./${file}`;
  const head = [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: contentPolicy }),
    element("base", { href: "../" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1, viewport-fit=cover" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("meta", { name: "robots", content: "noindex" }),
    element("meta", { name: "color-scheme", content: "light dark" }),
    element("title", {}, escapeText(title)),
    element("link", { rel: "icon", href: "./icon.svg", type: "image/svg+xml" }),
    element("link", { rel: "preload", href: from(parts.font), as: "font", type: "font/woff2", crossorigin: "" }),
    element("link", { rel: "stylesheet", href: from(parts.sheet) }),
  ];
  const say = (key: TextKey): string => escapeText(translate(key));
  const [borders = "", ...others] = scene.attribution;
  const paragraphs = [
    element("p", {}, escapeText(borders)),
    ...notes.map(({ id, label, dash, times, lines }, index) =>
      element(
        "p",
        {
          "data-naming": id,
          "data-label": label,
          "data-dash": dash,
          "data-times": times,
          hidden: index === 0 ? null : "",
        },
        escapeText(lines.join(" · ") || " "),
      ),
    ),
    ...others.map((line) => element("p", {}, escapeText(line))),
    element(
      "p",
      {
        class: "poster-edition",
        "data-edition": nameEdition({ date, hash }),
        "data-other": translate("embed.otherEdition", { chosen: chosenEdition, shown: edition }),
      },
      escapeText(edition),
    ),
  ].join("");
  const built = [
    dataAttribute("program", from(parts.program)),
    dataAttribute("styles", parts.styles.map(from).join(" ")),
    dataAttribute("pictures", listPosters(site).join(" ")),
    dataAttribute("stories", describeStories(site)),
    dataAttribute("views", Object.fromEntries(otherViews.map((view) => [view, translate(`view.${view}`)]))),
  ].join(" ");
  const arrow = `<path d="m5 12 5-5 5 5" fill="none" stroke="currentColor" stroke-width="1.5"/>`;
  const body = `<div class="first-page poster embed" ${built}>
<p class="embed-notice" role="alert" hidden data-words="${say("embed.cannotOpen")}"></p>
<main class="poster-frame">
<h1 class="visually-hidden">${escapeText(title)}</h1>
<div class="poster-picture"></div>
<button type="button" class="poster-start"><span class="poster-label" ${dataAttribute("other", translate("embed.startOther"))}>${say("embed.start")}</span></button>
<a class="poster-through" href="./" target="_blank" rel="noopener" hidden><span class="poster-label">${say("embed.open")}</span></a>
<p class="poster-status" role="status" data-loading="${say("embed.loading")}" data-failed="${say("embed.failed")}" data-sandboxed="${say("embed.sandboxed")}"></p>
</main>
<p class="poster-words" hidden data-later="${say("embed.noPicture")}"></p>
<div class="map-foot"><div class="map-foot-body"><div class="map-foot-lines">${paragraphs}</div><button type="button" class="map-foot-door" aria-expanded="false" aria-label="${say("map.allNotes")}"><svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${arrow}</svg></button></div></div>
<footer class="embed-bar"><p class="embed-title">${escapeText(title)}</p><a class="embed-door" href="./" target="_blank" rel="noopener"><span>${say("embed.open")}</span> <span class="visually-hidden">${say("embed.newWindow")}</span></a></footer>
</div>`;
  const without = element("p", {}, element("a", { href: "./", target: "_blank" }, escapeText(translate("embed.open"))));
  return [
    "<!doctype html>",
    element(
      "html",
      { lang: atlas.language },
      `\n<head>\n${head.map((tag) => tag.replace(/\/>/g, ">")).join("\n")}\n</head>\n<body>\n${element("noscript", {}, without)}\n${body}\n${empty("div", { id: "root" })}\n${empty("script", { src: from(parts.script) })}\n</body>\n`,
    ),
    "",
  ].join("\n");
}
