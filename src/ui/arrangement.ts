/**
 * How map and text stand to one another: `wide` beside one another; `low` so too, but everything a size smaller; `narrow`,
 * the text is a sheet over the map; `tiny`, neither has room beside or over the other: one below the other, and the page
 * scrolls.
 */
export type Arrangement = "wide" | "low" | "narrow" | "tiny";

/** What there is room for. The same words stand as `data-layout` on the shell, where style sheets read them. */
export interface Layout {
  readonly arrangement: Arrangement;
  /** The views and the switch for the documents stand behind buttons, and the report covers the map. */
  readonly folded: boolean;
  /** The whole name of the atlas has no room in the bar. */
  readonly short: boolean;
  /** The doors of the bar show their signs alone. */
  readonly terse: boolean;
  /** Everything in the bar stands closer, and the name may break. */
  readonly tight: boolean;
  /** The search is a button that opens it over the bar. */
  readonly searchFolded: boolean;
  /** Legends may stand open from the start. */
  readonly roomy: boolean;
}

const arrange = (width: number, height: number): Arrangement => {
  if (height < 20 || (width < 35 && height < 31)) return "tiny";
  if (width < 35 || (width < 47.5 && height > 30)) return "narrow";
  return height <= 30 ? "low" : "wide";
};

/**
 * What fits into a window. Its sides are in rem and not in pixels: with twice the size of letters there is room for half
 * as much, and the page folds as on a window of half the size.
 */
export function layoutOf(width: number, height: number): Layout {
  const arrangement = arrange(width, height);
  return {
    arrangement,
    folded: width < 47.5 || arrangement === "tiny",
    short: width < 100,
    terse: width < 88,
    tight: width < 62.5,
    searchFolded: width < 78.75,
    roomy: width >= 68.75 && height >= 40,
  };
}

/** The words of `data-layout`: the arrangement first, then `folded`, `short`, `terse`, `tight`, `search-folded` and `roomy` where they hold. */
export function layoutWords({ arrangement, folded, short, terse, tight, searchFolded, roomy }: Layout): string {
  return [
    arrangement,
    ...(folded ? ["folded"] : []),
    ...(short ? ["short"] : []),
    ...(terse ? ["terse"] : []),
    ...(tight ? ["tight"] : []),
    ...(searchFolded ? ["search-folded"] : []),
    ...(roomy ? ["roomy"] : []),
  ].join(" ");
}
