import type { Statement } from "../dataset/model.ts";
import { formatAtlasCitation, formatStatementFootnote } from "../text/citations.ts";
import { wholeAddress } from "../ui/singleFile.ts";
import { useAtlas, useReadView } from "../view/hooks.ts";
import type { Selection, ViewState } from "../view/state.ts";
import { formatAddress, wholeView } from "../view/urlCodec.ts";

/** ISO date of the reader's day; the only clock the panel reads, and only when something is copied. */
const today = (): string => new Date().toISOString().slice(0, 10);

const formatAbsolute = (view: ViewState): string =>
  wholeAddress(`?${formatAddress(wholeView(view))}`).replace(/\?$/, "");

/** The address at which a selection can be opened again, under the options of the present view. */
export function useAddressOf(selection: Selection): () => string {
  const readView = useReadView();
  return () => formatAbsolute({ ...readView(), selection, camera: null });
}

/** Makes the ready footnote of any statement. */
export function useFootnoteOf(): (statement: Statement) => string {
  const { indexes, dataset } = useAtlas();
  const readView = useReadView();
  return (statement) => {
    const address = formatAbsolute({ ...readView(), selection: { kind: "statement", id: statement.id }, camera: null });
    const document = indexes.documents.get(statement.document);
    const section = indexes.sections.get(statement.section);
    const documentReference = document === undefined ? undefined : indexes.references.get(document.reference);
    if (document === undefined || section === undefined || documentReference === undefined) return address;
    return formatStatementFootnote({
      statement,
      document,
      section,
      documentReference,
      cited: statement.citations.flatMap((id) => indexes.references.get(id) ?? []),
      edition: dataset.edition,
      address,
      accessed: today(),
    });
  };
}

/** Makes the citation of what is selected. `title`: null for the atlas as a whole. */
export function useViewCitation(selection: Selection, title: string | null): () => string {
  const { dataset } = useAtlas();
  const address = useAddressOf(selection);
  return () => formatAtlasCitation({ title, edition: dataset.edition, address: address(), accessed: today() });
}
