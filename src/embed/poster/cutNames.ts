type Box = Pick<DOMRect, "left" | "top" | "right" | "bottom">;

/** Pixels that a name may stick out: what the browser measures of letters is wider than what is seen of them. */
const slack = 1;

const isCut = (name: Box, frame: Box): boolean =>
  name.left < frame.left - slack ||
  name.right > frame.right + slack ||
  name.top < frame.top - slack ||
  name.bottom > frame.bottom + slack;

/**
 * Hides the names that the edge of the frame would cut, and shows the others: a picture was drawn for frames of all shapes,
 * and half a name reads as a mistake.
 */
export function hideCutNames(drawing: Element, frame: Element): void {
  const box = frame.getBoundingClientRect();
  for (const name of drawing.querySelectorAll("text")) {
    name.toggleAttribute("data-cut", isCut(name.getBoundingClientRect(), box));
  }
}
