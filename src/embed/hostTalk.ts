import { parseEmbedOptions } from "./options.ts";
import { type TalkParts, talkToHost } from "./talk.ts";
import { turnsOfPage } from "./turns.ts";

/**
 * Ties an embed to the page around it: view, turns at the living map, and, where the frame is to follow it, the height of
 * what is in `content`.
 */
export function joinHost(parts: TalkParts, page: Window, content: Element | null): void {
  const turns = turnsOfPage();
  const follows = parseEmbedOptions(page.location.search).options.fit === "height";
  const talk = talkToHost({ ...parts, onRest: turns.rest }, follows ? content : null);
  turns.subscribe(() => {
    if (turns.isAwake()) talk?.tellAwake();
  });
}
