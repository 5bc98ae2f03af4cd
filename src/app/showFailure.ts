import { failureOf } from "../parts/Room.tsx";
import { buildTranslate } from "../text/translate.ts";
import { siteAddress } from "../ui/singleFile.ts";
import { reloadPage } from "../view/historySync.ts";

/** Data files offered where the atlas itself cannot be shown; paths from the page. */
const files = [
  ["data/atlas.json", "app.failed.all"],
  ["data/mechanisms.csv", "table.mechanisms"],
  ["data/links.csv", "table.links"],
  ["data/references.bib", "app.failed.references"],
] as const;

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

/**
 * The last thing that a reader sees where the page could not start, or where an error came past every room: what is wrong,
 * a way to load the page anew, and the data. Made without React, which may be what has failed.
 */
export function showFailure(root: HTMLElement, error: unknown): void {
  const translate = buildTranslate(document.documentElement.lang);
  const failure = failureOf(error);
  const reason = error instanceof Error ? error.message : String(error);
  const button = make("button", [translate("part.reload")]);
  button.type = "button";
  button.className = "button";
  button.addEventListener("click", reloadPage);
  if (failure === "offline") window.addEventListener("online", reloadPage, { once: true });
  const links = files.flatMap(([path, text]) => {
    const address = siteAddress(path);
    if (address === null) return [];
    const link = make("a", [translate(text)]);
    link.href = address;
    return [make("li", [link])];
  });
  const place = make("main", [
    make("h1", [translate("app.failed.title")]),
    make("p", [translate(`app.failed.${failure}`, { reason })]),
    make("p", [button]),
    ...(links.length === 0 ? [] : [make("p", [translate("app.failed.data")]), make("ul", links)]),
  ]);
  place.className = "page-failed";
  place.setAttribute("role", "alert");
  root.replaceChildren(place);
}
