import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Statement, Target } from "../../src/dataset/model.ts";
import { idOf, kindOf } from "../../src/dataset/target.ts";
import { escapeText } from "../../src/figure/svg.ts";
import { FigureChart } from "../../src/panel/NumbersPictures.tsx";
import { RecordPage } from "../../src/panel/pages/RecordPage.tsx";
import { formatInText } from "../../src/text/citations.ts";
import { PaperContext } from "../../src/ui/paper.ts";
import { type Atlas, buildAtlas } from "../../src/view/atlas.ts";
import { AtlasContext, ViewContext } from "../../src/view/hooks.ts";
import { listPages, pageAddress } from "../../src/view/pages.ts";
import { selectionOfTarget } from "../../src/view/selection.ts";
import { initialViewState } from "../../src/view/state.ts";
import { createActions, createViewStore } from "../../src/view/store.ts";
import { siteHeaders } from "../../src/vite/hosting/headers.ts";
import { realDataset } from "../support/realScene.ts";
import { findSchemaProblems } from "../support/schemaOrg.ts";

const dist = join(import.meta.dirname, "..", "..", "dist");

/** Files of the built site, from the atlas on. */
function readFiles(): readonly string[] {
  if (!existsSync(join(dist, "sitemap.xml"))) throw new Error("Build the site first: run `npm run build`.");
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}
const files = readFiles();
/** The page in which embeds begin is a part of the program: no record is on it, and no search engine should find it. */
const embedPage = "embed/index.html";
const pages = files.filter((file) => file.endsWith("/index.html") && file !== embedPage);
const read = (file: string): string => readFileSync(join(dist, file), "utf8");
const folderOf = (page: string): string => `${dirname(page)}/`;

test("the map of the site names the atlas and every page, each once", () => {
  const named = [...read("sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address);
  expect(named.toSorted()).toEqual(["./", ...pages.map(folderOf)].toSorted());
  expect(pages.length).toBeGreaterThan(850);
});

test("each page names itself as canonical, and a card that is there", () => {
  const wrong: string[] = [];
  for (const page of pages) {
    const html = read(page);
    const root = "../".repeat(page.split("/").length - 1);
    const [, canonical] = /<link rel="canonical" href="([^"]*)">/.exec(html) ?? [];
    const [, card = ""] = /<meta property="og:image" content="([^"]*)">/.exec(html) ?? [];
    if (canonical !== `${root}${folderOf(page)}`) wrong.push(`${page}: canonical ${canonical}`);
    if (!card.startsWith(root) || !files.includes(card.slice(root.length))) wrong.push(`${page}: card ${card}`);
  }
  expect(wrong).toEqual([]);
});

test("the page in which embeds begin is found by no search engine, and leads to the atlas without script too", () => {
  const html = read(embedPage);
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain('<noscript><p><a href="./" target="_blank">Open in the atlas</a></p></noscript>');
  expect([...html.matchAll(/ on[a-z]+=| style=|<style|<script>/g)]).toEqual([]);
});

test("the start page names the card of the atlas", () => {
  const html = read("index.html");
  expect(html).toMatch(/<meta property="og:image" content="\.\/card\.png"\s*\/?>/);
  expect(html).toMatch(/<meta property="og:title" content="Western Balkans Cooperation Atlas"\s*\/?>/);
  expect(html).toMatch(/<meta name="twitter:card" content="summary_large_image"\s*\/?>/);
});

test("a card is a picture of 1200 by 630 pixels of at most 130 kB", () => {
  const cards = files.filter((file) => file.endsWith("card.png"));
  expect(cards.length).toBeGreaterThan(120);
  for (const card of cards) {
    const png = readFileSync(join(dist, card));
    expect([card, png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      card,
      "PNG",
      1200,
      630,
    ]);
    expect([card, png.length < 130_000]).toEqual([card, true]);
  }
});

test("the whole site is at most 60 MB, each file counted in blocks of a disk", () => {
  const bytes = files.reduce((sum, file) => sum + Math.ceil(statSync(join(dist, file)).size / 4096) * 4096, 0);
  expect(bytes).toBeLessThan(60_000_000);
});

test("every page says the policies that hosts are asked to send, for those that send none", () => {
  const policy = siteHeaders["Content-Security-Policy"]?.replaceAll("'", "&#39;");
  for (const page of ["index.html", embedPage, ...pages]) {
    const html = read(page).replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, (said) =>
      said.replaceAll("'", "&#39;"),
    );
    expect([page, html.includes(`http-equiv="Content-Security-Policy" content="${policy}"`)]).toEqual([page, true]);
    expect([page, /<meta name="referrer" content="no-referrer"/.test(html)]).toEqual([page, true]);
  }
});

