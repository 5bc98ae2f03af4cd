import type { Statement } from "../dataset/model.ts";
import { formatAtlasCitation, formatStatementFootnote } from "../text/citations.ts";
import { useAtlas, useReadView } from "../view/hooks.ts";
import type { Selection } from "../view/state.ts";
import { formatAddress } from "../view/urlCodec.ts";

/** ISO date of the reader's day; the only clock the panel reads, and only when something is copied. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** The address at which a selection can be opened again, under the options of the present view. */
export function useAddressOf(selection: Selection): () => string {
  const readView = useReadView();
  return () => new URL(`?${formatAddress({ ...readView(), selection, camera: null })}`, document.baseURI).href;
}

/** Makes the ready footnote of a statement. */
export function useStatementFootnote(statement: Statement): () => string {
  const { indexes, dataset } = useAtlas();
  const address = useAddressOf({ kind: "statement", id: statement.id });
  return () => {
    const document = indexes.documents.get(statement.document);
    const section = indexes.sections.get(statement.section);
    const documentReference = document === undefined ? undefined : indexes.references.get(document.reference);
    if (document === undefined || section === undefined || documentReference === undefined) return address();
    return formatStatementFootnote({
      statement,
      document,
      section,
      documentReference,
      cited: statement.citations.flatMap((id) => indexes.references.get(id) ?? []),
      edition: dataset.edition,
      address: address(),
      accessed: today(),
    });
  };
}

/** Makes the citation of what is selected. */
export function useViewCitation(selection: Selection, title: string): () => string {
  const { dataset } = useAtlas();
  const address = useAddressOf(selection);
  return () => formatAtlasCitation({ title, edition: dataset.edition, address: address(), accessed: today() });
}
