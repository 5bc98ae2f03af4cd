import { idOf, kindOf } from "../dataset/target.ts";
import { formatDate } from "../text/dates.ts";
import type { Atlas } from "../view/atlas.ts";
import type { Change } from "../view/changes/changes.ts";
import { useAtlas } from "../view/hooks.ts";
import { partiesOf } from "../view/parties.ts";
import { Provenance } from "./Provenance.tsx";
import { TargetLink } from "./TargetLink.tsx";

/** Whom a record is of, in words; empty where its name says so. */
function nameParties({ indexes, names }: Atlas, { target }: Change): string {
  switch (kindOf(target)) {
    case "mechanism":
      return "";
    case "crossing":
      return names.pair(indexes.crossings.get(idOf(target))?.pair ?? "");
    default:
      return partiesOf(indexes, target).map(names.place).join(", ");
  }
}

/** When it changed, in words; a period where only that is known. */
export function formatChangeDate({ date, dateEnd }: Change, { translate, language }: Atlas): string {
  return dateEnd === null
    ? formatDate(date, language)
    : translate("change.between", { from: formatDate(date, language), to: formatDate(dateEnd, language) });
}

/** What became of a record, in words: "Kosovo* joined (member), 24 February 2013". */
export function describeChange(change: Change, atlas: Atlas): string {
  const { names, translate } = atlas;
  const { kind, participation } = change;
  const date = formatChangeDate(change, atlas);
  if (participation === null) return translate(`change.${kind}.on`, { date });
  const who = participation.place === null ? names.text(participation.name ?? "") : names.place(participation.place);
  const role = translate(`role.${participation.role}`);
  return translate(kind === "left" ? "change.whoLeft" : "change.whoJoined", { who, role, date });
}

/** A change as one row: of what, what became of it and when, and by what source. */
export function ChangeRow({ change, named = true }: { readonly change: Change; readonly named?: boolean }) {
  const atlas = useAtlas();
  const { names } = atlas;
  const name =
    kindOf(change.target) === "mechanism" ? names.mechanismShort(idOf(change.target)) : names.target(change.target);
  const parties = nameParties(atlas, change);
  const words = [
    describeChange(change, atlas),
    ...(parties === "" || !named ? [] : [parties]),
    ...(change.text === null ? [] : [names.text(change.text)]),
  ].join("; ");
  return (
    <li className="row" data-change={change.kind}>
      <div className="row-body">
        {named ? <TargetLink target={change.target}>{names.text(name)}</TargetLink> : null}
        <span className="row-note">{words}</span>
        <Provenance fact={change.fact} label={name} at={change.target} />
      </div>
    </li>
  );
}
