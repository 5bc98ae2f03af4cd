import type { Story } from "../../dataset/model.ts";
import { isPlainPress } from "../../ui/usePress.ts";
import { useActions, useAtlas, useReadView } from "../../view/hooks.ts";
import { storiesPart } from "./stories.ts";

/** A link to the first step of a story, an address of its own; `present` shows it on the whole screen. */
export function StoryLink({
  story: { id, title },
  className,
  present = false,
  onOpen,
}: {
  readonly story: Story;
  readonly className: string;
  readonly present?: boolean;
  readonly onOpen?: () => void;
}) {
  const { names } = useAtlas();
  const actions = useActions();
  const readView = useReadView();
  const open = async (): Promise<void> => {
    // Without its text the panel says what is missing, and asks again.
    const loaded = await storiesPart.load().catch(() => null);
    const step = loaded?.stories[id]?.[0];
    const view = { ...readView(), story: id, step: 1, present };
    actions.openView(loaded === null || step === undefined ? view : loaded.viewOfStep(view, id, 1, step));
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
      {names.text(title)}
    </a>
  );
}
