import type { RoomFailure } from "../../parts/Room.tsx";
import { useAtlas } from "../../view/hooks.ts";
import { statusPart } from "./listParts.ts";
import type { SearchState } from "./searchState.ts";
import type { Answered } from "./useAnswer.ts";

/** What is said to those who do not see the list: how much was found, and the first of it. Empty where nothing is to be said. */
export function useSearchStatus(
  { open, text }: SearchState,
  { answer, ...found }: Answered,
  failure: RoomFailure | null,
): string {
  const atlas = useAtlas();
  const words = text.trim();
  // What failed says so itself.
  if (!open || words === "" || failure !== null) return "";
  const describe = statusPart.peek();
  return answer === null || describe === null
    ? atlas.translate("search.loading")
    : describe(words, answer, found, atlas);
}
