/** Serbian and Macedonian Cyrillic in Latin letters without marks, and the Bulgarian letters beside them. */
const cyrillic: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  ђ: "đ",
  ѓ: "gj",
  е: "e",
  ж: "z",
  з: "z",
  ѕ: "dz",
  и: "i",
  й: "i",
  ј: "j",
  к: "k",
  ќ: "kj",
  л: "l",
  љ: "lj",
  м: "m",
  н: "n",
  њ: "nj",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ћ: "c",
  у: "u",
  ф: "f",
  х: "h",
  ц: "c",
  ч: "c",
  џ: "dz",
  ш: "s",
  щ: "st",
  ъ: "a",
  ь: "",
  ю: "ju",
  я: "ja",
};
/** Latin letters that Unicode does not take apart into a letter and a mark. */
const latin: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ı: "i",
  ð: "d",
  þ: "th",
};

/**
 * Folds a text for finding words in it: lower case, marks dropped, Cyrillic in Latin letters; `đ`, `dj` and `d` are one, so
 * that Đorđević, Djordjevic, Dordevic and Ђорђевић agree. The one folding of search and filters. Empty stays empty.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most words have no letter with which more is to be done.
  if (!/[\u0080-\uffff]/.test(lower)) return lower.replaceAll("dj", "d");
  return lower
    .normalize("NFC")
    .replace(/[\u0400-\u045f]/g, (letter) => cyrillic[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøæœßıðþ]/g, (letter) => latin[letter] ?? letter)
    .replace(/đ|dj/g, "d");
}

/**
 * The folded words of a text, in order and with repetitions. A possessive s stays with its word (`women’s` → `womens`), digits
 * grouped in thousands are one number (`7,500` → `7500`), a hyphen parts words. Empty for a text without letters and digits.
 */
export function wordsOf(text: string): readonly string[] {
  return (
    foldText(text)
      .replace(/['’](?=s\b)/g, "")
      .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
