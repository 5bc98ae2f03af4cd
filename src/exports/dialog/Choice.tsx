import type { TextKey } from "../../text/translate.ts";
import { useAtlas } from "../../view/hooks.ts";

/** A field in which one of a few values is chosen. */
export function Choice<Value extends string | number>({
  label,
  value,
  values,
  nameOf,
  onChoose,
}: {
  readonly label: TextKey;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}) {
  const { translate } = useAtlas();
  return (
    <label className="field">
      <span>{translate(label)}</span>
      <select
        value={String(value)}
        onChange={(event) => {
          const chosen = values.find((candidate) => String(candidate) === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((candidate) => (
          <option key={candidate} value={String(candidate)}>
            {nameOf(candidate)}
          </option>
        ))}
      </select>
    </label>
  );
}
