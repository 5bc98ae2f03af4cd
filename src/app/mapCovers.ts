import type { Box } from "../geometry/clipRing.ts";
import type { Padding } from "../geometry/mercator.ts";
import type { Arrangement } from "../ui/arrangement.ts";

/** Room that the frame of a selection leaves at the edges of the map, pixels; what stands there comes on top of it. */
const margins: Readonly<Record<Arrangement, Padding>> = {
  wide: { top: 32, right: 28, bottom: 32, left: 32 },
  low: { top: 20, right: 48, bottom: 8, left: 16 },
  narrow: { top: 28, right: 36, bottom: 18, left: 20 },
  tiny: { top: 12, right: 48, bottom: 8, left: 12 },
};

/** The edge at which the frame makes room: beside the legend where the map is wide, above the buttons where it is not. */
const edges: Readonly<Record<Arrangement, "right" | "bottom">> = {
  wide: "right",
  low: "bottom",
  narrow: "bottom",
  tiny: "bottom",
};

/** Boxes of everything over the map that says so by `data-covers-map`, pixels from the left upper corner of the map. */
function coversOf(frame: HTMLElement | null): readonly { readonly edge: string; readonly box: Box }[] {
  const stage = frame?.closest("main");
  if (frame === null || stage === null || stage === undefined) return [];
  const { left, top } = frame.getBoundingClientRect();
  return [...stage.querySelectorAll<HTMLElement>("[data-covers-map]")].flatMap((element) => {
    const box = element.getBoundingClientRect();
    // What is not shown has a box too, of no size at the corner of the window.
    if (box.width === 0) return [];
    return [
      {
        edge: element.dataset.coversMap ?? "",
        box: [box.left - left, box.top - top, box.right - left, box.bottom - top] as const,
      },
    ];
  });
}

/** Boxes of what lies over a map, `[left, top, right, bottom]`, pixels from its left upper corner; none without a map. */
export function measureCovers(frame: HTMLElement | null): readonly Box[] {
  return coversOf(frame).map(({ box }) => box);
}

/** Of the map at most so much is left to what stands over it: what is framed needs some room itself. */
const largestShare = 0.55;

/** Whether a box stands on the lower edge and reaches up, as an open legend on a phone: what is framed stands above it. */
const isOpenBelow = ([, top, , bottom]: Box, height: number): boolean => bottom > 0.9 * height && top < 0.8 * height;

/** What is selected is framed in what the things over the map leave free; pixels. */
export function measurePadding(frame: HTMLElement | null, arrangement: Arrangement): Padding {
  const [width, height] = [frame?.clientWidth ?? 0, frame?.clientHeight ?? 0];
  const covers = coversOf(frame);
  // In a small frame of another page all buttons stand in a column at the right: beside them is more room than above them.
  const buttons = covers.filter((cover) => cover.edge !== "");
  const isColumn = buttons.length > 0 && buttons.every(({ box: [from] }) => from > 0.55 * width);
  const beside = (arrangement === "tiny" || arrangement === "low") && width > 1.4 * height && isColumn;
  const edge = beside ? "right" : edges[arrangement];
  const { top, bottom, left, ...margin } = margins[arrangement];
  const right = beside ? left : margin.right;
  // On a small projector the legend of a wide map lies below all of it.
  const strip = covers.find(({ box }) => isOpenBelow(box, height) && box[2] - box[0] > 0.9 * width);
  if (edge === "right" && strip !== undefined) {
    return { top, right, bottom: bottom + Math.min(Math.ceil(height - strip.box[1]), largestShare * height), left };
  }
  const reaches = covers
    .filter((cover) => cover.edge === edge || (arrangement === "narrow" && isOpenBelow(cover.box, height)))
    .map(({ box }) => (edge === "right" ? width - box[0] : height - box[1]));
  const reach = Math.min(
    Math.ceil(Math.max(0, ...reaches)),
    Math.floor(largestShare * (edge === "right" ? width : height)),
  );
  return edge === "right" ? { top, right: right + reach, bottom, left } : { top, right, bottom: bottom + reach, left };
}
