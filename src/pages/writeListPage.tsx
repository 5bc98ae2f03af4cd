import type { Target } from "../dataset/model.ts";
import { pageText } from "../text/pages.ts";
import type { SelectionKind } from "../view/state.ts";
import { ListDocument } from "./ListDocument.tsx";
import { groupPages } from "./pageGroups.ts";
import type { PageSite } from "./pageSite.ts";
import type { PageWords } from "./pageWords.ts";
import { writePlainPage } from "./writePlainPage.tsx";

/** The list of all records of a kind as an HTML document. */
export function writeListPage(site: PageSite, kind: SelectionKind, words: ReadonlyMap<Target, PageWords>): string {
  const { atlas } = site;
  const text = pageText(atlas.language);
  const groups = groupPages(atlas, kind);
  const count = groups.reduce((sum, { targets }) => sum + targets.length, 0);
  return writePlainPage(site, {
    folder: `${kind}/`,
    kind,
    current: true,
    title: text(`page.list.${kind}`),
    description: text(`page.list.${kind}.lead`, { count }),
    content: () => <ListDocument kind={kind} groups={groups} words={words} />,
  });
}
