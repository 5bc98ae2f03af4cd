import { layerIds } from "../../dataset/vocabulary.ts";
import { markEmbedded } from "../../ui/embedded.ts";
import { addressKeys } from "../../view/address.ts";
import { applyAccent } from "../accent.ts";
import { leadOut } from "../leading.ts";
import { type Line, openLine } from "../line.ts";
import { parseEmbedOptions } from "../options.ts";
import { hideCutNames } from "./cutNames.ts";
import { applyNaming, type PictureNaming, renameWords } from "./naming.ts";
import { pictureSizes } from "./pictureSizes.ts";
import { findPicture, type PictureStory } from "./preparedView.ts";
import { readDrawing } from "./readDrawing.ts";

// The script of the page `embed/`, on its own: shows the picture of a view until the reader acts, then the atlas in its place.

/** Part of the page, by its class. */
function part<Kind extends HTMLElement = HTMLElement>(name: string): Kind {
  const found = document.querySelector<Kind>(`.${name}`);
  if (found === null) throw new Error(`The page has no .${name}.`);
  return found;
}

const page = part("poster");
const frame = part("poster-frame");
const start = part<HTMLButtonElement>("poster-start");
const through = part<HTMLAnchorElement>("poster-through");
const door = part<HTMLAnchorElement>("embed-door");
const status = part("poster-status");
/** What the build has written for this script. */
const { program = "", styles = "", pictures = "", stories = "{}", views = "{}" } = page.dataset;
const query = window.location.search;
const { options } = parseEmbedOptions(query);
const given = new URLSearchParams(query);
// Written by the build with these very types.
const knownStories: Readonly<Record<string, PictureStory>> = JSON.parse(stories);
const viewNames: Readonly<Record<string, string>> = JSON.parse(views);
const prepared = findPicture(query, {
  keys: addressKeys,
  layers: layerIds,
  pictures: pictures.split(" "),
  stories: knownStories,
});

/** Reader or browser want few bytes. */
function savesData(): boolean {
  const { connection } = navigator;
  return connection?.saveData === true || window.matchMedia("(prefers-reduced-data: reduce)").matches;
}

let started = false;
/** Asks for the program, which takes the place of this page. */
function begin(): void {
  if (started || options.interaction === "picture") return;
  started = true;
  page.dataset.state = "loading";
  status.textContent = status.dataset.loading ?? "";
  for (const href of styles.split(" ")) {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.crossOrigin = "";
    sheet.href = href;
    document.head.append(sheet);
  }
  import(/* @vite-ignore */ new URL(program, document.baseURI).href).catch((error: unknown) => {
    console.error(error);
    started = false;
    line?.post({ type: "error", code: "failed", detail: String(error).slice(0, 500) });
    sayFailed();
  });
}

/** Says that the atlas could not be loaded: a frame without an origin of its own may only read what the server offers to all. */
function sayFailed(): void {
  page.dataset.state = "failed";
  status.textContent = (window.origin === "null" ? status.dataset.sandboxed : status.dataset.failed) ?? "";
}

/** A drawing of the site; null where there is none, or it does not come. */
async function fetchDrawing(file: string): Promise<SVGElement | null> {
  try {
    const answer = await fetch(new URL(file, document.baseURI));
    return answer.ok ? readDrawing(await answer.text(), document) : null;
  } catch {
    return null;
  }
}

/** Which of the sizes of a picture fits this frame. */
function chooseSize(): keyof typeof pictureSizes {
  const [width, height] = pictureSizes.large;
  return Math.min(frame.clientWidth / width, frame.clientHeight / height) > 0.72 ? "large" : "small";
}

const notes = [...document.querySelectorAll<HTMLElement>("[data-naming]")];
const note = notes.find(({ dataset }) => dataset.naming === given.get("naming")) ?? notes[0];
const namingOf = (described: HTMLElement | undefined): PictureNaming => {
  const { label = "", dash = "", times = "1" } = described?.dataset ?? {};
  return { label, dash, times: Number(times) };
};
const naming = namingOf(note);

/** Name of what is shown, in the bar. */
function showTitle(title: string): void {
  if (title !== "") part("embed-title").textContent = renameWords(title, naming.label);
}

/** First words below the picture, unless the page around wants none. */
function showWords(words: string): void {
  const line = part("poster-words");
  line.textContent = options.panel === "none" ? "" : renameWords(words, naming.label);
  line.hidden = line.textContent === "";
}

