import type { Story } from "../dataset/model.ts";
import { pageText } from "../text/pages.ts";
import { buildAtlas, buildKnownNames } from "../view/atlas.ts";
import { parseAddress } from "../view/urlCodec.ts";
import { nameCard } from "./card.ts";
import { writeDocument } from "./document.ts";
import { PageFrame } from "./PageFrame.tsx";
import { drawViewMap, type PageMap } from "./pageMap.ts";
import type { PageSite } from "./pageSite.ts";
import { PageCitation } from "./RecordDocument.tsx";
import { addressesFrom, renderWritten } from "./renderWritten.tsx";
import { StoryDocument, StoryListDocument, stepFile } from "./StoryDocument.tsx";
import type { PageFile } from "./writePages.ts";

/** Address of the page of a story, from the atlas on. */
export function storyAddress({ id }: Pick<Story, "id">): string {
  return `story/${id}/`;
}

/** The picture of each step; null where its view is a table, a chart or a text. */
function drawSteps({ atlas, outlines }: PageSite, { steps }: Story): readonly (PageMap | null)[] {
  const known = buildKnownNames(atlas.dataset);
  return steps.map(({ view }) => {
    const { state } = parseAddress(`?${view}`, known);
    return state.view === "map" ? drawViewMap(buildAtlas(atlas.dataset, state), outlines, state) : null;
  });
}

/** The page of one story with the pictures beside it. */
function writeStoryPage(site: PageSite, story: Story): readonly PageFile[] {
  const { atlas, address } = site;
  const { names, translate } = atlas;
  const root = "../../";
  const folder = storyAddress(story);
  const maps = drawSteps(site, story);
  const canonical = `${address ?? root}${folder}`;
  const title = names.text(story.title);
  const body = renderWritten(
    atlas,
    { kind: "none" },
    addressesFrom(atlas, root, null),
    <PageFrame root={root} kind="story" current={false}>
      <StoryDocument story={story} root={root} maps={maps}>
        <PageCitation words={{ name: title }} address={address === null ? null : canonical} />
      </StoryDocument>
    </PageFrame>,
  );
  const html = writeDocument({
    language: story.language,
    title: `${title} – ${translate("app.title")}`,
    description: names.text(story.summary),
    canonical,
    root,
    styles: site.styles,
    contentPolicy: site.contentPolicy,
    siteName: translate("app.title"),
    card: nameCard(site, root, null, ""),
    data: null,
    body,
  });
  const pictures = maps.flatMap((map, index) =>
    map === null ? [] : [{ path: `${folder}${stepFile(index + 1)}`, text: map.svg }],
  );
  return [{ path: `${folder}index.html`, text: html }, ...pictures];
}

function writeStoryList(site: PageSite): PageFile {
  const { atlas, address } = site;
  const { dataset, translate, language } = atlas;
  const root = "../";
  const body = renderWritten(
    atlas,
    { kind: "none" },
    addressesFrom(atlas, root, null),
    <PageFrame root={root} kind="story" current={true}>
      <StoryListDocument stories={dataset.stories} />
    </PageFrame>,
  );
  const text = writeDocument({
    language,
    title: `${pageText(language)("page.list.story")} – ${translate("app.title")}`,
    description: pageText(language)("page.list.story.lead", { count: dataset.stories.length }),
    canonical: `${address ?? root}story/`,
    root,
    styles: site.styles,
    contentPolicy: site.contentPolicy,
    siteName: translate("app.title"),
    card: nameCard(site, root, null, ""),
    data: null,
    body,
  });
  return { path: "story/index.html", text };
}

/** The list of stories, and of each its page with the pictures of its steps. */
export function* writeStoryPages(site: PageSite): Generator<PageFile> {
  yield writeStoryList(site);
  for (const story of site.atlas.dataset.stories) yield* writeStoryPage(site, story);
}
