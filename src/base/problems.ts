/** One fault in `data/`, told to the person who can mend it. */
export interface Problem {
  /** Path from the project root with forward slashes: `data/links/op-mrak.json`. */
  readonly file: string;
  /** JSON pointer into the file (`/events/2/date`; empty for the whole file) or, in Markdown, `line:column`. */
  readonly place: string;
  /** 1-based line and column; `null` when the fault has no position (a file that should exist). */
  readonly line: number | null;
  readonly column: number | null;
  /** Stable kebab-case name of the kind of fault. */
  readonly code: string;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
}

/** Problems in a stable order (file, line, column, code), without exact repetitions. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** One problem as one line: `data/links/x.json:4:7 /parties: message [code]`. */
export function formatProblem(problem: Problem): string {
  const position = problem.line === null ? "" : `:${problem.line}:${problem.column ?? 1}`;
  const pointer = problem.place.startsWith("/") ? ` ${problem.place}` : "";
  return showHidden(`${problem.file}${position}${pointer}: ${problem.message} [${problem.code}]`);
}

/** A value as JSON for a message, cut where it is long; lists and objects by their kind. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "null";
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return String(value);
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value;
  return JSON.stringify(shown);
}

/** Characters that would turn or break the line of a terminal, written as their numbers. */
function showHidden(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** All problems, one a line, under a line that counts them; "No problems." for none. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return "No problems.";
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return [`${count} in data/:`, ...problems.map((problem) => `  ${formatProblem(problem)}`)].join("\n");
}

/** Order by code unit, the same on every machine (no locale). */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
