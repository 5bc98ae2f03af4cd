import { markEmbedded } from "../../ui/embedded.ts";
import { addressKeys } from "../../view/address.ts";
import { applyAccent } from "../accent.ts";
import { leadOut } from "../leading.ts";
import { openLine } from "../line.ts";
import { parseEmbedOptions } from "../options.ts";
import { pictureSizes } from "./pictureSizes.ts";
import { findPicture } from "./preparedView.ts";

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
const { program = "", styles = "", pictures = "", unlike = "" } = page.dataset;
const query = window.location.search;
const { options } = parseEmbedOptions(query);
const given = new URLSearchParams(query);
const { picture, whole } = findPicture(query, addressKeys, pictures.split(" "));

/** Reader or browser want few bytes. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
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
    page.dataset.state = "failed";
    // A frame without an origin of its own may only read what the server offers to all.
    status.textContent = (window.origin === "null" ? status.dataset.sandboxed : status.dataset.failed) ?? "";
  });
}

/** Puts a drawing into the page. Parsed by the browser while it is fetched, so that no text is turned into markup here. */
function draw(address: string, put: (drawing: Element) => void): void {
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  request.onload = () => {
    const drawing = request.responseXML?.documentElement;
    if (request.status === 200 && drawing !== null && drawing !== undefined) put(drawing);
  };
  // Without it the page says what it would show, and starts all the same.
  request.onerror = () => showNothing();
  request.send();
}

function showNothing(): void {
  page.dataset.picture = "none";
}

/** The name of a place that a naming policy changes: the label that the page has for it. */
function rename(drawing: Element, label: string): void {
  const texts = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    text.nodeValue = (text.nodeValue ?? "").replace(/Kosovo\*/g, label).replace(/KOSOVO\*/g, label.toUpperCase());
  }
}

const naming = given.get("naming") ?? "";
const notes = [...document.querySelectorAll<HTMLElement>("[data-naming]")];
const note = notes.find(({ dataset }) => dataset.naming === naming) ?? notes[0];
for (const other of notes) other.hidden = other !== note || other.textContent.trim() === "";
const drawable = picture !== null && !unlike.split(" ").includes(naming);

const theme = given.get("theme");
if (theme === "light" || theme === "dark" || theme === "contrast") document.documentElement.dataset.theme = theme;
markEmbedded();
applyAccent(document.documentElement, options.accent);
page.dataset.fit = options.fit;
const address = new URL(whole || "./", document.baseURI).href;
door.href = address;
through.href = address;

if (drawable) {
  const [width, height] = pictureSizes.large;
  const share = Math.min(frame.clientWidth / width, frame.clientHeight / height);
  draw(`embed/pictures/${picture}-${share > 0.72 ? "large" : "small"}.svg`, (drawing) => {
    const shown = document.importNode(drawing, true);
    if (note?.dataset.label !== undefined) rename(shown, note.dataset.label);
    const words = part("poster-words");
    const name = shown.querySelector("title")?.textContent ?? "";
    if (name !== "") part("embed-title").textContent = name;
    words.textContent = options.panel === "none" ? "" : (shown.getAttribute("data-words") ?? "");
    words.hidden = words.textContent === "";
    part("poster-picture").replaceChildren(shown);
  });
} else showNothing();

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

/** The height at which nothing of this page has to be scrolled. */
const tellHeight = (): void => {
  const height = Math.ceil(page.getBoundingClientRect().height);
  if (options.fit === "height" && height > 0 && page.isConnected) line?.post({ type: "height", height });
};
const line = openLine(window, ({ type }) => {
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
