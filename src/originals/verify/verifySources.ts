import { type Problem, sortProblems } from "../../base/problems.ts";
import type { SectionId } from "../../dataset/model.ts";
import type { SourceParagraph } from "../types.ts";
import { checkParagraph } from "./checkParagraphs.ts";
import { checkStatement, meetLocator } from "./checkStatements.ts";
import { findCommonRuns, foldFreeWords, indexRuns } from "./findCommonRuns.ts";
import {
  type FilePlace,
  formatPlace,
  type Report,
  type SectionResult,
  type Verification,
  type VerificationResult,
  type WrittenLocator,
} from "./verification.ts";

const first = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Holds the restated text against the originals: locators, citations, numbers, completeness, own words. */
export function verifySources(input: Verification): VerificationResult {
  const misses: Problem[] = [];
  const sections: SectionResult[] = [];
  const bySection = new Map<SectionId, number>();
  const reportFor =
    (section: SectionId): Report =>
    (at, code, message) => {
      bySection.set(section, (bySection.get(section) ?? 0) + 1);
      misses.push({
        file: at.file,
        place: at.line === null ? "" : `${at.line}:1`,
        line: at.line,
        column: null,
        code,
        message,
      });
    };
  const index = indexRuns(
    input.sources.map((source) => source.sections.flatMap((each) => each.paragraphs.map((p) => p.text)).join(" ")),
  );
  const free = foldFreeWords(input.free);
  const checkWords = (text: string, label: string, at: FilePlace, report: Report): void => {
    for (const run of findCommonRuns(text, index, free))
      report(
        at,
        "copied-run",
        `${label} repeats ${run.split(" ").length} words of a source document in a row ("${first(run)}"); use other words.`,
      );
  };
  for (const statement of input.statements) {
    const report = reportFor(statement.section);
    const paragraph = meetLocator(statement, `Statement ${statement.id}`, input.sources, report);
    const source = input.sources.find((each) => each.document === statement.document);
    const section = source?.sections.find((each) => each.id === statement.section);
    if (paragraph !== null && source !== undefined && section !== undefined)
      checkStatement(statement, paragraph, section, source, report);
    checkWords(statement.text, `Statement ${statement.id}`, statement.at, report);
    if (statement.note !== null)
      checkWords(statement.note.text, `The editor's note of ${statement.id}`, statement.at, report);
  }
  for (const each of input.leftOut) {
    const report = reportFor(each.section);
    meetLocator(each, "A paragraph left out", input.sources, report);
    if (each.reason.trim() === "")
      report(each.at, "no-reason", `${formatPlace(each.section, each.paragraph)} is left out without a reason.`);
  }
  for (const each of input.ownTexts) checkWords(each.text, "This text", each.at, reportFor("elsewhere"));
  for (const source of input.sources) {
    const record = { file: `data/documents/${source.document}.json`, line: null };
    for (const section of source.missingSections)
      reportFor(section)(
        record,
        "missing-section",
        `The copy of ${source.document} has no heading of ${section}; it is truncated or of another edition.`,
      );
    for (const section of source.sections) {
      const report = reportFor(section.id);
      const own = input.statements.filter((each) => each.section === section.id);
      const left = input.leftOut.filter((each) => each.section === section.id);
      const fallback = own[0]?.at ?? record;
      const of = <Located extends WrittenLocator>(all: readonly Located[], paragraph: SourceParagraph): Located[] =>
        all.filter((each) => each.paragraph === paragraph.number);
      const tallies = section.paragraphs.map((paragraph) =>
        checkParagraph(paragraph, section, of(own, paragraph), of(left, paragraph), fallback, report),
      );
      sections.push({
        document: source.document,
        section: section.id,
        title: section.title,
        paragraphs: section.paragraphs.length,
        restated: section.paragraphs.filter((paragraph) => of(own, paragraph).length > 0).length,
        leftOut: section.paragraphs.filter((paragraph) => of(left, paragraph).length > 0).length,
        carried: tallies.reduce((sum, tally) => sum + tally.carried, 0),
        expected: tallies.reduce((sum, tally) => sum + tally.expected, 0),
        misses: bySection.get(section.id) ?? 0,
      });
    }
  }
  return { sections, misses: sortProblems(misses) };
}
