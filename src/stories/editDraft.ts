import { type Draft, type DraftStep, mostSteps } from "./draft.ts";

/** Fields of the head of a story that are edited as text. */
export type HeadField = "title" | "author" | "date" | "summary" | "audience" | "language";
export type StepField = "title" | "view" | "text" | "notes";

/** One thing that an author does to a draft. Positions count from 0. */
export type Edit =
  | { readonly type: "head"; readonly field: HeadField; readonly value: string }
  | { readonly type: "minutes"; readonly value: number | null }
  | { readonly type: "step"; readonly key: string; readonly field: StepField; readonly value: string }
  | { readonly type: "add"; readonly step: DraftStep; readonly at: number }
  | { readonly type: "move"; readonly key: string; readonly to: number }
  | { readonly type: "duplicate"; readonly key: string; readonly as: string }
  | { readonly type: "delete"; readonly key: string };

function insert(steps: readonly DraftStep[], step: DraftStep, at: number): readonly DraftStep[] {
  const place = Math.min(Math.max(at, 0), steps.length);
  return [...steps.slice(0, place), step, ...steps.slice(place)];
}

function editSteps(
  steps: readonly DraftStep[],
  edit: Exclude<Edit, { type: "head" | "minutes" }>,
): readonly DraftStep[] {
  if (edit.type === "add") return steps.length < mostSteps ? insert(steps, edit.step, edit.at) : steps;
  const index = steps.findIndex(({ key }) => key === edit.key);
  const step = steps[index];
  if (step === undefined) return steps;
  const others = steps.filter((each) => each !== step);
  switch (edit.type) {
    case "step":
      return step[edit.field] === edit.value
        ? steps
        : steps.map((each) => (each === step ? { ...each, [edit.field]: edit.value } : each));
    case "move":
      return Math.min(Math.max(edit.to, 0), steps.length - 1) === index ? steps : insert(others, step, edit.to);
    case "duplicate":
      return steps.length < mostSteps ? insert(steps, { ...step, key: edit.as }, index + 1) : steps;
    case "delete":
      // A story has at least one step; who wants none removes the story.
      return others.length === 0 ? steps : others;
  }
}

/** A draft after an edit; the same object where the edit changes nothing. */
export function applyEdit(draft: Draft, edit: Edit): Draft {
  if (edit.type === "head") return draft[edit.field] === edit.value ? draft : { ...draft, [edit.field]: edit.value };
  if (edit.type === "minutes") return draft.minutes === edit.value ? draft : { ...draft, minutes: edit.value };
  const steps = editSteps(draft.steps, edit);
  return steps === draft.steps ? draft : { ...draft, steps };
}

/** What was before the last edits, newest last. */
export type Past = readonly { readonly draft: Draft; readonly field: string | null }[];
const mostUndone = 100;

/** The field that an edit types in; null for an edit that stands for itself. */
const fieldOf = (edit: Edit): string | null => {
  if (edit.type === "head") return edit.field;
  if (edit.type === "minutes") return edit.type;
  return edit.type === "step" && edit.field !== "view" ? `${edit.key} ${edit.field}` : null;
};

/** The past with one more edit in it. What is typed into one field in a row is taken back at once. */
export function remembering(past: Past, before: Draft, edit: Edit): Past {
  const field = fieldOf(edit);
  if (field !== null && past.at(-1)?.field === field) return past;
  return [...past, { draft: before, field }].slice(-mostUndone);
}
