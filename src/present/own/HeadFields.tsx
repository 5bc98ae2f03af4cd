import "../../text/late.ts";
import { type Draft, minutesOf } from "../../stories/draft.ts";
import type { Edit, HeadField } from "../../stories/editDraft.ts";
import { useAtlas } from "../../view/hooks.ts";

const texts = ["author", "audience", "summary"] as const satisfies readonly HeadField[];
/** Languages that a story may be told in, by their tags. */
const languages = ["en", "sq", "bs", "hr", "cnr", "sr-Latn", "sr", "mk", "sl", "de", "fr"];

/** What a story says of itself beside its title. */
export function HeadFields({ draft, onEdit }: { readonly draft: Draft; readonly onEdit: (edit: Edit) => void }) {
  const { translate, language } = useAtlas();
  const nameOf = (tag: string): string => {
    try {
      return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
  return (
    <details className="partner">
      <summary>{translate("own.head")}</summary>
      <div className="own-head">
        {texts.map((field) => (
          <label key={field} className="field">
            <span>{translate(`own.head.${field}`)}</span>
            <input
              type="text"
              value={draft[field]}
              maxLength={500}
              onChange={(event) => onEdit({ type: "head", field, value: event.target.value })}
            />
          </label>
        ))}
        <label className="field">
          <span>{translate("own.head.date")}</span>
          <input
            type="date"
            value={draft.date}
            onChange={(event) => onEdit({ type: "head", field: "date", value: event.target.value })}
          />
        </label>
        <label className="field">
          <span>{translate("own.head.minutes")}</span>
          <input
            type="number"
            min={1}
            max={120}
            value={minutesOf(draft)}
            onChange={({ target: { valueAsNumber } }) => {
              const whole = Math.round(valueAsNumber);
              onEdit({ type: "minutes", value: whole >= 1 && whole <= 120 ? whole : null });
            }}
          />
        </label>
        <label className="field">
          <span>{translate("own.head.language")}</span>
          <select
            value={draft.language}
            onChange={(event) => onEdit({ type: "head", field: "language", value: event.target.value })}
          >
            {[...new Set([...languages, draft.language])].map((tag) => (
              <option key={tag} value={tag}>
                {nameOf(tag)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  );
}
