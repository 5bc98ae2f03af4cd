import { stemmer } from "stemmer";

/** The stem of a folded English word (Porter 1980): members → member, centres → centr. */
export function stemEnglish(word: string): string {
  return stemmer(word);
}

/**
 * Endings of folded words in the languages of the region. Snowball knows Serbian only, in 2,000 endings, and nobody keeps a
 * stemmer of Albanian or Macedonian; for words that are held against a short list, the endings alone are enough.
 */
const endings: readonly string[] = [
  // Bosnian, Croatian, Montenegrin, Serbian: cases of nouns, then of adjectives in -ski and -ni.
  ..."a e i o u om em am im ih og eg oj ju ja je ji jom jama jima ima ama ovi evi ova eva ovima evima oga omu ega emu".split(
    " ",
  ),
  ..."skog skom ski ska sko ske skoj sku skim skih ni na no ne noj nog nom nim nih nje nja nju".split(" "),
  // Macedonian: the article behind its word.
  ..."ot ta to te ite ata oto iot skiot skata skite niot nata nite".split(" "),
  // Albanian: the article and the cases behind it, adjectives in -or and -ar.
  ..."it ut in un ve t s es se ne en ise ine jes jen et ave vet eve ore oreve or are ar imi imit im ime te ta sh ash esh ish".split(
    " ",
  ),
];
/** Letters of a word that an ending must leave. */
const leastStem = 4;
const knownEndings: ReadonlySet<string> = new Set(endings);
const longestEnding = Math.max(...endings.map(({ length }) => length));

/** The word itself and what remains of it without each ending that it may have, longest first. */
export function stemsRegional(word: string): readonly string[] {
  const stems = [word];
  for (let left = word.length - 1; left >= Math.max(leastStem, word.length - longestEnding); left -= 1) {
    if (knownEndings.has(word.slice(left))) stems.push(word.slice(0, left));
  }
  return stems;
}
