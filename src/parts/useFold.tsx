import "../text/late.ts";
import { type ReactNode, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useOnPaper } from "../ui/paper.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import "./folds.css";

/** Rows shown before the rest is asked for; a list only little longer is shown whole. */
const firstShown = 3;
const slack = 1;
/** Folded rows of longer lists are not drawn before they are asked for: the browser's own search cannot find in them. */
const mostHidden = 120;
const none: readonly ReactNode[] = [];

/** A list as it stands now. */
interface Fold {
  readonly first: readonly ReactNode[];
  /** The rest, to be drawn within `FoldedRest`. */
  readonly rest: readonly ReactNode[];
  readonly open: boolean;
  readonly onOpen: () => void;
  /** For the heading: opens the list where it is folded. */
  readonly opening: { readonly onCount?: () => void };
  /** The button below that opens and closes the list; null for a short list, and on paper. */
  readonly more: ReactNode;
}

/** Whether what is folded stands open: by a press, by an address that leads to `id`, or for a reason of its own (`whole`). */
export function useOpening(
  id: string | undefined,
  whole = false,
): {
  readonly open: boolean;
  /** What is folded is drawn too, after the rest of the page, which is not slower for it. */
  readonly drawn: boolean;
  readonly onPaper: boolean;
  readonly setOpen: (open: boolean) => void;
} {
  const onPaper = useOnPaper();
  // Not the part itself: of all lists of a page, only one is led to, and the others need not be made anew.
  const ledHere = useView((store) => store.anchor === (id ?? ""));
  const [pressed, setPressed] = useState<boolean | null>(null);
  const later = useDeferredValue(true, false);
  // Where the browser's search cannot open it there is no use in drawing it before it is asked for.
  const drawn = later && "onbeforematch" in document.documentElement;
  return { open: onPaper || (pressed ?? (ledHere || whole)), drawn, onPaper, setOpen: setPressed };
}

/**
 * Folds a long list to its first rows until it is opened: by a press, by the browser's own search in the page, or by an
 * address that leads to `id`. On paper nothing is folded. `whole`: opens it as well. `first`: how many rows are shown, where
 * the usual number is not meant.
 */
export function useFold(
  items: readonly ReactNode[],
  {
    id,
    whole = false,
    first = firstShown,
    spare = slack,
    count = items.length,
  }: {
    readonly id?: string | undefined;
    readonly whole?: boolean | undefined;
    readonly first?: number | undefined;
    /** So many rows more are shown as well, rather than a button for them. */
    readonly spare?: number | undefined;
    /** What the button says that there is, where an item stands for more than one. */
    readonly count?: number | undefined;
  } = {},
): Fold {
  const { translate } = useAtlas();
  const { open, drawn, onPaper, setOpen } = useOpening(id, whole);
  const folds = items.length > first + spare && !onPaper;
  return {
    first: folds ? items.slice(0, first) : items,
    rest: folds && (open || (drawn && items.length <= mostHidden)) ? items.slice(first) : none,
    open,
    onOpen: () => setOpen(true),
    opening: folds && !open ? { onCount: () => setOpen(true) } : {},
    more: folds ? (
      <button type="button" className="button fold-more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? translate("panel.showLess") : translate("panel.showMore", { count })}
      </button>
    ) : null,
  };
}

/**
 * What is folded. `hidden="until-found"`, which React does not know: not seen, not heard and not reached by keys, but found by
 * the browser's own search in the page, which opens it.
 */
export function UntilFound({
  open,
  onFound,
  children,
}: {
  readonly open: boolean;
  readonly onFound: () => void;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const found = useRef(onFound);
  useEffect(() => {
    found.current = onFound;
  });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    if (open) element.removeAttribute("hidden");
    else element.setAttribute("hidden", "until-found");
    const tell = (): void => found.current();
    element.addEventListener("beforematch", tell);
    return () => element.removeEventListener("beforematch", tell);
  }, [open]);
  return (
    <div ref={box} className="fold-rest">
      {children}
    </div>
  );
}

/** The rest of a folded list, `children`; nothing where there is none. */
export function FoldedRest({ fold, children }: { readonly fold: Fold; readonly children: ReactNode }) {
  return fold.rest.length === 0 ? null : (
    <UntilFound open={fold.open} onFound={fold.onOpen}>
      {children}
    </UntilFound>
  );
}
