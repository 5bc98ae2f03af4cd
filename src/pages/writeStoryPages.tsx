import type { Story } from "../dataset/model.ts";
import { pageText } from "../text/pages.ts";
import { buildAtlas, buildKnownNames } from "../view/atlas.ts";
import { parseAddress } from "../view/urlCodec.ts";
import { drawViewMap, type PageMap } from "./pageMap.ts";
import type { PageSite } from "./pageSite.ts";
import { PageCitation } from "./RecordDocument.tsx";
import { StoryDocument, StoryListDocument, stepFile } from "./StoryDocument.tsx";
import type { PageFile } from "./writePages.ts";
import { writePlainPage } from "./writePlainPage.tsx";

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
  const { names } = site.atlas;
  const folder = storyAddress(story);
  const maps = drawSteps(site, story);
  const title = names.text(story.title);
  const html = writePlainPage(site, {
    folder,
    kind: "story",
    current: false,
    language: story.language,
    title,
    description: names.text(story.summary),
    content: (root, canonical) => (
      <StoryDocument story={story} root={root} maps={maps}>
        <PageCitation words={{ name: title }} address={site.address === null ? null : canonical} />
      </StoryDocument>
    ),
  });
  const pictures = maps.flatMap((map, index) =>
    map === null ? [] : [{ path: `${folder}${stepFile(index + 1)}`, text: map.svg }],
  );
  return [{ path: `${folder}index.html`, text: html }, ...pictures];
}

function writeStoryList(site: PageSite): PageFile {
  const { dataset, language } = site.atlas;
  const text = pageText(language);
  const html = writePlainPage(site, {
    folder: "story/",
    kind: "story",
    current: true,
    title: text("page.list.story"),
    description: text("page.list.story.lead", { count: dataset.stories.length }),
    content: () => <StoryListDocument stories={dataset.stories} />,
  });
  return { path: "story/index.html", text: html };
}

/** The list of stories, and of each its page with the pictures of its steps. */
export function* writeStoryPages(site: PageSite): Generator<PageFile> {
  yield writeStoryList(site);
  for (const story of site.atlas.dataset.stories) yield* writeStoryPage(site, story);
}
