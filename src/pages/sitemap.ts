import { element, escapeText } from "../figure/svg.ts";

/**
 * The map of the site for search engines: every page with the date of its edition. Search engines take absolute addresses
 * only; where the address of the site is not known, those in it are relative to the atlas.
 */
export function writeSitemap(addresses: readonly string[], site: string | null, date: string): string {
  const entries = addresses.map((address) =>
    element(
      "url",
      {},
      element("loc", {}, escapeText(site === null ? address || "./" : `${site}${address}`)) +
        element("lastmod", {}, date),
    ),
  );
  const set = element("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, `\n${entries.join("\n")}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${set}\n`;
}

/** What robots may read: everything; and where the map of the site is, which needs the site's address. */
export function writeRobots(site: string | null): string {
  return ["User-agent: *", "Allow: /", ...(site === null ? [] : ["", `Sitemap: ${site}sitemap.xml`]), ""].join("\n");
}