test("program, data and start page lie beside themselves compressed, as what they are", () => {
  const packed = files.filter((file) => file.endsWith(".br"));
  expect(packed).toEqual(expect.arrayContaining(["index.html.br", "sw.js.br", "data/atlas.json.br"]));
  expect(packed.filter((file) => /^assets\/.*\.js\.br$/.test(file)).length).toBeGreaterThan(60);
  for (const file of packed) {
    const name = file.slice(0, -3);
    const whole = readFileSync(join(dist, name));
    expect([name, brotliDecompressSync(readFileSync(join(dist, file))).equals(whole)]).toEqual([name, true]);
    expect([name, gunzipSync(readFileSync(join(dist, `${name}.gz`))).equals(whole)]).toEqual([name, true]);
  }
});

/** The record as a page tells it to programs. */
function readData(page: string): Record<string, unknown> {
  const [, text = ""] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(read(page)) ?? [];
  return JSON.parse(text);
}

test("what the page of a record says in JSON-LD has types, properties and ranges of schema.org, and the record's sources and date", () => {
  const wrong = pages
    .filter((file) => file.split("/").length === 3 && !file.startsWith("story/"))
    .flatMap((page) => findSchemaProblems(readData(page)).map((problem) => `${page}: ${problem}`));
  expect(wrong).toEqual([]);
  const { links, centres, crossings, figures } = realDataset();
  for (const [kind, records] of Object.entries({
    link: links,
    centre: centres,
    crossing: crossings,
    figure: figures,
  })) {
    for (const { id, sources, asOf } of records) {
      const { citation, temporalCoverage } = readData(`${kind}/${id}/index.html`);
      expect([kind, id, temporalCoverage ?? null]).toEqual([kind, id, asOf]);
      expect([kind, id, citation]).toEqual([
        kind,
        id,
        sources.map((source) =>
          source.kind === "web"
            ? expect.objectContaining({ "@type": "WebPage", url: source.url, name: source.title })
            : expect.objectContaining({ "@type": "Chapter", url: `../../section/${source.section}/` }),
        ),
      ]);
    }
  }
});

test("the start page tells catalogues of data what the atlas is, and where its files are", () => {
  const data = readData("index.html");
  expect(findSchemaProblems(data)).toEqual([]);
  expect(data).toMatchObject({
    "@type": "Dataset",
    name: "Western Balkans Cooperation Atlas",
    license: "https://creativecommons.org/licenses/by/4.0/",
    isAccessibleForFree: true,
    dateModified: realDataset().edition.date,
    creator: { "@type": "Organization", name: "contributors to the Western Balkans Cooperation Atlas" },
  });
  expect(JSON.stringify(data.spatialCoverage).match(/"Place"/g)).toHaveLength(6);
  const named = [...JSON.stringify(data.distribution).matchAll(/"contentUrl":"\.\/([^"]+)"/g)].map(([, file]) => file);
  expect(named).toEqual(["data/atlas.json", "data/atlas.geojson", "data/datapackage.json"]);
  expect(named.filter((file) => !files.includes(file ?? ""))).toEqual([]);
});

test("a page with its whole picture is at most 30 kB compressed", () => {
  const heavy: string[] = [];
  for (const page of pages.filter((file) => file.split("/").length === 3)) {
    const map = join(dist, dirname(page), "map.svg");
    const html = gzipSync(read(page), { level: 9 }).length;
    const picture = existsSync(map) ? gzipSync(readFileSync(map), { level: 9 }).length : 0;
    if (html + picture > 30_000) heavy.push(`${page}: ${html} and ${picture}`);
  }
  expect(heavy).toEqual([]);
});

/** Colours of borders and casings, which are in every picture and every sign. */
const everywhere = /casing|border|halo|map-label/;

