import { type ReactNode, useState } from "react";
import { useOnPaper } from "../ui/paper.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { CountedHeading } from "./CountedHeading.tsx";

/** Rows shown before the rest is asked for; a list only little longer is shown whole. */
const firstShown = 6;
const slack = 2;

/**
 * A headed list of rows with its count; a long one opens on demand, and where the address leads to it by `id`. Nothing for an
 * empty list without `none`.
 */
export function ShortList({
  heading,
  items,
  none,
  note,
  id,
  level = 3,
  whole = false,
}: {
  readonly heading: string;
  /** Rows with their keys, each a list item. */
  readonly items: readonly ReactNode[];
  /** Said in place of an empty list. */
  readonly none?: string;
  readonly note?: ReactNode;
  readonly id?: string;
  /** 4 for a list within a section that has a heading of its own. */
  readonly level?: 3 | 4;
  /** The address leads to more than this list, which is part of it. */
  readonly whole?: boolean;
}) {
  const { translate } = useAtlas();
  const onPaper = useOnPaper();
  const ledHere = useView((store) => store.anchor) === (id ?? "");
  const [pressed, setPressed] = useState<boolean | null>(null);
  const all = onPaper || (pressed ?? (ledHere || whole));
  if (items.length === 0 && none === undefined) return null;
  const long = items.length > firstShown + slack;
  const folds = long && !onPaper;
  return (
    <section className={level === 3 ? "block" : "block-part"}>
      <CountedHeading
        heading={heading}
        count={items.length}
        level={level}
        {...(id === undefined ? {} : { id })}
        {...(folds && !all ? { onCount: () => setPressed(true) } : {})}
      />
      {items.length === 0 ? <p className="muted">{none}</p> : null}
      {note}
      <ul className="rows">{long && !all ? items.slice(0, firstShown) : items}</ul>
      {folds ? (
        <button type="button" className="button" aria-expanded={all} onClick={() => setPressed(!all)}>
          {all ? translate("panel.showLess") : translate("panel.showMore", { count: items.length })}
        </button>
      ) : null}
    </section>
  );
}
