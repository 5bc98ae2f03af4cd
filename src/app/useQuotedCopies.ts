import { useEffect, useEffectEvent, useRef } from "react";
import { usePanelTitle } from "../panel/panelTitle.ts";
import type { quoteSelection } from "../parts/copying/quoteSelection.ts";
import { useFootnoteOf, useViewCitation } from "../parts/footnote.ts";
import { formatStatementInText } from "../text/citations.ts";
import { whenIdle } from "../ui/whenIdle.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { targetOfSelection } from "../view/selection.ts";

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/** The ranges that the reader has selected, when some of the text beside the map is among them. */
function selectedText(): readonly Range[] {
  const selection = document.getSelection();
  const text = document.getElementById("panel");
  if (selection === null || selection.isCollapsed || text === null) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  return ranges.some((range) => range.intersectsNode(text)) ? ranges : [];
}

/** What is copied from the text reads as a quotation: without its controls, each statement with its citation. */
export function useQuotedCopies(): void {
  const { indexes, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const reading = useView((store) => store.view.view === "report");
  const { title } = usePanelTitle(selection);
  const whole = reading ? translate("report.title") : null;
  const page = useViewCitation(selection, targetOfSelection(selection) === null ? whole : title);
  const footnoteOf = useFootnoteOf();
  const quote = useRef<typeof quoteSelection | null>(null);
  const onCopy = useEffectEvent((event: ClipboardEvent): void => {
    if (quote.current === null || event.clipboardData === null || isField(event.target)) return;
    const found = quote.current(selectedText(), document, {
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
    // Fetched in idle time: the clipboard must be written while the key is handled. Until then the browser copies by itself.
    whenIdle()
      .then(() => import("../parts/copying/quoteSelection.ts"))
      .then(
        (loaded) => {
          quote.current = loaded.quoteSelection;
        },
        (error: unknown) => console.warn("What is copied will lack its citation.", error),
      );
    document.addEventListener("copy", onCopy);
    return () => document.removeEventListener("copy", onCopy);
  }, []);
}
