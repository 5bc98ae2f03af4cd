import { type ReactNode, useMemo } from "react";
import { withListsOf } from "../dataset/indexes.ts";
import { AtlasContext, useActions, useAtlas, useShown, useView } from "../view/hooks.ts";

/** Lets the lists in the text follow the filters, and says so. Without any, they hold everything, the past too. */
export function ShownLists({ children }: { readonly children: ReactNode }) {
  const atlas = useAtlas();
  const shown = useShown();
  const actions = useActions();
  const year = useView((store) => store.view.year);
  const follows = shown.records.narrowed || year !== null;
  const own = useMemo(
    // Records stay findable one by one; what lists group and count is what the filters leave.
    () => (follows ? { ...atlas, indexes: withListsOf(atlas.indexes, shown.indexes) } : atlas),
    [atlas, shown, follows],
  );
  return (
    <AtlasContext value={own}>
      {follows ? (
        <p className="lists-note">
          <span>
            {year === null
              ? atlas.translate("filter.listsFollow")
              : atlas.translate("filter.listsFollowYear", { year: String(year) })}
          </span>{" "}
          <button type="button" className="button button-quiet" onClick={actions.clearFilters}>
            {atlas.translate("filter.clear")}
          </button>
        </p>
      ) : null}
      {children}
    </AtlasContext>
  );
}
