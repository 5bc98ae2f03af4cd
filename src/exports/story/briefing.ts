import "../../text/late.ts";
import type { Story, StoryBlock, StoryCitation, StoryInline, StoryStep } from "../../dataset/model.ts";
import { listSources, setRun } from "../../parts/story/storySources.ts";
import { formatDate } from "../../text/dates.ts";
import type { Atlas } from "../../view/atlas.ts";
import type { ViewState } from "../../view/state.ts";
import { viewOfStep } from "../../view/story.ts";
import type { ExportRequest } from "../request.ts";
import { addressOfView } from "../viewScene.ts";
import { describeSource, type SourceWords } from "./sourceWords.ts";
import { listWorks, type Work } from "./works.ts";

/** A piece of a paragraph; sources by their numbers in the list of the whole. */
export type Piece =
  | { readonly type: "text" | "emphasis"; readonly value: string }
  | { readonly type: "sources"; readonly numbers: readonly number[] };
export type Block =
  | { readonly type: "paragraph"; readonly content: readonly Piece[] }
  | { readonly type: "list"; readonly items: readonly (readonly Piece[])[] };

export interface BriefingStep {
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly text: readonly Block[];
  readonly notes: readonly Block[];
  /** Numbers of the sources of text and notes, in order. */
  readonly sources: readonly number[];
  readonly view: ViewState;
  /** Where the atlas shows it; null without a known site. */
  readonly address: string | null;
  /** What the step shows in the atlas where that is no map: "Timeline". */
  readonly otherView: string | null;
}
export interface BriefingSource extends SourceWords {
  readonly number: number;
}
/** A story with all its words, for a file that leaves the atlas. */
export interface Briefing {
  /** One of the atlas's own stories, not one that a reader has made with it. */
  readonly given: boolean;
  readonly title: string;
  readonly summary: string;
  /** Who wrote it and when, how long it takes and for whom; what the story does not say is left out. */
  readonly facts: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly steps: readonly BriefingStep[];
  readonly sources: readonly BriefingSource[];
  readonly works: readonly Work[];
  /** Of the naming policy, and what the lines on the map mean. */
  readonly notes: readonly string[];
  readonly attribution: string;
  /** "Edition 2026-11-27 (1a2b3c4d)". */
  readonly edition: string;
  /** The day on which it was made, in words. */
  readonly made: string;
  readonly address: string | null;
}

/** The folder of the atlas, with a slash at its end; null for a page from a file, which others cannot open. */
export function siteOf(base: string): string | null {
  const { href, protocol } = new URL(".", base);
  return protocol === "file:" ? null : href;
}

function setBlocks(blocks: readonly StoryBlock[], atlas: Atlas, numberOf: (target: StoryCitation) => number): Block[] {
  const set = (run: readonly StoryInline[]): Piece[] =>
    setRun(run).map(
      (piece): Piece =>
        piece.type === "sources"
          ? { type: "sources", numbers: piece.targets.map(numberOf) }
          : { type: piece.type, value: atlas.names.text(piece.value) },
    );
  return blocks.map(
    (block): Block =>
      block.type === "paragraph"
        ? { type: "paragraph", content: set(block.content) }
        : { type: "list", items: block.items.map(set) },
  );
}

/** Puts a story into words, its sources numbered as they are first cited. Pure. */
export function buildBriefing({ base, today, view: now }: ExportRequest, story: Story, atlas: Atlas): Briefing {
  const site = siteOf(base);
  const { dataset, names, namingNotes, translate, language } = atlas;
  const targets = listSources(story);
  const numbers = new Map(targets.map((target, index) => [target, index + 1]));
  const numberOf = (target: StoryCitation): number => numbers.get(target) ?? 0;
  const { title, summary, audience, minutes, author, date, steps } = story;
  const sources = targets.map((target, index) => ({ number: index + 1, ...describeSource(atlas, target, site) }));
  const given = dataset.stories.some(({ id }) => id === story.id);
  const buildStep = (step: StoryStep, index: number): BriefingStep => {
    const number = index + 1;
    const view = viewOfStep(now, story.id, number, step);
    return {
      number,
      title: names.text(step.title),
      text: setBlocks(step.content, atlas, numberOf),
      notes: setBlocks(step.notesContent, atlas, numberOf),
      sources: listSources({ steps: [step] }).map(numberOf),
      view,
      // A story of the reader's own is in no other browser: its views are.
      address: site === null ? null : addressOfView(given ? view : { ...view, story: null, step: null }, site),
      otherView: view.view === "map" ? null : translate(`view.${view.view}`),
    };
  };
  return {
    given,
    title: names.text(title),
    summary: names.text(summary),
    facts: [
      ...(author === null || author === "" ? [] : [author]),
      ...(date === null ? [] : [formatDate(date, language)]),
      ...(minutes > 0 ? [translate("story.length", { minutes, steps: steps.length })] : []),
      ...(audience === "" ? [] : [translate("story.audience", { audience: names.text(audience) })]),
    ],
    language: story.language,
    steps: steps.map(buildStep),
    sources,
    works: listWorks(
      atlas,
      sources.flatMap(({ works }) => works),
    ),
    notes: [...namingNotes, dataset.naming.disclaimer],
    attribution: [translate("attribution.borders"), translate("attribution.data")].join(" · "),
    edition: translate("app.edition", dataset.edition),
    made: formatDate(today, language),
    address: given && site !== null ? `${site}story/${story.id}/` : site,
  };
}
