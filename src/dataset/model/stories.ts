/** Briefings in steps. */

import type { IsoDate, Target } from "./provenance.ts";

/** What a step of a story or a note of a speaker rests on: a thing of the atlas, a question on which sources differ, or a gap. */
export type StoryCitation = Target | `conflict:${string}` | `gap:${string}`;

export type StoryInline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "emphasis"; readonly value: string }
  | { readonly type: "citation"; readonly targets: readonly StoryCitation[] };

export type StoryBlock =
  | { readonly type: "paragraph"; readonly content: readonly StoryInline[] }
  | { readonly type: "list"; readonly items: readonly (readonly StoryInline[])[] };

export interface StoryStep {
  readonly title: string;
  /** Query of the address that shows the view of the step, without the question mark; empty for the first screen. */
  readonly view: string;
  /** Plain text, blocks parted by an empty line, without the citations. */
  readonly text: string;
  readonly content: readonly StoryBlock[];
  /** For who speaks, as plain text like `text`; empty for none. */
  readonly notes: string;
  readonly notesContent: readonly StoryBlock[];
  /** All that the text rests on, in order, without repetition; never empty. */
  readonly citations: readonly StoryCitation[];
}

/** A briefing in steps. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly audience: string;
  /** How long it takes to present. */
  readonly minutes: number;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  /** Who wrote it; null where nobody is named. */
  readonly author: string | null;
  /** Day that its author gives it; null for none. */
  readonly date: IsoDate | null;
  /** At least one. In the page of the atlas empty: the texts of stories do not travel with the dataset (`packed.ts`). */
  readonly steps: readonly StoryStep[];
}
