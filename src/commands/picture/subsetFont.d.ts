/** The part of `subset-font` that pictures need; the package has no types of its own. */
declare module "subset-font" {
  /** A font reduced to the letters of a text, and to a stretch of its axes. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: "woff2";
      readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
    },
  ): Promise<Buffer>;
}
