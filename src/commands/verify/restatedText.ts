import type { Problem } from "../../base/problems.ts";
import type { Json } from "../../compiler/jsonFile.ts";
import { parseJsonFile } from "../../compiler/jsonFile.ts";
import { parseSectionText } from "../../compiler/markdown.ts";
import type { DataFiles } from "../../compiler/readData.ts";
import { positionAt } from "../../compiler/textFile.ts";
import type { FreeWords } from "../../originals/verify/findCommonRuns.ts";
import type { LeftOutParagraph, OwnText, WrittenStatement } from "../../originals/verify/verification.ts";
import { isList, isObject, listIn, textIn, visit } from "./jsonValues.ts";
import { conflictWords, indexEvidence } from "./noteEvidence.ts";

/** What `data/` says about the two documents, ready to be held against the originals. */
export interface RestatedText {
  readonly statements: readonly WrittenStatement[];
  readonly leftOut: readonly LeftOutParagraph[];
  readonly ownTexts: readonly OwnText[];
  readonly free: FreeWords;
  /** Files or statements that could not be read. */
  readonly problems: readonly Problem[];
}

/** Keys that hold official names, titles and addresses: they stay as they are. */
const nameKeys = new Set(["name", "names", "title", "url", "container-title", "publisher", "$schema", "cited_as"]);

function collectOwnTexts(file: string, text: string, value: Json): OwnText[] {
  const found: OwnText[] = [];
  visit(value, "", (each, key) => {
    if (typeof each !== "string" || nameKeys.has(key) || !each.includes(" ")) return;
    const offset = text.indexOf(JSON.stringify(each).slice(1, -1));
    found.push({ text: each, at: { file, line: offset < 0 ? null : positionAt(text, offset).line } });
  });
  return found;
}

/** Names of mechanisms, titles of works, documents and sections, and names of places. */
function collectFreeWords(values: ReadonlyMap<string, Json>): FreeWords {
  const names: string[] = [];
  const places: string[] = [];
  for (const [file, value] of values) {
    if (file === "data/places.json")
      visit(value, "", (each, key) => typeof each === "string" && key === "en" && places.push(each));
    if (file.startsWith("data/mechanisms/")) {
      names.push(textIn(value, "name"));
      for (const former of listIn(value, "formerNames")) names.push(textIn(former, "name"));
    }
    if (file.startsWith("data/documents/")) {
      names.push(textIn(value, "title"));
      for (const section of listIn(value, "sections")) names.push(textIn(section, "title"));
    }
    if (file === "data/references.json" && isList(value)) for (const each of value) names.push(textIn(each, "title"));
  }
  return { names: names.filter(Boolean), places };
}

function readLeftOut(file: string, text: string, value: Json): LeftOutParagraph[] {
  const parsed = parseJsonFile(file, text).file;
  return listIn(value, "leftOut").map((each, index) => {
    const paragraph = isObject(each) ? each.paragraph : undefined;
    const line = parsed?.problemAt(["leftOut", index], "", "").line ?? null;
    return {
      document: textIn(value, "id"),
      section: textIn(each, "section"),
      paragraph: typeof paragraph === "number" ? paragraph : 0,
      fingerprint: textIn(each, "fingerprint"),
      reason: textIn(each, "reason"),
      at: { file, line },
    };
  });
}

/** Reads statements, paragraphs left out and all other text from the files of `data/`. */
export function readRestatedText(files: DataFiles): RestatedText {
  const problems: Problem[] = [];
  const values = new Map<string, Json>();
  const leftOut: LeftOutParagraph[] = [];
  const ownTexts: OwnText[] = [];
  for (const [file, text] of files) {
    if (!file.endsWith(".json")) continue;
    const parsed = parseJsonFile(file, text);
    problems.push(...parsed.problems);
    if (parsed.file === null) continue;
    const value = parsed.file.value;
    values.set(file, value);
    ownTexts.push(...collectOwnTexts(file, text, value));
    if (file.startsWith("data/documents/")) leftOut.push(...readLeftOut(file, text, value));
  }
  const conflicts = new Map(
    [...values].filter(([file]) => file.startsWith("data/conflicts/")).map(([, value]) => [textIn(value, "id"), value]),
  );
  const evidenceByUrl = indexEvidence(values);
  const statements: WrittenStatement[] = [];
  for (const [file, text] of files) {
    if (!file.startsWith("data/text/") || !file.endsWith(".md")) continue;
    const parsed = parseSectionText(file, text);
    problems.push(...parsed.problems);
    for (const each of parsed.section?.statements ?? []) {
      const conflict = conflicts.get(each.note?.conflict ?? "");
      const urls = new Set(each.note?.urls ?? []);
      if (conflict !== undefined)
        visit(conflict, "", (value, key) => typeof value === "string" && key === "url" && urls.add(value));
      const evidence = [conflictWords(conflict), ...[...urls].flatMap((url) => evidenceByUrl.get(url) ?? [])];
      statements.push({
        id: each.id,
        document: parsed.section?.document ?? "",
        section: parsed.section?.section ?? "",
        paragraph: each.paragraph,
        fingerprint: each.fingerprint,
        text: each.content.map((piece) => (piece.type === "citation" ? "" : piece.value)).join(""),
        marks: each.content.flatMap((piece) => (piece.type === "citation" ? piece.references : [])),
        note: each.note === null ? null : { text: each.note.text, evidence: evidence.join(" ") },
        at: { file, line: each.problemAt("", "").line },
      });
    }
  }
  return { statements, leftOut, ownTexts, free: collectFreeWords(values), problems };
}
