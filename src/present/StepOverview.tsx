import "../text/late.ts";
import { useEffect, useRef } from "react";
import { useAtlas } from "../view/hooks.ts";
import type { Command } from "./commands.ts";
import type { OpenStory } from "./useStory.ts";

const shortcuts = [
  ["→ ← Page ↓ ↑ Space", "present.keys.steps"],
  ["Home End", "present.keys.ends"],
  ["Shift+↓ Shift+↑", "present.keys.look"],
  ["Backspace", "present.keys.return"],
  ["B . W", "present.keys.blank"],
  ["N", "present.keys.presenter"],
  ["F", "present.keys.fullScreen"],
  ["O T / A", "present.keys.others"],
  ["Esc", "present.keys.leave"],
] as const;

/** All steps at once, to go to one of them, and what the keys do. */
export function StepOverview({
  open: { story, steps, number },
  run,
}: {
  readonly open: OpenStory;
  readonly run: (command: Command) => void;
}) {
  const { names, translate } = useAtlas();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="step-overview"
      aria-label={translate("present.overview")}
      onCancel={(event) => {
        event.preventDefault();
        run({ type: "overview" });
      }}
    >
      <h2>{names.text(story.title)}</h2>
      <ol>
        {steps.map((step, index) => {
          // Steps of a reader's own may have the same title.
          const key = `${index} ${step.title}`;
          return (
            <li key={key}>
              <button
                type="button"
                aria-current={index + 1 === number ? "step" : undefined}
                onClick={() => run({ type: "goTo", step: index + 1 })}
              >
                <span className="step-overview-number">{index + 1}</span>
                <span>{names.text(step.title)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <dl>
        {shortcuts.map(([key, text]) => (
          <div key={key}>
            <dt>
              {key.split(" ").map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{translate(text)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
