import type { z } from "zod";
import type { Problem } from "../base/problems.ts";
import type { JsonFile, JsonPath } from "./jsonFile.ts";

/** The faults of a value against its schema, one problem each, at their place in the file. */
export function shapeProblems(
  file: JsonFile,
  path: JsonPath,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
): readonly Problem[] {
  return issues.flatMap((issue) => {
    const place = [...path, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
    const found = valueAt(value, issue.path);
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) =>
          file.problemAt(
            [...place, key],
            "unknown-key",
            `The key "${key}" is not known here; correct its spelling or remove it.`,
          ),
        );
      case "invalid_union":
        return shapeProblems(file, place, found, nearestBranch(issue.errors));
      case "invalid_type":
        return [
          found === undefined
            ? file.problemAt(place, "missing-key", `"${lastKey(place)}" is missing; add it (${issue.expected}).`)
            : file.problemAt(
                place,
                "wrong-type",
                `"${lastKey(place)}" must be of type ${issue.expected}; found ${describe(found)}.`,
              ),
        ];
      case "invalid_value":
        return [
          found === undefined
            ? file.problemAt(
                place,
                "missing-key",
                `"${lastKey(place)}" is missing; add it, one of ${issue.values.map(String).join(", ")}.`,
              )
            : file.problemAt(
                place,
                "unknown-value",
                `"${lastKey(place)}" is ${describe(found)}; use one of ${issue.values.map(String).join(", ")}.`,
              ),
        ];
      default:
        return [codedProblem(file, place, found, issue)];
    }
  });
}

function codedProblem(file: JsonFile, place: JsonPath, found: unknown, issue: z.core.$ZodIssue): Problem {
  const [code, message] = issue.message.split("|");
  if (code !== undefined && message !== undefined) {
    const ending = typeof found === "string" && found.trim() !== "" ? `; found ${describe(found)}.` : ".";
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
    current = (current as Readonly<Record<PropertyKey, unknown>>)[part];
  }
  return current;
}

function lastKey(path: JsonPath): string {
  const named = path.filter((part) => typeof part === "string").at(-1);
  return String(path.at(-1) ?? named ?? "the record");
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "null";
  return typeof value === "object" ? "an object" : JSON.stringify(value);
}
