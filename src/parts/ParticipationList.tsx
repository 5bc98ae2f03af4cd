import type { Participation, Provenance as ProvenanceRecord } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { roles } from "../dataset/vocabulary.ts";
import { formatDate } from "../text/dates.ts";
import type { Translate } from "../text/translate.ts";
import { useAtlas } from "../view/hooks.ts";
import { Provenance } from "./Provenance.tsx";
import { TargetLink } from "./TargetLink.tsx";

/** The years of a participation: "since 2009", "2009 to 2014", "left between …"; empty when nothing is known. */
export function formatParticipationDates(participation: Participation, translate: Translate, language: string): string {
  const date = (iso: string): string => formatDate(iso, language);
  const { from, to, toBetween } = participation;
  const left =
    toBetween !== null && toBetween[0] !== null && toBetween[1] !== null
      ? translate("fact.between", { from: date(toBetween[0]), to: date(toBetween[1]) })
      : to !== null && from === null
        ? translate("fact.until", { date: date(to) })
        : "";
  if (from !== null && to !== null) return translate("fact.fromTo", { from: date(from), to: date(to) });
  const since = from === null ? "" : translate("fact.since", { date: date(from) });
  return [since, left].filter((part) => part !== "").join(", ");
}

const hasEnded = (participation: Participation): boolean =>
  participation.to !== null || participation.toBetween !== null;

/** Facts with the same basis, date and sources stand under one line of provenance. */
function groupByProvenance(
  participations: readonly Participation[],
): readonly { readonly fact: ProvenanceRecord; readonly members: readonly Participation[] }[] {
  const groups = new Map<string, Participation[]>();
  for (const participation of participations) {
    const { basis, basisNote, inferredFrom, confidence, asOf, asOfNote, sources } = participation;
    const key = JSON.stringify([basis, basisNote, inferredFrom, confidence, asOf, asOfNote, sources]);
    groups.set(key, [...(groups.get(key) ?? []), participation]);
  }
  return [...groups.values()].flatMap((members) => {
    const [fact] = members;
    return fact === undefined ? [] : [{ fact, members }];
  });
}

function ParticipationRow({ participation }: { readonly participation: Participation }) {
  const { names, translate, language } = useAtlas();
  const dates = formatParticipationDates(participation, translate, language);
  const { place, name, entity, note } = participation;
  return (
    <li className="member">
      {place === null ? (
        <span>{name}</span>
      ) : (
        <TargetLink target={targetOf("place", place)}>{names.place(place)}</TargetLink>
      )}
      {place !== null && name !== null ? <span>{` (${names.text(name)})`}</span> : null}
      {entity === null ? null : <span>{` (${names.text(entity)})`}</span>}
      {dates === "" ? null : <span className="muted">{` ${dates}`}</span>}{" "}
      {note === null ? null : <span className="member-note">{names.text(note)}</span>}
    </li>
  );
}

function RoleGroup({
  heading,
  participations,
}: {
  readonly heading: string;
  readonly participations: readonly Participation[];
}) {
  return (
    <div className="role-group">
      <h4>
        <span>{heading}</span> <span className="count">{participations.length}</span>
      </h4>
      {groupByProvenance(participations).map(({ fact, members }) => (
        <div key={members.map(({ id }) => id).join(" ")}>
          <ul className="members">
            {members.map((participation) => (
              <ParticipationRow key={participation.id} participation={participation} />
            ))}
          </ul>
          <Provenance fact={fact} label={heading} />
        </div>
      ))}
    </div>
  );
}

/** Everybody who takes part in a mechanism, by role; those who have left come last. */
export function ParticipationList({ participations }: { readonly participations: readonly Participation[] }) {
  const { translate } = useAtlas();
  const present = participations.filter((participation) => !hasEnded(participation));
  const former = participations.filter(hasEnded);
  return (
    <>
      {roles.map((role) => {
        const group = present.filter((participation) => participation.role === role);
        return group.length === 0 ? null : (
          <RoleGroup key={role} heading={translate(`roles.${role}`)} participations={group} />
        );
      })}
      {former.length === 0 ? null : <RoleGroup heading={translate("roles.former")} participations={former} />}
    </>
  );
}