test("the legend of a page names only what its picture shows, of a scale only the steps in it", () => {
  const idle: string[] = [];
  let lines = 0;
  for (const page of pages) {
    const [, legend = ""] = /<ul class="legend-entries"[^>]*>(.*?)<\/ul>/s.exec(read(page)) ?? [];
    if (legend === "" || page.startsWith("story/")) continue;
    const map = read(`${folderOf(page)}map.svg`);
    for (const [line] of legend.matchAll(/<li>.*?<\/li>/gs)) {
      lines += 1;
      for (const [, colour = ""] of line.matchAll(/="var\((--[\w-]+)/g)) {
        if (!everywhere.test(colour) && !map.includes(`var(${colour},`))
          idle.push(`${page}: ${piecesOf(line).join(" ")}`);
      }
    }
  }
  expect(idle).toEqual([]);
  expect(lines).toBeGreaterThan(1500);
});

/** Ways to views that only the atlas has. */
const onlyInAtlas: readonly string[] = ["Compare with", "Compare the economies"];

/** What markup says, piece by piece, without the words on controls. */
function piecesOf(markup: string): readonly string[] {
  return markup
    .replace(/<!--.*?-->/g, "")
    .split(/<[^>]*>/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}
/** A statement of the markup in its own words with its citations, and its editor's note. */
function statementsIn(markup: string): ReadonlyMap<string, string> {
  const found = markup.matchAll(/<article class="statement"[^>]* data-statement="([^"]*)".*?<\/article>/gs);
  return new Map(
    [...found].map(([article, id = ""]) => {
      const parts = article.matchAll(/<p class="statement-text">.*?<\/p>|<aside class="editor-note">.*?<\/aside>/gs);
      return [id, [...parts].map(([part]) => piecesOf(part).join("|")).join("|")];
    }),
  );
}

/** The statements that are to stand on the page of a record, from the data alone. */
function statementsOf({ indexes }: Atlas, target: Target): readonly Statement[] {
  const id = idOf(target);
  switch (kindOf(target)) {
    case "section":
      return indexes.statementsBySection.get(id) ?? [];
    case "reference":
      return indexes.statementsByReference.get(id) ?? [];
    case "statement":
      return [indexes.statements.get(id)].flatMap((found) => found ?? []);
    case "figure":
      return [indexes.statements.get(indexes.figures.get(id)?.statement ?? "")].flatMap((found) => found ?? []);
    case "centre":
      return [
        ...(indexes.statementsByTarget.get(target) ?? []),
        ...(indexes.statementsByTarget.get(`mechanism:${indexes.centres.get(id)?.mechanism ?? ""}`) ?? []),
      ];
    default:
      return indexes.statementsByTarget.get(target) ?? [];
  }
}

test("every statement of a record stands on its page, with its citations and its locator", () => {
  const atlas = buildAtlas(realDataset(), initialViewState);
  const { indexes, names } = atlas;
  const lost: string[] = [];
  for (const target of listPages(indexes)) {
    const page = read(`${pageAddress(target)}index.html`);
    for (const statement of statementsOf(atlas, target)) {
      const start = page.indexOf(`data-statement="${statement.id}"`);
      const article = start < 0 ? "" : page.slice(start, page.indexOf("</article>", start)).replace(/<[^>]*>/g, "");
      const parts = [
        ...statement.content.flatMap((piece) =>
          piece.type === "citation"
            ? piece.references.flatMap((id) => indexes.references.get(id) ?? []).map((work) => formatInText(work))
            : [names.text(piece.value)],
        ),
        `section ${indexes.sections.get(statement.section)?.number ?? "?"}, paragraph ${statement.locator.paragraph}`,
      ];
      for (const part of parts) {
        if (!article.includes(escapeText(part).replaceAll("&#39;", "&#x27;"))) lost.push(`${target}: ${part}`);
      }
    }
  }
  expect(lost).toEqual([]);
});

test("every link of a page within the site leads to a file that is there, and no page has a control", () => {
  const known = new Set(files);
  const wrong: string[] = [];
  for (const page of pages) {
    const html = read(page);
    for (const [, href = ""] of html.matchAll(/ href="(\.\.?\/[^"?#]*)/g)) {
      const file = join(dirname(page), href).replaceAll("\\", "/");
      if (!known.has(file) && !known.has(join(file, "index.html").replaceAll("\\", "/")))
        wrong.push(`${page}: ${href}`);
    }
    if (/<button|<input|href="\?/.test(html)) wrong.push(`${page}: a control`);
  }
  expect(wrong).toEqual([]);
});

test("every statement and citation of the panel, and every other word of it, stands on the page of the record", async () => {
  await FigureChart.load();
  const atlas = buildAtlas(realDataset(), initialViewState);
  const lost: string[] = [];
  let statements = 0;
  const renderPanel = (target: Target): string => {
    const selection = selectionOfTarget(target, atlas.indexes);
    if (selection === null || selection.kind === "none") throw new Error(`${target} cannot be selected.`);
    const store = createViewStore({ ...initialViewState, selection });
    return renderToStaticMarkup(
      createElement(
        ViewContext,
        { value: { store, actions: createActions(store) } },
        createElement(
          AtlasContext,
          { value: atlas },
          // With all that is folded on screen.
          createElement(PaperContext, { value: true }, createElement(RecordPage, { selection })),
        ),
      ),
    );
  };
  for (const target of listPages(atlas.indexes)) {
    const panel = renderPanel(target);
    const page = read(`${pageAddress(target)}index.html`);
    const onPage = statementsIn(page);
    for (const [id, words] of statementsIn(panel)) {
      statements += 1;
      if (onPage.get(id) !== words) lost.push(`${target}: ${words}\n  ${onPage.get(id)}`);
    }
    const said = new Set(piecesOf(page));
    const controls =
      /<button.*?<\/button>|<details class="provenance"[^>]*>.*?<\/details>|<label.*?<\/label>|<select.*?<\/select>/gs;
    for (const piece of piecesOf(panel.replace(controls, ""))) {
      if (!said.has(piece) && !onlyInAtlas.includes(piece)) lost.push(`${target}: ${piece}`);
    }
  }
  expect(lost.slice(0, 40)).toEqual([]);
  expect(statements).toBeGreaterThan(900);
});
