import "../text/late.ts";
import { Fragment, type RefObject, useId, useRef, useState } from "react";
import type { Reference, ReferenceId, Statement } from "../dataset/model.ts";
import { formatInText } from "../text/citations.ts";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { useAtlas } from "../view/hooks.ts";
import { ReferenceCard } from "./ReferenceCard.tsx";
import "./citation.css";
import "./statement.css";

/** Which work of some citations stands open below them. */
export interface CitationOpening {
  readonly open: ReferenceId | null;
  /** Id of the element in which it opens. */
  readonly cardId: string;
  readonly toggle: (id: ReferenceId, button: HTMLElement) => void;
  readonly close: () => void;
  /** What opened it, to which the focus goes back. */
  readonly opener: RefObject<HTMLElement | null>;
}

/** One work of the citations beside each other can be open. */
export function useCitationOpening(): CitationOpening {
  const [open, setOpen] = useState<ReferenceId | null>(null);
  const cardId = useId();
  const opener = useRef<HTMLElement>(null);
  return {
    open,
    cardId,
    opener,
    toggle: (id, button) => {
      opener.current = button;
      setOpen((present) => (present === id ? null : id));
    },
    close: () => setOpen(null),
  };
}

/** The full reference of the work that is open, in place. `statement`: where it is cited, if a statement cites it. */
export function OpenedReference({
  opening: { open, cardId, opener, close },
  statement = null,
}: {
  readonly opening: CitationOpening;
  readonly statement?: Statement | null;
}) {
  const { indexes } = useAtlas();
  const written = useWrittenPage() !== null;
  const opened = open === null ? undefined : indexes.references.get(open);
  if (written) return null;
  return (
    <div id={cardId}>
      {opened === undefined ? null : (
        <ReferenceCard
          reference={opened}
          statement={statement}
          onClose={() => {
            close();
            opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** One work in a citation: opens its full reference in place, or leads to it where nothing can be opened. */
function CitedWork({ reference, opening }: { readonly reference: Reference; readonly opening: CitationOpening }) {
  const { translate } = useAtlas();
  const page = useWrittenPage();
  const text = formatInText(reference);
  if (page !== null) {
    return (
      <a className="citation-button" href={page.workAt(reference.id)}>
        {text}
      </a>
    );
  }
  return (
    <button
      type="button"
      className="citation-button"
      aria-expanded={opening.open === reference.id}
      aria-controls={opening.cardId}
      aria-label={translate("reference.show", { citation: text })}
      onClick={(event) => opening.toggle(reference.id, event.currentTarget)}
    >
      {text}
    </button>
  );
}

/** A citation in scholarly form, each work of which opens. */
export function CitationMark({
  references,
  opening,
}: {
  readonly references: readonly Reference[];
  readonly opening: CitationOpening;
}) {
  return (
    <span className="citation" translate="no">
      {references.map((reference, index) => (
        <Fragment key={reference.id}>
          {index === 0 ? null : " "}
          {/* Parentheses and semicolons stay with the name beside them when the line breaks. */}
          <span className="citation-part">
            {index === 0 ? <span>(</span> : null}
            <CitedWork reference={reference} opening={opening} />
            <span>{index === references.length - 1 ? ")" : ";"}</span>
          </span>
        </Fragment>
      ))}
    </span>
  );
}
