import type { Heading, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { isNode, parseDocument, stringify } from "yaml";
import { isRecord } from "../base/isRecord.ts";
import { readStepView } from "../view/story.ts";
import { type Draft, type DraftStep, minutesOf, mostSteps, newStepKey } from "./draft.ts";
import { buildStory, oneLine } from "./draftStory.ts";
import { isTooDeep, readNodes, wordsOf } from "./readMarkdown.ts";
import { writeMarkdown, writeStep } from "./writeMarkdown.ts";

/** Version of the form of files and links. */
const format = 1;
/** Characters; a story of two hundred long steps has fewer. */
const mostCharacters = 2_000_000;

/** What is wrong with a file; the page has a sentence for each that says what to do. */
export type FileFault =
  | "empty"
  | "notText"
  | "tooLong"
  | "tooDeep"
  | "noHead"
  | "brokenHead"
  | "newer"
  | "unknownField"
  | "badField"
  | "textBefore"
  | "noView"
  | "badView"
  | "simplified"
  | "tooManySteps"
  | "noSteps";

export interface FileProblem {
  readonly fault: FileFault;
  /** From 1; 0 where no line is to blame. */
  readonly line: number;
  /** What stands there: a key, a title, a reason; empty for nothing. */
  readonly what: string;
}

/** What could be read of a file, null when that is no story, and all that could not. */
export interface ReadFile {
  readonly draft: Draft | null;
  readonly problems: readonly FileProblem[];
}

/** A story as a file of the form of `data/stories/`, which the build of the atlas takes as well. */
export function writeStoryFile(draft: Draft): string {
  const story = buildStory(draft);
  const fields = {
    format,
    title: story.title,
    ...(story.author === null ? {} : { author: story.author }),
    ...(story.date === null ? {} : { date: story.date }),
    ...(story.summary === "" ? {} : { summary: story.summary }),
    ...(story.audience === "" ? {} : { audience: story.audience }),
    minutes: minutesOf(draft),
    language: story.language,
  };
  const head = stringify(fields, { lineWidth: 0 });
  const steps = story.steps.map((step, index) =>
    writeStep({ ...step, title: oneLine(draft.steps[index]?.title ?? ""), view: readStepView(step.view).view }),
  );
  return `---\n${head}---\n\n${steps.join("\n\n")}\n`;
}

type Report = (fault: FileFault, line: number, what?: string) => void;

const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** How each field of the head is read; null for a value that is none. */
const fields = {
  title: (value: unknown) => (typeof value === "string" ? oneLine(value) : null),
  author: (value: unknown) => (typeof value === "string" ? oneLine(value) : null),
  summary: (value: unknown) => (typeof value === "string" ? oneLine(value) : null),
  audience: (value: unknown) => (typeof value === "string" ? oneLine(value) : null),
  date: (value: unknown) => (typeof value === "string" && isDate(value) ? value : null),
  language: (value: unknown) => (typeof value === "string" && /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(value) ? value : null),
};
type Field = keyof typeof fields;
const isField = (name: string): name is Field => Object.hasOwn(fields, name);

interface Head {
  readonly texts: Readonly<Partial<Record<Field, string>>>;
  readonly minutes: number | null;
}
const noHead: Head = { texts: {}, minutes: null };

/** The lines between ---, as far as they can be read. `first`: the line of the file on which they begin. */
function readHead(text: string, first: number, report: Report): Head {
  const document = parseDocument(text, { logLevel: "error" });
  const lineAt = (offset: number): number => first + text.slice(0, offset).split("\n").length - 1;
  const [error] = document.errors;
  if (error !== undefined) {
    report("brokenHead", lineAt(error.pos[0]));
    return noHead;
  }
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    // What names itself again and again, or more often than anybody writes.
    report("brokenHead", first);
    return noHead;
  }
  const texts: Partial<Record<Field, string>> = {};
  let minutes: number | null = null;
  for (const [name, given] of Object.entries(isRecord(value) ? value : {})) {
    const node = document.get(name, true);
    const line = lineAt(isNode(node) ? (node.range?.[0] ?? 0) : 0);
    if (name === "format") {
      if (given !== format) report("newer", line, String(given));
    } else if (name === "minutes") {
      if (typeof given === "number" && Number.isInteger(given) && given >= 1 && given <= 120) minutes = given;
      else report("badField", line, name);
    } else if (isField(name)) {
      const read = fields[name](given);
      if (read === null) report("badField", line, name);
      else texts[name] = read;
    } else report("unknownField", line, oneLine(name).slice(0, 40));
  }
  return { texts, minutes };
}

