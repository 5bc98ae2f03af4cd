import "../../text/late.ts";
import { useId, useRef } from "react";
import type { StoryCitation, StoryStep, Target } from "../../dataset/model.ts";
import { idOf, isTarget } from "../../dataset/target.ts";
import type { Outlines } from "../../geometry/outlines.ts";
import { citeAt } from "../../stories/citeAt.ts";
import type { DraftStep } from "../../stories/draft.ts";
import type { StepField } from "../../stories/editDraft.ts";
import { readMarkdown } from "../../stories/readMarkdown.ts";
import { Icon } from "../../ui/Icon.tsx";
import type { Atlas } from "../../view/atlas.ts";
import { useAtlas } from "../../view/hooks.ts";
import { targetOfSelection } from "../../view/selection.ts";
import { initialViewState } from "../../view/state.ts";
import { viewOfStep } from "../../view/story.ts";
import { StepPicture } from "../StepPicture.tsx";
import { StepSources, StepText } from "../StepText.tsx";
import { usePictureTheme } from "../usePictureTheme.ts";
import { SourcePicker } from "./SourcePicker.tsx";

/** What a step shows; null where nothing is selected in it. */
const shownBy = (step: StoryStep): Target | null =>
  targetOfSelection(viewOfStep(initialViewState, "", 1, step).selection);

/** Whether this edition has what is cited. */
function isThere(target: StoryCitation, { dataset, indexes }: Atlas): boolean {
  if (isTarget(target)) return indexes.targetExists(target);
  return indexes.conflicts.has(idOf(target)) || dataset.gaps.some(({ id }) => id === idOf(target));
}

/** What an author should know of a step: what is missing in this edition, and what is shown otherwise than typed. */
function Remarks({ step, draft }: { readonly step: StoryStep; readonly draft: DraftStep }) {
  const atlas = useAtlas();
  const { translate } = atlas;
  const shown = shownBy(step);
  const missing = step.citations.filter((target) => !isThere(target, atlas));
  const remarks = [
    shown === null || isThere(shown, atlas) ? null : translate("own.missing.view", { id: shown }),
    missing.length === 0 ? null : translate("own.missing.sources", { ids: missing.join(", ") }),
    [draft.text, draft.notes].some((text) => readMarkdown(text).simplified) ? translate("own.simplified") : null,
  ].filter((remark) => remark !== null);
  return remarks.length === 0 ? null : (
    <ul className="own-remarks">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

/** The step as readers will have it. */
function Preview({ step }: { readonly step: StoryStep }) {
  const { translate } = useAtlas();
  return (
    <details className="partner">
      <summary>{translate("own.preview")}</summary>
      <div className="step-text">
        {step.content.length === 0 ? <p className="muted">{translate("own.noText")}</p> : <StepText step={step} />}
      </div>
      <StepSources step={step} />
    </details>
  );
}

/** One step: its picture, what it says, what the speaker says, and what both rest on. */
export function StepEditor({
  id,
  number,
  step,
  draft,
  departed,
  outlines,
  onEdit,
  onRetake,
  onReturn,
}: {
  readonly id: string;
  readonly number: number;
  readonly step: StoryStep;
  readonly draft: DraftStep;
  /** The map shows something else than the step. */
  readonly departed: boolean;
  readonly outlines: Outlines | null;
  readonly onEdit: (field: StepField, value: string) => void;
  readonly onRetake: () => void;
  readonly onReturn: () => void;
}) {
  const { translate } = useAtlas();
  const theme = usePictureTheme();
  const text = useRef<HTMLTextAreaElement>(null);
  const [hint, textId, notesId] = [useId(), useId(), useId()];
  const cite = (target: Target): void => {
    const { selectionEnd } = text.current ?? { selectionEnd: draft.text.length };
    onEdit("text", citeAt(draft.text, selectionEnd, target));
  };
  return (
    <div className="own-editor">
      <div className="own-view">
        {outlines === null ? null : (
          <StepPicture story={id} number={number} step={step} outlines={outlines} theme={theme} />
        )}
        <div className="own-view-ways">
          <p className="own-hint">{translate(departed ? "own.view.departed" : "own.view.same")}</p>
          {departed ? (
            <>
              <button type="button" className="button" onClick={onRetake}>
                <Icon name="map" />
                <span>{translate("own.view.retake")}</span>
              </button>
              <button type="button" className="button" onClick={onReturn}>
                <Icon name="back" />
                <span>{translate("own.view.return")}</span>
              </button>
            </>
          ) : null}
        </div>
      </div>
      <Remarks step={step} draft={draft} />
      <label className="field">
        <span>{translate("own.step.title")}</span>
        <input
          type="text"
          value={draft.title}
          maxLength={300}
          onChange={(event) => onEdit("title", event.target.value)}
        />
      </label>
      <div className="field">
        <label htmlFor={textId}>
          <span>{translate("own.step.text")}</span>
        </label>
        <textarea
          id={textId}
          ref={text}
          rows={6}
          aria-describedby={hint}
          value={draft.text}
          maxLength={20_000}
          onChange={(event) => onEdit("text", event.target.value)}
        />
      </div>
      <p className="muted own-hint" id={hint}>
        {translate("own.step.hint")}
      </p>
      <SourcePicker about={shownBy(step)} onPick={cite} />
      <div className="field">
        <label htmlFor={notesId}>
          <span>{translate("story.notes")}</span>
        </label>
        <textarea
          id={notesId}
          rows={4}
          value={draft.notes}
          maxLength={20_000}
          onChange={(event) => onEdit("notes", event.target.value)}
        />
      </div>
      <Preview step={step} />
    </div>
  );
}
