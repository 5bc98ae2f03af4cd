import { Feed } from "feed";
import type { ChangeGroup } from "../dataset/changes.ts";
import type { Target } from "../dataset/model.ts";
import { escapeText } from "../figure/svg.ts";
import { formatDate } from "../text/dates.ts";
import { pageText } from "../text/pages.ts";
import { pageAddress } from "../view/pages.ts";
import { groupByEdition, idOfChange, listChanged } from "./changesOf.ts";
import type { PageSite } from "./pageSite.ts";
import type { PageWords } from "./pageWords.ts";

/** Address of the feed, from the atlas on. */
export const feedFile = "changes.atom";
export const changesAddress = "changes/";

/**
 * What the ids of feed and entries begin with. They must be the same wherever the atlas stands and whoever copies it, so they
 * name no host: a name that nobody can own (RFC 6761).
 */
const tag = "tag:wb-cooperation-atlas.invalid,2026:changes";
/** Stands for the atlas while the feed is written, since the library takes whole addresses only. */
const placeholder = "https://wb-cooperation-atlas.invalid/";

/** Records that an entry names; the page has all. */
const mostNamed = 40;

/** Editions have a day and no hour. */
const timeOf = (date: string): Date => new Date(`${date.padEnd(7, "-01").padEnd(10, "-01")}T00:00:00Z`);

/**
 * The changes of editions as an Atom feed, the newest first, an entry for each row of the list. No clock: it is as new as the
 * newest edition in it. Without the site's address, addresses are relative to the atlas.
 */
export function writeFeed(
  { atlas, address }: Pick<PageSite, "atlas" | "address">,
  groups: readonly ChangeGroup[],
  words: ReadonlyMap<Target, PageWords>,
): string {
  const { translate, language, names, dataset } = atlas;
  const text = pageText(language);
  const root = address ?? placeholder;
  const title = translate("app.title");
  const feed = new Feed({
    id: tag,
    title: `${text("changes.title")} – ${title}`,
    description: text("changes.lead"),
    link: `${root}${changesAddress}`,
    feedLinks: { atom: `${root}${feedFile}` },
    updated: timeOf(groups.at(-1)?.date ?? dataset.edition.date),
    author: { name: title },
    copyright: translate("attribution.data"),
    generator: false,
  });
  for (const [date, own] of groupByEdition(groups)) {
    for (const group of own) {
      const id = idOfChange(groups, group);
      const records = listChanged(atlas, words, group).flatMap((kind) => kind.records);
      const rows = records.slice(0, mostNamed).map(({ name, target }) => {
        const shown = escapeText(name);
        return `<li>${target === null ? shown : `<a href="${root}${pageAddress(target)}">${shown}</a>`}</li>`;
      });
      const more = records.length - rows.length;
      const rest = more > 0 ? `<p>${escapeText(text("changes.more", { count: more }))}</p>` : "";
      const why = names.text(group.why);
      feed.addItem({
        id: id.replace("edition-", `${tag}/`),
        title: `${formatDate(date, language)}: ${text(`changes.${group.change}`, { count: records.length })}`,
        link: `${root}${changesAddress}#${id}`,
        date: timeOf(date),
        description: escapeText(why),
        content: `<p>${escapeText(why)}</p><ul>${rows.join("")}</ul>${rest}`,
      });
    }
  }
  return address === null ? feed.atom1().replaceAll(placeholder, "./") : feed.atom1();
}
