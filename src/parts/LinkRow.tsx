import "../text/late.ts";
import type { Centre, Crossing, Link, PlaceId } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { formatDate } from "../text/dates.ts";
import type { Translate } from "../text/translate.ts";
import { useAtlas } from "../view/hooks.ts";
import { KindMark } from "./KindCounts.tsx";
import { Provenance } from "./Provenance.tsx";
import { TargetLink } from "./TargetLink.tsx";

/** The dates of a link in words: "signed 2012, in force 2013"; "date unknown" when there is none. */
export function formatLinkDates(link: Link, translate: Translate, language: string): string {
  const date = (iso: string): string => formatDate(iso, language);
  const parts = [
    link.signed === null ? null : translate("fact.signed", { date: date(link.signed) }),
    link.inForce === null ? null : translate("fact.inForce", { date: date(link.inForce) }),
    link.from !== null && link.to !== null && link.from !== link.to
      ? translate("fact.fromTo", { from: date(link.from), to: date(link.to) })
      : link.from !== null && link.from !== link.signed
        ? link.kind === "joint-operation"
          ? date(link.from)
          : translate("fact.since", { date: date(link.from) })
        : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(", ");
  return link.dateNote ?? translate("fact.dateUnknown");
}

/** Kind, status and dates in one phrase; a status that its own date already says is not said twice. */
function formatKindAndDates(link: Link, translate: Translate, language: string): string {
  const kind = translate(`linkKind.${link.kind}`);
  const dates = formatLinkDates(link, translate, language);
  const said =
    (link.status === "signed" && link.signed !== null) || (link.status === "in-force" && link.inForce !== null);
  return said ? `${kind}, ${dates}` : `${kind}, ${translate(`linkStatus.${link.status}`)}; ${dates}`;
}

/** A link as one row: what, status, dates, provenance. `of`: economies that the list above it is about, which it does not name again. */
export function LinkRow({ link, of = [] }: { readonly link: Link; readonly of?: readonly PlaceId[] }) {
  const { names, translate, language } = useAtlas();
  const target = targetOf("link", link.id);
  const title = names.titled(target, { places: of, dates: true });
  const parties = link.parties.map(names.place);
  const about = of.map(names.place);
  // A title that only counts its many parties leaves their names to the note.
  const isSaid = (party: string): boolean => about.includes(party) || title.includes(party);
  return (
    <li className="row">
      <KindMark kind={link.kind} />
      <div className="row-body">
        <TargetLink target={target}>{title}</TargetLink>{" "}
        <span className="row-note">
          {[formatKindAndDates(link, translate, language), ...(parties.every(isSaid) ? [] : [parties.join(", ")])].join(
            "; ",
          )}
        </span>
        <Provenance fact={link} label={title} at={target} />
      </div>
    </li>
  );
}

export function CentreRow({ centre }: { readonly centre: Centre }) {
  const { names, translate, language } = useAtlas();
  return (
    <li className="row">
      <KindMark kind="centre" />
      <div className="row-body">
        <TargetLink target={targetOf("centre", centre.id)}>{names.text(centre.name)}</TargetLink>{" "}
        <span className="row-note">
          {[
            translate(`linkStatus.${centre.status}`),
            ...(centre.opened === null
              ? []
              : [translate("fact.opened", { date: formatDate(centre.opened, language) })]),
            centre.participants.map(names.place).join(", "),
          ].join("; ")}
        </span>
        <Provenance fact={centre} label={centre.name} at={targetOf("centre", centre.id)} />
      </div>
    </li>
  );
}

export function CrossingRow({ crossing }: { readonly crossing: Crossing }) {
  const { names, translate, language } = useAtlas();
  return (
    <li className="row">
      <KindMark kind="crossing" />
      <div className="row-body">
        <TargetLink target={targetOf("crossing", crossing.id)}>{names.text(crossing.name)}</TargetLink>{" "}
        <span className="row-note">
          {[
            `${translate(`crossing.kind.${crossing.kind}`)}, ${translate(`linkStatus.${crossing.status}`)}`,
            ...(crossing.opened === null
              ? []
              : [translate("fact.opened", { date: formatDate(crossing.opened, language) })]),
          ].join("; ")}
        </span>
        <Provenance fact={crossing} label={crossing.name} at={targetOf("crossing", crossing.id)} />
      </div>
    </li>
  );
}
