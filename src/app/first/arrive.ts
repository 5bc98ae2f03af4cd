import { layoutOf, layoutWords } from "../../ui/arrangement.ts";
import { addressKeys } from "../../view/address.ts";
import { sayWhatIsAsked } from "./sayWhatIsAsked.ts";

// A small script of its own that runs before the first picture is painted, where it stands: within the prerendered page.

const page = document.currentScript?.parentElement;
const [, asked = ""] = /^[^?#]*(.*)$/s.exec(document.URL) ?? [];
// Embeds have a page of their own, which costs less and shows a picture first; addresses without it stay good.
if (/[?&]embed=1(?=[&#]|$)/.test(asked)) window.location.replace(new URL(`embed/${asked}`, document.baseURI));
/** How the map is to be drawn, which is the same page. */
const [, map] = /[?&](map=(?:auto|light|full))(?=[&#]|$)/.exec(asked) ?? [];
const others = map === undefined ? asked : asked.replace(map, "");
/** Whether the address may ask for anything of ours: then the prerendered page is not what the reader wants to see. */
const asksForMore = new RegExp(`(?:^|[^a-z])(?:${addressKeys.join("|")})(?:[^a-z]|$)`, "i").test(others);
const [, theme] = /[?&]theme=(light|dark|contrast)\b/.exec(asked) ?? [];
if (theme !== undefined) document.documentElement.dataset.theme = theme;
if (page !== null && page !== undefined) {
  const arrange = (): void => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    page.dataset.layout = layoutWords(layoutOf(window.innerWidth / rem, window.innerHeight / rem));
  };
  if (asksForMore) {
    page.dataset.quiet = "";
    sayWhatIsAsked(asked);
  }
  arrange();
  // The font was asked for with the page. Without it the page is seen nevertheless, after this many milliseconds.
  const patience = 2500;
  const show = (): void => {
    delete page.dataset.awaiting;
  };
  const families = ["400", "600", "700"].map((weight) => `${weight} 1em "Source Sans 3 Variable"`);
  page.dataset.awaiting = "";
  void Promise.allSettled(families.map((family) => document.fonts.load(family))).then(show);
  setTimeout(show, patience);
  window.addEventListener("resize", arrange);
  // Links lead to the pages of records, which need no script. Here it runs: a press selects in the atlas.
  page.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    const [, kind, id, part] = /^([a-z]+)\/([^/#]+)\/(#.*)?$/.exec(link?.getAttribute("href") ?? "") ?? [];
    if (id !== undefined)
      link?.setAttribute("href", `?select=${kind}:${id}${map === undefined ? "" : `&${map}`}${part ?? ""}`);
  });
}
