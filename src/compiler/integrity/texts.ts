import type { Problem } from "../../base/problems.ts";
import type { SectionText, StatementSource } from "../markdown.ts";
import type { Located } from "../readRecords.ts";
import type { AuthoringDocument } from "../schema/authoring.ts";
import { type Checker, checkId, checkTargets, type Report, reporterOf } from "./checker.ts";

/** Rules on report text: one file a section, statement ids, what they are about, works cited, notes. */
export function checkTexts(checker: Checker, texts: readonly SectionText[], webPages: ReadonlySet<string>): void {
  const sections = new Map<string, string>();
  const statements = new Set<string>();
  const broken = new Set(checker.problems.map(({ file }) => file));
  for (const text of texts) {
    const report = (code: string, message: string) => checker.problems.push(text.problemAt(code, message));
    checkHead(checker, text, report);
    const other = sections.get(text.section);
    if (other !== undefined) {
      report("duplicate-section", `Section "${text.section}" is already in ${other}; keep one file a section.`);
    }
    sections.set(text.section, text.file);
    for (const statement of text.statements) {
      if (statements.has(statement.id)) {
        checker.problems.push(
          statement.problemAt("duplicate-id", `The statement id "${statement.id}" is used twice; choose another.`),
        );
      }
      statements.add(statement.id);
      checkStatement(checker, text, statement, webPages);
    }
    if (!broken.has(text.file)) checkLocators(checker, text);
  }
  for (const located of checker.records.folders.documents) checkLeftOut(checker, located, texts);
}

/** The paragraph of a section up to which all are restated or left out. */
function lastParagraph(
  document: AuthoringDocument | undefined,
  section: string,
  texts: readonly SectionText[],
): number {
  const restated = texts.filter((text) => text.section === section).flatMap(({ statements }) => statements);
  const left = document?.leftOut.filter((place) => place.section === section) ?? [];
  const known = new Set([...restated, ...left].map(({ paragraph }) => paragraph));
  let last = 0;
  while (known.has(last + 1)) last += 1;
  return last;
}

/** Demands that what is left out lies in its section and stands once. */
function checkLeftOut(checker: Checker, located: Located<AuthoringDocument>, texts: readonly SectionText[]): void {
  const seen = new Set<string>();
  for (const [index, { section, paragraph }] of located.record.leftOut.entries()) {
    const report = reporterOf(checker, located);
    const key = `${section} ${paragraph}`;
    if (seen.has(key)) report(["leftOut", index], "repeated-paragraph", "This paragraph is left out twice; keep one.");
    seen.add(key);
    const last = lastParagraph(located.record, section, texts);
    if (paragraph <= last || checker.standing("statement", "") === "broken") continue;
    report(["leftOut", index, "paragraph"], "unknown-paragraph", beyond(paragraph, section, last));
  }
}

function beyond(paragraph: number, section: string, last: number): string {
  return `Paragraph ${paragraph} lies beyond section "${section}", of which ${last} paragraphs are restated or left out; correct the number.`;
}

/**
 * Every paragraph of a section is restated or left out, so the paragraphs known run on without a gap, and one paragraph
 * has one fingerprint. This holds a locator against the document without its original.
 */
function checkLocators(checker: Checker, text: SectionText): void {
  const document = checker.records.folders.documents.find(({ record }) => record.id === text.document)?.record;
  const last = lastParagraph(document, text.section, [text]);
  const first = new Map<number | string, StatementSource>();
  for (const statement of text.statements) {
    const { paragraph, fingerprint, problemAt } = statement;
    const same = first.get(paragraph);
    const alike = first.get(fingerprint);
    if (document !== undefined && paragraph > last) {
      checker.problems.push(problemAt("unknown-paragraph", beyond(paragraph, text.section, last)));
    } else if (same !== undefined && same.fingerprint !== fingerprint) {
      const message = `The fingerprint differs from that of ${same.id}, which restates the same paragraph; copy that one or run npm run verify:sources -- --write.`;
      checker.problems.push(problemAt("other-fingerprint", message));
    } else if (alike !== undefined && alike.paragraph !== paragraph) {
      const message = `The fingerprint is that of paragraph ${alike.paragraph} (${alike.id}); correct fingerprint or paragraph.`;
      checker.problems.push(problemAt("other-fingerprint", message));
    }
    if (same === undefined) first.set(paragraph, statement);
    if (alike === undefined) first.set(fingerprint, statement);
  }
}

function checkHead(checker: Checker, text: SectionText, report: (code: string, message: string) => void): void {
  const folder = text.file.split("/")[2] ?? "";
  if (folder !== text.document) {
    report("document-not-folder", `The file is in "${folder}" but names document "${text.document}"; make them equal.`);
  }
  const home = checker.documentOfSection(text.section);
  if (home === null) {
    checkId(checker, (_, code, message) => report(code, message), [], "section", text.section);
  } else if (home !== text.document) {
    report("section-of-other-document", `Section "${text.section}" belongs to ${home}; correct the front matter.`);
  }
}

function checkStatement(
  checker: Checker,
  text: SectionText,
  statement: StatementSource,
  webPages: ReadonlySet<string>,
): void {
  const report: Report = (_, code, message) => checker.problems.push(statement.problemAt(code, message));
  const known = checker.standing("section", text.section) === "known";
  if (known && !statement.id.startsWith(`${text.section}-`)) {
    report([], "id-not-of-section", `The statement id "${statement.id}" must begin with "${text.section}-".`);
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(statement.id)) {
    report([], "bad-id", `The id "${statement.id}" must be lower-case letters, digits and single hyphens.`);
  }
  const wellFormed = statement.about.filter((target) => {
    if (/^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$/.test(target)) return true;
    report([], "bad-target", `"${target}" in about is not a kind and an id; write it like mechanism:selec.`);
    return false;
  });
  checkTargets(checker, report, [], wellFormed);
  const cited = new Set(statement.content.flatMap((piece) => (piece.type === "citation" ? piece.references : [])));
  for (const id of cited) checkId(checker, report, [], "reference", id);
  if (statement.note === null) return;
  const noteReport = (code: string, message: string): Problem | undefined => {
    if (statement.note === null) return undefined;
    const problem = statement.note.problemAt(code, message);
    checker.problems.push(problem);
    return problem;
  };
  if (statement.note.conflict !== null) {
    checkId(checker, (_, code, message) => noteReport(code, message), [], "conflict", statement.note.conflict);
  }
  for (const url of statement.note.urls) {
    if (webPages.has(url)) continue;
    noteReport("unknown-page", `No record of data/ has ${url} as a source; add it there, so that its title is known.`);
  }
}
