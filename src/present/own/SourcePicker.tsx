import "../../text/late.ts";
import { useMemo, useState } from "react";
import type { Statement, Target } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { foldText } from "../../text/fold.ts";
import { useAtlas } from "../../view/hooks.ts";

/** Statements that are offered at once. */
const most = 8;

/**
 * Statements of the two documents, and the record that the step shows, to be cited by a press. `about`: what the step shows;
 * without words, what is said of it is offered.
 */
export function SourcePicker({
  about,
  onPick,
}: {
  readonly about: Target | null;
  readonly onPick: (target: Target) => void;
}) {
  const { dataset, indexes, names, translate } = useAtlas();
  const [words, setWords] = useState("");
  const wanted = foldText(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  const folded = useMemo(
    () => dataset.statements.map((statement) => ({ statement, text: foldText(statement.text) })),
    [dataset],
  );
  const ofView = about === null ? [] : (indexes.statementsByTarget.get(about) ?? []);
  const found: readonly Statement[] =
    wanted.length === 0
      ? ofView
      : folded.flatMap(({ statement, text }) => (wanted.every((word) => text.includes(word)) ? statement : []));
  return (
    <details className="partner own-sources">
      <summary>{translate("own.source.add")}</summary>
      <div className="own-picker">
        <label className="field">
          <span>{translate("own.source.words")}</span>
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <ul className="own-found">
          {about === null || wanted.length > 0 ? null : (
            <li>
              <button type="button" className="own-pick" onClick={() => onPick(about)}>
                <strong>{names.titled(about)}</strong>
                <span className="muted">{translate("own.source.record")}</span>
              </button>
            </li>
          )}
          {found.slice(0, most).map((statement) => (
            <li key={statement.id}>
              <button type="button" className="own-pick" onClick={() => onPick(targetOf("statement", statement.id))}>
                <strong>
                  {translate("panel.locator", {
                    document: indexes.documents.get(statement.document)?.shortName ?? statement.document,
                    section: indexes.sections.get(statement.section)?.number ?? "",
                    paragraph: String(statement.locator.paragraph),
                  })}
                </strong>
                <span>{names.text(statement.text)}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className="muted own-hint" role="status">
          {found.length === 0
            ? translate(wanted.length === 0 ? "own.source.type" : "own.source.none")
            : translate("own.source.found", { count: found.length, shown: Math.min(found.length, most) })}
        </p>
      </div>
    </details>
  );
}
