import "../text/late.ts";
import type { ReactNode } from "react";
import type { Mechanism, Participation } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { roles } from "../dataset/vocabulary.ts";
import { formatParticipationDates } from "../parts/ParticipationList.tsx";
import { Provenance } from "../parts/Provenance.tsx";
import { TargetLink } from "../parts/TargetLink.tsx";
import { yearOf } from "../text/dates.ts";
import { hasLeft, isCurrent } from "../view/filter/presence.ts";
import { useAtlas, useView } from "../view/hooks.ts";
import { rolePart } from "../view/narrowedLists.ts";
import "./keyFacts.css";

/** Up to how many donors are named; of more the first, and how many others. */
const mostDonors = 2;

/** One fact of a row at the head of a page. */
export function KeyFact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd data-marked="sign">{children}</dd>
    </div>
  );
}

/**
 * What Kosovo is in a regional mechanism: the question that is asked of each of them. That nothing was found is said where it
 * is a finding: not of a mission, nor where only the two documents count.
 */
function KosovoStanding({
  mechanism,
  participations,
}: {
  readonly mechanism: Mechanism;
  readonly participations: readonly Participation[];
}) {
  const { names, translate, language } = useAtlas();
  const reduced = useView((store) => store.view.basis === "report");
  const [standing] = participations
    .filter(({ place }) => place === "xk")
    .toSorted(
      (one, two) => Number(hasLeft(one)) - Number(hasLeft(two)) || roles.indexOf(one.role) - roles.indexOf(two.role),
    );
  if (mechanism.scope !== "regional") return null;
  if (standing === undefined) {
    return reduced || participations.length === 0 || mechanism.kind === "operation" ? null : (
      <KeyFact term={names.place("xk")}>
        <span className="muted">{translate("key.noneFound")}</span>
      </KeyFact>
    );
  }
  const dates = formatParticipationDates(standing, translate, language);
  return (
    <KeyFact term={names.place("xk")}>
      <span className="key-word">{translate(`role.${standing.role}`)}</span>{" "}
      {dates === "" ? null : <span className="key-more">{dates}</span>}
    </KeyFact>
  );
}

/** The row of facts with which a mechanism is met: since when, how many members, Kosovo's standing, its seat, who gives money. */
export function KeyFacts({ mechanism }: { readonly mechanism: Mechanism }) {
  const { indexes, names, translate } = useAtlas();
  const target = targetOf("mechanism", mechanism.id);
  const all = indexes.participationsByMechanism.get(mechanism.id) ?? [];
  const current = all.filter((one) => isCurrent(one, mechanism));
  const [counted = "member"] = (["member", "beneficiary"] as const).filter((role) =>
    current.some((one) => one.role === role),
  );
  const count = current.filter(({ role }) => role === counted).length;
  const donors = current
    .filter(({ role }) => role === "donor")
    .map(({ place, name }) => (place === null ? names.text(name ?? "") : names.place(place)));
  const { seat } = mechanism;
  const [from, to] = [yearOf(mechanism.from), yearOf(mechanism.to)];
  if (from === null && count === 0 && donors.length === 0 && (seat?.value ?? null) === null) return null;
  return (
    <dl className="key-facts">
      {from === null ? null : (
        <KeyFact term={translate(to === null ? "key.since" : "key.years")}>
          <span className="key-number">{to === null || to === from ? from : `${from}–${to}`}</span>
        </KeyFact>
      )}
      {count === 0 ? null : (
        <KeyFact term={translate(`roles.${counted}`)}>
          <TargetLink target={target} part={rolePart(counted)} className="link count-link key-number">
            {count}
          </TargetLink>
        </KeyFact>
      )}
      <KosovoStanding mechanism={mechanism} participations={all} />
      {seat === null || seat.value === null ? null : (
        <KeyFact term={translate("mechanism.seat")}>
          <span className="key-word">{names.place(seat.value)}</span>{" "}
          {seat.note === null ? null : <span className="key-more">{names.text(seat.note)}</span>}
          <Provenance fact={seat} label={translate("mechanism.seat")} />
        </KeyFact>
      )}
      {donors.length === 0 ? null : (
        <KeyFact term={translate("roles.donor")}>
          <span className="key-word">{donors.slice(0, mostDonors).join(", ")}</span>{" "}
          {donors.length <= mostDonors ? null : (
            <TargetLink target={target} part={rolePart("donor")} className="link key-more">
              {translate("key.more", { count: donors.length - mostDonors })}
            </TargetLink>
          )}
        </KeyFact>
      )}
    </dl>
  );
}
