import type { RoomFailure } from "../../parts/Room.tsx";
import { textOf } from "../../view/ask/answer.ts";
import { useAtlas } from "../../view/hooks.ts";
import { describeResult } from "./searchItems.ts";
import type { SearchState } from "./searchState.ts";
import type { Answered } from "./useAnswer.ts";

/** What is said to those who do not see the list: how much was found, and the first of it. Empty where nothing is to be said. */
export function useSearchStatus(
  { open, text }: SearchState,
  { answer, reply, options }: Answered,
  failure: RoomFailure | null,
): string {
  const atlas = useAtlas();
  const { translate } = atlas;
  const words = text.trim();
  // What failed says so itself.
  if (!open || words === "" || failure !== null) return "";
  if (answer === null) return translate("search.loading");
  const said = reply === null ? [] : [textOf(reply.parts), ...reply.notes.slice(0, 1)];
  if (answer.count === 0) return said.length > 0 ? said.join(" ") : translate("search.none", { words });
  const sentences = [...said, translate("search.count", { count: answer.count })];
  if (answer.partial && reply === null) sentences.unshift(translate("search.partial"));
  const first = options[0];
  if (first?.kind === "result") {
    sentences.push(translate("search.first", { name: describeResult(first.target, answer.terms, atlas).title }));
  }
  return sentences.join(" ");
}