/** Shows the picture of the view; where there is none, or it does not come, the bare ground with what will stand there. */
async function showPicture(): Promise<void> {
  const { picture, instead, step } = prepared;
  const story = step === null ? undefined : knownStories[step.story];
  const heading = step === null ? "" : (story?.steps[step.number - 1]?.title ?? "");
  showTitle(story?.title ?? "");
  const files = { view: (name: string) => `embed/pictures/${name}-${chooseSize()}.svg` };
  const file = picture.kind === "view" ? files.view(picture.name) : picture.kind === "page" ? picture.file : null;
  const own = file === null ? null : await fetchDrawing(file);
  const drawing = own ?? (await fetchDrawing(files.view("ground")));
  // The atlas may have come in the meantime.
  if (!page.isConnected) return;
  page.dataset.picture = own === null ? "ground" : picture.kind;
  if (drawing !== null) {
    applyNaming(drawing, namingOf(notes[0]), naming);
    part("poster-picture").replaceChildren(drawing);
    const fitNames = (): void => hideCutNames(drawing, frame);
    fitNames();
    // Names have another width as soon as their font is there, and the words below the picture take from its height.
    void document.fonts.ready.then(fitNames);
    new ResizeObserver(fitNames).observe(frame);
  } else if (window.origin === "null") sayFailed();
  if (own === null) {
    // Any word may stand in an address, also one that every object has something under.
    if (instead !== null && Object.hasOwn(viewNames, instead)) showTitle(viewNames[instead] ?? "");
    showWords(heading === "" ? (part("poster-words").dataset.later ?? "") : heading);
    return;
  }
  if (picture.kind !== "page" || story === undefined) showTitle(own.querySelector("title")?.textContent ?? "");
  showWords(story === undefined ? (own.getAttribute("data-words") ?? "") : heading);
}

/** The edition, with the one that was chosen where that is another. */
function showEdition(): void {
  const told = part("poster-edition");
  const { edition: chosen } = options;
  const { edition, other = "" } = told.dataset;
  if (chosen !== null && chosen !== edition) told.textContent = other.replace("{chosen}", chosen);
}

/** The height at which nothing of this page has to be scrolled. */
const tellHeight = (): void => {
  const height = Math.ceil(page.getBoundingClientRect().height);
  if (options.fit === "height" && height > 0 && page.isConnected) line?.post({ type: "height", height });
};

let line: Line | null = null;
function show(): void {
  for (const other of notes) other.hidden = other !== note || other.textContent.trim() === "";
  const theme = given.get("theme");
  if (theme === "light" || theme === "dark" || theme === "contrast") document.documentElement.dataset.theme = theme;
  markEmbedded();
  applyAccent(document.documentElement, options.accent);
  page.dataset.fit = options.fit;
  const address = new URL(prepared.whole || "./", document.baseURI).href;
  door.href = address;
  through.href = address;
  showEdition();
  if (prepared.instead !== null) {
    const label = start.querySelector<HTMLElement>("[data-other]");
    if (label !== null) label.textContent = label.dataset.other ?? "";
  }
  // The words below it may have changed how high the page is.
  void showPicture().then(tellHeight);
  leadOut(window, (trouble) => {
    const alert = part("embed-notice");
    alert.hidden = false;
    alert.textContent = `${alert.dataset.words ?? ""} ${trouble.kind === "open" ? trouble.address : ""}`;
  });
  const all = part<HTMLButtonElement>("map-foot-door");
  all.addEventListener("click", () => {
    const open = part("map-foot-body").toggleAttribute("data-open");
    all.setAttribute("aria-expanded", String(open));
  });
  start.hidden = options.interaction === "picture";
  through.hidden = options.interaction !== "picture";
  start.addEventListener("click", () => {
    // The reader has acted: the living map may come at once.
    document.documentElement.dataset.pressed = "";
    begin();
  });
  line = openLine(window, ({ type }) => {
    if (type === "hello") tellHeight();
    // The page around drives: the program answers, which says by itself that it is there.
    if (type === "setView" || type === "getView") begin();
  });
  window.addEventListener("resize", tellHeight);
  if (options.interaction === "full" && !savesData()) {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      begin();
    });
    observer.observe(page);
  }
}

if (given.get("embed") === "1") show();
else {
  // This page is an embed whatever its address says; the program reads it from there. Nothing is added to the history.
  given.set("embed", "1");
  window.location.replace(`${window.location.pathname}?${given}${window.location.hash}`);
}
