import { parseEmbedOptions } from "../../embed/options.ts";
import { type TalkParts, talkToHost } from "../../embed/talk.ts";
import { turnsOfPage } from "../../embed/turns.ts";

/**
 * Begins the talk of an embedded page with the page around it: the view, whose turn the living map is, and, where the address
 * asks for it, the height of `content`. `query`: that of the address.
 */
export function startHostTalk(parts: Omit<TalkParts, "onRest">, query: string, content: Element | null): void {
  const turns = turnsOfPage();
  const follows = parseEmbedOptions(query).options.fit === "height";
  const talk = talkToHost({ ...parts, onRest: turns.rest }, follows ? content : null);
  if (talk === null) return;
  turns.subscribe(() => {
    if (turns.isAwake()) talk.tellAwake();
  });
}
