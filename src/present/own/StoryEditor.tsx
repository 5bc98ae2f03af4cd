import "../../text/late.ts";
import "./own.css";
import "./editor.css";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Outlines } from "../../geometry/outlines.ts";
import { type Draft, newStepKey } from "../../stories/draft.ts";
import type { Edit } from "../../stories/editDraft.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useActions, useAtlas, useReadView } from "../../view/hooks.ts";
import type { OpenStory } from "../useStory.ts";
import { HeadFields } from "./HeadFields.tsx";
import { StepEditor } from "./StepEditor.tsx";
import { StepRows } from "./StepRows.tsx";
import { StoryLinkField } from "./StoryLinkField.tsx";
import { saveStory } from "./saveStory.ts";
import { type OwnStories, useCapture, useOpenStep, useOwnStories, useShelf } from "./useOwnStory.ts";

/** All edits of the open story, and what is said of each. */
function useEdits(own: OwnStories, open: OpenStory, draft: Draft) {
  const { translate } = useAtlas();
  const capture = useCapture();
  const openStep = useOpenStep(own);
  const actions = useActions();
  const readView = useReadView();
  const [said, setSaid] = useState("");
  const { number } = open;
  const { id, steps } = draft;
  /** The story may have got an id of its own, when another window has written it meanwhile. */
  const run = (edit: Edit): Draft => {
    const now = own.editStory(id, edit) ?? draft;
    if (now.id !== id) actions.writeStory({ ...readView(), story: now.id });
    return now;
  };
  const step = steps[number - 1];
  const titleOf = (key: string): string => steps.find((each) => each.key === key)?.title ?? "";
  const say = (text: string): void => setSaid((before) => (before === text ? `${text}\u00A0` : text));
  return {
    said,
    run,
    add: () => {
      const { steps: now, id: as } = run({
        type: "add",
        step: { key: newStepKey(), ...capture(), text: "", notes: "" },
        at: number,
      });
      openStep(as, number + 1);
      say(translate("own.said.added", { number: number + 1, count: now.length }));
    },
    move: (key: string, to: number) => {
      const now = run({ type: "move", key, to });
      const place = now.steps.findIndex((each) => each.key === key) + 1;
      say(translate("own.said.moved", { title: titleOf(key), number: place, count: now.steps.length }));
      // The step that is open stays open, wherever it stands now.
      const openNow = now.steps.findIndex((each) => each.key === step?.key) + 1;
      if (openNow !== number) actions.writeStory({ ...readView(), story: now.id, step: openNow });
    },
    duplicate: () => {
      if (step === undefined) return;
      const { id: as } = run({ type: "duplicate", key: step.key, as: newStepKey() });
      openStep(as, number + 1);
      say(translate("own.said.duplicated", { title: step.title, number: number + 1 }));
    },
    remove: () => {
      if (step === undefined) return;
      const now = run({ type: "delete", key: step.key });
      openStep(now.id, Math.min(number, now.steps.length));
      say(translate("own.said.deleted", { title: step.title }));
    },
    undo: () => {
      const now = own.undoEdit(id);
      if (now === null) return;
      openStep(now.id, Math.min(number, now.steps.length));
      say(translate("own.said.undone"));
    },
  };
}

/** What the author composes a view for, while the panel shows what they look at. */
function EditBar({
  number,
  onRetake,
  onAdd,
  onReturn,
}: { readonly number: number } & Readonly<Record<"onRetake" | "onAdd" | "onReturn", () => void>>) {
  const { translate } = useAtlas();
  return (
    <div className="own-bar" role="toolbar" aria-label={translate("own.bar")}>
      <button type="button" className="button" onClick={onAdd}>
        <Icon name="plus" />
        <span>{translate("own.step.add")}</span>
      </button>
      <button type="button" className="button" onClick={onRetake}>
        <Icon name="map" />
        <span>{translate("own.view.retakeFor", { number })}</span>
      </button>
      <button type="button" className="button" onClick={onReturn}>
        <Icon name="back" />
        <span>{translate("story.return", { number })}</span>
      </button>
    </div>
  );
}

