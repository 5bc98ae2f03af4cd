import type { ChangeGroup } from "../dataset/changes.ts";
import type { Target } from "../dataset/model.ts";
import { pageText } from "../text/pages.ts";
import { ChangesDocument } from "./ChangesDocument.tsx";
import { changesAddress } from "./changesFeed.ts";
import type { PageSite } from "./pageSite.ts";
import type { PageWords } from "./pageWords.ts";
import { writePlainPage } from "./writePlainPage.tsx";

/** What each edition changed, as an HTML document. */
export function writeChangesPage(
  site: PageSite,
  groups: readonly ChangeGroup[],
  words: ReadonlyMap<Target, PageWords>,
): string {
  const text = pageText(site.atlas.language);
  return writePlainPage(site, {
    folder: changesAddress,
    kind: "changes",
    current: true,
    title: text("changes.title"),
    description: text("changes.lead"),
    content: (root) => <ChangesDocument groups={groups} words={words} root={root} />,
  });
}
