import { useAtlas } from "../view/hooks.ts";

const rules = [
  "counts.rule.once",
  "counts.rule.several",
  "counts.rule.claims",
  "counts.rule.planned",
  "counts.rule.member",
  "counts.rule.places",
  "counts.rule.filters",
] as const;

/** What the numbers of the atlas count, folded beside them. */
export function HowWeCount() {
  const { translate } = useAtlas();
  return (
    <details className="how-we-count">
      <summary>{translate("counts.title")}</summary>
      <ul>
        {rules.map((key) => (
          <li key={key}>{translate(key)}</li>
        ))}
      </ul>
    </details>
  );
}
