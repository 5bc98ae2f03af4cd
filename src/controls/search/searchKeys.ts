import type { SearchState } from "./searchState.ts";
import type { Answered } from "./useAnswer.ts";

/** What a key in the search field asks for; null when the key belongs to the text. */
export type KeyRequest =
  | { readonly type: "close" }
  /** Take the first result as soon as there is one. */
  | { readonly type: "wait" }
  /** Mark the option of this number. */
  | { readonly type: "walk"; readonly to: number }
  /** Take the marked option. */
  | { readonly type: "choose" }
  | null;

/** Reads a key by the combobox pattern of WAI-ARIA 1.2. Arrows go around the ends of the list. */
export function readKey(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { text, open, walked }: SearchState,
  { answer, options, marked }: Answered,
): KeyRequest {
  if (key === "Escape") return { type: "close" };
  if (key === "Enter" && answer === null && text.trim() !== "") return { type: "wait" };
  if (!open || options.length === 0) return null;
  const last = options.length - 1;
  const inList = walked || ctrlKey;
  switch (key) {
    case "ArrowDown":
      // The first result is marked from the start: the first press goes to the second.
      return { type: "walk", to: walked ? (marked + 1) % options.length : Math.min(1, last) };
    case "ArrowUp":
      return { type: "walk", to: (marked + last) % options.length };
    case "Home":
      return inList ? { type: "walk", to: 0 } : null;
    case "End":
      return inList ? { type: "walk", to: last } : null;
    case "Enter":
      return { type: "choose" };
    default:
      return null;
  }
}
