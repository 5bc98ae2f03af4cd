import type { StoryStep } from "../dataset/model.ts";
import { layerIds } from "../dataset/vocabulary.ts";
import type { AddressKey, KnownNames } from "./address.ts";
import { initialViewState, type ViewState } from "./state.ts";
import { formatAddress, type ParsedAddress, parseAddress } from "./urlCodec.ts";

/** Keys that say how a reader wants to see the atlas, or that only presenting sets: the view of a step leaves them alone. */
export const readerKeys = [
  "map",
  "lang",
  "theme",
  "naming",
  "story",
  "step",
  "present",
  "embed",
] as const satisfies readonly (AddressKey & keyof ViewState)[];

/** The build has held the views of all steps against the data; what is reduced since is told by the page of the record. */
const anything: KnownNames = {
  hasSelection: () => true,
  layers: layerIds,
  languages: [],
  namings: [],
  hasStory: () => true,
  years: () => [0, 9999],
};

type ReaderChoices = Pick<ViewState, (typeof readerKeys)[number]>;
const choicesOf = ({ map, lang, theme, naming, story, step, present, embed }: ViewState): ReaderChoices => ({
  map,
  lang,
  theme,
  naming,
  story,
  step,
  present,
  embed,
});

/** The view of a step of a story, seen as the reader sees the atlas now. `number` counts from 1. */
export function viewOfStep(now: ViewState, story: string, number: number, step: Pick<StoryStep, "view">): ViewState {
  const { state } = parseAddress(`?${step.view}`, anything);
  return { ...state, ...choicesOf(now), story, step: number };
}

const withoutChoices = (state: ViewState): ViewState => ({ ...state, ...choicesOf(initialViewState) });

/** The view of a step that shows what is shown now: the query of its address without what is the reader's own choice. */
export const viewForStep = (now: ViewState): string => formatAddress(withoutChoices(now));

/**
 * The view of a step from elsewhere, in our form, and the parts of it that mean nothing here. A record that this edition
 * does not have stays in it.
 */
export function readStepView(text: string): { readonly view: string; readonly leftOut: readonly string[] } {
  const { state, rejected, foreign } = parseAddress(`?${text}`, anything);
  const own = rejected.filter(({ key }) => !readerKeys.some((each) => each === key));
  return {
    view: viewForStep(state),
    leftOut: [...own.map(({ key, value }) => `${key}=${value}`), ...(foreign === "" ? [] : foreign.split("&"))],
  };
}

/** `moved`: the reader has looked elsewhere or filtered otherwise than the step does; `away`: has gone to another record or view. */
export type Departure = "none" | "moved" | "away";

/** How far what is shown is from the view of a step. */
export function departureFrom(ofStep: ViewState, now: ViewState): Departure {
  const chosen = ({ selection, view }: ViewState): string => formatAddress({ ...initialViewState, selection, view });
  if (chosen(ofStep) !== chosen(now)) return "away";
  return formatAddress(ofStep) === formatAddress(now) ? "none" : "moved";
}

/**
 * What an address means that names a story: one that is not there is listed and left out, a step that is not there counts
 * as none and is listed, none is the first, and where the address says nothing of the view it is that of the step.
 */
export function resumeStory(
  parsed: ParsedAddress,
  stepsOf: (story: string) => readonly StoryStep[] | undefined,
): ParsedAddress {
  const { state } = parsed;
  if (state.story === null) return parsed;
  const steps = stepsOf(state.story);
  if (steps === undefined) {
    const rejected = [...parsed.rejected, { key: "story" as const, value: state.story, taken: null }];
    return { ...parsed, rejected, state: { ...state, story: null, step: null, present: false } };
  }
  const asked = state.step ?? 1;
  const number = asked > steps.length ? 1 : asked;
  const step = steps[number - 1];
  if (step === undefined) return parsed;
  const rejected =
    number === asked
      ? parsed.rejected
      : [...parsed.rejected, { key: "step" as const, value: String(asked), taken: null }];
  const bare = formatAddress({ ...initialViewState, ...choicesOf(state) }) === formatAddress(state);
  const resumed = bare ? viewOfStep(state, state.story, number, step) : { ...state, step: number };
  return { ...parsed, rejected, state: resumed };
}
