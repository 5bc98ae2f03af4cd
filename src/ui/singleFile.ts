/** What the page of the single file says of itself; undefined on a site, and where pages are written. */
const mark = (): string | undefined =>
  typeof document === "undefined" ? undefined : document.documentElement.dataset.single;

/**
 * Whether the page is the atlas as one file (`npm run build:single`), beside which nothing stands: no page of a record, no
 * data file, no part of the program.
 */
export const isSingleFile = (): boolean => mark() !== undefined;

/**
 * The address of something that the site holds beside the atlas, such as `data/atlas.json` or `mechanism/selec/`. In a single
 * file it leads to the published site; null where the file knows of none, and no link is shown then.
 */
export function siteAddress(path: string): string | null {
  const site = mark();
  if (site === undefined) return path;
  return site === "" ? null : new URL(path, site).href;
}

/**
 * The whole address of a view, given as a query with `?`: where others find it too, so at the published site for a single
 * file that knows of one.
 */
export const wholeAddress = (query: string): string => new URL(query, mark() || document.baseURI).href;

/** The whole address of something that the site holds beside the atlas; null where none is known. */
export function wholeSiteAddress(path: string): string | null {
  const address = siteAddress(path);
  return address === null ? null : new URL(address, document.baseURI).href.replace(/[?#].*$/, "");
}
