import { type ReactNode, useMemo } from "react";
import type { Indexes } from "../dataset/indexes.ts";
import { AtlasContext, type Shown, useActions, useAtlas, useShown, useView } from "../view/hooks.ts";

/** Records stay findable one by one; what lists group and count is what the filters leave. */
function withShownLists(indexes: Indexes, shown: Shown["indexes"]): Indexes {
  const {
    participationsByMechanism,
    participationsByPlace,
    linksByPlace,
    linksByPair,
    linksByFacilitator,
    centresByPlace,
    centresByPair,
    crossingsByPair,
    crossingsByPlace,
    eventsBySubject,
  } = shown;
  return {
    ...indexes,
    participationsByMechanism,
    participationsByPlace,
    linksByPlace,
    linksByPair,
    linksByFacilitator,
    centresByPlace,
    centresByPair,
    crossingsByPair,
    crossingsByPlace,
    eventsBySubject,
  };
}

/** Lets the lists in the text follow the filters, and says so. Without any, they hold everything, the past too. */
export function ShownLists({ children }: { readonly children: ReactNode }) {
  const atlas = useAtlas();
  const shown = useShown();
  const actions = useActions();
  const year = useView((store) => store.view.year);
  const follows = shown.records.narrowed || year !== null;
  const own = useMemo(
    () => (follows ? { ...atlas, indexes: withShownLists(atlas.indexes, shown.indexes) } : atlas),
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
