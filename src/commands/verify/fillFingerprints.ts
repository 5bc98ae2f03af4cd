import { parseJsonFile } from "../../compiler/jsonFile.ts";
import type { DataFiles } from "../../compiler/readData.ts";
import type { ParsedSource } from "../../originals/types.ts";
import { isObject, listIn, textIn } from "./jsonValues.ts";

/** A file of `data/` with its fingerprints filled in, and how many were missing or differed. */
export interface FilledFile {
  readonly file: string;
  readonly text: string;
  readonly filled: number;
  readonly updated: number;
}

type Lookup = (document: string, section: string, paragraph: number) => string | null;

function fillMarkdown(text: string, lookup: Lookup): Omit<FilledFile, "file"> {
  const document = /^document:\s*(\S+)\s*$/m.exec(text)?.[1] ?? "";
  const section = /^section:\s*(\S+)\s*$/m.exec(text)?.[1] ?? "";
  let filled = 0;
  let updated = 0;
  const result = text.replace(/^:{3,}statement\{[^}]*\}/gm, (directive) => {
    const paragraph = /\sparagraph="?(\d+)"?/.exec(directive);
    const known = /\sfingerprint="?([0-9a-zA-Z]*)"?/.exec(directive);
    const found = paragraph === null ? null : lookup(document, section, Number(paragraph[1]));
    if (paragraph === null || found === null || known?.[1] === found) return directive;
    if (known === null || known[1] === "") filled += 1;
    else updated += 1;
    const without = known === null ? directive : directive.replace(known[0], "");
    return without.replace(paragraph[0], `${paragraph[0]} fingerprint=${found}`);
  });
  return { text: result, filled, updated };
}

function fillDocument(file: string, text: string, lookup: Lookup): Omit<FilledFile, "file"> {
  const unchanged = { text, filled: 0, updated: 0 };
  const parsed = parseJsonFile(file, text).file;
  // What is not of the right shape is left to the compiler, which lists it.
  if (parsed === null) return unchanged;
  const record = parsed.value;
  let filled = 0;
  let updated = 0;
  const leftOut = listIn(record, "leftOut").map((each) => {
    const paragraph = isObject(each) ? each.paragraph : undefined;
    const number = typeof paragraph === "number" ? paragraph : 0;
    const found = lookup(textIn(record, "id"), textIn(each, "section"), number);
    const known = textIn(each, "fingerprint");
    if (!isObject(each) || found === null || known === found) return each;
    if (known === "") filled += 1;
    else updated += 1;
    return { ...each, fingerprint: found };
  });
  if (filled + updated === 0 || !isObject(record)) return unchanged;
  return { text: `${JSON.stringify({ ...record, leftOut }, null, 2)}\n`, filled, updated };
}

/**
 * Writes the fingerprint of the original paragraph into every locator whose paragraph exists. Only files that change are
 * returned. Text is changed at the fingerprint alone.
 */
export function fillFingerprints(files: DataFiles, sources: readonly ParsedSource[]): FilledFile[] {
  const fingerprints = new Map<string, string>(
    sources.flatMap((source) =>
      source.sections.flatMap((section) =>
        section.paragraphs.map(
          (each) => [`${source.document} ${section.id} ${each.number}`, each.fingerprint] as const,
        ),
      ),
    ),
  );
  const lookup: Lookup = (document, section, paragraph) =>
    fingerprints.get(`${document} ${section} ${paragraph}`) ?? null;
  const changed: FilledFile[] = [];
  for (const [file, text] of files) {
    const isText = file.startsWith("data/text/") && file.endsWith(".md");
    const isDocument = file.startsWith("data/documents/") && file.endsWith(".json");
    if (!isText && !isDocument) continue;
    const result = isText ? fillMarkdown(text, lookup) : fillDocument(file, text, lookup);
    if (result.text !== text) changed.push({ file, ...result });
  }
  return changed;
}
