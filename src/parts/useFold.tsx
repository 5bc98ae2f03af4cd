import "../text/late.ts";
import { type ReactNode, useState } from "react";
import { useOnPaper } from "../ui/paper.ts";
import { useAtlas, useView } from "../view/hooks.ts";

/** Rows shown before the rest is asked for; a list only little longer is shown whole. */
const firstShown = 6;
const slack = 2;

/** A list as it stands now. */
interface Fold {
  readonly shown: readonly ReactNode[];
  /** For the heading: opens the list where it is folded. */
  readonly opening: { readonly onCount?: () => void };
  /** The button below that opens and closes the list; null for a short list, and on paper. */
  readonly more: ReactNode;
}

/** Folds a long list to its first rows until it is opened, by a press or by an address that leads to `id`. `whole`: opens it as well. */
export function useFold(items: readonly ReactNode[], id?: string, whole = false): Fold {
  const { translate } = useAtlas();
  const onPaper = useOnPaper();
  const ledHere = useView((store) => store.anchor) === (id ?? "");
  const [pressed, setPressed] = useState<boolean | null>(null);
  const all = onPaper || (pressed ?? (ledHere || whole));
  const long = items.length > firstShown + slack;
  const folds = long && !onPaper;
  return {
    shown: long && !all ? items.slice(0, firstShown) : items,
    opening: folds && !all ? { onCount: () => setPressed(true) } : {},
    more: folds ? (
      <button type="button" className="button" aria-expanded={all} onClick={() => setPressed(!all)}>
        {all ? translate("panel.showLess") : translate("panel.showMore", { count: items.length })}
      </button>
    ) : null,
  };
}
