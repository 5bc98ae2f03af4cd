import type { ReactNode } from "react";
import { CountedHeading } from "./CountedHeading.tsx";
import { FoldedRest, useFold } from "./useFold.tsx";

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
  first,
  spare,
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
  /** How many rows are shown at first, where the usual number is not meant. */
  readonly first?: number;
  /** How many more are shown rather than folded. */
  readonly spare?: number;
}) {
  const fold = useFold(items, { id, whole, first, spare });
  if (items.length === 0 && none === undefined) return null;
  return (
    <section className={level === 3 ? "block" : "block-part"}>
      <CountedHeading
        heading={heading}
        count={items.length}
        level={level}
        {...(id === undefined ? {} : { id })}
        {...fold.opening}
      />
      {items.length === 0 ? <p className="muted">{none}</p> : null}
      {note}
      <ul className="rows">{fold.first}</ul>
      <FoldedRest fold={fold}>
        <ul className="rows">{fold.rest}</ul>
      </FoldedRest>
      {fold.more}
    </section>
  );
}
