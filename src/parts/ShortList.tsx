import { type ReactNode, useState } from "react";
import { useOnPaper } from "../ui/paper.ts";
import { useAtlas } from "../view/hooks.ts";

/** Rows shown before the rest is asked for; a list only little longer is shown whole. */
const firstShown = 6;
const slack = 2;

/** A headed list of rows with its count; a long one opens on demand. Nothing for an empty list without `none`. */
export function ShortList({
  heading,
  items,
  none,
  note,
}: {
  readonly heading: string;
  /** Rows with their keys, each a list item. */
  readonly items: readonly ReactNode[];
  /** Said in place of an empty list. */
  readonly none?: string;
  readonly note?: ReactNode;
}) {
  const { translate } = useAtlas();
  const onPaper = useOnPaper();
  const [all, setAll] = useState(onPaper);
  if (items.length === 0 && none === undefined) return null;
  const long = items.length > firstShown + slack;
  return (
    <section className="block">
      <h3>
        <span>{heading}</span> <span className="count">{items.length}</span>
      </h3>
      {items.length === 0 ? <p className="muted">{none}</p> : null}
      {note}
      <ul className="rows">{long && !all ? items.slice(0, firstShown) : items}</ul>
      {long && !onPaper ? (
        <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? translate("panel.showLess") : translate("panel.showMore", { count: items.length })}
        </button>
      ) : null}
    </section>
  );
}
