import { DialogHead } from "../../parts/DialogHead.tsx";
import "../../text/late.ts";
import "./own.css";
import { useEffect, useRef, useState } from "react";
import { loadStory } from "../../parts/story/anyStory.ts";
import { type Draft, newStepKey } from "../../stories/draft.ts";
import { copyStory } from "../../stories/draftStory.ts";
import { formatDate } from "../../text/dates.ts";
import { useActions, useAtlas, useReadView, useView } from "../../view/hooks.ts";
import { OpenFile } from "./OpenFile.tsx";
import { saveStory } from "./saveStory.ts";
import { useCapture, useOpenStep, useOwnStories, useShelf } from "./useOwnStory.ts";

/** The view on screen, and the stories that it may become a step of. */
function AddView({ onDone }: { readonly onDone: (text: string) => void }) {
  const { names, translate, language } = useAtlas();
  const own = useOwnStories();
  const kept = useShelf(own, own.shelf.list);
  const capture = useCapture();
  const openStep = useOpenStep(own);
  const readView = useReadView();
  const add = (draft: Draft | null): void => {
    const shown = capture();
    const now =
      draft === null
        ? own.beginStory(translate("own.newTitle"), language, shown)
        : (own.editStory(draft.id, {
            type: "add",
            step: { key: newStepKey(), ...shown, text: "", notes: "" },
            at: draft.steps.length,
          }) ?? draft);
    const said = translate("own.added", { number: now.steps.length, title: names.text(now.title) });
    // Who presents goes on presenting; who explores sees the step, to write on.
    if (readView().present) onDone(said);
    else openStep(now.id, now.steps.length);
  };
  return (
    <section className="own-part">
      <h3>{translate("own.add.to", { view: names.text(capture().title) })}</h3>
      <ul className="own-choices">
        {kept.map(({ draft }) => (
          <li key={draft.id}>
            <button type="button" className="own-choice" onClick={() => add(draft)}>
              <strong>{names.text(draft.title)}</strong>
              <span className="muted">{translate("own.count", { count: draft.steps.length })}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="own-choice" onClick={() => add(null)}>
            <strong>{translate("own.new")}</strong>
          </button>
        </li>
      </ul>
    </section>
  );
}

/** The stories of this browser, each to write on, present, save or delete. */
function List() {
  const { names, translate, language } = useAtlas();
  const own = useOwnStories();
  const kept = useShelf(own, own.shelf.list);
  const openStep = useOpenStep(own);
  const actions = useActions();
  const readView = useReadView();
  const [deleted, setDeleted] = useState<Draft | null>(null);
  const present = (id: string): void => {
    openStep(id, 1);
    actions.openView({ ...readView(), present: true });
  };
  const remove = (id: string): void => {
    setDeleted(own.shelf.remove(id));
    if (readView().story === id) actions.closeStory();
  };
  return (
    <section className="own-part">
      <h3>{translate("own.list")}</h3>
      {deleted === null ? null : (
        <p className="own-undo" role="status">
          <span>{translate("own.deleted", { title: names.text(deleted.title) })}</span>
          <button
            type="button"
            className="button"
            onClick={() => {
              own.shelf.put(deleted);
              setDeleted(null);
            }}
          >
            {translate("own.undo")}
          </button>
        </p>
      )}
      {kept.length === 0 ? <p className="muted">{translate("own.none")}</p> : null}
      <ul className="own-list">
        {kept.map(({ draft, edited }) => (
          <li key={draft.id}>
            <p>
              <strong>{names.text(draft.title)}</strong>
              <span className="muted">
                {translate("own.about", {
                  count: draft.steps.length,
                  date: formatDate(new Date(edited).toISOString().slice(0, 10), language),
                })}
              </span>
            </p>
            <div className="own-ways">
              <button type="button" className="button" onClick={() => openStep(draft.id, 1)}>
                {translate("own.edit")}
              </button>
              <button type="button" className="button" onClick={() => present(draft.id)}>
                {translate("story.present")}
              </button>
              <button type="button" className="button" onClick={() => saveStory(draft)}>
                {translate("own.save")}
              </button>
              <button
                type="button"
                className="button"
                aria-label={translate("own.deleteNamed", { title: names.text(draft.title) })}
                onClick={() => remove(draft.id)}
              >
                {translate("own.delete")}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Begins with a copy of a given story, or with a file. */
function Begin() {
  const { dataset, indexes, names, translate } = useAtlas();
  const own = useOwnStories();
  const openStep = useOpenStep(own);
  const [chosen, setChosen] = useState("");
  const begin = (draft: Draft): void => openStep(own.keepStory(draft).id, 1);
  const copy = async (): Promise<void> => {
    const story = await loadStory(indexes, chosen).catch(() => null);
    if (story !== null) begin({ ...copyStory(story, ""), title: translate("own.copyOf", { title: story.title }) });
  };
  return (
    <section className="own-part">
      <h3>{translate("own.begin")}</h3>
      <div className="own-begin">
        <label className="field">
          <span>{translate("own.from")}</span>
          <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{translate("own.from.choose")}</option>
            {dataset.stories.map(({ id, title }) => (
              <option key={id} value={id}>
                {names.text(title)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" disabled={chosen === ""} onClick={() => void copy()}>
          {translate("own.from.copy")}
        </button>
      </div>
      <OpenFile onOpen={begin} />
    </section>
  );
}

/** Everything about the stories that the reader makes, in one dialog. */
export function OwnStories() {
  const { translate } = useAtlas();
  const door = useView((store) => store.ownStories);
  const actions = useActions();
  const own = useOwnStories();
  const dialog = useRef<HTMLDialogElement>(null);
  const [done, setDone] = useState<string | null>(null);
  const open = door !== null;
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
    if (open) setDone(null);
  }, [open]);
  if (door === null) return null;
  return (
    <dialog
      ref={dialog}
      className="own-stories"
      aria-label={translate("app.ownStories")}
      onClose={() => actions.openOwnStories(null)}
    >
      <DialogHead
        className="own-stories-head"
        title={translate("app.ownStories")}
        close={translate("own.close")}
        onClose={() => dialog.current?.close()}
      />
      {done === null ? null : (
        <p className="own-undo" role="status">
          {done}
        </p>
      )}
      {done === null ? <AddView onDone={setDone} /> : null}
      <List />
      <Begin />
      <p className="muted own-hint">{translate(own.shelf.keeps ? "own.private" : "own.keeping.memory")}</p>
    </dialog>
  );
}
