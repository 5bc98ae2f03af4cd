import packed from "virtual:document-fonts";
import { unzlibSync } from "fflate";

export const fontNames = ["regular", "semibold", "bold", "italic"] as const;
export type FontName = (typeof fontNames)[number];

/** The shipped family as TrueType files, as a document embeds them. */
export function unpackFonts(): Readonly<Record<FontName, Uint8Array>> {
  const unpack = (name: FontName): Uint8Array =>
    unzlibSync(Uint8Array.from(atob(packed[name]), (character) => character.charCodeAt(0)));
  return { regular: unpack("regular"), semibold: unpack("semibold"), bold: unpack("bold"), italic: unpack("italic") };
}

/** The file for a weight of the map. */
export function fontOfWeight(weight: number): FontName {
  return weight <= 400 ? "regular" : weight <= 600 ? "semibold" : "bold";
}
