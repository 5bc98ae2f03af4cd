import type { Problem } from "../../base/problems.ts";
import type { SectionText, StatementSource } from "../markdown.ts";
import { type Checker, checkId, checkTargets, type Report } from "./checker.ts";

/** Rules on report text: one file a section, statement ids, what they are about, works cited, notes. */
export function checkTexts(checker: Checker, texts: readonly SectionText[], webPages: ReadonlySet<string>): void {
  const sections = new Map<string, string>();
  const statements = new Set<string>();
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
