import "../text/late.ts";
import { pairsOfLink, placesOfPair } from "../dataset/pairs.ts";
import { idOf, kindOf, targetOf } from "../dataset/target.ts";
import { ChangeRow } from "../parts/ChangeList.tsx";
import { ShortList } from "../parts/ShortList.tsx";
import { UndatedSwitch } from "../parts/UndatedSwitch.tsx";
import type { Atlas } from "../view/atlas.ts";
import type { Change } from "../view/changes/changes.ts";
import { useAtlas, useInView } from "../view/hooks.ts";
import { partiesOf } from "../view/parties.ts";
import type { Selection } from "../view/state.ts";
import "./since.css";

/** Whether a change is one of what is selected: of the record itself, of an economy that it is of, or between the two of a pair. */
function concerns(atlas: Atlas, selection: Selection, { target, participation }: Change): boolean {
  switch (selection.kind) {
    case "none":
      return true;
    case "place":
      return participation === null
        ? partiesOf(atlas.indexes, target).includes(selection.id)
        : participation.place === selection.id;
    case "pair": {
      const link = atlas.indexes.links.get(idOf(target));
      if (participation !== null || kindOf(target) === "mechanism") return false;
      if (kindOf(target) === "link" && link !== undefined) return pairsOfLink(link).includes(selection.id);
      const economies = partiesOf(atlas.indexes, target);
      return placesOfPair(selection.id).every((place) => economies.includes(place));
    }
    case "mechanism":
    case "link":
    case "centre":
    case "crossing":
      return targetOf(selection.kind, selection.id) === target;
    default:
      return false;
  }
}

const changing: readonly Selection["kind"][] = ["none", "place", "pair", "mechanism", "link", "centre", "crossing"];

/** What changed of the selection in the years compared, each with date and source; nothing where none are compared. */
export function SinceSection({ selection }: { readonly selection: Selection }) {
  return changing.includes(selection.kind) ? <Changes selection={selection} /> : null;
}

function Changes({ selection }: { readonly selection: Selection }) {
  const atlas = useAtlas();
  const { records } = useInView();
  if (records.since === null) return null;
  const [first, last] = records.since;
  const changes = records.changes.filter((change) => concerns(atlas, selection, change)).toReversed();
  return (
    <ShortList
      heading={atlas.translate("since.heading", { first: String(first), last: String(last) })}
      none={atlas.translate("since.noneHere")}
      note={<UndatedSwitch />}
      items={changes.map((change) => <ChangeRow key={change.key} change={change} />)}
    />
  );
}
