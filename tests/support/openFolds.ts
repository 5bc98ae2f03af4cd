import { fireEvent } from "@testing-library/react";

/** Presses every button of a page, or of a part of it, that shows the rest of a list. */
export function openFolds(part: ParentNode = document): void {
  for (const button of part.querySelectorAll(".fold-more[aria-expanded='false']")) fireEvent.click(button);
}
