import type { Target } from "../dataset/model.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import { nameEdition } from "../embed/options.ts";
import { initialChoices, writeSnippet } from "../exports/embed/snippet.ts";
import { selectionOfTarget } from "../view/selection.ts";
import { initialViewState } from "../view/state.ts";
import { cardSize, hasCard, nameCard } from "./card.ts";
import type { PageSite } from "./pageSite.ts";

/** Size that is told of the frame, CSS pixels; its markup takes the width that a page gives. */
const [width, height] = [800, 480];

/** For how long editors may keep an answer, seconds: a day. */
const cacheAge = 86_400;

/** What an answer rests on. */
type KnownSite = Pick<PageSite, "atlas" | "address">;

/** The file with the oEmbed answer for a record, null for the atlas itself; from the atlas on. */
const fileOf = (target: Target | null): string =>
  `oembed/${target === null ? "atlas" : `${kindOf(target)}/${idOf(target)}`}.json`;

/** Whether editors find a record's embed by its page: those with a picture of their own do, where the site knows its address. */
const hasOembed = ({ atlas, address }: KnownSite, target: Target | null): boolean =>
  address !== null && (target === null || hasCard(atlas, target));

/** Attributes of the link by which editors find the embed of a page; null where there is none: the answer needs whole addresses. */
export function linkOembed(
  site: KnownSite,
  target: Target | null,
  title: string,
): Readonly<Record<string, string>> | null {
  if (!hasOembed(site, target)) return null;
  return { rel: "alternate", type: "application/json+oembed", href: `${site.address}${fileOf(target)}`, title };
}

/**
 * The answer that an oEmbed endpoint would give for a page, as a file: the snippet that the atlas itself writes, and the
 * picture of the page. `name`: of the record, or of the atlas. Null where there is none.
 */
export function writeOembed(
  site: PageSite,
  target: Target | null,
  name: string,
): { readonly path: string; readonly text: string } | null {
  const { atlas, address } = site;
  if (address === null || !hasOembed(site, target)) return null;
  const title = atlas.translate("app.title");
  const selection = target === null ? null : selectionOfTarget(target, atlas.indexes);
  const view = selection === null ? initialViewState : { ...initialViewState, selection };
  const answer = {
    version: "1.0",
    type: "rich",
    title: name,
    provider_name: title,
    provider_url: address,
    cache_age: cacheAge,
    html: writeSnippet(
      "iframe",
      { ...initialChoices(view, view.lang, atlas.naming.id), height },
      {
        view,
        site: address,
        edition: nameEdition(atlas.dataset.edition),
        title: name === title ? title : `${name} – ${title}`,
      },
    ),
    width,
    height,
    thumbnail_url: nameCard(site, address, target, name).address,
    thumbnail_width: cardSize[0],
    thumbnail_height: cardSize[1],
  };
  return { path: fileOf(target), text: JSON.stringify(answer, null, 2) };
}
