import { expect, test } from "vitest";
import { linkOembed, writeOembed } from "../../src/pages/oembed.ts";
import { buildAllWords } from "../../src/pages/pageWords.ts";
import { writeRecordPage } from "../../src/pages/writeRecordPage.tsx";
import { findHtmlProblems } from "../support/htmlProblems.ts";
import { buildPageSite } from "../support/pageSite.ts";

const site = buildPageSite();
const { date, hash } = site.atlas.dataset.edition;

test("the answer for a record has the snippet of its view, its size and the picture of its page, all at whole addresses", () => {
  const answer = writeOembed(site, "pair:al-xk", "Albania and Kosovo*");
  expect(answer?.path).toBe("oembed/pair/al-xk.json");
  const told = JSON.parse(answer?.text ?? "");
  expect(told).toMatchObject({
    version: "1.0",
    type: "rich",
    title: "Albania and Kosovo*",
    provider_name: "Western Balkans Cooperation Atlas",
    provider_url: "https://example.org/atlas/",
    width: 800,
    height: 480,
    thumbnail_url: "https://example.org/atlas/pair/al-xk/card.png",
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  expect(told.html).toMatch(
    /^<iframe\n {2}src="https:\/\/example\.org\/atlas\/embed\/\?select=pair:al-xk&amp;view=map&amp;/,
  );
  expect(told.html).toContain(
    `embed=1&amp;embed-panel=beside&amp;embed-interaction=press&amp;embed-fit=frame&amp;embed-edition=${date}-${hash}"`,
  );
});

test("the atlas has one too; records without a picture of their own have none, and no record where the site is not known", () => {
  expect(writeOembed(site, null, "Western Balkans Cooperation Atlas")?.path).toBe("oembed/atlas.json");
  expect(writeOembed(site, "place:tr", "Türkiye")).toBeNull();
  expect(linkOembed(site, "statement:k4d-5-7-1", "A statement")).toBeNull();
  expect(writeOembed({ ...site, address: null }, "pair:al-xk", "Albania and Kosovo*")).toBeNull();
});

test("the page of a record leads editors to it", async () => {
  const words = buildAllWords(site.atlas, ["mechanism:selec"]).get("mechanism:selec");
  if (words === undefined) throw new Error("SELEC has no words.");
  const { html } = writeRecordPage(site, "mechanism:selec", words);
  expect(html).toContain(
    `<link rel="alternate" type="application/json+oembed" href="https://example.org/atlas/oembed/mechanism/selec.json" title="${words.name}">`,
  );
  expect(await findHtmlProblems(html)).toEqual([]);
  expect(writeRecordPage({ ...site, address: null }, "mechanism:selec", words).html).not.toContain("oembed");
});
