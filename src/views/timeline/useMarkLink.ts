import { type AriaAttributes, type MouseEvent, useCallback } from "react";
import type { Target } from "../../dataset/model.ts";
import { isPlainPress } from "../../ui/usePress.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { selectionOfTarget, targetOfSelection } from "../../view/selection.ts";
import { formatLink } from "../../view/urlCodec.ts";
import { at } from "../useGridKeys.ts";

/** Attributes of a link on the timeline. */
interface LinkAttributes extends Pick<AriaAttributes, "aria-label" | "aria-current"> {
  readonly href: string;
  readonly "data-at": string;
  readonly tabIndex: number;
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocus: () => void;
  readonly onPointerEnter: () => void;
}

/** Attributes of the link to a target at a place of the grid, with the words that say what it is. */
export type MarkLink = (target: Target, row: number, column: number, text: string) => LinkAttributes;

/**
 * Makes the links of all lines: real addresses, which a plain press follows within the page. `onDetail` is told what is pointed
 * at or has the focus.
 */
export function useMarkLink(onDetail: (text: string) => void): MarkLink {
  const { indexes } = useAtlas();
  const actions = useActions();
  const address = useView((store) => formatLink({ ...store.view, selection: { kind: "none" }, camera: null }));
  const chosen = useView((store) => targetOfSelection(store.view.selection));
  return useCallback(
    (target, row, column, text) => {
      const show = (): void => onDetail(text);
      return {
        href: `?select=${target}${address === "" ? "" : `&${address}`}`,
        "data-at": at(row, column),
        tabIndex: -1,
        "aria-label": text,
        "aria-current": target === chosen ? "true" : undefined,
        onClick: (event) => {
          if (!isPlainPress(event)) return;
          event.preventDefault();
          const selection = selectionOfTarget(target, indexes);
          if (selection !== null) actions.select(selection);
        },
        onFocus: show,
        onPointerEnter: show,
      };
    },
    [onDetail, indexes, actions, address, chosen],
  );
}
