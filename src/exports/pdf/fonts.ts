import packed from "virtual:document-fonts";
import { unzlibSync } from "fflate";

export const fontNames = ["regular", "semibold", "bold", "italic"] as const;
export type FontName = (typeof fontNames)[number];

export type FontFiles = Readonly<Record<FontName, Uint8Array>>;

/** The shipped family as TrueType files, as a document embeds them; unpacked one by one, with a `rest` between them. */
export async function unpackFonts(rest: () => Promise<void>): Promise<FontFiles> {
  const unpack = async (name: FontName): Promise<Uint8Array> => {
    await rest();
    return unzlibSync(Uint8Array.from(atob(packed[name]), (character) => character.charCodeAt(0)));
  };
  const [regular, semibold] = [await unpack("regular"), await unpack("semibold")];
  return { regular, semibold, bold: await unpack("bold"), italic: await unpack("italic") };
}

/** The file for a weight of the map. */
export function fontOfWeight(weight: number): FontName {
  return weight <= 400 ? "regular" : weight <= 600 ? "semibold" : "bold";
}
