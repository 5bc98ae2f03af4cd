import "../../text/late.ts";
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useAtlas } from "../../view/hooks.ts";

/** The text in a field, selected, to be copied by the reader. Esc and the button close it; the focus goes back to where it was. */
export function CopyByHand({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { translate } = useAtlas();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
    field.current?.select();
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className="copy-by-hand"
      aria-label={translate("copy.byHand")}
      onClose={onClose}
      // Esc closes this alone, and not what the button stands in.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <p>{translate("copy.byHand")}</p>
      <textarea ref={field} readOnly rows={5} value={text} aria-label={translate("copy.text")} translate="no" />
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        {translate("copy.close")}
      </button>
    </dialog>,
    document.body,
  );
}
