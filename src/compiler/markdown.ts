import type { Nodes, Root, RootContent } from "mdast";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse as parseYaml } from "yaml";
import { visibleCharacters } from "../base/characters.ts";
import { isRecord } from "../base/isRecord.ts";
import type { Problem } from "../base/problems.ts";
import type { Inline } from "../dataset/model.ts";
import { type ProblemOf, readInline } from "./inlineText.ts";
import { findAttributeFault, findRawFaults } from "./markdownFaults.ts";
import { openText } from "./textFile.ts";

interface NoteSource {
  readonly text: string;
  readonly conflict: string | null;
  readonly urls: readonly string[];
  readonly problemAt: (code: string, message: string) => Problem;
}
/** A statement as written, with its ids not yet held against the rest of `data/`. */
export interface StatementSource {
  readonly id: string;
  readonly paragraph: number;
  readonly fingerprint: string;
  readonly about: readonly string[];
  readonly content: readonly Inline[];
  readonly note: NoteSource | null;
  readonly problemAt: (code: string, message: string) => Problem;
}
/** One file of report text: one section. */
export interface SectionText {
  readonly file: string;
  readonly document: string;
  readonly section: string;
  readonly statements: readonly StatementSource[];
  readonly problemAt: (code: string, message: string) => Problem;
}

type ContainerDirective = Extract<RootContent, { readonly type: "containerDirective" }>;

const processor = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).use(remarkDirective);
const statementKeys = ["id", "paragraph", "fingerprint", "about"];
const noteKeys = ["conflict", "sources"];

/**
 * Reads one file of `data/text/`. `section` is null when the front matter is wrong. A fault in the structure (a broken
 * or unclosed directive) ends the reading of the file, since what follows would be misread.
 */
export function parseSectionText(
  path: string,
  written: string,
): { readonly section: SectionText | null; readonly problems: readonly Problem[] } {
  const { text, problems: ofFile, readable } = openText(path, written);
  if (!readable) return { section: null, problems: ofFile };
  const { problems: raw, readable: parsable } = findRawFaults(path, text);
  const problems: Problem[] = [...ofFile, ...raw];
  if (!parsable) return { section: null, problems };
  const problemOf = (node: Pick<Nodes, "position"> | null) => (code: string, message: string) =>
    markdownProblem(path, node, code, message);
  const root: Root = processor.parse(text);
  const structure = findStructureFault(root, text, problemOf);
  if (structure !== null) return { section: null, problems: [...problems, structure] };

  const front = readFrontMatter(root, problemOf);
  if ("code" in front) return { section: null, problems: [...problems, front] };

  const statements: StatementSource[] = [];
  for (const node of root.children) {
    if (node.type === "yaml") continue;
    if (node.type !== "containerDirective") {
      problems.push(
        problemOf(node)("text-outside-statement", "This text stands outside a statement; put it in a :::statement."),
      );
      continue;
    }
    const statement = readStatement(node, text, problemOf);
    if ("id" in statement) statements.push(statement);
    else problems.push(...statement.problems);
  }
  return { section: { file: path, ...front, statements, problemAt: problemOf(root.children[0] ?? null) }, problems };
}

function findStructureFault(root: Root, text: string, problemOf: ProblemOf): Problem | null {
  const lines = text.split("\n");
  const visit = (node: RootContent): Problem | null => {
    if (node.type === "containerDirective") {
      const last = (lines[(node.position?.end.line ?? 1) - 1] ?? "").trim();
      const opening = /^:+/.exec((lines[(node.position?.start.line ?? 1) - 1] ?? "").trim())?.[0] ?? ":::";
      if (!/^:{3,}$/.test(last) || last.length < opening.length) {
        return problemOf(node)("unclosed-directive", `This directive is not closed; end it with a line ${opening}.`);
      }
      for (const child of node.children) {
        const fault = visit(child);
        if (fault !== null) return fault;
      }
      return null;
    }
    if (node.type === "paragraph" || node.type === "heading") {
      const raw = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
      const broken = /^\s*(:{2,}.*)$/m.exec(raw);
      if (broken !== null) {
        return problemOf(node)(
          "broken-directive",
          'A directive here is malformed; write :::statement{#id paragraph=1 fingerprint=0123456789ab about="…"} and close it with :::.',
        );
      }
    }
    if (node.type === "leafDirective") {
      return problemOf(node)("broken-directive", "A directive opens with three colons and is closed by three.");
    }
    return null;
  };
  for (const node of root.children) {
    const fault = visit(node);
    if (fault !== null) return fault;
  }
  return null;
}

function readFrontMatter(
  root: Root,
  problemOf: ProblemOf,
): { readonly document: string; readonly section: string } | Problem {
  const node = root.children[0];
  if (node === undefined || node.type !== "yaml") {
    return problemOf(node ?? null)("missing-front-matter", "Start the file with --- document: …, section: … ---.");
  }
  let value: unknown;
  try {
    value = parseYaml(node.value, { logLevel: "error" });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "").replace(/:$/, ".") : String(error);
    return problemOf(node)("broken-front-matter", `The lines between --- cannot be read as YAML: ${reason}`);
  }
  const keys = isRecord(value) ? value : {};
  const unknown = Object.keys(keys).find((key) => key !== "document" && key !== "section");
  if (unknown !== undefined) {
    return problemOf(node)("unknown-key", `The key "${unknown}" is not known in front matter; remove it.`);
  }
  const { document, section } = keys;
  if (typeof document !== "string" || typeof section !== "string") {
    return problemOf(node)("missing-key", "The front matter needs the two keys document and section.");
  }
  return { document, section };
}

