import { useAtlas } from "../../view/hooks.ts";
import type { ExportFormat } from "../formats.ts";

/** A press for each file, with what it is good for. */
export function FormatList({
  formats,
  onSave,
}: {
  readonly formats: readonly ExportFormat[];
  readonly onSave: (format: ExportFormat) => void;
}) {
  const { translate } = useAtlas();
  return (
    <ul className="file-list">
      {formats.map((format) => (
        <li key={format.id}>
          <button type="button" onClick={() => onSave(format)}>
            <span>{translate(format.label)}</span> <span className="muted">{translate(format.hint)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
