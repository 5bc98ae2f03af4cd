import "../text/late.ts";
import { useEffect, useEffectEvent } from "react";
import { usePanelTitle } from "../panel/panelTitle.ts";
import { quoteSelection } from "../parts/copying/quoteSelection.ts";
import { useFootnoteOf, useViewCitation } from "../parts/footnote.ts";
import { formatStatementInText } from "../text/citations.ts";
import { isTyping } from "../ui/isTyping.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { targetOfSelection } from "../view/selection.ts";

/** The ranges that the reader has selected, when some of the text beside the map is among them. */
function selectedText(): readonly Range[] {
  const selection = document.getSelection();
  const text = document.getElementById("panel");
  if (selection === null || selection.isCollapsed || text === null) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  return ranges.some((range) => range.intersectsNode(text)) ? ranges : [];
}

/** What is copied from the text reads as a quotation: without its controls, each statement with its citation. */
export function QuotedCopies(): null {
  const { indexes, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const reading = useView((store) => store.view.view === "report");
  const { title } = usePanelTitle(selection);
  const whole = reading ? translate("report.title") : null;
  const page = useViewCitation(selection, targetOfSelection(selection) === null ? whole : title);
  const footnoteOf = useFootnoteOf();
  const onCopy = useEffectEvent((event: ClipboardEvent): void => {
    if (event.clipboardData === null || isTyping(event.target)) return;
    const found = quoteSelection(selectedText(), document, {
      page,
      footnote: (id) => {
        const statement = indexes.statements.get(id);
        return statement === undefined ? null : footnoteOf(statement);
      },
      inText: (id) => {
        const statement = indexes.statements.get(id);
        const section = statement && indexes.sections.get(statement.section);
        const source = statement && indexes.documents.get(statement.document);
        const reference = source && indexes.references.get(source.reference);
        return section && reference ? formatStatementInText(statement, section, reference) : null;
      },
    });
    if (found === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", found.plain);
    event.clipboardData.setData("text/html", found.html);
  });
  useEffect(() => {
    document.addEventListener("copy", onCopy);
    return () => document.removeEventListener("copy", onCopy);
  }, []);
  return null;
}
