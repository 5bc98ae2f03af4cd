import { citedIn, plainText } from "../../dataset/storyBlocks.ts";
import { idOf, kindOf } from "../../dataset/target.ts";
import { selectionKinds } from "../../dataset/vocabulary.ts";
import type { StorySource } from "../story.ts";
import { type Checker, checkId, checkTargets, type Report } from "./checker.ts";
import { checkName } from "./wording.ts";

/** Kinds that a story may rest on. */
const citable: readonly string[] = [...selectionKinds, "conflict", "gap"];

/** Rules on stories: what a step rests on is there and is shown, and the name of Kosovo is left to the naming policy. */
export function checkStories(checker: Checker, stories: readonly StorySource[]): void {
  for (const { head, steps, problemAt } of stories) {
    const ofHead: Report = (_, code, message) => checker.problems.push(problemAt(code, message));
    for (const text of [head.title, head.summary, head.audience]) checkName(ofHead, [], text);
    for (const step of steps) {
      const report: Report = (_, code, message) => checker.problems.push(step.problemAt(code, message));
      for (const text of [step.title, plainText(step.text), plainText(step.notes)]) checkName(report, [], text);
      for (const target of citedIn([...step.text, ...step.notes])) {
        if (!citable.includes(kindOf(target))) {
          report(
            [],
            "bad-target",
            `Nothing of kind "${kindOf(target)}" can be cited; use one of ${citable.join(", ")}.`,
          );
        } else if (kindOf(target) === "gap" || kindOf(target) === "conflict") {
          checkId(checker, report, [], kindOf(target), idOf(target));
        } else {
          checkTargets(checker, report, [], [target]);
        }
      }
    }
  }
}