const isStep = (node: RootContent | undefined): node is Heading => node?.type === "heading" && node.depth === 2;
const lineOf = (node: RootContent | undefined): number => node?.position?.start.line ?? 0;

function readStep(heading: Heading, body: readonly RootContent[], report: Report): DraftStep {
  const title = oneLine(wordsOf(heading));
  const [link, ...more] = heading.children;
  const url = link?.type === "link" && more.length === 0 ? link.url : "";
  const question = url.indexOf("?");
  if (question < 0) report("noView", lineOf(heading), title);
  const { view, leftOut } = readStepView(question < 0 ? "" : (url.slice(question + 1).split("#")[0] ?? ""));
  for (const part of leftOut) report("badView", lineOf(heading), part.slice(0, 80));
  const text = readNodes(body.filter(({ type }) => type !== "blockquote"));
  const notes = readNodes(body.flatMap((node) => (node.type === "blockquote" ? node.children : [])));
  if (text.simplified || notes.simplified) report("simplified", lineOf(heading), title);
  return { key: newStepKey(), title, view, text: writeMarkdown(text.blocks), notes: writeMarkdown(notes.blocks) };
}

function readSteps({ children }: Root, report: Report): readonly DraftStep[] {
  const starts = children.flatMap((node, index) => (isStep(node) ? [index] : []));
  if ((starts[0] ?? 0) > 0) report("textBefore", lineOf(children[0]));
  if (starts.length > mostSteps) report("tooManySteps", lineOf(children[starts[mostSteps] ?? 0]), String(mostSteps));
  return starts.slice(0, mostSteps).flatMap((start, index) => {
    const heading = children[start];
    return isStep(heading) ? [readStep(heading, children.slice(start + 1, starts[index + 1]), report)] : [];
  });
}

/**
 * Reads a story from a file or a link, whoever wrote it. Never throws; what can be read is given, and every line that could
 * not is listed. `id`: the one that the story gets here.
 */
export function readStoryFile(written: string, id: string): ReadFile {
  const problems: FileProblem[] = [];
  const report: Report = (fault, line, what = "") => void problems.push({ fault, line, what });
  const text = written.replace(/^\u{FEFF}/u, "").replace(/\r\n?/g, "\n");
  const refuse = (fault: FileFault, line = 0): ReadFile => ({ draft: null, problems: [{ fault, line, what: "" }] });
  if (text.trim() === "") return refuse("empty");
  if (text.includes("\0") || text.includes("\uFFFD")) return refuse("notText");
  if (text.length > mostCharacters) return refuse("tooLong");
  const deep = text.split("\n").findIndex(isTooDeep);
  if (deep >= 0) return refuse("tooDeep", deep + 1);
  const found = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(text);
  if (found === null) report("noHead", 1);
  const head = found === null ? noHead : readHead(found[1] ?? "", 2, report);
  // Lines stay where they are, so that problems name those of the file.
  const body = "\n".repeat((found?.[0] ?? "").split("\n").length - 1) + text.slice(found?.[0].length ?? 0);
  const steps = readSteps(fromMarkdown(body), report);
  if (steps.length === 0) report("noSteps", 0);
  if (steps.length === 0) return { draft: null, problems };
  const { texts, minutes } = head;
  const draft: Draft = {
    id,
    title: texts.title ?? "",
    author: texts.author ?? "",
    date: texts.date ?? "",
    summary: texts.summary ?? "",
    audience: texts.audience ?? "",
    minutes,
    language: texts.language ?? "en",
    steps,
  };
  return { draft, problems };
}
