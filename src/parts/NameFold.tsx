import "../text/late.ts";
import type { ReactNode } from "react";
import { useAtlas } from "../view/hooks.ts";
import { CountedHeading } from "./CountedHeading.tsx";
import { UntilFound, useOpening } from "./useFold.tsx";

/** Rows of longer lists are not drawn before they are asked for. */
const mostHidden = 120;

/** A list whose names can stand for its rows. */
interface Properties {
  readonly heading: string;
  /** What is listed, each with its key and the link or the words that name it. */
  readonly items: readonly { readonly key: string; readonly name: ReactNode }[];
  readonly id?: string;
  readonly level?: 3 | 4;
  /** Up to how many stand with their rows at once. */
  readonly most?: number;
  readonly className?: string;
  /** The rows, with all that is said of each. */
  readonly children: ReactNode;
}

/** Names one after the other, each leading where its row leads, until what is said of them is asked for. */
export function NameFold({ heading, items, id, level = 3, most = 2, className = "block", children }: Properties) {
  const { translate } = useAtlas();
  const { open, drawn, onPaper, setOpen } = useOpening(id);
  const folds = items.length > most && !onPaper;
  const Box = level === 3 ? "section" : "div";
  return (
    <Box className={className}>
      <CountedHeading
        heading={heading}
        count={items.length}
        level={level}
        {...(id === undefined ? {} : { id })}
        {...(folds && !open ? { onCount: () => setOpen(true) } : {})}
      />
      {folds && !open ? (
        <ul className="names">
          {items.map(({ key, name }) => (
            <li key={key}>{name}</li>
          ))}
        </ul>
      ) : null}
      {folds ? (
        open || (drawn && items.length <= mostHidden) ? (
          <UntilFound open={open} onFound={() => setOpen(true)}>
            {children}
          </UntilFound>
        ) : null
      ) : (
        children
      )}
      {folds ? (
        <button type="button" className="button fold-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {translate(open ? "panel.showNames" : "panel.showDetails")}
        </button>
      ) : null}
    </Box>
  );
}
