import "../../text/late.ts";
import { CopyButton } from "../../parts/CopyButton.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useAtlas } from "../../view/hooks.ts";
import { citeView } from "../citation/citeView.ts";
import type { ExportFormat } from "../formats.ts";
import type { ExportRequest } from "../request.ts";

/** How to cite what is on screen: as text to copy, and as entries for programs that keep references. */
export function CitationSection({
  request,
  formats,
  onSave,
}: {
  readonly request: ExportRequest;
  readonly formats: readonly ExportFormat[];
  readonly onSave: (format: ExportFormat) => void;
}) {
  const { translate } = useAtlas();
  const { plain, bibtex, ris } = citeView(request);
  const entries: Readonly<Record<string, string>> = { bibtex, ris };
  return (
    <>
      <p className="take-citation" translate="no">
        {plain}
      </p>
      <p className="take-actions">
        <CopyButton icon="quote" label={translate("panel.copyCitation")} text={() => plain} />
      </p>
      {formats.map((format) => {
        const entry = entries[format.id];
        return entry === undefined ? null : (
          <details key={format.id} className="take-entry">
            <summary>
              <span>{translate(format.label)}</span> <span className="muted">{translate(format.hint)}</span>
            </summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
            <pre translate="no" tabIndex={0}>
              {entry}
            </pre>
            <p className="take-actions">
              <CopyButton
                icon="quote"
                label={translate("exports.copy", { format: translate(format.label) })}
                text={() => entry}
              />
              <button type="button" className="button" onClick={() => onSave(format)}>
                <Icon name="download" />
                <span>{translate("exports.save", { format: translate(format.label) })}</span>
              </button>
            </p>
          </details>
        );
      })}
    </>
  );
}
