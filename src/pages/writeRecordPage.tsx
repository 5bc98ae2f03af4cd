import type { Reference, Target } from "../dataset/model.ts";
import { kindOf } from "../dataset/target.ts";
import type { Atlas } from "../view/atlas.ts";
import { pageAddress } from "../view/pages.ts";
import { selectionOfTarget } from "../view/selection.ts";
import { nameCard } from "./card.ts";
import { writeDocument } from "./document.ts";
import { linkOembed } from "./oembed.ts";
import { PageFrame } from "./PageFrame.tsx";
import { drawPageMap } from "./pageMap.ts";
import type { PageSite } from "./pageSite.ts";
import type { PageWords } from "./pageWords.ts";
import { PageCitation, PageFigure, PageHead, PageText, PageWorks } from "./RecordDocument.tsx";
import { addressesFrom, renderWritten } from "./renderWritten.tsx";
import { buildStructuredData, writeStructuredData } from "./structuredData.ts";

/** The works that a text cites, in the order of the list of works. */
function worksCitedIn(atlas: Atlas, markup: string): readonly Reference[] {
  const cited = new Set([...markup.matchAll(/href="#work-([^"]+)"/g)].map(([, id = ""]) => id));
  return atlas.dataset.references.filter(({ id }) => cited.has(id));
}

/** The page of one record: an HTML document, and its map as an SVG document beside it; null for none. */
export function writeRecordPage(
  site: PageSite,
  target: Target,
  words: PageWords,
): { readonly html: string; readonly map: string | null } {
  const { atlas, address } = site;
  const { indexes, translate, language } = atlas;
  const selection = selectionOfTarget(target, indexes);
  if (selection === null || selection.kind === "none") throw new Error(`No record is called ${target}.`);
  const root = "../../";
  const page = addressesFrom(atlas, root, target);
  const map = drawPageMap(atlas, site.outlines, target);
  const text = renderWritten(atlas, selection, page, <PageText selection={selection} />);
  const canonical = `${address ?? root}${pageAddress(target)}`;
  const body = renderWritten(
    atlas,
    selection,
    page,
    <PageFrame root={root} kind={selection.kind} current={false}>
      <article className={map === null ? "page" : "page page-with-map"} data-kind={kindOf(target)}>
        <PageHead words={words} target={target} root={root} />
        {map === null ? null : <PageFigure map={map} />}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: what React has written above, so that the works in it are known */}
        <div className="page-text panel-body" dangerouslySetInnerHTML={{ __html: text }} />
        <PageWorks works={worksCitedIn(atlas, text)} target={target} />
        <PageCitation words={words} address={address === null ? null : canonical} />
      </article>
    </PageFrame>,
  );
  const html = writeDocument({
    language,
    title: `${words.name} – ${translate("app.title")}`,
    description: words.description,
    canonical,
    root,
    styles: site.styles,
    contentPolicy: site.contentPolicy,
    siteName: translate("app.title"),
    oembed: linkOembed(site, target, words.name),
    card: nameCard(site, root, target, words.name),
    data: writeStructuredData(buildStructuredData(atlas, target, words, { site: address, root })),
    body,
  });
  return { html, map: map?.svg ?? null };
}
