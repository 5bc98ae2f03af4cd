import { createContext, useContext, useMemo } from "react";
import type { Target } from "../../dataset/model.ts";
import { idOf, kindOf, targetOf } from "../../dataset/target.ts";
import { comparedKinds, parseCompared, toggleCompared } from "../../view/compare.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { parseQuery } from "../../view/query.ts";

/** While rows, columns and pairs of a matrix are picked to stand side by side: which are, and what a press does. */
export interface Pick {
  readonly has: (target: Target) => boolean;
  readonly toggle: (target: Target) => void;
}
/** Null: a press opens a page or sorts, as usual. */
export const PickContext = createContext<Pick | null>(null);

/** What a press on something of a matrix does while it is picked; null as usual, or for what cannot be compared. */
export function usePicked(target: Target | undefined): { readonly on: boolean; readonly press: () => void } | null {
  const pick = useContext(PickContext);
  return pick === null || target === undefined ? null : { on: pick.has(target), press: () => pick.toggle(target) };
}

/** Picks into `compare` of the address. */
export function usePick(): Pick {
  const { indexes } = useAtlas();
  const query = useView((store) => store.view.query);
  const selection = useView((store) => store.view.selection);
  const actions = useActions();
  return useMemo(() => {
    const compared = parseCompared(parseQuery(query).options.compare, indexes);
    const kind = compared === null || compared.kind === "year" ? null : compared.kind;
    const picked: ReadonlySet<Target> = new Set(kind === null ? [] : compared?.ids.map((id) => targetOf(kind, id)));
    return {
      has: (target) => picked.has(target),
      toggle: (target) => {
        const wanted = comparedKinds.find((candidate) => candidate === kindOf(target));
        if (wanted !== undefined) actions.setQuery(toggleCompared(query, selection, wanted, idOf(target), indexes));
      },
    };
  }, [query, selection, indexes, actions]);
}
