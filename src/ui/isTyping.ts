/** Fields that hold no text, so that letters pressed in them mean nothing, or choose. */
const noText = "button, checkbox, color, file, image, radio, range, reset, submit".split(", ");

/**
 * Whether an element is one in which somebody writes: a field for text, numbers or days, or an editable text. A list of
 * choices, a slider and a box to tick are not: keys that mean something for the whole page do so there too, and what is
 * copied while one of them has the focus is the text that is selected in the page. Who takes keys away that those need
 * themselves, such as arrows, asks for them besides.
 */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !noText.includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement;
}
