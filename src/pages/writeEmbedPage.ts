import "../text/late.ts";
import { type Attributes, element, escapeText } from "../figure/svg.ts";
import { buildScene } from "../scene/buildScene.ts";
import type { TextKey } from "../text/translate.ts";
import { buildAtlas } from "../view/atlas.ts";
import { initialViewState } from "../view/state.ts";
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

/** Zoom at which the notes of the default view are asked for. */
const noteZoom = 6;

/** What each naming policy calls Kosovo and says of it, and those whose lines differ from the lines of the pictures. */
function describeNamings({ atlas, outlines }: PageSite) {
  const { presets } = atlas.dataset.naming;
  const standard = presets.find((preset) => preset.default);
  const notes = presets.map(({ id, label }) => {
    const named = buildAtlas(atlas.dataset, { ...initialViewState, naming: id });
    const scene = buildScene({
      atlas: named,
      outlines: outlines.at(noteZoom),
      state: initialViewState,
      theme: codedTheme,
    });
    return { id, label, lines: scene.notes };
  });
  return {
    notes: notes.toSorted((one, other) => Number(other.id === standard?.id) - Number(one.id === standard?.id)),
    unlike: presets.filter(({ line }) => line !== standard?.line).map(({ id }) => id),
  };
}

/** The page in which embeds begin: a picture of the view, its notes, the way to the whole atlas, and a button that starts it. */
export function writeEmbedPage(site: PageSite, parts: EmbedParts): string {
  const { atlas, contentPolicy } = site;
  const { translate } = atlas;
  const scene = buildScene({ atlas, outlines: site.outlines.at(noteZoom), state: initialViewState, theme: codedTheme });
  const { notes, unlike } = describeNamings(site);
  const { date, hash } = atlas.dataset.edition;
  const title = translate("app.title");
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
    ...notes.map(({ id, label, lines }, index) =>
      element(
        "p",
        { "data-naming": id, "data-label": label, hidden: index === 0 ? null : "" },
        escapeText(lines.join(" · ") || " "),
      ),
    ),
    ...[...others, translate("app.edition", { date, hash })].map((line) => element("p", {}, escapeText(line))),
  ].join("");
  const built = [
    `data-program="${from(parts.program)}"`,
    `data-styles="${parts.styles.map(from).join(" ")}"`,
    `data-pictures="${listPosters(site).join(" ")}"`,
    `data-unlike="${unlike.join(" ")}"`,
  ].join(" ");
  const arrow = `<path d="m5 12 5-5 5 5" fill="none" stroke="currentColor" stroke-width="1.5"/>`;
  const body = `<div class="first-page poster embed" ${built}>
<p class="embed-notice" role="alert" hidden data-words="${say("embed.cannotOpen")}"></p>
<main class="poster-frame">
<h1 class="visually-hidden">${escapeText(title)}</h1>
<div class="poster-picture"></div>
<p class="poster-none">${say("embed.noPicture")}</p>
<button type="button" class="poster-start"><span class="poster-label">${say("embed.start")}</span></button>
<a class="poster-through" href="./" target="_blank" rel="noopener" hidden><span class="poster-label">${say("embed.open")}</span></a>
<p class="poster-status" role="status" data-loading="${say("embed.loading")}" data-failed="${say("embed.failed")}" data-sandboxed="${say("embed.sandboxed")}"></p>
</main>
<p class="poster-words" hidden></p>
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
