import { idOf, kindOf } from "../../dataset/target.ts";
import type { Located } from "../readRecords.ts";
import type { AuthoringFormerId } from "../schema/authoring.ts";
import { type Checker, checkTargets, reporterOf } from "./checker.ts";

/** Ids that had to go: none is used again, each leads to a record that exists, and each stands once. */
export function checkFormerIds(checker: Checker, rows: readonly Located<AuthoringFormerId>[]): void {
  const seen = new Set<string>();
  for (const located of rows) {
    const { former, now } = located.record;
    const report = reporterOf(checker, located);
    const standing = checker.standing(kindOf(former), idOf(former));
    if (standing !== "unknown") {
      const message = `"${former}" is a record again; an id that went is never used anew, choose another for it.`;
      report(["former"], "former-id-reused", message);
    }
    if (seen.has(former)) report(["former"], "duplicate-id", `"${former}" stands twice in the list; keep one.`);
    seen.add(former);
    checkTargets(checker, (path, code, message) => report(["now", ...path.slice(2)], code, message), ["now"], [now]);
  }
}
