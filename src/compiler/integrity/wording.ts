import { once } from "../../base/remember.ts";
import { hostOf } from "../hostOf.ts";
import type { SectionText } from "../markdown.ts";
import type { Located } from "../readRecords.ts";
import type { AuthoringSource } from "../schema/authoring.ts";
import { type Checker, type Report, reporterOf } from "./checker.ts";
import { type Fact, factsOf } from "./walk.ts";

/**
 * Hosts that copy what others publish, or on which anybody can write: mirrors, encyclopaedias, slide shares, blogs, staging
 * copies. A fact that no other host carries is not of high confidence.
 */
const weakHosts: readonly RegExp[] = [
  /(^|\.)(docslib|slideserve|slideplayer|scribd|pdfslide|lawsdocbox|financedocbox|huggingface|lexaris|silkway|pubt|openrijk|byteseu|visahq|publicnow|vdocuments|paperzz|statenewswire|naslovi)\.\w+$/,
  /(^|\.)(wikipedia|everybodywiki|findatwiki|zxc)\.\w+$/,
  /(^|\.)(blogspot|wordpress)\.\w+$/,
  /^(heroku\.briefly\.co|www\.tellerreport\.com|xiushuwang\.com|securengin\.fifthestate\.nz|archive\.fo|staging\..+)$/,
];

/** Whether a page stands on a host that copies others or on which anybody can write. */
export function isWeakPage(url: string): boolean {
  const host = hostOf(url) ?? "";
  return weakHosts.some((weak) => weak.test(host));
}

/** Text outside of “ ” marks: what is quoted stays as it was printed. */
const unquoted = (text: string): string => text.replace(/“[^”]*”/g, "“”");

/** The name of Kosovo given as a name, which the naming policy must not change. */
const givenAsName = /\b(?:named|called|(?:the|under the) name|writes?|written) Kosovo\b/;
/** Words that say that a date or a value was worked out and not read. */
const workedOut =
  /\b(?:is|are|was|were) (?:inferred|derived)\b|\b(?:inferred|derived) from\b|\bput together (?:from|after)\b/;

function checkFact(report: Report, { path, texts, basis, confidence, sources }: Fact): void {
  for (const [key, text] of texts) {
    if (key === "basisNote" || key === "url") continue;
    const place = [...path, /^\d+$/.test(key) ? Number(key) : key];
    checkName(report, place, text);
    if (basis !== null && basis !== "inferred" && workedOut.test(unquoted(text))) {
      const message = `The text says that this was worked out, but the basis is "${basis}"; write "inferred", with basisNote and inferredFrom.`;
      report(place, "derived-not-inferred", message);
    }
  }
  if (confidence === "high" && sources.length > 0 && sources.every(isWeak)) {
    const message =
      'Every source is a copy or a page on which anybody can write; add a better one or lower "high" to "medium".';
    report([...path, "confidence"], "weak-host", message);
  }
}

function isWeak(source: AuthoringSource): boolean {
  return "url" in source && isWeakPage(source.url);
}

/** The name of Kosovo stands as it is in texts; the naming policy adds its star. */
export function checkName(report: Report, path: Fact["path"], text: string): void {
  const rest = unquoted(text);
  if (rest.includes("Kosovo*")) {
    report(
      path,
      "starred-name",
      "Write Kosovo plain, the asterisk is added on screen; a name that is quoted stands in “ ”.",
    );
  } else if (givenAsName.test(rest)) {
    report(
      path,
      "name-not-quoted",
      "A name given as a name stands in “ ”, so that no asterisk is added to it on screen.",
    );
  }
}

/** What is wrong with the words of one record, by the path in it; the same as long as its file is. */
const faultsOf = once((located: Located<unknown>): readonly Parameters<Report>[] => {
  const faults: Parameters<Report>[] = [];
  for (const fact of factsOf(located.record)) checkFact((...fault) => faults.push(fault), fact);
  return faults;
});

/** Rules on the words of records and of report text: quoted names, values worked out, hosts. */
export function checkWording(checker: Checker, texts: readonly SectionText[]): void {
  const { folders, lists } = checker.records;
  const records: readonly Located<unknown>[] = [...Object.values(folders), ...Object.values(lists)].flat();
  for (const located of records) {
    const report = reporterOf(checker, located);
    for (const fault of faultsOf(located)) report(...fault);
  }
  for (const { statements } of texts) {
    for (const { content, note, problemAt } of statements) {
      const report: Report = (_, code, message) => checker.problems.push(problemAt(code, message));
      for (const piece of content) if (piece.type !== "citation") checkName(report, [], piece.value);
      if (note !== null) checkName(report, [], note.text);
    }
  }
}
