import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Target } from "../../src/dataset/model.ts";
import { kindOf } from "../../src/dataset/target.ts";
import { buildAllWords } from "../../src/pages/pageWords.ts";
import { writeRobots, writeSitemap } from "../../src/pages/sitemap.ts";
import { writeListPage } from "../../src/pages/writeListPage.tsx";
import { writeRecordPage } from "../../src/pages/writeRecordPage.tsx";
import { listPages, pageAddress } from "../../src/view/pages.ts";
import { readSiteAddress } from "../../src/vite/pagesPlugin.ts";
import { findHtmlProblems } from "../support/htmlProblems.ts";
import { buildPageSite } from "../support/pageSite.ts";

const site = buildPageSite();
const { atlas } = site;
const { indexes } = atlas;
const targets = listPages(indexes);
const words = buildAllWords(atlas, targets);

function write(target: Target) {
  const own = words.get(target);
  if (own === undefined) throw new Error(`${target} has no page`);
  return writeRecordPage(site, target, own);
}

test("every kind that can be selected has pages, pairs where anything ties them", () => {
  const kinds = new Set(targets.map(kindOf));
  expect([...kinds].toSorted()).toEqual([
    "centre",
    "crossing",
    "figure",
    "link",
    "mechanism",
    "pair",
    "place",
    "reference",
    "section",
    "statement",
  ]);
  expect(targets).toContain("pair:al-xk");
  expect(targets).toContain("section:k4d-5-7");
  expect(targets).not.toContain("pair:ar-jp");
  expect(pageAddress("mechanism:selec")).toBe("mechanism/selec/");
});

test("no two pages have the same name", () => {
  const all = [...words.values()].map(({ name }) => name);
  expect(new Set(all).size).toBe(all.length);
});

describe("a page as a document", () => {
  const largest: readonly Target[] = ["mechanism:selec", "mechanism:rcc", "place:rs", "place:al", "pair:al-xk"];
  // Fixed seed: the same forty on every run, another forty when the data grows.
  let seed = 20261127;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const chosen = [
    ...new Set([
      ...largest,
      ...Array.from({ length: 40 }, () => targets[Math.floor(random() * targets.length)] ?? "mechanism:selec"),
    ]),
  ];
  const pages = new Map(chosen.map((target) => [target, write(target)]));

  test("weighs at most 30 kB and is valid HTML with one title, one main heading and unique ids", async () => {
    for (const [target, { html }] of pages) {
      expect(gzipSync(html).length, target).toBeLessThan(30_000);
      expect(html.match(/<h1[ >]/g), target).toHaveLength(1);
      expect(await findHtmlProblems(html), target).toEqual([]);
    }
  });

  test("names its canonical address, and the record with sources and dates in the words of schema.org", () => {
    const { html } = write("mechanism:selec");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<link rel="canonical" href="https://example.org/atlas/mechanism/selec/">');
    expect(html).toContain('<a class="link" href="../../?select=mechanism:selec">');
    for (const [target, page] of pages) {
      const [, text = ""] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page.html) ?? [];
      const data = JSON.parse(text);
      expect(data, target).toMatchObject({
        "@context": "https://schema.org",
        "@type": "WebPage",
        url: `https://example.org/atlas/${pageAddress(target)}`,
        dateModified: atlas.dataset.edition.date,
        mainEntity: { "@type": expect.any(String), name: expect.any(String) },
      });
    }
    const [, text = ""] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(text)).toMatchObject({
      mainEntity: {
        "@type": "Organization",
        alternateName: ["SELEC"],
        location: { "@type": "City", name: "Bucharest" },
      },
      citation: expect.arrayContaining([
        expect.objectContaining({ "@type": "Chapter", url: "https://example.org/atlas/section/k4d-5-2/" }),
        expect.objectContaining({ "@type": "WebPage", url: "https://www.selec.org/about-selec/" }),
      ]),
    });
  });

  test("names its card with size and words: its own for what is shared most, else that of the atlas", () => {
    const cardOf = ({ html }: { readonly html: string }) =>
      [...html.matchAll(/<meta (?:property|name)="((?:og:image|twitter:)[^"]*)" content="([^"]*)">/g)].map(
        ([, name, content]) => [name, content],
      );
    const selec =
      "Southeast European Law Enforcement Center (SELEC): map and short description, from the Western Balkans Cooperation Atlas.";
    expect(cardOf(write("mechanism:selec"))).toEqual([
      ["og:image", "https://example.org/atlas/mechanism/selec/card.png"],
      ["og:image:type", "image/png"],
      ["og:image:width", "1200"],
      ["og:image:height", "630"],
      ["og:image:alt", selec],
      ["twitter:card", "summary_large_image"],
      ["twitter:image:alt", selec],
    ]);
    for (const target of ["section:k4d-5-7", "place:hr"] as const) {
      expect(cardOf(write(target))).toContainEqual(["og:image", "https://example.org/atlas/card.png"]);
    }
  });

  test("has its map as a picture that follows the theme, with a description", () => {
    const { html, map } = write("mechanism:selec");
    expect(html).toMatch(
      /<img class="page-drawing" src="map\.svg" width="600" height="520" alt="Map of the Western Balkans\. Selected: Southeast European Law Enforcement Center\./,
    );
    expect(map).toContain("prefers-color-scheme:dark");
    expect(map).toMatch(/var\(--map-member,#[0-9a-f]{6}\)/);
    expect(map).not.toContain("data-target");
    expect(write("reference:bechev-2015").map).toBeNull();
  });
});

test("the list of a kind names every record of it once", () => {
  const html = writeListPage(site, "link", words);
  const links = targets.filter((target) => kindOf(target) === "link");
  for (const target of links) expect(html.split(`href="../${pageAddress(target)}"`), target).toHaveLength(2);
  expect(html).toContain('<link rel="canonical" href="https://example.org/atlas/link/">');
});

test("the map of the site has absolute addresses where the site's is known", () => {
  expect(writeSitemap(["", "mechanism/selec/"], "https://example.org/", "2026-11-27")).toContain(
    "<url><loc>https://example.org/mechanism/selec/</loc><lastmod>2026-11-27</lastmod></url>",
  );
  expect(writeSitemap([""], "https://example.org/", "2026-11-27")).toContain("<loc>https://example.org/</loc>");
  // An empty address would be no address at all.
  expect(writeSitemap([""], null, "2026-11-27")).toContain("<loc>./</loc>");
  expect(writeRobots("https://example.org/")).toContain("Sitemap: https://example.org/sitemap.xml");
  expect(writeRobots(null)).not.toContain("Sitemap");
});

test("the address of the site is read with its slash; what is none stops the build", () => {
  expect(readSiteAddress("https://example.org/atlas")).toBe("https://example.org/atlas/");
  expect(readSiteAddress("")).toBeNull();
  expect(() => readSiteAddress("example.org")).toThrow("ATLAS_SITE_URL is no address of a site");
});
