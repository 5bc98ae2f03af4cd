import type { Story, StoryStep } from "../dataset/model.ts";
import { useStoryOf } from "../parts/story/anyStory.ts";
import { useActions, useReadView, useView } from "../view/hooks.ts";
import { type Departure, departureFrom, viewOfStep } from "../view/story.ts";

/** The story that is open, where it stands, and the ways through it. */
export interface OpenStory {
  /** Given or the reader's own, with its steps. */
  readonly story: Story;
  readonly steps: readonly StoryStep[];
  readonly step: StoryStep;
  /** Number of the step, from 1. */
  readonly number: number;
  readonly departure: Departure;
  /** Goes to the step of a number, or to the nearest there is; the same one again brings back what it shows. */
  readonly goTo: (number: number) => void;
  readonly setPresenting: (on: boolean) => void;
  /** Closes the story; what is shown stays. */
  readonly leave: () => void;
}

/** The number of a step that is there, nearest to the one asked for. */
export const clampStep = (number: number, steps: number): number => Math.min(Math.max(number, 1), steps);

/** The open story. Waits for its text, and throws where that cannot be loaded; null when none is open or it is not there. */
export function useStory(): OpenStory | null {
  const view = useView((store) => store.view);
  const actions = useActions();
  const readView = useReadView();
  const story = useStoryOf(view.story);
  const steps = story?.steps ?? [];
  const number = clampStep(view.step ?? 1, steps.length);
  const step = steps[number - 1];
  if (story === null || step === undefined) return null;
  return {
    story,
    steps,
    step,
    number,
    departure: departureFrom(viewOfStep(view, story.id, number, step), view),
    goTo: (asked) => {
      const wanted = clampStep(asked, steps.length);
      const next = steps[wanted - 1];
      if (next !== undefined) actions.openView(viewOfStep(readView(), story.id, wanted, next));
    },
    setPresenting: (on) => actions.openView({ ...readView(), step: number, present: on }),
    leave: () => actions.openView({ ...readView(), story: null, step: null, present: false }),
  };
}
