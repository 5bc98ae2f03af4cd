import "../text/late.ts";
import type { TextKey } from "../text/translate.ts";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";
import type { Command, Screen } from "./commands.ts";

const tools: readonly {
  readonly command: Command;
  readonly icon: IconName;
  readonly text: TextKey;
  readonly key: string;
  readonly shows?: "text" | "overview" | "notes" | "tools";
}[] = [
  { command: { type: "overview" }, icon: "overview", text: "present.overview", key: "O", shows: "overview" },
  { command: { type: "text" }, icon: "file", text: "present.text", key: "T", shows: "text" },
  { command: { type: "search" }, icon: "search", text: "present.search", key: "/" },
  { command: { type: "add" }, icon: "plus", text: "app.addToStory", key: "A" },
  { command: { type: "blank", colour: "black" }, icon: "stop", text: "present.blank", key: "B" },
  { command: { type: "presenter" }, icon: "present", text: "present.presenter", key: "N" },
  { command: { type: "fullScreen" }, icon: "fit", text: "present.fullScreen", key: "F" },
  { command: { type: "leave" }, icon: "close", text: "present.leave", key: "Esc" },
];

/** The ways through the presentation, small, since it is for who speaks. */
export function PresentationBar({
  number,
  steps,
  screen,
  run,
}: {
  readonly number: number;
  readonly steps: number;
  readonly screen: Screen;
  readonly run: (command: Command) => void;
}) {
  const { translate } = useAtlas();
  return (
    <div className="presentation-bar" role="toolbar" aria-label={translate("present.bar")}>
      <button
        type="button"
        className="icon-button"
        aria-label={translate("story.previous")}
        disabled={number === 1}
        onClick={() => run({ type: "previous" })}
      >
        <Icon name="previous" />
      </button>
      <span className="presentation-number">{`${number} / ${steps}`}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={translate("story.next")}
        disabled={number === steps}
        onClick={() => run({ type: "next" })}
      >
        <Icon name="next" />
      </button>
      <span className="presentation-gap" />
      {tools.map(({ command, icon, text, key, shows }) => (
        <button
          key={text}
          type="button"
          className="icon-button"
          aria-label={translate(text)}
          aria-keyshortcuts={key}
          aria-pressed={shows === undefined ? undefined : screen[shows]}
          title={`${translate(text)} (${key})`}
          onClick={() => run(command)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}
