import type { SectionText } from "../markdown.ts";
import type { StorySource } from "../story.ts";
import type { Checker } from "./checker.ts";
import { checkContext, checkDocuments, checkIds, checkReferences } from "./documents.ts";
import { checkFormerIds } from "./formerIds.ts";
import { checkMechanism, checkSuccession } from "./mechanisms.ts";
import { checkPersons } from "./persons.ts";
import { checkCentre, checkCrossing, checkFigure, checkLink, checkPlace } from "./records.ts";
import { checkStories } from "./stories.ts";
import { checkTexts } from "./texts.ts";
import { checkWording } from "./wording.ts";
import { checkWords } from "./words.ts";

/** Runs every cross-file rule and adds what it finds to `checker.problems`. */
export function checkIntegrity(
  checker: Checker,
  texts: readonly SectionText[],
  stories: readonly StorySource[],
  webPages: ReadonlySet<string>,
): void {
  const { folders, lists } = checker.records;
  checkIds(checker);
  for (const located of lists["places.json"]) checkPlace(checker, located);
  for (const located of folders.mechanisms) checkMechanism(checker, located);
  checkSuccession(checker, folders.mechanisms);
  for (const located of folders.links) {
    checkLink(checker, located);
    checkPersons(checker, located);
  }
  for (const located of folders.centres) checkCentre(checker, located);
  for (const located of folders.crossings) checkCrossing(checker, located);
  for (const located of folders.figures) checkFigure(checker, located);
  checkDocuments(checker, folders.documents);
  checkReferences(checker, lists["references.json"]);
  checkContext(checker);
  checkFormerIds(checker, lists["former-ids.json"]);
  checkTexts(checker, texts, webPages);
  checkStories(checker, stories);
  checkWording(checker, texts);
  checkWords(checker, webPages);
}
