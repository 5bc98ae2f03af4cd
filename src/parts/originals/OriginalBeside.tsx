import "../../text/late.ts";
import { createElement, Fragment } from "react";
import type { Statement } from "../../dataset/model.ts";
import type { SourceParagraph } from "../../originals/types.ts";
import { formatInText } from "../../text/citations.ts";
import { useAtlas } from "../../view/hooks.ts";
import type { Comparing } from "./originals.ts";
import { buildSegments, type Segment } from "./segments.ts";

function SegmentText({ segment }: { readonly segment: Segment }) {
  const inner = segment.matched ? <mark>{segment.text}</mark> : <span>{segment.text}</span>;
  return segment.cited ? <span className="original-citation">{inner}</span> : inner;
}

/** The paragraph that a statement restates, from the reader's own copy: words in common marked, citations lined up. */
export function OriginalBeside({
  statement,
  paragraph,
  comparing,
}: {
  readonly statement: Statement;
  readonly paragraph: SourceParagraph;
  readonly comparing: Comparing;
}) {
  const { indexes, translate } = useAtlas();
  const words = comparing.alignWords(statement.text, paragraph.text).original;
  const citations = comparing.alignCitations(statement.citations, paragraph);
  const segments = buildSegments(
    paragraph.text,
    words.flatMap(({ range, matched }) => (matched ? [range] : [])),
    citations.flatMap(({ ranges }) => ranges),
  );
  return (
    <aside className="original">
      <p className="original-head">{translate("original.label")}</p>
      <blockquote className="original-text">
        {createElement(Fragment, null, ...segments.map((segment) => createElement(SegmentText, { segment })))}
      </blockquote>
      {citations.length === 0 ? null : (
        <ul className="original-citations">
          {citations.map(({ reference, ranges }) => {
            const cited = indexes.references.get(reference);
            // A footnote's mark is taken out of the text, so that its place has no length.
            const printed = [...new Set(ranges.map((range) => paragraph.text.slice(...range)))].filter(
              (form) => form !== "",
            );
            return (
              <li key={reference}>
                <span translate="no">{`${cited === undefined ? reference : formatInText(cited)}: `}</span>
                <span>
                  {ranges.length === 0
                    ? translate("original.notCited")
                    : printed.length === 0
                      ? translate("original.footnote")
                      : translate("original.citedAs", { printed: printed.map((form) => `“${form}”`).join(", ") })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </aside>
  );
}
