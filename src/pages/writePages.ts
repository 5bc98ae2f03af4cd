import type { ChangeGroup } from "../dataset/changes.ts";
import { selectionKinds } from "../dataset/vocabulary.ts";
import { listPages, pageAddress } from "../view/pages.ts";
import { cardFile, drawAtlasCard, drawRecordCard } from "./card.ts";
import { changesAddress, feedFile, writeFeed } from "./changesFeed.ts";
import { writeOembed } from "./oembed.ts";
import type { PageSite } from "./pageSite.ts";
import { buildAllWords } from "./pageWords.ts";
import { mapFile } from "./RecordDocument.tsx";
import { writeRobots, writeSitemap } from "./sitemap.ts";
import { writeChangesPage } from "./writeChangesPage.tsx";
import { writeListPage } from "./writeListPage.tsx";
import { writeRecordPage } from "./writeRecordPage.tsx";
import { storyAddress, writeStoryPages } from "./writeStoryPages.tsx";

/** A file of the site. */
export interface PageFile {
  /** From the atlas on: `mechanism/selec/index.html`. */
  readonly path: string;
  readonly text: string;
  /** The text is a drawing, of which the file is the picture: a card. */
  readonly drawn?: true;
}

/** The pages of all records, the lists of them and of what editions changed, one by one, so that only the one at hand is in memory. */
export function* writePages(site: PageSite, changes: readonly ChangeGroup[]): Generator<PageFile> {
  const targets = listPages(site.atlas.indexes);
  const words = buildAllWords(site.atlas, targets);
  for (const [target, own] of words) {
    const { html, map } = writeRecordPage(site, target, own);
    yield { path: `${pageAddress(target)}index.html`, text: html };
    const card = drawRecordCard(site, target, own);
    if (card !== null) yield { path: `${pageAddress(target)}${cardFile}`, text: card, drawn: true };
    const oembed = writeOembed(site, target, own.name);
    if (oembed !== null) yield oembed;
    if (map !== null) yield { path: `${pageAddress(target)}${mapFile}`, text: map };
  }
  for (const kind of selectionKinds) {
    yield { path: `${kind}/index.html`, text: writeListPage(site, kind, words) };
  }
  yield { path: `${changesAddress}index.html`, text: writeChangesPage(site, changes, words) };
  yield { path: feedFile, text: writeFeed(site, changes, words) };
  const ofAtlas = writeOembed(site, null, site.atlas.translate("app.title"));
  if (ofAtlas !== null) yield ofAtlas;
  yield { path: cardFile, text: drawAtlasCard(site), drawn: true };
  for (const file of writeStoryPages(site)) yield file;
  const stories = site.atlas.dataset.stories.map(storyAddress);
  const addresses = [
    "",
    "story/",
    changesAddress,
    ...stories,
    ...selectionKinds.map((kind) => `${kind}/`),
    ...targets.map(pageAddress),
  ];
  yield { path: "sitemap.xml", text: writeSitemap(addresses, site.address, site.atlas.dataset.edition.date) };
  yield { path: "robots.txt", text: writeRobots(site.address) };
}
