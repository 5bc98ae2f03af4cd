import type { Place } from "../../dataset/model.ts";
import { Conflicts, Fact, Facts } from "../../parts/Facts.tsx";
import { CentreRow, CrossingRow, KindCounts, LinkRow } from "../../parts/LinkRow.tsx";
import { formatParticipationDates } from "../../parts/ParticipationList.tsx";
import { Provenance } from "../../parts/Provenance.tsx";
import { StatementList } from "../../parts/StatementList.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { formatDate } from "../../text/dates.ts";
import { useAtlas } from "../../view/hooks.ts";
import { selectPartners } from "../../view/selectors/partners.ts";

function PlaceMechanisms({ place }: { readonly place: Place }) {
  const { indexes, names, translate, language } = useAtlas();
  const participations = indexes.participationsByPlace.get(place.id) ?? [];
  if (participations.length === 0) return null;
  return (
    <section className="block">
      <h3>
        {translate("place.mechanisms")} <span className="count">{participations.length}</span>
      </h3>
      <ul className="rows">
        {participations.map((participation) => {
          const dates = formatParticipationDates(participation, translate, language);
          return (
            <li key={participation.id} className="row">
              <div className="row-body">
                <TargetLink target={`mechanism:${participation.mechanism}`} />
                <span className="row-note">
                  {translate(`role.${participation.role}`)}
                  {dates === "" ? "" : `, ${dates}`}
                  {participation.entity === null ? "" : `; ${names.text(participation.entity)}`}
                  {participation.note === null ? "" : `; ${names.text(participation.note)}`}
                </span>
                <Provenance fact={participation} label={names.mechanismShort(participation.mechanism)} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** All about one economy (or a town that is a seat). */
export function PlacePage({ place }: { readonly place: Place }) {
  const { dataset, indexes, names, translate, language } = useAtlas();
  const target = `place:${place.id}` as const;
  const { partners, multi } = selectPartners(indexes, place.id);
  const centres = indexes.centresByPlace.get(place.id) ?? [];
  const crossings = dataset.crossings.filter((crossing) => crossing.pair.split("-").includes(place.id));
  const seatOf = dataset.mechanisms.filter(({ seat }) => seat?.value === place.id);
  const national = dataset.mechanisms.filter(({ economy }) => economy === place.id);
  return (
    <>
      {partners.length + multi.length === 0 && place.kind === "economy" ? (
        <p className="muted">{translate("place.noLinks")}</p>
      ) : null}
      {partners.length === 0 ? null : (
        <section className="block">
          <h3>{translate("place.partners")}</h3>
          {partners.map((partner) => (
            <details key={partner.place} className="partner">
              <summary>
                <span className="partner-name">{names.place(partner.place)}</span>
                <KindCounts links={partner.links} />
                <span className="count">{partner.links.length}</span>
              </summary>
              <p>
                <TargetLink target={`pair:${partner.pair}`} />
              </p>
              <ul className="rows">
                {partner.links.map((link) => (
                  <LinkRow key={link.id} link={link} />
                ))}
              </ul>
            </details>
          ))}
        </section>
      )}
      {multi.length === 0 ? null : (
        <section className="block">
          <h3>
            {translate("place.multi")} <span className="count">{multi.length}</span>
          </h3>
          <ul className="rows">
            {multi.map((link) => (
              <LinkRow key={link.id} link={link} showParties />
            ))}
          </ul>
        </section>
      )}
      <StatementList
        heading={translate("panel.reportSays")}
        statements={indexes.statementsByTarget.get(target) ?? []}
      />
      <PlaceMechanisms place={place} />
      {seatOf.length + national.length === 0 ? null : (
        <section className="block">
          <h3>{translate(seatOf.length > 0 ? "place.seatOf" : "overview.national")}</h3>
          <ul className="rows">
            {[...seatOf, ...national].map(({ id }) => (
              <li key={id} className="row">
                <TargetLink target={`mechanism:${id}`} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {centres.length === 0 ? null : (
        <section className="block">
          <h3>
            {translate("place.centres")} <span className="count">{centres.length}</span>
          </h3>
          <ul className="rows">
            {centres.map((centre) => (
              <CentreRow key={centre.id} centre={centre} />
            ))}
          </ul>
        </section>
      )}
      {crossings.length === 0 ? null : (
        <section className="block">
          <h3>
            {translate("place.crossings")} <span className="count">{crossings.length}</span>
          </h3>
          <ul className="rows">
            {crossings.map((crossing) => (
              <CrossingRow key={crossing.id} crossing={crossing} />
            ))}
          </ul>
        </section>
      )}
      {place.statuses.length === 0 ? null : (
        <section className="block">
          <h3>{translate("place.statuses")}</h3>
          <Facts>
            {place.statuses.map((status) => (
              <Fact
                key={`${status.organisation}${status.value}${status.date ?? ""}${status.asOf ?? ""}`}
                term={translate(`organisation.${status.organisation}`)}
                fact={status}
              >
                {names.text(status.value)}
                {status.date === null ? "" : `, ${formatDate(status.date, language)}`}
                {status.note === null ? null : <span className="muted"> ({names.text(status.note)})</span>}
              </Fact>
            ))}
          </Facts>
        </section>
      )}
      <Conflicts conflicts={indexes.conflictsByTarget.get(target) ?? []} />
    </>
  );
}
