import type { ReactNode } from "react";
import type { Story } from "../../dataset/model.ts";
import { isPlainPress } from "../../ui/usePress.ts";
import { useActions, useAtlas, useReadView } from "../../view/hooks.ts";
import { loadStory } from "./anyStory.ts";
import { storiesPart } from "./stories.ts";

/**
 * A link to the first step of a story, an address of its own, with the title of the story or other words; `present` shows it
 * on the whole screen.
 */
export function StoryLink({
  story: { id, title },
  className,
  present = false,
  onOpen,
  children,
}: {
  readonly story: Pick<Story, "id" | "title">;
  readonly className: string;
  readonly present?: boolean;
  readonly onOpen?: () => void;
  readonly children?: ReactNode;
}) {
  const { indexes, names } = useAtlas();
  const actions = useActions();
  const readView = useReadView();
  const open = async (): Promise<void> => {
    // Without its text the panel says what is missing, and asks again.
    const story = await loadStory(indexes, id).catch(() => null);
    const step = story?.steps[0];
    const part = storiesPart.peek();
    const view = { ...readView(), story: id, step: 1, present };
    actions.openView(part === null || step === undefined ? view : part.viewOfStep(view, id, 1, step));
    onOpen?.();
  };
  return (
    <a
      className={className}
      href={`?story=${id}${present ? "&present=1" : ""}`}
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        void open();
      }}
    >
      {children ?? names.text(title)}
    </a>
  );
}
