import type { Target } from "../dataset/model.ts";
import { pageText } from "../text/pages.ts";
import type { SelectionKind } from "../view/state.ts";
import { nameCard } from "./card.ts";
import { writeDocument } from "./document.ts";
import { ListDocument } from "./ListDocument.tsx";
import { PageFrame } from "./PageFrame.tsx";
import { groupPages } from "./pageGroups.ts";
import type { PageSite } from "./pageSite.ts";
import type { PageWords } from "./pageWords.ts";
import { addressesFrom, renderWritten } from "./renderWritten.tsx";

/** The list of all records of a kind as an HTML document. */
export function writeListPage(site: PageSite, kind: SelectionKind, words: ReadonlyMap<Target, PageWords>): string {
  const { atlas, address } = site;
  const { translate, language } = atlas;
  const root = "../";
  const groups = groupPages(atlas, kind);
  const count = groups.reduce((sum, { targets }) => sum + targets.length, 0);
  const body = renderWritten(
    atlas,
    { kind: "none" },
    addressesFrom(atlas, root, null),
    <PageFrame root={root} kind={kind} current={true}>
      <ListDocument kind={kind} groups={groups} words={words} />
    </PageFrame>,
  );
  return writeDocument({
    language,
    title: `${pageText(language)(`page.list.${kind}`)} – ${translate("app.title")}`,
    description: pageText(language)(`page.list.${kind}.lead`, { count }),
    canonical: `${address ?? root}${kind}/`,
    root,
    styles: site.styles,
    contentPolicy: site.contentPolicy,
    siteName: translate("app.title"),
    card: nameCard(site, root, null, ""),
    data: null,
    body,
  });
}
