import { createElement, Fragment, useEffect, useId, useRef, useState } from "react";
import type { Inline, Reference, ReferenceId, Statement } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import type { SourceParagraph } from "../originals/types.ts";
import { formatInText } from "../text/citations.ts";
import { Icon } from "../ui/Icon.tsx";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { useAtlas } from "../view/hooks.ts";
import { CopyButton } from "./CopyButton.tsx";
import { useFootnoteOf } from "./footnote.ts";
import { OriginalBeside } from "./originals/OriginalBeside.tsx";
import { type Comparing, useOriginal, useOriginals } from "./originals/originals.ts";
import { SourceItem } from "./Provenance.tsx";
import { ReferenceCard } from "./ReferenceCard.tsx";
import { TargetLink } from "./TargetLink.tsx";

interface Opening {
  readonly open: ReferenceId | null;
  readonly cardId: string;
  readonly toggle: (id: ReferenceId, button: HTMLElement) => void;
}
interface Original {
  readonly paragraph: SourceParagraph;
  readonly comparing: Comparing;
}

/** One work in a citation: opens its full reference in place, or leads to it where nothing can be opened. */
function CitedWork({ reference, opening }: { readonly reference: Reference; readonly opening: Opening }) {
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

function CitationMark({
  references,
  opening,
}: {
  readonly references: readonly Reference[];
  readonly opening: Opening;
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

/** Running text; beside an original, the words that stand in it too are marked. */
function Prose({ text, original }: { readonly text: string; readonly original: Original | null }) {
  if (original === null) return <span>{text}</span>;
  const spans = original.comparing.alignWords(text, original.paragraph.text).statement;
  const pieces = spans.map(({ range, matched }) =>
    createElement(matched ? "mark" : "span", null, text.slice(...range)),
  );
  return createElement(Fragment, null, ...pieces);
}

interface TextProperties {
  readonly opening: Opening;
  readonly original: Original | null;
}
function InlinePiece({ piece, opening, original }: TextProperties & { readonly piece: Inline }) {
  const { indexes, names } = useAtlas();
  if (piece.type === "text") return <Prose text={names.text(piece.value)} original={original} />;
  if (piece.type === "emphasis")
    return (
      <em>
        <Prose text={names.text(piece.value)} original={original} />
      </em>
    );
  const references = piece.references.flatMap((id) => indexes.references.get(id) ?? []);
  return <CitationMark references={references} opening={opening} />;
}

function StatementText({ content, ...rest }: TextProperties & { readonly content: readonly Inline[] }) {
  // As separate arguments the pieces need no keys: they never change their order.
  return createElement(Fragment, null, ...content.map((piece) => createElement(InlinePiece, { piece, ...rest })));
}

function EditorNote({
  note,
  folded,
}: {
  readonly note: NonNullable<Statement["editorNote"]>;
  /** The sources stand behind one line, so that the text reads on. */
  readonly folded: boolean;
}) {
  const { names, translate } = useAtlas();
  const sources = (
    <ul className="source-list">
      {note.sources.map((source) => (
        <SourceItem key={source.kind === "web" ? source.url : source.section} source={source} />
      ))}
    </ul>
  );
  return (
    <aside className="editor-note">
      <p>
        <strong>{`${translate("panel.editorNote")}.`}</strong> <span>{names.text(note.text)}</span>
      </p>
      {folded ? (
        <details className="note-sources">
          <summary>{translate("fact.sources", { count: note.sources.length })}</summary>
          {sources}
        </details>
      ) : (
        sources
      )}
    </aside>
  );
}

/** Where the statement stands in the original, its ready footnote, and its original where one is at hand. */
function StatementTools({
  statement,
  toSection,
  short,
  original,
}: {
  readonly statement: Statement;
  readonly toSection: boolean;
  readonly short: boolean;
  readonly original: { readonly shown: boolean; readonly toggle: () => void } | null;
}) {
  const { indexes, translate } = useAtlas();
  const footnoteOf = useFootnoteOf();
  const place = translate("panel.locator", {
    document: indexes.documents.get(statement.document)?.shortName ?? statement.document,
    section: indexes.sections.get(statement.section)?.number ?? "",
    paragraph: String(statement.locator.paragraph),
  });
  return (
    <>
      <TargetLink
        target={toSection ? targetOf("section", statement.section) : targetOf("statement", statement.id)}
        className="link link-quiet"
      >
        {short ? (
          <>
            <span aria-hidden="true">{`¶\u202f${statement.locator.paragraph}`}</span>
            <span className="visually-hidden">{` ${place}`}</span>
          </>
        ) : (
          place
        )}
      </TargetLink>{" "}
      <CopyButton
        compact
        icon="quote"
        iconOnly={short}
        label={translate("panel.copyCitation")}
        text={() => footnoteOf(statement)}
      />
      {original === null ? null : (
        <button
          type="button"
          className="button button-quiet"
          aria-expanded={original.shown}
          title={short ? translate("original.toggle") : undefined}
          onClick={original.toggle}
        >
          <Icon name="compare" />
          <span className={short ? "visually-hidden" : undefined}>{translate("original.toggle")}</span>
        </button>
      )}
    </>
  );
}

/**
 * A restated passage: text with citations that open in place, editor's note, locator, ready footnote, and its original
 * where the reader has one. `reading`: as running text, its tools small at its end. `current`: the one the reader came for.
 */
export function StatementItem({
  statement,
  large = false,
  reading = false,
  current = false,
}: {
  readonly statement: Statement;
  readonly large?: boolean;
  readonly reading?: boolean;
  readonly current?: boolean;
}) {
  const { indexes } = useAtlas();
  const [open, setOpen] = useState<ReferenceId | null>(null);
  const cardId = useId();
  const opener = useRef<HTMLElement>(null);
  const found = useOriginal(statement);
  const written = useWrittenPage() !== null;
  const { showAll } = useOriginals();
  const [shown, setShown] = useState(showAll);
  useEffect(() => setShown(showAll), [showAll]);
  const original = shown ? found : null;
  const opened = open === null ? undefined : indexes.references.get(open);
  const opening: Opening = {
    open,
    cardId,
    toggle: (id, button) => {
      opener.current = button;
      setOpen((present) => (present === id ? null : id));
    },
  };
  const tools = (
    <StatementTools
      statement={statement}
      toSection={large}
      short={reading}
      original={found === null ? null : { shown, toggle: () => setShown(!shown) }}
    />
  );
  return (
    <article
      className="statement"
      data-large={large ? "" : undefined}
      data-reading={reading ? "" : undefined}
      data-statement={statement.id}
      tabIndex={reading ? -1 : undefined}
      aria-current={current ? "true" : undefined}
    >
      <p className="statement-text">
        <StatementText content={statement.content} opening={opening} original={original} />
        {reading ? " " : null}
        {reading ? <span className="statement-tools no-copy">{tools}</span> : null}
      </p>
      {written ? null : (
        <div id={cardId}>
          {opened === undefined ? null : (
            <ReferenceCard
              reference={opened}
              statement={statement}
              onClose={() => {
                setOpen(null);
                opener.current?.focus();
              }}
            />
          )}
        </div>
      )}
      {statement.editorNote === null ? null : <EditorNote note={statement.editorNote} folded={reading} />}
      {original === null ? null : <OriginalBeside statement={statement} {...original} />}
      {reading ? null : <p className="statement-meta">{tools}</p>}
    </article>
  );
}
