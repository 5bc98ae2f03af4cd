import type { z } from "zod";
import { describeValue, type Problem } from "../base/problems.ts";
import type { JsonFile, JsonPath } from "./jsonFile.ts";

/** Types of a schema in the words of somebody who writes JSON. */
const typeNames: Readonly<Record<string, string>> = {
  string: "text in double quotes",
  number: "number",
  int: "whole number",
  boolean: "true or false",
  array: "list in [ ]",
  tuple: "list in [ ]",
  object: "object in { }",
  record: "object in { }",
};

/** What to write, where the type of a missing key alone does not say it. */
const examples: Readonly<Record<string, string>> = {
  sources: ', as [{ "url": "https://…", "title": "…", "date": "2024-05-23" }]',
};
/** What else to say of a value that is not one of those allowed. */
const hints: Readonly<Record<string, string>> = {
  role: " Who leads is a member; say so in the note.",
};

/** The faults of a value against its schema, at least one, each at its place in the file. */
export function shapeProblems(
  file: JsonFile,
  path: JsonPath,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): readonly Problem[] {
  const problems = issues.flatMap((issue) => problemsOfIssue(file, path, value, issue));
  if (problems.length > 0) return problems;
  return [file.problemAt(path, "bad-value", `"${lastKey(path)}" has none of the forms that it may have; correct it.`)];
}

function problemsOfIssue(file: JsonFile, path: JsonPath, value: unknown, issue: z.core.$ZodIssue): readonly Problem[] {
  const place = [...path, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  const found = valueAt(value, issue.path);
  const name = lastKey(place);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const message = `The key ${describeValue(key)} is not known here; correct its spelling or remove it.`;
        return file.problemAt([...place, key], "unknown-key", message);
      });
    case "invalid_union":
      return shapeProblems(file, place, found, nearestBranch(issue.errors));
    case "invalid_type": {
      const type = typeNames[issue.expected] ?? issue.expected;
      return [
        found === undefined
          ? file.problemAt(place, "missing-key", `"${name}" is missing; add it (${type})${examples[name] ?? ""}.`)
          : file.problemAt(place, "wrong-type", `"${name}" must be of type ${type}; found ${describeValue(found)}.`),
      ];
    }
    case "invalid_value": {
      const values = issue.values.map(String).join(", ");
      return [
        found === undefined
          ? file.problemAt(place, "missing-key", `"${name}" is missing; add it, one of ${values}.`)
          : file.problemAt(
              place,
              "unknown-value",
              `"${name}" is ${describeValue(found)}; use one of ${values}.${hints[name] ?? ""}`,
            ),
      ];
    }
    case "invalid_key":
      return issue.issues.map((inner) => codedProblem(file, place, name, inner));
    case "too_small":
    case "too_big":
      return [sizeProblem(file, place, found, issue)];
    default:
      return [codedProblem(file, place, found, issue)];
  }
}

function sizeProblem(
  file: JsonFile,
  place: JsonPath,
  found: unknown,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): Problem {
  if (issue.message.includes("|")) return codedProblem(file, place, found, issue);
  const small = issue.code === "too_small";
  const limit = small ? issue.minimum : issue.maximum;
  const edge = issue.inclusive === false ? (small ? "more than" : "less than") : small ? "at least" : "at most";
  if (Array.isArray(found)) {
    const message = `"${lastKey(place)}" must have ${edge} ${limit} entries; it has ${found.length}.`;
    return file.problemAt(place, small ? "too-few-entries" : "too-many-entries", message);
  }
  const message = `"${lastKey(place)}" must be ${edge} ${limit}; found ${describeValue(found)}.`;
  return file.problemAt(place, "bad-number", message);
}

function codedProblem(file: JsonFile, place: JsonPath, found: unknown, issue: z.core.$ZodIssue): Problem {
  const [code, message] = issue.message.split("|");
  if (code !== undefined && message !== undefined) {
    const ending = typeof found === "string" && found.trim() !== "" ? `; found ${describeValue(found)}.` : ".";
    return file.problemAt(place, code, message.replace(/\.$/, ending));
  }
  return file.problemAt(place, "bad-value", `"${lastKey(place)}" is not right: ${issue.message}.`);
}

/** Of the branches of a union, the one that was most likely meant. */
function nearestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const weight = (issues: readonly z.core.$ZodIssue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? 10 * issue.keys.length : 1), 0);
  return [...branches].sort((a, b) => weight(a) - weight(b))[0] ?? [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = Object.getOwnPropertyDescriptor(current, part)?.value;
  }
  return current;
}

function lastKey(path: JsonPath): string {
  const named = path.filter((part) => typeof part === "string").at(-1);
  const key = typeof path.at(-1) === "number" && named !== undefined ? named : path.at(-1);
  return String(key ?? "the record");
}
