/** A step of a story of one's own, as it is being written. */
export interface DraftStep {
  /** Tells the steps of a draft apart while they are moved about; never leaves the page. */
  readonly key: string;
  readonly title: string;
  /** Query of the address that shows the view, without the question mark and without what is the reader's own choice. */
  readonly view: string;
  /** Markdown as typed: paragraphs, lists, emphasis, citations. */
  readonly text: string;
  /** For who speaks, Markdown as well. */
  readonly notes: string;
}

/** A story of one's own, as it is being written; `buildStory` makes of it what is presented. */
export interface Draft {
  /** Begins with `own-`. */
  readonly id: string;
  readonly title: string;
  /** Who wrote it; empty where nobody is named. */
  readonly author: string;
  /** Day that the author gives it, `2026-11-27`; empty for none. */
  readonly date: string;
  /** A sentence or two for lists; may be empty. */
  readonly summary: string;
  /** For whom it is meant; may be empty. */
  readonly audience: string;
  /** How long it takes to present. Null: about a minute and a half for each step. */
  readonly minutes: number | null;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  /** At least one. */
  readonly steps: readonly DraftStep[];
}

/** More than this is no briefing, and a page that draws it would not answer. */
export const mostSteps = 200;

const digits = "abcdefghijkmnpqrstuvwxyz23456789";

/** So many random letters and digits that are not mistaken for each other. */
function randomName(length: number): string {
  const values = crypto.getRandomValues(new Uint8Array(length));
  return [...values].map((value) => digits[value % digits.length] ?? "x").join("");
}

/** An id for a new story: never that of another, also in another browser. */
export const newStoryId = (): string => `own-${randomName(10)}`;
/** A key for a new step. */
export const newStepKey = (): string => randomName(8);

/** Minutes that a draft takes: what its author says, or what its steps are likely to take. */
export function minutesOf({ minutes, steps }: Pick<Draft, "minutes" | "steps">): number {
  return minutes ?? Math.max(1, Math.round(steps.length * 1.5));
}
