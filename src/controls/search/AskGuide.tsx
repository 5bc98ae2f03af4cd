import { useEffect, useRef } from "react";
import { DialogHead } from "../../parts/DialogHead.tsx";
import { tell } from "../../view/ask/answer.ts";
import { templates } from "../../view/ask/ask.ts";
import { useAtlas } from "../../view/hooks.ts";
import "./askGuide.css";

/** What readers ask first stands first; templates stand in the order in which they are tried. */
const kinds = [
  ...templates.filter(({ id }) => id === "membership" || id === "members"),
  ...templates.filter(({ id }) => id !== "membership" && id !== "members"),
];

/** What one can ask: every kind of question with examples, which a press asks, and what the search finds besides. */
export function AskGuide({
  onClose,
  onTry,
}: {
  readonly onClose: () => void;
  /** Asks a question. */
  readonly onTry: (example: string) => void;
}) {
  const atlas = useAtlas();
  const { translate } = atlas;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="ask-guide"
      aria-label={translate("ask.guide")}
      onClose={onClose}
      // Esc closes this alone, and not the search below it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <DialogHead
        className="ask-guide-head"
        title={translate("ask.guide")}
        close={tell(atlas, "guideClose")}
        onClose={() => dialog.current?.close()}
      />
      <p className="ask-guide-note">{tell(atlas, "guideNote")}</p>
      <dl className="ask-guide-list">
        {kinds.map(({ id, examples }) => (
          <div key={id}>
            <dt>{tell(atlas, `template.${id}`)}</dt>
            <dd>
              {examples.map((example) => (
                <button
                  key={example}
                  type="button"
                  className="chip"
                  onClick={() => {
                    dialog.current?.close();
                    onTry(example);
                  }}
                >
                  {example}
                </button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
