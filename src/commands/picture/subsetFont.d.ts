/** The part of `subset-font` that pictures need; the package has no types of its own. */
declare module "subset-font" {
  /** A font reduced to the letters of a text, and to a stretch of its axes. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: "woff2" | "truetype";
      /** A stretch of an axis, or the one place on it at which the font stays. */
      readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
      /** Leaves out the glyphs that only features of the font lead to, such as small capitals. */
      readonly noLayoutClosure?: boolean;
    },
  ): Promise<Buffer>;
}
