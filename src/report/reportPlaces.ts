import type { Selection } from "../view/state.ts";

/** Pixels between a place that was jumped to and what lies above it. */
const gap = 16;

/** Pixels at the upper edge of the text that the bar of contents lies over; 0 where it stands beside the text. */
export function coveredBy(root: HTMLElement): number {
  const bar = root.querySelector<HTMLElement>(".report-aside");
  return bar !== null && bar.offsetWidth > root.offsetWidth / 2 ? bar.offsetHeight : 0;
}

/**
 * Where a selection begins in the text, or else the part of the view that `anchor` names (the fragment of the address). Null when
 * it has no place there.
 */
export function findPlace(root: HTMLElement, selection: Selection, anchor: string | null): HTMLElement | null {
  const within = (id: string): HTMLElement | null => {
    const element = document.getElementById(id);
    return root.contains(element) ? element : null;
  };
  if (selection.kind === "statement" || selection.kind === "figure") {
    return root.querySelector<HTMLElement>('.statement[aria-current="true"]');
  }
  if (selection.kind === "section") return within(`section-${selection.id}`);
  return anchor === null ? null : within(anchor);
}

/** Puts a place at the upper edge of the text, below the bar of contents where that lies over it. Moves nothing but the text. */
export function scrollTo(place: HTMLElement, root: HTMLElement): void {
  const scroller = root.parentElement;
  if (scroller === null) return;
  const above = place.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += above - coveredBy(root) - gap;
}
