import "../../text/late.ts";
import { textOf } from "../../view/ask/textOf.ts";
import type { Atlas } from "../../view/atlas.ts";
import type { SearchAnswer } from "../../view/search/search.ts";
import { describeResult } from "./searchItems.ts";
import type { Answered } from "./useAnswer.ts";

/** What was found, in sentences: the answer to a question, how many records, and the first of them. */
export function describeStatus(
  words: string,
  answer: SearchAnswer,
  { reply, options }: Pick<Answered, "reply" | "options">,
  atlas: Atlas,
): string {
  const { translate } = atlas;
  const said =
    reply === null
      ? []
      : [textOf(reply.parts), ...(reply.holds === null ? [] : [reply.holds]), ...reply.notes.slice(0, 1)];
  if (answer.count === 0) return said.length > 0 ? said.join(" ") : translate("search.none", { words });
  const sentences = [...said, translate("search.count", { count: answer.count })];
  if (answer.partial && reply === null) sentences.unshift(translate("search.partial"));
  const first = options[0];
  if (first?.kind === "result") {
    sentences.push(translate("search.first", { name: describeResult(first.target, answer.terms, atlas).title }));
  }
  return sentences.join(" ");
}
