import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

type PDFPageProxy = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

export interface ReadDocument {
  /** Words of each page, white space as one space. */
  readonly pages: readonly string[];
  readonly text: string;
  readonly title: string;
  readonly language: string;
  /** Addresses to which it links, in order. */
  readonly links: readonly string[];
  /** Names of places within it to which it links, and those of them that are not there. */
  readonly jumps: readonly string[];
  readonly lost: readonly string[];
  /** Titles of its bookmarks. */
  readonly bookmarks: readonly string[];
  /** Pictures made of points, and lines and areas drawn, on all pages. */
  readonly images: number;
  readonly paths: number;
  /** Colours of areas and letters on all pages, `#rrggbb`. */
  readonly fills: ReadonlySet<string>;
  /** What reads it aloud finds on all pages, by the kind: `H1`, `P`, `Figure` … */
  readonly tags: Readonly<Record<string, number>>;
  readonly alternatives: readonly string[];
}

type PageTree = NonNullable<Awaited<ReturnType<PDFPageProxy["getStructTree"]>>>;
type TagNode = PageTree | PageTree["children"][number];

/** Reads a document that the atlas has made. */
export async function readDocument(blob: Blob | string | undefined): Promise<ReadDocument> {
  if (!(blob instanceof Blob)) throw new Error("No document was made.");
  const { OPS } = await getResolvedPDFJS();
  const file = await getDocumentProxy(new Uint8Array(await blob.arrayBuffer()), { verbosity: 0 });
  const [pages, links, jumps, alternatives]: [string[], string[], string[], string[]] = [[], [], [], []];
  const tags: Record<string, number> = {};
  const fills = new Set<string>();
  let [images, paths] = [0, 0];
  const count = (node: TagNode): void => {
    if (!("role" in node)) return;
    tags[node.role] = (tags[node.role] ?? 0) + 1;
    if ("alt" in node && typeof node.alt === "string") alternatives.push(node.alt);
    for (const child of node.children) count(child);
  };
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : "")).join("");
    pages.push(words.replace(/\s+/g, " "));
    for (const { url, dest } of await page.getAnnotations()) {
      if (typeof url === "string") links.push(url);
      if (typeof dest === "string") jumps.push(dest);
    }
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((each, index) => {
      if (each === OPS.setFillRGBColor) fills.add(String(argsArray[index]?.[0]));
    });
    const drawn = (wanted: readonly number[]): number => fnArray.filter((each) => wanted.includes(each)).length;
    images += drawn([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
    paths += drawn([OPS.constructPath]);
    const tree: PageTree | null = await page.getStructTree();
    if (tree !== null) count(tree);
  }
  const places = Object.keys((await file.getDestinations()) ?? {});
  const { info } = await file.getMetadata();
  const facts: Readonly<Record<string, unknown>> = { ...info };
  return {
    pages,
    text: pages.join(" "),
    title: String(facts.Title),
    language: String(facts.Language),
    links,
    jumps,
    lost: jumps.filter((name) => !places.includes(name)),
    bookmarks: ((await file.getOutline()) ?? []).map(({ title }) => title),
    images,
    paths,
    fills,
    tags,
    alternatives,
  };
}
