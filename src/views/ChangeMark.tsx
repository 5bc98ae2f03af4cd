import "../text/late.ts";
import type { Target } from "../dataset/model.ts";
import { describeChange } from "../parts/ChangeList.tsx";
import { useAtlas, useInView } from "../view/hooks.ts";

/** What became of a record in the years compared, with its date; `id`: of a participation its own, which has no page. */
export function ChangeMark({ id, target }: { readonly id: string; readonly target: Target | null }) {
  const atlas = useAtlas();
  const { records } = useInView();
  const own = records.changes.filter(
    (change) => change.participation?.id === id || (change.participation === null && change.target === target),
  );
  const words = own.map((change) => describeChange(change, atlas)).join("; ");
  return <span className="change-mark">{words === "" ? atlas.translate("since.mark") : words}</span>;
}
