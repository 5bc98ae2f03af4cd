import type { ReactNode } from "react";
import { CountedHeading } from "./CountedHeading.tsx";
import { useFold } from "./useFold.tsx";

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
  const { shown, opening, more } = useFold(items, id, whole);
  if (items.length === 0 && none === undefined) return null;
  return (
    <section className={level === 3 ? "block" : "block-part"}>
      <CountedHeading
        heading={heading}
        count={items.length}
        level={level}
        {...(id === undefined ? {} : { id })}
        {...opening}
      />
      {items.length === 0 ? <p className="muted">{none}</p> : null}
      {note}
      <ul className="rows">{shown}</ul>
      {more}
    </section>
  );
}
