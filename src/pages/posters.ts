import "../text/late.ts";
import type { Target } from "../dataset/model.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import { pictureSizes } from "../embed/poster/pictureSizes.ts";
import { renderFigure } from "../figure/renderFigure.ts";
import { escapeText } from "../figure/svg.ts";
import { fitBounds, type Size } from "../geometry/mercator.ts";
import { tellOf } from "../panel/firstWords.ts";
import { buildPanelTitle } from "../panel/panelTitle.ts";
import { buildScene } from "../scene/buildScene.ts";
import { buildFrame } from "../scene/frame.ts";
import { keepNamesInView } from "../scene/namesInView.ts";
import { listPages } from "../view/pages.ts";
import { selectionOfTarget, targetOfSelection } from "../view/selection.ts";
import { initialViewState, type Selection, type ViewState } from "../view/state.ts";
import { hasCard } from "./card.ts";
import { codedTheme, nameColours } from "./codedTheme.ts";
import type { PageSite } from "./pageSite.ts";
import { slimDrawing } from "./slimDrawing.ts";

/** A size that pictures are drawn for, CSS pixels, and how far the land goes on beyond it for frames of another shape. */
interface PosterSize {
  readonly name: keyof typeof pictureSizes;
  readonly box: Size;
  /** Drawn beyond the box at each side, pixels: a low frame on a wide page shows far more at the sides. */
  readonly beyond: Size;
}

/** For telephones and columns, and for pages: letters of a drawing grow and shrink with it. `embed/poster/poster.ts` chooses. */
const posterSizes: readonly PosterSize[] = [
  { name: "small", box: pictureSizes.small, beyond: [700, 110] },
  { name: "large", box: pictureSizes.large, beyond: [230, 190] },
];

/** Space around what is selected, as the atlas leaves it in a frame, CSS pixels. */
const padding = { top: 20, right: 24, bottom: 12, left: 20 };
/** Zoom whose borders tell the frame of a record. */
const frameZoom = 5;

/** A mechanism has a picture from so many participations on: those are the ones that are shown elsewhere. */
const leastParts = 16;

/** Views that have a picture: the default view, mechanisms that many take part in, the six economies and the pairs among them. */
function posterSelections({ atlas }: PageSite): readonly Selection[] {
  const { indexes } = atlas;
  const isLarge = (target: Target): boolean =>
    kindOf(target) !== "mechanism" || (indexes.participationsByMechanism.get(idOf(target)) ?? []).length >= leastParts;
  return [
    { kind: "none" },
    ...listPages(indexes)
      .filter((target) => hasCard(atlas, target) && isLarge(target))
      .flatMap((target) => selectionOfTarget(target, indexes) ?? []),
  ];
}

/** Name of a picture: `overview`, `pair-al-xk`. */
const posterName = (target: Target | null): string => (target === null ? "overview" : target.replace(":", "-"));

/** The names of all pictures of views. */
export const listPosters = (site: PageSite): readonly string[] =>
  posterSelections(site).map((selection) => posterName(targetOfSelection(selection)));

/** Nothing in a picture answers to a press, and ids of the page are not its own. */
const withoutHandles = (svg: string): string =>
  svg
    .replace(/ data-target="[^"]*" role="img" aria-label="[^"]*"/g, "")
    .replace(/ pointer-events="[^"]*"/g, "")
    .replace(/<g id="[^"]*"/g, "<g");

/** The map of a view, all of it as in the atlas, as an SVG document of one of the sizes, with its name and first words. Pure. */
export function drawPoster(
  { atlas, outlines }: PageSite,
  view: Partial<ViewState>,
  { box, beyond }: PosterSize,
): string {
  const state = { ...initialViewState, ...view };
  const { selection } = state;
  const camera = fitBounds(buildFrame(atlas, outlines.at(frameZoom), state), box, padding);
  const scene = buildScene({ atlas, outlines: outlines.at(camera.zoom), state, theme: codedTheme });
  const size: Size = [box[0] + 2 * beyond[0], box[1] + 2 * beyond[1]];
  const named = keepNamesInView(scene, camera, size);
  const svg = renderFigure(named, { camera, size, theme: codedTheme, idPrefix: "poster" });
  const target = targetOfSelection(selection);
  const { title } = buildPanelTitle(selection, atlas);
  const words = target === null ? atlas.translate("card.line") : tellOf(atlas, target);
  const told = escapeText(words ?? "").replaceAll('"', "&quot;");
  return slimDrawing(nameColours(withoutHandles(svg)), "p", size)
    .replace(/ viewBox="[^"]*"/, ` viewBox="${beyond[0]} ${beyond[1]} ${box[0]} ${box[1]}"`)
    .replace(/ width="[^"]*" height="[^"]*"/, ` width="${box[0]}" height="${box[1]}"`)
    .replace(/^<svg/, `<svg data-words="${told}"`)
    .replace(/<desc /, `<title>${escapeText(title)}</title><desc `);
}

/** A picture as a file of the site. */
export interface PosterFile {
  readonly path: string;
  readonly text: string;
}

/**
 * All pictures, each in every size, or those whose name is wanted; `ground`: land, borders and names alone, for views that have
 * no picture of their own.
 */
export function* writePosters(site: PageSite, isWanted: (name: string) => boolean = () => true): Generator<PosterFile> {
  const pictures = [
    ...posterSelections(site).map((selection) => ({
      name: posterName(targetOfSelection(selection)),
      view: { selection },
    })),
    { name: "ground", view: { layers: [] } },
  ];
  for (const { name, view } of pictures.filter((picture) => isWanted(picture.name))) {
    for (const size of posterSizes) {
      yield { path: `embed/pictures/${name}-${size.name}.svg`, text: drawPoster(site, view, size) };
    }
  }
}
