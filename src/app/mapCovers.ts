import type { Box } from "../geometry/clipRing.ts";

/** What lies over the map: legend, buttons, the closed filters and year of small screens, their sheet. */
const covers = ".legend, .map-controls, .filter-open, .filter-chip, .year-pill, .sheet";

/** Boxes of what lies over a map, `[left, top, right, bottom]`, pixels from its left upper corner; none without a map. */
export function measureCovers(frame: HTMLElement | null): readonly Box[] {
  const stage = frame?.closest(".stage");
  if (frame === null || stage === null || stage === undefined) return [];
  const { left, top } = frame.getBoundingClientRect();
  return [...stage.querySelectorAll(covers)].map((element): Box => {
    const box = element.getBoundingClientRect();
    return [box.left - left, box.top - top, box.right - left, box.bottom - top];
  });
}
