import "../text/late.ts";
import type { Target } from "../dataset/model.ts";
import { placesOfPair } from "../dataset/pairs.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import { drawMap, wrapFigure } from "../figure/renderFigure.ts";
import { group, type SvgNode, writeNode } from "../figure/svg.ts";
import type { Size } from "../geometry/mercator.ts";
import { textWidth, wrapText } from "../text/textWidth.ts";
import { scale, themes } from "../theme/tokens.ts";
import type { Atlas } from "../view/atlas.ts";
import { pageAddress } from "../view/pages.ts";
import { selectionOfTarget } from "../view/selection.ts";
import type { Selection } from "../view/state.ts";
import { frameScene } from "./pageMap.ts";
import type { PageSite } from "./pageSite.ts";
import type { PageWords } from "./pageWords.ts";

/** Width and height of cards, pixels: what networks and messengers ask for. */
export const cardSize: Size = [1200, 630];

/** The file of a card, beside its page. */
export const cardFile = "card.png";

/** The map of a card: its left edge, and how much larger than on a page its letters and lines are, since cards are shown small. */
const mapLeft = 592;
const mapScale = 1.6;
const margin = 56;
const column = mapLeft - 2 * margin;
/** Room of a card for its words, from under the stripe to above the foot, pixels. */
const wordsTop = 64;
const wordsBottom = 462;
const titleSizes = [58, 52, 46, 42, 38, 34, 30];
const titleLeading = 1.12;
const lineSize = 25;
const lineLeading = 34;
const footSize = 20;
const noteSize = 13;
const noteLeading = 17;

/** What a card says. */
interface CardWords {
  readonly kicker: string;
  readonly title: string;
  /** A sentence or two; as many of its words as there is room for. */
  readonly line: string;
}

const isCore = ({ indexes }: Atlas, place: string): boolean => indexes.places.get(place)?.group === "western-balkans";

/** Records with a card of their own, those that are shared most: mechanisms, the six economies, and the pairs among them. */
export function hasCard(atlas: Atlas, target: Target): boolean {
  switch (kindOf(target)) {
    case "mechanism":
      return true;
    case "place":
      return isCore(atlas, idOf(target));
    case "pair":
      return placesOfPair(idOf(target)).every((place) => isCore(atlas, place));
    default:
      return false;
  }
}

/** A card as a page names it. */
export interface NamedCard {
  readonly address: string;
  /** What it shows, in words. */
  readonly alt: string;
}

/** The card of a record under its name: its own, or that of the atlas. Absolute where the address of the site is known. */
export function nameCard({ atlas, address }: PageSite, root: string, target: Target | null, name: string): NamedCard {
  const own = target !== null && hasCard(atlas, target);
  return {
    address: `${address ?? root}${own ? pageAddress(target) : ""}${cardFile}`,
    alt: atlas.translate("card.alt", { title: own ? name : atlas.translate("app.title") }),
  };
}

function text(line: string, y: number, size: number, weight: number, fill: string): SvgNode {
  return { name: "text", attributes: { x: margin, y, "font-size": size, "font-weight": weight, fill }, words: line };
}

/** The largest size at which a title has few enough lines, and no word that is too wide. */
function layOutTitle(title: string): { readonly size: number; readonly lines: readonly string[] } {
  const layouts = titleSizes.map((size) => ({ size, lines: wrapText(title, size, 700, column) }));
  const fits = ({ size, lines }: (typeof layouts)[number]): boolean =>
    lines.length * size * titleLeading <= 236 && lines.every((line) => textWidth(line, 700) * size <= column);
  const smallest = layouts.at(-1) ?? { size: 30, lines: [title] };
  return layouts.find(fits) ?? smallest;
}

/** The first lines of a text, the last one with an ellipsis where more would follow. */
function keepLines(words: string, count: number): readonly string[] {
  const lines = wrapText(words, lineSize, 400, column);
  if (lines.length <= count) return lines;
  return lines.slice(0, count).map((line, index) => {
    if (index < count - 1) return line;
    const whole = line.split(" ");
    while (whole.length > 1 && textWidth(`${whole.join(" ")} …`, 400) * lineSize > column) whole.pop();
    return `${whole.join(" ").replace(/[\s,;:.…]+$/u, "")} …`;
  });
}

/** A card as an SVG document in the light theme: words at the left, the map of a selection at the right. Pure. */
function drawCard({ atlas, outlines }: PageSite, selection: Selection, { kicker, title, line }: CardWords): string {
  const theme = themes.light;
  const { ui } = theme;
  const { dataset, namingNotes, translate } = atlas;
  const [width, height] = cardSize;
  const mapSize: Size = [(width - mapLeft) / mapScale, height / mapScale];
  const { scene, camera } = frameScene(atlas, outlines, { selection }, { size: mapSize, theme });
  const figure = { camera, size: mapSize, theme, idPrefix: "card" };
  const place = { transform: `translate(${mapLeft},0) scale(${mapScale})` };
  const map = group("g", place, drawMap(scene, camera, mapSize, figure));
  const heading = layOutTitle(title);
  const titleTop = wordsTop + 34;
  const lineTop = titleTop + heading.lines.length * heading.size * titleLeading + 18;
  const lines = keepLines(line, Math.max(1, Math.floor((wordsBottom - lineTop) / lineLeading)));
  const { date, hash } = dataset.edition;
  const small = [...namingNotes, ...scene.attribution].flatMap((note) => wrapText(note, noteSize, 400, column));
  const smallTop = height - 36 - (small.length - 1) * noteLeading;
  const words = [
    text(kicker, wordsTop + 12, 22, 600, ui.accent),
    ...heading.lines.map((part, index) =>
      text(part, titleTop + (index + 0.82) * heading.size * titleLeading, heading.size, 700, ui.ink),
    ),
    ...lines.map((part, index) => text(part, lineTop + (index + 0.75) * lineLeading, lineSize, 400, ui.ink)),
    text(translate("app.title"), smallTop - 58, footSize, 700, ui.ink),
    text(translate("app.edition", { date, hash }), smallTop - 32, 17, 400, ui.muted),
    ...small.map((part, index) => text(part, smallTop + index * noteLeading, noteSize, 400, ui.muted)),
  ];
  const content: readonly SvgNode[] = [
    { name: "rect", attributes: { width, height, fill: ui.surface } },
    map,
    { name: "path", attributes: { d: `M${mapLeft},0V${height}`, stroke: ui.line, "stroke-width": 2 } },
    { name: "rect", attributes: { width: mapLeft, height: 12, fill: ui.accent } },
    ...words,
  ];
  return writeNode(wrapFigure(scene, { ...figure, size: cardSize, fontFamily: scale.fontFamily }, content));
}

/** The card of a record; null for those without one of their own. */
export function drawRecordCard(site: PageSite, target: Target, words: PageWords): string | null {
  const selection = selectionOfTarget(target, site.atlas.indexes);
  if (selection === null || !hasCard(site.atlas, target)) return null;
  const { kicker, acronym, heading, description } = words;
  return drawCard(site, selection, {
    kicker: acronym === null ? kicker : `${kicker} · ${acronym}`,
    title: heading,
    line: description,
  });
}

/** The card of the atlas itself, which stands for all that has none of its own. */
export function drawAtlasCard(site: PageSite): string {
  const { translate } = site.atlas;
  return drawCard(
    site,
    { kind: "none" },
    { kicker: translate("card.kicker"), title: translate("app.title"), line: translate("card.line") },
  );
}
