/** What the build takes from this room; it is loaded by path, since it stands with the components of the page. */
export { renderFirstPage } from "../app/first/renderFirstPage.tsx";
export { buildAtlas } from "../view/atlas.ts";
export { initialViewState } from "../view/state.ts";
export { describeDataset } from "./describeDataset.ts";
export { describeAtlas, linkFeed } from "./document.ts";
export { linkOembed } from "./oembed.ts";
export { PageOutlines } from "./pageOutlines.ts";
export { writePosters } from "./posters.ts";
export { writeStructuredData } from "./structuredData.ts";
export { writeEmbedPage } from "./writeEmbedPage.ts";
export { writePages } from "./writePages.ts";
