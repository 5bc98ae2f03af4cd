import { createElement, Fragment, useId, useState } from "react";
import type { Inline, Reference, ReferenceId, Statement } from "../dataset/model.ts";
import { formatInText } from "../text/citations.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { useAtlas } from "../view/hooks.ts";
import { useStatementFootnote } from "./footnote.ts";
import { SourceItem } from "./Provenance.tsx";
import { ReferenceCard } from "./ReferenceCard.tsx";
import { TargetLink } from "./TargetLink.tsx";

interface Opening {
  readonly open: ReferenceId | null;
  readonly cardId: string;
  readonly toggle: (id: ReferenceId) => void;
}

function CitationMark({
  references,
  opening,
}: {
  readonly references: readonly Reference[];
  readonly opening: Opening;
}) {
  const { translate } = useAtlas();
  return (
    <span className="citation">
      (
      {references.map((reference, index) => (
        <span key={reference.id}>
          {index === 0 ? null : "; "}
          <button
            type="button"
            className="citation-button"
            aria-expanded={opening.open === reference.id}
            aria-controls={opening.cardId}
            aria-label={translate("reference.show", { citation: formatInText(reference) })}
            onClick={() => opening.toggle(reference.id)}
          >
            {formatInText(reference)}
          </button>
        </span>
      ))}
      )
    </span>
  );
}

function InlinePiece({ piece, opening }: { readonly piece: Inline; readonly opening: Opening }) {
  const { indexes, names } = useAtlas();
  if (piece.type === "text") return names.text(piece.value);
  if (piece.type === "emphasis") return <em>{names.text(piece.value)}</em>;
  const references = piece.references.flatMap((id) => indexes.references.get(id) ?? []);
  return <CitationMark references={references} opening={opening} />;
}

function StatementText({ content, opening }: { readonly content: readonly Inline[]; readonly opening: Opening }) {
  // As separate arguments the pieces need no keys: they never change their order.
  return createElement(Fragment, null, ...content.map((piece) => createElement(InlinePiece, { piece, opening })));
}

/** A restated passage: text with citations that open in place, editor's note, locator, ready footnote. */
export function StatementItem({
  statement,
  large = false,
}: {
  readonly statement: Statement;
  readonly large?: boolean;
}) {
  const { indexes, names, translate } = useAtlas();
  const [open, setOpen] = useState<ReferenceId | null>(null);
  const cardId = useId();
  const footnote = useStatementFootnote(statement);
  const opened = open === null ? undefined : indexes.references.get(open);
  const opening: Opening = { open, cardId, toggle: (id) => setOpen((current) => (current === id ? null : id)) };
  const section = indexes.sections.get(statement.section);
  const document = indexes.documents.get(statement.document);
  return (
    <article className={large ? "statement statement-large" : "statement"} data-statement={statement.id}>
      <p>
        <StatementText content={statement.content} opening={opening} />
      </p>
      <div id={cardId}>
        {opened === undefined ? null : (
          <ReferenceCard reference={opened} statement={statement} onClose={() => setOpen(null)} />
        )}
      </div>
      {statement.editorNote === null ? null : (
        <aside className="editor-note">
          <p>
            <strong>{translate("panel.editorNote")}.</strong> {names.text(statement.editorNote.text)}
          </p>
          <ul className="source-list">
            {statement.editorNote.sources.map((source) => (
              <SourceItem key={source.kind === "web" ? source.url : source.section} source={source} />
            ))}
          </ul>
        </aside>
      )}
      <p className="statement-meta">
        <TargetLink
          target={large ? `section:${statement.section}` : `statement:${statement.id}`}
          className="link link-quiet"
        >
          {translate("panel.locator", {
            document: document?.shortName ?? statement.document,
            section: section?.number ?? "",
            paragraph: String(statement.locator.paragraph),
          })}
        </TargetLink>
        <CopyButton
          compact
          icon="quote"
          label={translate("panel.copyCitation")}
          done={translate("panel.copied")}
          failed={translate("panel.copyFailed")}
          text={footnote}
        />
      </p>
    </article>
  );
}
