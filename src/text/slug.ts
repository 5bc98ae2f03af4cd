import { wordsOf } from "./fold.ts";

/**
 * A text as part of the name of a file or an entry: its words in small Latin letters, joined by hyphens, as many as find room
 * in `most` characters; a first word that finds none is cut. Empty for a text without Latin or Cyrillic letters and digits.
 */
export function slugOf(text: string, most: number): string {
  const words = wordsOf(text).flatMap((word) => word.match(/[a-z0-9]+/g) ?? []);
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, most) : `${slug}-${word}`;
    if (longer.length > most) break;
    slug = longer;
  }
  return slug;
}
