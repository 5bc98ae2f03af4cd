import type { Located } from "../readRecords.ts";
import type { AuthoringLink } from "../schema/authoring.ts";
import { type Checker, reporterOf } from "./checker.ts";

/** Short words of operation ids that need not stand in the title. */
const shortWords = new Set(["op", "jit", "jits", "jiu", "tri", "wbcj"]);

/** A person beside a word of a case: “boss Name Surname”, “arrest of Name Surname”, “Name Surname case”. */
const personOfCase = [
  /(?<!\p{L})(?:šef\p{L}*|boss\p{L}*|bos\p{L}?|lords?|klan\p{L}*|clans?|gangs?|group of|[Aa]rrests? of|[Hh]apšenj\p{L}*|[Uu]hićenj\p{L}*) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u,
  /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:['’]s)? (?:case|group|clan|gang)(?!\p{L})/u,
];

/**
 * Ids and titles of operations hold no person of a case: an id is made of what the title says, of topics, economies and
 * years, so that a name that stands nowhere else cannot be in it, and no title has a name beside a word of a case.
 */
export function checkPersons(checker: Checker, located: Located<AuthoringLink>): void {
  const { record } = located;
  if (record.kind !== "joint-operation") return;
  const report = reporterOf(checker, located);
  const said = new Set([...wordsOf(record.title), ...record.topics.flatMap(wordsOf)]);
  const strange = wordsOf(record.id).filter(
    (word) => !said.has(word) && !shortWords.has(word) && !/^(?:[a-z]{2}|\d{4}s?)$/.test(word),
  );
  if (strange.length > 0) {
    const message = `"${strange.join(", ")}" stands in the id and not in the title; an id is the name of the operation or says what it was, and never holds a person's name.`;
    report(["id"], "strange-word-in-id", message);
  }
  const titles = [record.title, ...record.sources.flatMap((source) => ("url" in source ? [source.title] : []))];
  for (const title of titles.filter((text) => personOfCase.some((pattern) => pattern.test(text)))) {
    const message = `"${title}" seems to name a person of a case; describe the page instead and add "(title ours)".`;
    report(record.title === title ? ["title"] : ["sources"], "person-in-title", message);
  }
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== "");
}
