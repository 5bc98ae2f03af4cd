import "../text/late.ts";
import { groupBy } from "../base/groupBy.ts";
import type { Participation, Provenance as ProvenanceRecord } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { roles } from "../dataset/vocabulary.ts";
import { formatDate } from "../text/dates.ts";
import type { Translate } from "../text/translate.ts";
import { hasLeft } from "../view/filter/presence.ts";
import { useAtlas } from "../view/hooks.ts";
import { rolePart } from "../view/narrowedLists.ts";
import { NameFold } from "./NameFold.tsx";
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

/** Participants of whom the same sources say something. */
interface Alike {
  readonly fact: ProvenanceRecord;
  readonly members: readonly Participation[];
  /** Notes that several of them have, in the order in which they come first. */
  readonly shared: readonly string[];
}

/** Facts with the same basis, date and sources stand under one line of provenance, and a note that several have is said once below them. */
function groupAlike(participations: readonly Participation[]): readonly Alike[] {
  const groups = groupBy(participations, ({ basis, basisNote, inferredFrom, confidence, asOf, asOfNote, sources }) =>
    JSON.stringify([basis, basisNote, inferredFrom, confidence, asOf, asOfNote, sources]),
  );
  return [...groups.values()].flatMap((members) => {
    const [fact] = members;
    if (fact === undefined) return [];
    const byNote = groupBy(members, ({ note }) => note ?? []);
    return [{ fact, members, shared: [...byNote].flatMap(([note, those]) => (those.length > 1 ? [note] : [])) }];
  });
}

/** The letter that leads from a participant to a note below. */
const markOf = (index: number): string => String.fromCharCode("a".charCodeAt(0) + index);

/** Who takes part: an economy or a name, the body that does it for an economy, and a note that nobody else has. */
function Participant({
  participation: { place, name, entity, note },
  shared,
}: {
  readonly participation: Participation;
  readonly shared: readonly string[];
}) {
  const { names } = useAtlas();
  return (
    <>
      {place === null ? (
        <span>{name}</span>
      ) : (
        <TargetLink target={targetOf("place", place)}>{names.place(place)}</TargetLink>
      )}
      {place !== null && name !== null ? <span>{` (${names.text(name)})`}</span> : null}
      {entity === null ? null : <span>{` (${names.text(entity)})`}</span>}{" "}
      {note === null || shared.includes(note) ? null : <span className="member-note">{names.text(note)}</span>}
    </>
  );
}

/** Participants that share their sources: a table where their dates differ, else names in columns; then what is said of several. */
function AlikeMembers({ alike: { fact, members, shared }, label }: { readonly alike: Alike; readonly label: string }) {
  const { names, translate, language } = useAtlas();
  const datesOf = (participation: Participation) => formatParticipationDates(participation, translate, language);
  const dates = new Set(members.map(datesOf));
  const [sameDate = ""] = dates.size === 1 && members.length > 3 ? dates : [];
  const ofAll = shared.filter((note) => members.every((member) => member.note === note));
  const marked = shared.filter((note) => !ofAll.includes(note));
  const mark = ({ note }: Participation) =>
    note !== null && marked.includes(note) ? <sup className="note-mark">{markOf(marked.indexOf(note))}</sup> : null;
  return (
    <div>
      {sameDate === "" && members.some((member) => datesOf(member) !== "") ? (
        <table className="members-dated">
          <caption className="visually-hidden">{label}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{translate("members.who")}</th>
              <th scope="col">{translate("members.when")}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.id}>
                <td>
                  <Participant participation={member} shared={shared} />
                  {mark(member)}
                </td>
                <td className="muted">{datesOf(member)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <ul className="members">
          {members.map((member) => (
            <li key={member.id} className="member">
              <Participant participation={member} shared={shared} />
              {mark(member)}
            </li>
          ))}
        </ul>
      )}
      {sameDate === "" ? null : (
        <p className="member-note">{translate("members.all", { count: members.length, note: sameDate })}</p>
      )}
      {ofAll.map((note) => (
        <p key={note} className="member-note">
          {translate("members.all", { count: members.length, note: names.text(note) })}
        </p>
      ))}
      {marked.map((note, index) => (
        <p key={note} className="member-note">
          <sup className="note-mark">{markOf(index)}</sup> <span>{names.text(note)}</span>
        </p>
      ))}
      <Provenance fact={fact} label={label} />
    </div>
  );
}

/** Up to how many members stand open, and how many in any other role. */
const openUpTo = { member: 16, other: 3 } as const;

/** Those who take part in one way. Where they are many, only who they are; years, notes and sources open on demand. */
function RoleGroup({
  heading,
  participations,
  most = openUpTo.other,
  id,
}: {
  readonly heading: string;
  /** Part of the address that leads here. */
  readonly id?: string;
  readonly participations: readonly Participation[];
  /** Longer groups are folded to their names. */
  readonly most?: number;
}) {
  const { names } = useAtlas();
  const items = participations.map(({ id, place, name }) => ({
    key: id,
    name:
      place === null ? (
        <span>{name}</span>
      ) : (
        <TargetLink target={targetOf("place", place)}>{names.place(place)}</TargetLink>
      ),
  }));
  return (
    <NameFold
      heading={heading}
      items={items}
      level={4}
      most={most}
      className="role-group"
      {...(id === undefined ? {} : { id })}
    >
      {groupAlike(participations).map((alike) => (
        <AlikeMembers key={alike.members.map(({ id }) => id).join(" ")} alike={alike} label={heading} />
      ))}
    </NameFold>
  );
}

/** Everybody who takes part in a mechanism, by role; those who have left come last. */
export function ParticipationList({ participations }: { readonly participations: readonly Participation[] }) {
  const { translate } = useAtlas();
  const present = participations.filter((participation) => !hasLeft(participation));
  const former = participations.filter(hasLeft);
  return (
    <>
      {roles.map((role) => {
        const group = present.filter((participation) => participation.role === role);
        return group.length === 0 ? null : (
          <RoleGroup
            key={role}
            heading={translate(`roles.${role}`)}
            id={rolePart(role)}
            participations={group}
            most={role === "member" ? openUpTo.member : openUpTo.other}
          />
        );
      })}
      {former.length === 0 ? null : <RoleGroup heading={translate("roles.former")} participations={former} />}
    </>
  );
}
