import type { Checker } from "./integrity/checker.ts";
import { checkContext, checkDocuments, checkIds } from "./integrity/context.ts";
import { checkMechanism, checkSuccession } from "./integrity/mechanisms.ts";
import { checkCentre, checkCrossing, checkFigure, checkLink, checkPlace } from "./integrity/records.ts";
import { checkTexts } from "./integrity/texts.ts";
import type { SectionText } from "./markdown.ts";

/** Runs every cross-file rule and adds what it finds to `checker.problems`. */
export function checkIntegrity(checker: Checker, texts: readonly SectionText[], webPages: ReadonlySet<string>): void {
  const { folders, lists } = checker.records;
  checkIds(checker);
  for (const located of lists["places.json"]) checkPlace(checker, located);
  for (const located of folders.mechanisms) checkMechanism(checker, located);
  checkSuccession(checker, folders.mechanisms);
  for (const located of folders.links) checkLink(checker, located);
  for (const located of folders.centres) checkCentre(checker, located);
  for (const located of folders.crossings) checkCrossing(checker, located);
  for (const located of folders.figures) checkFigure(checker, located);
  checkDocuments(checker, folders.documents);
  checkContext(checker);
  checkTexts(checker, texts, webPages);
}
