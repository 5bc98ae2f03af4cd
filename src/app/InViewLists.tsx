import { type ReactNode, useMemo } from "react";
import { withSome } from "../base/remember.ts";
import { withListsOf } from "../dataset/indexes.ts";
import { UndatedSwitch } from "../parts/UndatedSwitch.tsx";
import { AtlasContext, useActions, useAtlas, useInView, useView } from "../view/hooks.ts";

/** The records that lists hold; what the documents say and the works they cite stay whole. */
const listed = ["mechanisms", "participations", "links", "centres", "crossings", "events"] as const;

/** Lets the lists in the text follow the filters, and says so. Without any, they hold everything, the past too. */
export function InViewLists({ children }: { readonly children: ReactNode }) {
  const atlas = useAtlas();
  const inView = useInView();
  const actions = useActions();
  const year = useView((store) => store.view.year);
  const since = useView((store) => store.view.since);
  const follows = inView.records.narrowed || year !== null || since !== null;
  const own = useMemo(
    // Records stay findable one by one; what lists group and count is what the filters leave.
    () =>
      follows
        ? {
            ...atlas,
            dataset: withSome(atlas.dataset, inView.records, listed),
            indexes: withListsOf(atlas.indexes, inView.indexes),
          }
        : atlas,
    [atlas, inView, follows],
  );
  return (
    <AtlasContext value={own}>
      {follows ? (
        <p className="lists-note">
          <span>
            {since !== null
              ? atlas.translate("filter.listsFollowYear", { year: (inView.records.since ?? []).join("–") })
              : year === null
                ? atlas.translate("filter.listsFollow")
                : atlas.translate("filter.listsFollowYear", { year: String(year) })}
          </span>{" "}
          <UndatedSwitch />
          <button type="button" className="button button-quiet" onClick={actions.clearFilters}>
            {atlas.translate("filter.clear")}
          </button>
        </p>
      ) : null}
      {children}
    </AtlasContext>
  );
}
