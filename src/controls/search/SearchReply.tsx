import "../../text/late.ts";
import type { Source } from "../../dataset/model.ts";
import { formatCitation } from "../../text/citations.ts";
import { formatDate } from "../../text/dates.ts";
import { hostOf } from "../../text/host.ts";
import type { Answer, Evidence } from "../../view/ask/answer.ts";
import { textOf } from "../../view/ask/textOf.ts";
import type { Atlas } from "../../view/atlas.ts";
import { useAtlas, useView } from "../../view/hooks.ts";

/** Sources cited below an answer; the record it opens has all. */
const mostCited = 2;
/** Notes shown below an answer. */
const mostNotes = 2;
/** Characters of a note, which is cut at a word behind them. */
const noteLength = 180;

/** A source as plain text: a page with its host and date, or a passage with the works it cites. */
function citeSource(source: Source, { indexes, translate, language }: Atlas): string {
  if (source.kind === "web") {
    const date = source.date === null ? translate("fact.undated") : formatDate(source.date, language);
    return `${source.title} (${hostOf(source.url)}, ${date})`;
  }
  const section = indexes.sections.get(source.section);
  const works = formatCitation(source.references.flatMap((id) => indexes.references.get(id) ?? []));
  const name = `${indexes.documents.get(source.document)?.shortName ?? source.document}, ${section?.number ?? ""}`;
  return works === "" ? name : `${name} ${works}`;
}

/** How sure an answer is, when its sources say so, and which they are. */
function describeEvidence({ confidence, asOf, asOfNote, sources }: Evidence, atlas: Atlas): string {
  const { translate, language } = atlas;
  const held = asOf === null ? asOfNote : translate("fact.asOf", { date: formatDate(asOf, language) });
  const cited = sources.slice(0, mostCited).map((source) => citeSource(source, atlas));
  const more = sources.length - cited.length;
  return [
    confidence === null ? null : translate(`confidence.${confidence}`),
    held,
    [...cited, ...(more > 0 ? [translate("ask.moreSources", { count: more })] : [])].join("; "),
  ]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
}

const cut = (text: string): string =>
  text.length <= noteLength ? text : `${text.slice(0, text.lastIndexOf(" ", noteLength))} …`;

/** An answer as one line of the list: the sentence, what else is to be said, and what it rests on. */
export function SearchReply({ reply: { parts, rows, notes, holds, evidence, verdict } }: { readonly reply: Answer }) {
  const atlas = useAtlas();
  const basis = useView((store) => store.view.basis);
  // Where nothing was found in a part of the records, the reader must know that it was a part.
  const shown = basis === "report" && verdict !== "found" ? [atlas.translate("search.noneBasis")] : notes;
  let at = 0;
  return (
    <span className="search-reply" data-verdict={verdict}>
      <span className="search-reply-text">
        {parts.map(({ text, target }) => {
          const key = at;
          at += text.length + 1;
          return target === null ? <span key={key}>{text}</span> : <strong key={key}>{text}</strong>;
        })}
      </span>{" "}
      {holds === null ? null : <span className="search-reply-note">{holds}</span>}{" "}
      {shown.slice(0, mostNotes).map((note) => (
        <span key={note} className="search-reply-note">{`${cut(note)} `}</span>
      ))}
      {rows?.map((row) => (
        <span key={textOf(row)} className="search-reply-row">{`${textOf(row)} `}</span>
      ))}
      {evidence === null ? null : <span className="search-detail">{describeEvidence(evidence, atlas)}</span>}
    </span>
  );
}
