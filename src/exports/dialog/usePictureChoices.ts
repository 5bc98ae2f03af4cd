import { useState } from "react";
import type { Size } from "../../geometry/mercator.ts";
import type { ThemeName } from "../../view/state.ts";

/** Shapes of a picture; `screen` is that of the map on screen, `own` what the reader types. */
export const pictureShapes = ["wide", "standard", "square", "screen", "own"] as const;
export type PictureShape = (typeof pictureShapes)[number];
/** Pixels of a PNG for each CSS pixel. */
export const pictureRatios = [1, 2, 3, 4] as const;

/** Least and most of a side, CSS pixels: below it no legend can be read, above it browsers have no canvas. */
export const sideRange = [320, 4000] as const;

const sizes: Readonly<Record<"wide" | "standard" | "square", Size>> = {
  wide: [1280, 720],
  standard: [1120, 840],
  square: [1000, 1000],
};

/** How a picture is to look, and how that is changed. */
export interface PictureChoices {
  readonly shape: PictureShape;
  readonly ratio: number;
  readonly theme: ThemeName;
  /** CSS pixels. */
  readonly size: Size;
  /** Size of the map on screen; null where there is none. */
  readonly screen: Size | null;
  readonly setShape: (shape: PictureShape) => void;
  readonly setRatio: (ratio: number) => void;
  readonly setTheme: (theme: ThemeName) => void;
  /** What is typed may be anything; it counts within the range. */
  readonly setSide: (side: 0 | 1, pixels: number) => void;
}

const clampSide = (pixels: number): number => {
  const [least, most] = sideRange;
  return Number.isFinite(pixels) ? Math.round(Math.min(Math.max(pixels, least), most)) : least;
};

/** Size of the map on screen; null when there is none. */
function sizeOnScreen(): Size | null {
  const map = document.querySelector(".atlas-map");
  return map === null || map.clientWidth === 0 ? null : [map.clientWidth, map.clientHeight];
}

/** The theme of the page, as the reader sees it. */
function themeOnScreen(chosen: ThemeName | null): ThemeName {
  return chosen ?? (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

/** Choices for a picture, which begin with what is on screen, in the shape of a slide. */
export function usePictureChoices(chosenTheme: ThemeName | null): PictureChoices {
  const [screen] = useState(sizeOnScreen);
  const [shape, setShape] = useState<PictureShape>("wide");
  const [ratio, setRatio] = useState(2);
  const [theme, setTheme] = useState(() => themeOnScreen(chosenTheme));
  const [own, setOwn] = useState<Size>(screen ?? sizes.wide);
  const size = ((): Size => {
    switch (shape) {
      case "screen":
        return [clampSide(screen?.[0] ?? sizes.wide[0]), clampSide(screen?.[1] ?? sizes.wide[1])];
      case "own":
        return [clampSide(own[0]), clampSide(own[1])];
      default:
        return sizes[shape];
    }
  })();
  return {
    shape,
    ratio,
    theme,
    size,
    screen,
    setShape,
    setRatio,
    setTheme,
    setSide: (side, pixels) => setOwn(([width, height]) => (side === 0 ? [pixels, height] : [width, pixels])),
  };
}
