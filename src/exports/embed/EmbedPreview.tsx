import "../../text/late.ts";
import { useEffect, useState } from "react";
import { frameAllow, frameSandbox } from "../../embed/host/frame.ts";
import { useAtlas } from "../../view/hooks.ts";
import { addressOfFrame, type EmbedChoices, type SnippetForm, type SnippetSource } from "./snippet.ts";

/** After this much time without another change the preview follows, milliseconds. */
const calm = 400;

/** The embed as the page of others will have it: the same frame, at its size. */
export function EmbedPreview({
  choices,
  source,
  form,
  wrong,
}: {
  readonly choices: EmbedChoices;
  readonly source: SnippetSource;
  readonly form: SnippetForm;
  /** Something cannot be shown as it is chosen: the preview waits. */
  readonly wrong: boolean;
}) {
  const { translate } = useAtlas();
  const address = addressOfFrame(choices, source, form);
  const { width, height } = choices;
  const [shown, setShown] = useState({ address, width, height });
  useEffect(() => {
    if (wrong) return;
    const timer = window.setTimeout(() => setShown({ address, width, height }), calm);
    return () => window.clearTimeout(timer);
  }, [address, width, height, wrong]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame wider than the dialog is scrolled by keyboard too
    <section className="embed-preview" tabIndex={0} aria-label={translate("snippet.preview")}>
      <iframe
        // A new frame each time: one led elsewhere would be a step in the history of the window.
        key={shown.address}
        className="embed-frame"
        src={shown.address}
        title={translate("snippet.preview")}
        width={shown.width ?? "100%"}
        height={shown.height}
        allow={frameAllow}
        sandbox={frameSandbox}
        referrerPolicy="no-referrer"
      />
    </section>
  );
}
