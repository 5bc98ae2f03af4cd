import "../text/late.ts";
import { createElement, Fragment, useEffect, useState } from "react";
import type { Inline, Statement } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import type { SourceParagraph } from "../originals/types.ts";
import { Icon } from "../ui/Icon.tsx";
import { useAtlas } from "../view/hooks.ts";
import { CitationMark, type CitationOpening, OpenedReference, useCitationOpening } from "./Citation.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { useFootnoteOf } from "./footnote.ts";
import { OriginalBeside } from "./originals/OriginalBeside.tsx";
import { type Comparing, useOriginal, useOriginals } from "./originals/originals.ts";
import { SourceItem } from "./Provenance.tsx";
import { TargetLink } from "./TargetLink.tsx";
import { TwoLines } from "./TwoLines.tsx";
import "./folds.css";
import "./statement.css";

interface Original {
  readonly paragraph: SourceParagraph;
  readonly comparing: Comparing;
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
  readonly opening: CitationOpening;
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

/**
 * What the editors say of a statement, with sources. In a list of statements two lines of it that open; in running text
 * (`reading`) the sources stand behind one line; on the statement's own page (`large`) everything is there.
 */
function EditorNote({
  note,
  reading,
  large,
}: {
  readonly note: NonNullable<Statement["editorNote"]>;
  readonly reading: boolean;
  readonly large: boolean;
}) {
  const { names, translate } = useAtlas();
  const label = <strong>{`${translate("panel.editorNote")}.`}</strong>;
  const sources = (
    <ul className="source-list">
      {note.sources.map((source) => (
        <SourceItem key={source.kind === "web" ? source.url : source.section} source={source} />
      ))}
    </ul>
  );
  if (reading || large) {
    return (
      <aside className="editor-note">
        <p>
          {label} <span>{names.text(note.text)}</span>
        </p>
        {large ? (
          sources
        ) : (
          <details className="note-sources">
            <summary>{translate("fact.sources", { count: note.sources.length })}</summary>
            {sources}
          </details>
        )}
      </aside>
    );
  }
  return (
    <aside className="editor-note">
      <TwoLines
        text={
          <>
            {label} <span>{names.text(note.text)}</span>
          </>
        }
      >
        {sources}
      </TwoLines>
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
  const opening = useCitationOpening();
  const found = useOriginal(statement);
  const { showAll } = useOriginals();
  const [shown, setShown] = useState(showAll);
  useEffect(() => setShown(showAll), [showAll]);
  const original = shown ? found : null;
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
      <OpenedReference opening={opening} statement={statement} />
      {statement.editorNote === null ? null : (
        <EditorNote note={statement.editorNote} reading={reading} large={large} />
      )}
      {original === null ? null : <OriginalBeside statement={statement} {...original} />}
      {reading ? null : <p className="statement-meta">{tools}</p>}
    </article>
  );
}
