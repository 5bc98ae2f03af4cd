import { expect, test } from "vitest";
import type { ChangeGroup } from "../../src/dataset/changes.ts";
import { writeFeed } from "../../src/pages/changesFeed.ts";
import { buildAllWords } from "../../src/pages/pageWords.ts";
import { writeChangesPage } from "../../src/pages/writeChangesPage.tsx";
import { findHtmlProblems } from "../support/htmlProblems.ts";
import { buildPageSite } from "../support/pageSite.ts";

const site = buildPageSite();
const words = buildAllWords(site.atlas, ["mechanism:selec", "link:jp-al-xk", "link:op-drugs-hr-rs-2022"]);
const groups: readonly ChangeGroup[] = [
  { date: "2026-11-21", change: "added", why: "The first records.", records: { "mechanism:selec": "00000001" } },
  {
    date: "2026-11-27",
    change: "corrected",
    why: "Dates & names in Kosovo.",
    records: { "link:jp-al-xk": "00000002", "gap:gap-21-documents": "00000003", "border:al-xk": "00000004" },
  },
  {
    date: "2026-11-27",
    change: "withdrawn",
    why: "It was a draft.",
    records: { "link:op-draft": null, "link:op-saric-2022": null },
  },
];
const html = writeChangesPage(site, groups, words);
const page = new DOMParser().parseFromString(html, "text/html");
const feed = writeFeed(site, groups, words);

test("the page lists the changed records of each edition, the newest first, with why and the way to each", () => {
  expect([...page.querySelectorAll("h2")].map((head) => head.textContent)).toEqual([
    "Edition of 27 November 2026",
    "Edition of 21 November 2026",
  ]);
  expect([...page.querySelectorAll("h3")].map((head) => head.textContent)).toEqual([
    "3 records corrected",
    "2 records withdrawn",
    "1 record added",
  ]);
  const links = [...page.querySelectorAll(".page-entries a")].map((link) => link.getAttribute("href"));
  expect(links).toEqual([
    "../link/jp-al-xk/",
    "../pair/al-xk/",
    "../link/ag-al-xk-21/",
    "../link/op-drugs-hr-rs-2022/",
    "../mechanism/selec/",
  ]);
  expect(page.body.textContent).toContain("Dates & names in Kosovo*.");
  expect(page.body.textContent).toContain("op-draft (no longer in the atlas)");
});

test("an id that had to go for a name in it is printed neither on the page nor in the feed", () => {
  expect(html).not.toContain("op-saric");
  expect(feed).not.toContain("op-saric");
});

test("the page is valid, needs no script, and leads to the feed", async () => {
  expect(await findHtmlProblems(html, { landmarks: true })).toEqual([]);
  expect(html).not.toMatch(/<script|<button/);
  const link = page.querySelector('link[rel="alternate"][type="application/atom+xml"]');
  expect(link?.getAttribute("href")).toBe("../changes.atom");
  expect(page.querySelector(".page-foot a[aria-current]")?.getAttribute("href")).toBe("../changes/");
});

/** Text of a child element, and null where it has none. */
const textOf = (element: Element | null, name: string): string | null =>
  [...(element?.children ?? [])].find(({ localName }) => localName === name)?.textContent ?? null;

test("the feed is Atom: ids that hold for ever, the dates of editions, authors, titles, links and contents", () => {
  const { documentElement: root } = new DOMParser().parseFromString(feed, "application/xml");
  expect([root.localName, root.namespaceURI]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
  expect(textOf(root, "id")).toBe("tag:wb-cooperation-atlas.invalid,2026:changes");
  expect(textOf(root, "title")).toBe("What changed – Western Balkans Cooperation Atlas");
  expect(textOf(root, "updated")).toBe("2026-11-27T00:00:00.000Z");
  expect(textOf(root.querySelector("author"), "name")).toBe("Western Balkans Cooperation Atlas");
  expect(root.querySelector('feed > link[rel="self"]')?.getAttribute("href")).toBe(
    "https://example.org/atlas/changes.atom",
  );
  const entries = [...root.querySelectorAll("entry")];
  expect(entries.map((entry) => [textOf(entry, "id"), textOf(entry, "updated"), textOf(entry, "title")])).toEqual([
    [
      "tag:wb-cooperation-atlas.invalid,2026:changes/2026-11-27-1",
      "2026-11-27T00:00:00.000Z",
      "27 November 2026: 3 records corrected",
    ],
    [
      "tag:wb-cooperation-atlas.invalid,2026:changes/2026-11-27-2",
      "2026-11-27T00:00:00.000Z",
      "27 November 2026: 2 records withdrawn",
    ],
    [
      "tag:wb-cooperation-atlas.invalid,2026:changes/2026-11-21-1",
      "2026-11-21T00:00:00.000Z",
      "21 November 2026: 1 record added",
    ],
  ]);
  const led = entries.map((entry) => entry.querySelector("link")?.getAttribute("href") ?? "");
  expect(led[0]).toBe("https://example.org/atlas/changes/#edition-2026-11-27-1");
  // Each place is on the page.
  for (const place of led) expect(page.getElementById(place.split("#")[1] ?? "")).not.toBeNull();
  const first = new DOMParser().parseFromString(textOf(entries[0] ?? null, "content") ?? "", "text/html");
  expect(first.querySelector("p")?.textContent).toBe("Dates & names in Kosovo*.");
  expect(first.querySelector("a")?.getAttribute("href")).toBe("https://example.org/atlas/link/jp-al-xk/");
});

test("the feed is the same whenever it is written, and keeps its ids where it stands elsewhere", () => {
  expect(writeFeed(site, groups, words)).toBe(feed);
  const ids = (text: string) => [...text.matchAll(/<id>([^<]*)/g)].map(([, id]) => id);
  const anywhere = writeFeed({ ...site, address: null }, groups, words);
  expect(ids(anywhere)).toEqual(ids(feed));
  expect(anywhere).toContain('href="./changes/#edition-2026-11-27-1"');
  expect(anywhere).not.toContain("https://");
});
