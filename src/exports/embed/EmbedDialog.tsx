import "../../text/late.ts";
import "../largeDialog.css";
import "./embedDialog.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { nameEdition } from "../../embed/options.ts";
import { CopyButton } from "../../parts/CopyButton.tsx";
import { DialogHead } from "../../parts/DialogHead.tsx";
import { buildAtlas } from "../../view/atlas.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import { titleOfView } from "../viewScene.ts";
import { EmbedFields } from "./EmbedFields.tsx";
import { EmbedPreview } from "./EmbedPreview.tsx";
import { SnippetBox } from "./SnippetBox.tsx";
import { findProblems, initialChoices, type SnippetForm, type SnippetSource, writeSnippet } from "./snippet.ts";

/**
 * Dialog in which the snippet for other pages is chosen, seen as it will be, and copied. `site`: the folder of the atlas, a
 * whole address.
 */
export function EmbedDialog({ site, onClose }: { readonly site: string; readonly onClose: () => void }) {
  const atlas = useAtlas();
  const { dataset, naming, translate } = atlas;
  // What was on screen when it was opened: a preview in the same window must not change what is written.
  const view = useView((store) => store.view);
  const dialog = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState(() => initialChoices(view, view.lang, naming.id));
  const [form, setForm] = useState<SnippetForm>("iframe");
  const { naming: chosenNaming, lang } = choices;
  // The frame has a name too, in the naming and language that it will have.
  const named = useMemo(
    () =>
      chosenNaming === naming.id && lang === view.lang
        ? atlas
        : buildAtlas(dataset, { ...view, naming: chosenNaming, lang }),
    [chosenNaming, lang, atlas, dataset, naming, view],
  );
  const source: SnippetSource = useMemo(
    () => ({
      view,
      site,
      edition: nameEdition(dataset.edition),
      title: [...new Set([titleOfView(view, named).title, named.translate("app.title")])].join(" – "),
    }),
    [view, site, dataset, named],
  );
  const problems = findProblems(choices);
  const wrong = problems.width || problems.height || problems.accent !== null;
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="large-dialog embed-dialog"
      aria-label={translate("snippet.title")}
      onClose={(event) => {
        // The dialog around it has an end of its own.
        event.stopPropagation();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <DialogHead
        className="embed-head"
        title={translate("snippet.title")}
        close={translate("table.close")}
        onClose={() => dialog.current?.close()}
      />
      <div className="embed-body">
        <form className="embed-fields" onSubmit={(event) => event.preventDefault()}>
          <EmbedFields choices={choices} problems={problems} view={view} onChange={setChoices} />
        </form>
        <div className="embed-result">
          <EmbedPreview choices={choices} source={source} form={form} wrong={wrong} />
          <SnippetBox choices={choices} source={source} form={form} wrong={wrong} onForm={setForm} />
        </div>
      </div>
      {wrong ? null : (
        <footer className="embed-actions">
          <CopyButton
            // Of a snippet that has become another nothing is copied yet.
            key={writeSnippet(form, choices, source)}
            icon="file"
            label={translate("snippet.copy")}
            text={() => writeSnippet(form, choices, source)}
          />
          <span>{translate(`snippet.form.${form}`)}</span>
        </footer>
      )}
    </dialog>
  );
}
