import "../text/late.ts";
import { bases, confidences } from "../dataset/vocabulary.ts";
import { useOnPaper } from "../ui/paper.ts";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { useAtlas } from "../view/hooks.ts";

/**
 * What the marks of facts mean: their shapes and their filling, folded at the end of a text. On paper and on a page
 * without script facts say their words themselves.
 */
export function MarkKey() {
  const { translate } = useAtlas();
  const onPaper = useOnPaper();
  if (useWrittenPage() !== null || onPaper) return null;
  return (
    <details className="mark-key">
      <summary>{translate("marks.title")}</summary>
      <p>{translate("marks.lead")}</p>
      <ul>
        {bases.map((basis) => (
          <li key={basis}>
            <span className="fact-mark" aria-hidden="true" data-basis={basis} data-confidence="high" />{" "}
            <span>{translate(`marks.${basis}`)}</span>
          </li>
        ))}
        {confidences.map((confidence) => (
          <li key={confidence}>
            <span className="fact-mark" aria-hidden="true" data-basis="research" data-confidence={confidence} />{" "}
            <span>{translate(`marks.${confidence}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
