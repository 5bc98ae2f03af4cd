import type { ChangeGroup } from "../dataset/changes.ts";
import type { Target } from "../dataset/model.ts";
import { pageText } from "../text/pages.ts";
import { ChangesDocument } from "./ChangesDocument.tsx";
import { nameCard } from "./card.ts";
import { changesAddress } from "./changesFeed.ts";
import { writeDocument } from "./document.ts";
import { PageFrame } from "./PageFrame.tsx";
import type { PageSite } from "./pageSite.ts";
import type { PageWords } from "./pageWords.ts";
import { addressesFrom, renderWritten } from "./renderWritten.tsx";

/** What each edition changed, as an HTML document. */
export function writeChangesPage(
  site: PageSite,
  groups: readonly ChangeGroup[],
  words: ReadonlyMap<Target, PageWords>,
): string {
  const { atlas, address } = site;
  const { translate, language } = atlas;
  const text = pageText(language);
  const root = "../";
  const body = renderWritten(
    atlas,
    { kind: "none" },
    addressesFrom(atlas, root, null),
    <PageFrame root={root} kind="changes" current={true}>
      <ChangesDocument groups={groups} words={words} root={root} />
    </PageFrame>,
  );
  return writeDocument({
    language,
    title: `${text("changes.title")} – ${translate("app.title")}`,
    description: text("changes.lead"),
    canonical: `${address ?? root}${changesAddress}`,
    root,
    styles: site.styles,
    contentPolicy: site.contentPolicy,
    siteName: translate("app.title"),
    card: nameCard(site, root, null, ""),
    data: null,
    body,
  });
}
