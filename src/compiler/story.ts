import type { BlockContent, DefinitionContent, Heading, Root, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { isNode, parseDocument } from "yaml";
import type { Problem } from "../base/problems.ts";
import type { Inline, StoryBlock, StoryCitation, StoryInline } from "../dataset/model.ts";
import { citedIn } from "../dataset/storyBlocks.ts";
import { type CitationForm, type ProblemOf, readInline } from "./inlineText.ts";
import type { JsonFile } from "./jsonFile.ts";
import { markdownProblem } from "./markdown.ts";
import { findRawFaults } from "./markdownFaults.ts";
import { type AuthoringStory, authoringStory } from "./schema/authoring.ts";
import { shapeProblems } from "./shapeProblems.ts";
import { openText, positionAt, problemAtOffset, problemOfPath } from "./textFile.ts";

type ProblemAt = (code: string, message: string) => Problem;

/** A step as written, with its view and its citations not yet held against the rest of `data/`. */
export interface StepSource {
  readonly title: string;
  /** What stands behind the question mark of the address. */
  readonly view: string;
  readonly text: readonly StoryBlock[];
  readonly notes: readonly StoryBlock[];
  readonly problemAt: ProblemAt;
}
/** One file of `data/stories/`. */
export interface StorySource {
  /** Name of the file. */
  readonly id: string;
  readonly head: AuthoringStory;
  readonly steps: readonly StepSource[];
  readonly problemAt: ProblemAt;
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]);
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const citations: CitationForm = {
  key: /^@[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$/,
  example: "a kind and an id, [@mechanism:selec] or [@mechanism:selec; @link:jp-al-xk]",
};
const howToHead = "write ## [Title](?select=mechanism:selec), with the address of the view as it stands in the browser";

/**
 * Reads one file of `data/stories/`: a head between lines ---, and steps, each a heading that links to its view, paragraphs
 * and lists, and what the speaker says as a quotation (`> …`). `story` is null when the head or any step cannot be read.
 */
export function parseStory(
  path: string,
  written: string,
): { readonly story: StorySource | null; readonly problems: readonly Problem[] } {
  const { text, problems: ofFile, readable } = openText(path, written);
  if (!readable) return { story: null, problems: ofFile };
  const { problems: raw, readable: parsable } = findRawFaults(path, text);
  const problems: Problem[] = [...ofFile, ...raw];
  if (!parsable) return { story: null, problems };
  const problemOf: ProblemOf = (node) => (code, message) => markdownProblem(path, node, code, message);
  const id = (path.split("/").at(-1) ?? "").replace(/\.md$/, "");
  if (!idPattern.test(id)) {
    const message = `"${id}" is the id of the story; name the file in lower-case letters, digits and single hyphens.`;
    problems.push(problemOfPath(path, "bad-id", message));
  } else if (id.startsWith("own-")) {
    const message = `"${id}" would be taken for a story of a reader's own; take "own-" out of the name of the file.`;
    problems.push(problemOfPath(path, "bad-id", message));
  }
  const root: Root = processor.parse(text);
  const [first, ...rest] = root.children;
  const head = readHead(path, text, first);
  if ("problems" in head) problems.push(...head.problems);
  const steps = readSteps(first?.type === "yaml" ? rest : root.children, text, problemOf, problems);
  if (steps.length === 0 && problems.length === 0) {
    problems.push(problemOf(first ?? null)("no-steps", `The story has no steps; for each of them, ${howToHead}.`));
  }
  if (problems.length > 0 || "problems" in head) return { story: null, problems };
  return { story: { id, head: head.head, steps, problemAt: problemOf(first ?? null) }, problems };
}

/** The lines between ---, held against their shape; each fault at the key that it is about. */
function readHead(
  path: string,
  text: string,
  node: RootContent | undefined,
): { readonly head: AuthoringStory } | { readonly problems: readonly Problem[] } {
  if (node?.type !== "yaml") {
    const message =
      "Begin the file with a line ---, then title: …, summary: …, audience: …, minutes: …, then a line ---.";
    return { problems: [problemAtOffset(path, text, 0, "missing-front-matter", message)] };
  }
  const start = text.indexOf("\n", node.position?.start.offset ?? 0) + 1;
  const document = parseDocument(node.value, { logLevel: "error" });
  const [error] = document.errors;
  if (error !== undefined) {
    const reason = (error.message.split("\n")[0] ?? "").replace(/ at line .*$/, "").replace(/[:.]$/, "");
    const message = `The lines between --- cannot be read as YAML (${reason}); put a text with a colon into quotes.`;
    return { problems: [problemAtOffset(path, text, start + error.pos[0], "broken-front-matter", message)] };
  }
  const value = document.toJS();
  const file: JsonFile = {
    path,
    value,
    problemAt: (place, code, message) => {
      const found = document.getIn(place, true);
      const offset = isNode(found) ? (found.range?.[0] ?? 0) : 0;
      return { file: path, place: `/${place.join("/")}`, ...positionAt(text, start + offset), code, message };
    },
  };
  const parsed = authoringStory.safeParse(value);
  if (parsed.success) {
    const { format: _, ...head } = parsed.data;
    return { head };
  }
  return { problems: shapeProblems(file, [], value, parsed.error.issues) };
}

/** Steps in order; what is wrong with them goes to `problems`. */
function readSteps(
  nodes: readonly RootContent[],
  text: string,
  problemOf: ProblemOf,
  problems: Problem[],
): readonly StepSource[] {
  const steps: StepSource[] = [];
  let begin = 0;
  const isStep = (node: RootContent | undefined): node is Heading => node?.type === "heading" && node.depth === 2;
  while (begin < nodes.length) {
    const heading = nodes[begin];
    const next = nodes.findIndex((node, index) => index > begin && isStep(node));
    const end = next < 0 ? nodes.length : next;
    if (!isStep(heading)) {
      const message = `This stands before the first step; ${howToHead}.`;
      problems.push(problemOf(heading ?? null)("text-outside-step", message));
    } else {
      const step = readStep(heading, nodes.slice(begin + 1, end), text, problemOf);
      if ("problems" in step) problems.push(...step.problems);
      else steps.push(step);
    }
    begin = end;
  }
  return steps;
}

function readStep(
  heading: Heading,
  body: readonly RootContent[],
  text: string,
  problemOf: ProblemOf,
): StepSource | { readonly problems: readonly Problem[] } {
  const at = problemOf(heading);
  const [link, ...more] = heading.children;
  const [title] = link?.type === "link" ? link.children : [];
  if (link?.type !== "link" || more.length > 0 || link.children.length !== 1 || title?.type !== "text") {
    return { problems: [at("no-view", `The heading of this step is no link to its view; ${howToHead}.`)] };
  }
  const problems: Problem[] = [];
  const question = link.url.indexOf("?");
  if (question < 0) {
    const message = `"${link.url}" has no question mark, so it names no view; ${howToHead}, or (?) for the first screen.`;
    problems.push(at("no-view", message));
  }
  const quotes = body.filter((node) => node.type === "blockquote");
  const written = readBlocks(
    body.filter((node) => node.type !== "blockquote"),
    text,
    problemOf,
    problems,
  );
  const notes = readBlocks(
    quotes.flatMap(({ children }) => children),
    text,
    problemOf,
    problems,
  );
  if (problems.length === 0 && written.length === 0) {
    problems.push(at("empty-text", `The step "${title.value}" says nothing; write a paragraph under its heading.`));
  } else if (problems.length === 0 && citedIn(written).length === 0) {
    const message = `The step "${title.value}" rests on nothing; name what says so behind each sentence, as ${citations.example}.`;
    problems.push(at("no-citation", message));
  }
  if (problems.length > 0) return { problems };
  return { title: title.value, view: link.url.slice(question + 1), text: written, notes, problemAt: at };
}

/** Paragraphs and lists; anything else goes to `problems`. */
function readBlocks(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  text: string,
  problemOf: ProblemOf,
  problems: Problem[],
): readonly StoryBlock[] {
  const inline = (paragraph: Parameters<typeof readInline>[0]): readonly StoryInline[] => {
    const read = readInline(paragraph, text, problemOf, citations);
    if ("content" in read) return read.content.map(toStoryInline);
    problems.push(...read.problems);
    return [];
  };
  return nodes.flatMap((node): readonly StoryBlock[] => {
    if (node.type === "paragraph") return [{ type: "paragraph", content: inline(node) }];
    if (node.type === "list") {
      const items = node.children.flatMap((item) => {
        const [only, ...more] = item.children;
        if (only?.type === "paragraph" && more.length === 0) return [inline(only)];
        problems.push(
          problemOf(item)("unknown-markup", "An entry of a list is one paragraph; take out what else is in it."),
        );
        return [];
      });
      return [{ type: "list", items }];
    }
    const message = `Only paragraphs, lists with - and notes with > stand in a step; found ${node.type}.`;
    problems.push(problemOf(node)("unknown-markup", message));
    return [];
  });
}

/** A piece of a story; the form of its citations has been held against their pattern. */
function toStoryInline(piece: Inline): StoryInline {
  return piece.type === "citation"
    ? { type: "citation", targets: piece.references as readonly StoryCitation[] }
    : piece;
}
