declare module "virtual:document-fonts" {
  /** TrueType files of the shipped family, compressed with zlib, in base64. */
  const fonts: Readonly<Record<"regular" | "semibold" | "bold" | "italic", string>>;
  export default fonts;
}
/** The part of `fontkit` that outlines of letters need; the package has no types of its own. */
declare module "fontkit" {
  interface OutlineCommand {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
    readonly args: readonly number[];
  }
  interface Font {
    readonly unitsPerEm: number;
    readonly layout: (text: string) => {
      readonly glyphs: readonly { readonly path: { readonly commands: readonly OutlineCommand[] } }[];
      readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
    };
    readonly hasGlyphForCodePoint: (code: number) => boolean;
  }
  /** Reads a font file. */
  export function create(file: Uint8Array): Font;
}
/**
 * What closing a document does without a break: `flushPages` packs all pages of the buffer and empties it; of fonts each is cut
 * to its letters, and doing it twice does no harm.
 */
declare namespace PDFKit {
  interface PDFDocument {
    _pageBuffer: readonly PDFPage[];
    readonly _fontFamilies: Readonly<Record<string, { readonly finalize: () => void }>>;
  }
}
