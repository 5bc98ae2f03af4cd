import { useSyncExternalStore } from "react";
import { buildPanelTitle } from "../../panel/panelTitle.ts";
import { ownStoriesPart } from "../../parts/story/stories.ts";
import { awaitPart } from "../../ui/awaitPart.ts";
import type { Atlas } from "../../view/atlas.ts";
import { useActions, useAtlas, useReadView } from "../../view/hooks.ts";
import type { ViewState } from "../../view/state.ts";
import { viewForStep, viewOfStep } from "../../view/story.ts";

/** The modules that read and keep own stories, once they are loaded. */
export type OwnStories = typeof import("../../stories/ownShelf.ts");

/** Waits for what reads and keeps own stories. */
export function useOwnStories(): OwnStories {
  return awaitPart(ownStoriesPart);
}

/** Something of the shelf, again after each change of it. `read` gives the same value until something changes. */
export function useShelf<T>(own: OwnStories, read: () => T): T {
  return useSyncExternalStore(own.shelf.subscribe, read, read);
}

/** A name for what a view shows, for its author to change. The asterisk of the naming policy is added wherever a text is shown. */
function nameView(view: ViewState, atlas: Atlas): string {
  const shown = atlas.translate(`view.${view.view}`);
  if (view.selection.kind === "none") return shown;
  return buildPanelTitle(view.selection, atlas).title.replaceAll("*", "");
}

/** What is shown now, as the beginning of a step. */
export function useCapture(): () => { readonly title: string; readonly view: string } {
  const atlas = useAtlas();
  const readView = useReadView();
  return () => {
    const view = readView();
    return { title: nameView(view, atlas), view: viewForStep(view) };
  };
}

/** Opens a step of a story for writing, or, while something is presented, on the screen. Steps count from 1. */
export function useOpenStep(own: OwnStories): (id: string, number: number) => void {
  const actions = useActions();
  const readView = useReadView();
  return (id, number) => {
    const step = own.findOwnStory(id)?.steps[number - 1];
    if (step === undefined) return;
    const view = viewOfStep({ ...readView(), present: false }, id, number, step);
    actions.writeStory(view);
  };
}
