import type { JsonPath } from "../jsonFile.ts";
import { type AuthoringProvenance, type EmbeddedProvenance, inheritProvenance } from "../provenance.ts";
import type { AuthoringSource } from "../schema/authoring.ts";
import { type Checker, checkId, type Report } from "./checker.ts";
import { checkNotInFuture } from "./dates.ts";

/** The document that each basis stands for. */
const documentOfBasis = { report: "k4d-709", leaflet: "rcc-leaflet" } as const;

/** Rules on where a record's facts come from. */
export function checkProvenance(
  checker: Checker,
  report: Report,
  path: JsonPath,
  provenance: AuthoringProvenance,
): void {
  checkSources(checker, report, [...path, "sources"], provenance.sources);
  checkBasis(report, path, provenance);
  checkNotInFuture(checker, report, [...path, "asOf"], provenance.asOf);
}

/** The same for a part that inherits what it does not say; what is inherited is not reported again. */
export function checkEmbedded(
  checker: Checker,
  report: Report,
  path: JsonPath,
  part: EmbeddedProvenance | null,
  record: AuthoringProvenance,
): void {
  if (part === null) return;
  if (part.sources !== undefined) checkSources(checker, report, [...path, "sources"], part.sources);
  if (part.sources !== undefined || part.basis !== undefined || part.inferredFrom !== undefined)
    checkBasis(report, path, inheritProvenance(part, record));
  checkNotInFuture(checker, report, [...path, "asOf"], part.asOf ?? null);
}

/** Demands that documents, sections and works named by sources exist, that no page is of the future and none stands twice. */
export function checkSources(
  checker: Checker,
  report: Report,
  path: JsonPath,
  sources: readonly AuthoringSource[],
): void {
  const pages = new Set<string>();
  for (const [index, source] of sources.entries()) {
    if ("url" in source) {
      if (pages.has(source.url)) {
        report([...path, index, "url"], "repeated-source", "This page stands twice among the sources; keep one.");
      }
      pages.add(source.url);
      checkNotInFuture(checker, report, [...path, index, "date"], source.date);
      continue;
    }
    checkSection(checker, report, [...path, index], source.document, source.section);
    for (const [work, id] of source.references.entries()) {
      checkId(checker, report, [...path, index, "references", work], "reference", id);
    }
  }
}

/** Demands that a section exists in the document named with it. */
function checkSection(checker: Checker, report: Report, path: JsonPath, document: string, section: string): void {
  if (checker.standing("document", document) === "unknown") {
    checkId(checker, report, [...path, "document"], "document", document);
    return;
  }
  const home = checker.documentOfSection(section);
  if (home !== null && home !== document) {
    const message = `Section "${section}" belongs to ${home}, not to ${document}; correct one of them.`;
    report([...path, "section"], "section-of-other-document", message);
  } else {
    checkId(checker, report, [...path, "section"], "section", section);
  }
}

function checkBasis(report: Report, path: JsonPath, provenance: AuthoringProvenance): void {
  const { basis, basisNote, inferredFrom, sources } = provenance;
  if (basis !== "inferred" && inferredFrom !== null) {
    report(
      [...path, "inferredFrom"],
      "not-inferred",
      `The basis is "${basis}"; only an inferred fact has inferredFrom.`,
    );
  }
  if (basis === "inferred") {
    if (inferredFrom === null) {
      const message =
        'The basis is "inferred"; name in inferredFrom where the ground for it comes from: report, leaflet or research.';
      report([...path, "basis"], "missing-inferred-from", message);
    } else {
      checkGround(report, path, inferredFrom, sources);
    }
    if (basisNote === null) {
      report([...path, "basis"], "missing-basis-note", 'The basis is "inferred"; say in basisNote from what.');
    }
  } else {
    checkGround(report, path, basis, sources);
  }
}

/** Demands that a source stands for the basis named: a web page for research, a passage of the document for the others. */
function checkGround(
  report: Report,
  path: JsonPath,
  basis: "report" | "leaflet" | "research",
  sources: readonly AuthoringSource[],
): void {
  if (basis === "research") {
    if (sources.some((source) => "url" in source)) return;
    const message = 'The basis is "research", but no web page is among the sources; add it or correct the basis.';
    report([...path, "basis"], "basis-without-source", message);
    return;
  }
  const document = documentOfBasis[basis];
  if (sources.some((source) => "document" in source && source.document === document)) return;
  const message = `The basis is "${basis}", but no passage of ${document} is among the sources; add it or correct the basis.`;
  report([...path, "basis"], "basis-without-source", message);
}
