import { expect, test } from "vitest";
import { buildDrawing } from "../../src/figure/drawing.ts";
import { chooseLabels } from "../../src/figure/drawLabels.ts";
import { drawAtlasCard, drawRecordCard, hasCard } from "../../src/pages/card.ts";
import { frameScene } from "../../src/pages/pageMap.ts";
import { buildAllWords } from "../../src/pages/pageWords.ts";
import { textWidth } from "../../src/text/textWidth.ts";
import { themes } from "../../src/theme/tokens.ts";
import { listPages } from "../../src/view/pages.ts";
import { selectionOfTarget } from "../../src/view/selection.ts";
import { buildPageSite } from "../support/pageSite.ts";

const site = buildPageSite(null);
const { atlas } = site;
const targets = listPages(atlas.indexes);
const words = buildAllWords(atlas, targets);

function card(target: (typeof targets)[number]): string {
  const own = words.get(target);
  const drawn = own === undefined ? null : drawRecordCard(site, target, own);
  if (drawn === null) throw new Error(`${target} has no card`);
  return drawn;
}

/** The lines of the column of words: text, size and weight. */
function linesOf(svg: string) {
  return [...svg.matchAll(/<text x="56" y="([\d.]+)" font-size="([\d.]+)" font-weight="(\d+)"[^>]*>([^<]*)</g)].map(
    ([, y = "", size = "", weight = "", text = ""]) => ({
      y: Number(y),
      size: Number(size),
      weight: Number(weight),
      text: text.replaceAll("&#39;", "'").replaceAll("&amp;", "&").replaceAll("&quot;", '"'),
    }),
  );
}

test("mechanisms, the six economies and the fifteen pairs among them have cards, nothing else", () => {
  const cards = targets.filter((target) => hasCard(atlas, target));
  expect(cards.filter((target) => target.startsWith("mechanism:"))).toHaveLength(atlas.dataset.mechanisms.length);
  expect(cards.filter((target) => target.startsWith("place:"))).toEqual([
    "place:al",
    "place:ba",
    "place:me",
    "place:mk",
    "place:rs",
    "place:xk",
  ]);
  expect(cards.filter((target) => target.startsWith("pair:"))).toHaveLength(15);
  expect(cards.filter((target) => !/^(?:mechanism|place|pair):/.test(target))).toEqual([]);
});

test("a card says what the record is, where it is from, and the naming note and sources that a picture must have", () => {
  const texts = linesOf(card("mechanism:selec")).map(({ text }) => text);
  expect(texts.slice(0, 4)).toEqual(["Centre · SELEC", "Southeast European", "Law Enforcement", "Center"]);
  expect(texts.slice(4).join(" ")).toMatch(
    /^Treaty body in Bucharest that links police and customs of eleven states; .* Western Balkans Cooperation Atlas Edition \d{4}-\d\d-\d\d \([0-9a-f]{8}\) \* This designation is without prejudice .* Borders © OpenStreetMap contributors, ODbL Data: contributors to the Western Balkans Cooperation Atlas, CC BY 4\.0$/,
  );
  expect(linesOf(drawAtlasCard(site)).map(({ text }) => text)).toContain("Who works with whom, since when, in what");
});

test("words stay in their column and do not meet, however long a name is", () => {
  const longest = targets
    .filter((target) => target.startsWith("mechanism:"))
    .toSorted((one, other) => (words.get(other)?.heading.length ?? 0) - (words.get(one)?.heading.length ?? 0))
    .slice(0, 12);
  for (const target of [...longest, "place:ba", "pair:ba-mk"] as const) {
    const lines = linesOf(card(target));
    for (const { text, size, weight } of lines) {
      expect([target, text, textWidth(text, weight) * size <= 480]).toEqual([target, text, true]);
    }
    const gaps = lines.slice(1).map((line, index) => [line.text, line.y - (lines[index]?.y ?? 0) >= line.size]);
    expect([target, gaps.filter(([, apart]) => apart === false)]).toEqual([target, []]);
    expect(lines.at(-1)?.y ?? 0).toBeLessThanOrEqual(600);
  }
});

test("on the map of no card a name or label lies over another", () => {
  const size = [380, 393.75] as const;
  const lying: string[] = [];
  let labels = 0;
  for (const target of targets.filter((each) => hasCard(atlas, each))) {
    const selection = selectionOfTarget(target, atlas.indexes);
    if (selection === null) throw new Error(target);
    const { scene, camera } = frameScene(atlas, site.outlines, { selection }, { size, theme: themes.light });
    const placed = chooseLabels(scene, buildDrawing(camera, size)).flatMap(({ labels: own }) => own);
    labels += placed.length;
    placed.forEach(({ box, lines }, index) => {
      for (const other of placed.slice(index + 1)) {
        const apart =
          box.left >= other.box.right ||
          box.right <= other.box.left ||
          box.top >= other.box.bottom ||
          box.bottom <= other.box.top;
        if (!apart) lying.push(`${target}: ${lines[0]?.text} and ${other.lines[0]?.text}`);
      }
    });
  }
  expect(lying).toEqual([]);
  expect(labels).toBeGreaterThan(1200);
});
