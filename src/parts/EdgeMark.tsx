import type { MechanismId } from "../dataset/model.ts";
import { useAtlas } from "../view/hooks.ts";

/** Says quietly that a mechanism stands at the edge of the field; nothing for one at its core. The space before it belongs to it. */
export function EdgeMark({ mechanism }: { readonly mechanism: MechanismId }) {
  const { indexes, names, translate } = useAtlas();
  const record = indexes.mechanisms.get(mechanism);
  if (record === undefined || record.relevance === "core") return null;
  return (
    <span className="edge-mark" title={record.relevanceNote === null ? undefined : names.text(record.relevanceNote)}>
      {` ${translate("relevance.edge")}`}
    </span>
  );
}