function Editor({
  open,
  own,
  draft,
  outlines,
}: {
  readonly open: OpenStory;
  readonly own: OwnStories;
  readonly draft: Draft;
  readonly outlines: Outlines | null;
}) {
  const { names, translate } = useAtlas();
  const actions = useActions();
  const capture = useCapture();
  const edits = useEdits(own, open, draft);
  const keeping = useShelf(own, () => own.keepingOf(draft.id));
  const undoable = useShelf(own, () => own.canUndo(draft.id));
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // Not the field of the title, in which the key of the search would be a letter.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { number, step, steps, departure, goTo, setPresenting } = open;
  const written = draft.steps[number - 1];
  const retake = (): void => {
    if (written !== undefined) edits.run({ type: "step", key: written.key, field: "view", value: capture().view });
  };
  if (written === undefined) return null;
  if (departure === "away") {
    return <EditBar number={number} onRetake={retake} onAdd={edits.add} onReturn={() => goTo(number)} />;
  }
  return (
    <section className="panel story-panel own-story" aria-label={translate("own.label")}>
      <header className="panel-head">
        <button type="button" className="button button-quiet panel-home" onClick={actions.readStory}>
          <Icon name="back" />
          <span>{translate("own.done")}</span>
        </button>
        <p className="kicker">{translate("own.label")}</p>
        <h2 tabIndex={-1} className="visually-hidden" ref={heading}>
          {names.text(open.story.title)}
        </h2>
        <label className="field" htmlFor={title}>
          <span>{translate("own.title")}</span>
          <input
            id={title}
            type="text"
            className="own-title"
            value={draft.title}
            maxLength={300}
            onChange={(event) => edits.run({ type: "head", field: "title", value: event.target.value })}
          />
        </label>
        <p className="own-keeping" data-keeping={keeping} role={keeping === "kept" ? undefined : "alert"}>
          {translate(`own.keeping.${keeping}`)}
        </p>
        <div className="panel-actions">
          <button type="button" className="button button-quiet" onClick={() => setPresenting(true)}>
            <Icon name="present" />
            <span>{translate("story.present")}</span>
          </button>
          <button type="button" className="button button-quiet" onClick={() => saveStory(draft)}>
            <Icon name="download" />
            <span>{translate("own.save")}</span>
          </button>
          <button type="button" className="button button-quiet" disabled={!undoable} onClick={edits.undo}>
            <Icon name="back" />
            <span>{translate("own.undo")}</span>
          </button>
        </div>
      </header>
      <div className="panel-body">
        <StepRows steps={draft.steps} number={number} onChoose={(index) => goTo(index + 1)} onMove={edits.move} />
        <button type="button" className="button own-add" onClick={edits.add}>
          <Icon name="plus" />
          <span>{translate("own.step.addView")}</span>
        </button>
        <p className="muted own-hint">{translate("own.step.addHint")}</p>
        <h3 className="own-step-heading">{translate("story.of", { number, steps: steps.length })}</h3>
        <div className="own-step-ways">
          <button
            type="button"
            className="button button-quiet"
            disabled={number === 1}
            onClick={() => edits.move(written.key, number - 2)}
          >
            <Icon name="up" />
            <span>{translate("own.step.up")}</span>
          </button>
          <button
            type="button"
            className="button button-quiet"
            disabled={number === steps.length}
            onClick={() => edits.move(written.key, number)}
          >
            <Icon name="down" />
            <span>{translate("own.step.down")}</span>
          </button>
          <button type="button" className="button button-quiet" onClick={edits.duplicate}>
            <Icon name="plus" />
            <span>{translate("own.step.duplicate")}</span>
          </button>
          <button
            type="button"
            className="button button-quiet"
            disabled={steps.length === 1}
            title={steps.length === 1 ? translate("own.step.last") : undefined}
            onClick={edits.remove}
          >
            <Icon name="close" />
            <span>{translate("own.step.delete")}</span>
          </button>
        </div>
        <StepEditor
          key={written.key}
          id={draft.id}
          number={number}
          step={step}
          draft={written}
          departed={departure !== "none"}
          outlines={outlines}
          onEdit={(field, value) => edits.run({ type: "step", key: written.key, field, value })}
          onRetake={retake}
          onReturn={() => goTo(number)}
        />
        <HeadFields draft={draft} onEdit={edits.run} />
        <details className="partner">
          <summary>{translate("own.share")}</summary>
          <StoryLinkField draft={draft} />
          <button type="button" className="button" onClick={() => saveStory(draft)}>
            <Icon name="download" />
            <span>{translate("own.saveFile")}</span>
          </button>
          <p className="muted own-hint">{translate("own.saveHint")}</p>
        </details>
      </div>
      <p className="visually-hidden" role="status">
        {edits.said}
      </p>
    </section>
  );
}

/**
 * A story of the reader's own beside the map, for writing: its steps in order, and the one that is open with its picture and
 * texts. While the author looks elsewhere for a view, what they look at stands here (`children`) below the ways to take it.
 */
export function StoryEditor({
  open,
  outlines,
  children,
}: {
  readonly open: OpenStory;
  readonly outlines: Outlines | null;
  readonly children: ReactNode;
}) {
  const own = useOwnStories();
  const draft = useShelf(own, () => own.shelf.get(open.story.id));
  return (
    <>
      {draft === null ? null : <Editor open={open} own={own} draft={draft} outlines={outlines} />}
      {draft === null || open.departure === "away" ? children : null}
    </>
  );
}