function readStatement(
  node: ContainerDirective,
  text: string,
  problemOf: ProblemOf,
): StatementSource | { readonly problems: readonly Problem[] } {
  const at = problemOf(node);
  if (node.name !== "statement") {
    return { problems: [at("unknown-directive", `The directive "${node.name}" is not known here; use statement.`)] };
  }
  const attributes = node.attributes ?? {};
  const unknown = Object.keys(attributes).filter((key) => !statementKeys.includes(key));
  if (unknown.length > 0) {
    return { problems: [at("unknown-key", `The attribute "${unknown.join(", ")}" is not known; remove it.`)] };
  }
  const fault = findAttributeFault(node, text);
  if (fault !== null) return { problems: [at(...fault)] };
  const id = attributes.id ?? "";
  if (id === "") return { problems: [at("missing-id", "This statement has no id; write #id first in the braces.")] };
  const missing = ["paragraph", "fingerprint"].filter((key) => (attributes[key] ?? "") === "");
  if (missing.length > 0) {
    return {
      problems: [
        at("missing-locator", `Statement ${id} lacks ${missing.join(" and ")}; say which paragraph it restates.`),
      ],
    };
  }
  const paragraph = Number(attributes.paragraph);
  const fingerprint = attributes.fingerprint ?? "";
  if (!/^[1-9]\d{0,3}$/.test(attributes.paragraph ?? "")) {
    return { problems: [at("bad-paragraph", `The paragraph of ${id} must be a whole number from 1.`)] };
  }
  if (!/^[0-9a-f]{12}$/.test(fingerprint)) {
    return { problems: [at("bad-fingerprint", `The fingerprint of ${id} must be 12 hexadecimal digits.`)] };
  }
  const [body, note, ...more] = node.children;
  if (body === undefined || body.type !== "paragraph") {
    const where = body === undefined ? node : body;
    return { problems: [problemOf(where)("empty-text", `Statement ${id} has no text; write one paragraph.`)] };
  }
  if (more.length > 0 || (note !== undefined && (note.type !== "containerDirective" || note.name !== "note"))) {
    const extra = note !== undefined && note.type === "containerDirective" && note.name === "note" ? more[0] : note;
    return {
      problems: [
        problemOf(extra ?? node)(
          "extra-block",
          `Statement ${id} may hold one paragraph and one :::note, nothing else.`,
        ),
      ],
    };
  }
  const content = readInline(body, text, problemOf);
  const readNoteResult = note?.type === "containerDirective" ? readNote(note, id, text, problemOf) : null;
  if (
    "content" in content &&
    !content.content.some((piece) => piece.type !== "citation" && visibleCharacters.test(piece.value))
  ) {
    return { problems: [problemOf(body)("empty-text", `Statement ${id} has no words of its own; write them.`)] };
  }
  const problems = [
    ...("problems" in content ? content.problems : []),
    ...(readNoteResult !== null && "problems" in readNoteResult ? readNoteResult.problems : []),
  ];
  if (problems.length > 0 || "problems" in content) return { problems };
  return {
    id,
    paragraph,
    fingerprint,
    about: (attributes.about ?? "").split(/\s+/).filter((target) => target !== ""),
    content: content.content,
    note: readNoteResult !== null && "text" in readNoteResult ? readNoteResult : null,
    problemAt: at,
  };
}

function readNote(
  node: ContainerDirective,
  statement: string,
  text: string,
  problemOf: ProblemOf,
): NoteSource | { readonly problems: readonly Problem[] } {
  const at = problemOf(node);
  const attributes = node.attributes ?? {};
  const unknown = Object.keys(attributes).filter((key) => !noteKeys.includes(key));
  if (unknown.length > 0) {
    return { problems: [at("unknown-key", `The attribute "${unknown.join(", ")}" is not known; remove it.`)] };
  }
  const fault = findAttributeFault(node, text);
  if (fault !== null) return { problems: [at(...fault)] };
  const conflict = attributes.conflict ?? null;
  const urls = (attributes.sources ?? "").split(/\s+/).filter((url) => url !== "");
  if (conflict === null && urls.length === 0) {
    return { problems: [at("missing-source", `The note of ${statement} needs conflict="…" or sources="…".`)] };
  }
  const body = node.children[0];
  if (body === undefined || body.type !== "paragraph" || node.children.length > 1) {
    return { problems: [at("empty-text", `The note of ${statement} must be one paragraph.`)] };
  }
  const content = readInline(body, text, problemOf);
  if ("problems" in content) return content;
  const cited = content.content.some((piece) => piece.type === "citation");
  if (cited) return { problems: [at("citation-in-note", "A note names its sources in its braces, not as citations.")] };
  const words = content.content.map((piece) => (piece.type === "citation" ? "" : piece.value)).join("");
  if (!visibleCharacters.test(words))
    return { problems: [at("empty-text", `The note of ${statement} has no words; write it.`)] };
  return { text: words, conflict, urls, problemAt: at };
}

/** A problem at a node of a Markdown file; at its start for null. */
export function markdownProblem(
  file: string,
  node: Pick<Nodes, "position"> | null,
  code: string,
  message: string,
): Problem {
  const line = node?.position?.start.line ?? 1;
  const column = node?.position?.start.column ?? 1;
  return { file, place: `${line}:${column}`, line, column, code, message };
}
