/** Folds a text for finding words in it: lower case, accents dropped, đ as d. Empty stays empty. */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replaceAll("ł", "l");
}
