import { isBody } from "../../dataset/isBody.ts";
import type { Participation, Place } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { roles } from "../../dataset/vocabulary.ts";
import { EdgeMark } from "../../parts/EdgeMark.tsx";
import { Conflicts, Uncertain } from "../../parts/Facts.tsx";
import { CentreRow, CrossingRow, KindCounts, LinkRow } from "../../parts/LinkRow.tsx";
import { formatParticipationDates } from "../../parts/ParticipationList.tsx";
import { Provenance } from "../../parts/Provenance.tsx";
import { ShortList } from "../../parts/ShortList.tsx";
import { StatementList } from "../../parts/StatementList.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { countryParts } from "../../view/country/bodies.ts";
import { useAtlas } from "../../view/hooks.ts";
import { CompareWith } from "../compare/CompareWith.tsx";
import { SideBySide } from "../compare/SideBySide.tsx";
import { CountryParts, useShownPart } from "../country/CountryParts.tsx";
import { InsideSection } from "../country/InsideSection.tsx";
import { MeetingSection } from "../country/MeetingSection.tsx";
import { type Partner, selectPartners } from "../partners.ts";
import { Standings } from "../Standings.tsx";
import "../country/country.css";

type ProfileCount =
  | "country.bodyCount"
  | "overview.mechanismCount"
  | "overview.linkCount"
  | "overview.centreCount"
  | "overview.crossingCount";

/** How an economy takes part in mechanisms: those it belongs to, by role, then those it has left. */
function PlaceMechanisms({ place }: { readonly place: Place }) {
  const { indexes, names, translate, language } = useAtlas();
  const participations = indexes.participationsByPlace.get(place.id) ?? [];
  const hasLeft = ({ to, toBetween }: Participation): boolean => to !== null || toBetween !== null;
  const sorted = participations.toSorted(
    (one, two) => Number(hasLeft(one)) - Number(hasLeft(two)) || roles.indexOf(one.role) - roles.indexOf(two.role),
  );
  // One row for each mechanism, as they are counted; several may take part for one economy.
  const mechanisms = [...new Set(sorted.map(({ mechanism }) => mechanism))];
  const describe = (participation: Participation): string => {
    const dates = formatParticipationDates(participation, translate, language);
    return [
      `${translate(`role.${participation.role}`)}${dates === "" ? "" : `, ${dates}`}`,
      ...[participation.entity, participation.note].flatMap((text) => (text === null ? [] : names.text(text))),
    ].join("; ");
  };
  return (
    <ShortList
      heading={translate("place.mechanisms")}
      items={mechanisms.map((mechanism) => (
        <li key={mechanism} className="row">
          <div className="row-body">
            <TargetLink target={targetOf("mechanism", mechanism)} />
            <EdgeMark mechanism={mechanism} />{" "}
            {sorted
              .filter((participation) => participation.mechanism === mechanism)
              .map((participation) => (
                <div key={participation.id}>
                  <span className="row-note">{describe(participation)}</span>
                  <Provenance
                    fact={participation}
                    label={names.mechanismShort(mechanism)}
                    at={targetOf("mechanism", mechanism)}
                  />
                </div>
              ))}
          </div>
        </li>
      ))}
    />
  );
}

/** How much there is of a place, in one line. */
function ProfileCounts({ place }: { readonly place: Place }) {
  const { indexes, translate } = useAtlas();
  const participations = indexes.participationsByPlace.get(place.id) ?? [];
  const counts: readonly { readonly key: ProfileCount; readonly count: number }[] = [
    { key: "country.bodyCount", count: (indexes.mechanismsByEconomy.get(place.id) ?? []).filter(isBody).length },
    { key: "overview.mechanismCount", count: new Set(participations.map(({ mechanism }) => mechanism)).size },
    { key: "overview.linkCount", count: indexes.linksByPlace.get(place.id)?.length ?? 0 },
    { key: "overview.centreCount", count: indexes.centresByPlace.get(place.id)?.length ?? 0 },
    { key: "overview.crossingCount", count: indexes.crossingsByPlace.get(place.id)?.length ?? 0 },
  ];
  return (
    <p className="profile-counts">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ key, count }, index, all) => (
          <span key={key}>{`${translate(key, { count })}${index < all.length - 1 ? ", " : ""}`}</span>
        ))}
    </p>
  );
}

/** What leads on from a place: for an economy the parts of its page, for a town its economy. */
function PlaceContext({ place }: { readonly place: Place }) {
  if (place.kind === "economy") return <CountryParts place={place} />;
  return place.economy === null ? null : (
    <p>
      <TargetLink target={targetOf("place", place.economy)} />
    </p>
  );
}

/** The links between two, folded by partner. Nothing where there is none. */
function Partners({ place, partners }: { readonly place: Place; readonly partners: readonly Partner[] }) {
  const { names, translate } = useAtlas();
  if (partners.length === 0) return null;
  return (
    <section className="block">
      <h3>
        <span>{translate("place.partners")}</span> <span className="count">{partners.length}</span>
      </h3>
      {partners.map((partner) => (
        <details key={partner.place} className="partner">
          <summary>
            <span className="partner-name">{names.place(partner.place)}</span> <KindCounts links={partner.links} />{" "}
            <span className="count">{partner.links.length}</span>
          </summary>
          <p>
            <TargetLink target={targetOf("pair", partner.pair)} />
          </p>
          <ul className="rows">
            {partner.links.map((link) => (
              <LinkRow key={link.id} link={link} of={[place.id, partner.place]} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** What is seated in a place, mechanisms and centres. */
function PlaceSeats({ place }: { readonly place: Place }) {
  const { dataset, translate } = useAtlas();
  return (
    <ShortList
      heading={translate("place.seatOf")}
      items={[
        ...dataset.mechanisms
          .filter(({ seat }) => seat?.value === place.id)
          .map(({ id }) => (
            <li key={targetOf("mechanism", id)} className="row">
              <TargetLink target={targetOf("mechanism", id)} />
            </li>
          )),
        ...dataset.centres
          .filter(({ town }) => town === place.id)
          .map((centre) => <CentreRow key={targetOf("centre", centre.id)} centre={centre} />),
      ]}
    />
  );
}

/** What stands on the ground: joint patrols, centres and shared crossing points that a place takes part in. */
function PlaceSites({ place }: { readonly place: Place }) {
  const { indexes, translate } = useAtlas();
  const patrols = (indexes.linksByPlace.get(place.id) ?? []).filter(({ kind }) => kind === "joint-patrol");
  return (
    <>
      <ShortList
        heading={translate("place.patrols")}
        items={patrols.map((link) => <LinkRow key={link.id} link={link} />)}
      />
      <ShortList
        heading={translate("place.centres")}
        items={(indexes.centresByPlace.get(place.id) ?? []).map((centre) => (
          <CentreRow key={centre.id} centre={centre} />
        ))}
      />
      <ShortList
        heading={translate("place.crossings")}
        items={(indexes.crossingsByPlace.get(place.id) ?? []).map((crossing) => (
          <CrossingRow key={crossing.id} crossing={crossing} />
        ))}
      />
    </>
  );
}

/** An economy from inside, where partners reach it, and the head of what it does outside, with the comparison with others. */
function Country({ place }: { readonly place: Place }) {
  const { translate } = useAtlas();
  return (
    <>
      <InsideSection place={place} />
      <MeetingSection place={place} />
      <h3 id={countryParts.outside} tabIndex={-1} className="country-outside">
        {translate("country.outside")}
      </h3>
      <CompareWith />
      <SideBySide />
    </>
  );
}

/** All about one economy (or a town that is a seat). */
export function PlacePage({ place }: { readonly place: Place }) {
  const { indexes, translate } = useAtlas();
  const target = targetOf("place", place.id);
  const { partners, multi } = selectPartners(indexes, place.id);
  const links = indexes.linksByPlace.get(place.id) ?? [];
  // Those that name fields are said where the bodies stand.
  const gaps = (indexes.gapsByTarget.get(target) ?? []).filter(({ fields }) => fields.length === 0);
  useShownPart();
  return (
    <>
      {links.length === 0 && place.kind === "economy" ? <p className="muted">{translate("place.noLinks")}</p> : null}
      <ProfileCounts place={place} />
      <PlaceContext place={place} />
      {place.kind === "economy" ? <Country place={place} /> : null}
      <Standings place={place} />
      <Partners place={place} partners={partners} />
      <ShortList
        heading={translate("place.multi")}
        items={multi.map((link) => <LinkRow key={link.id} link={link} />)}
      />
      <StatementList
        heading={translate("panel.reportSays")}
        statements={indexes.statementsByTarget.get(target) ?? []}
      />
      <PlaceMechanisms place={place} />
      <PlaceSeats place={place} />
      <PlaceSites place={place} />
      <Conflicts conflicts={indexes.conflictsByTarget.get(target) ?? []} />
      <Uncertain remarks={gaps.map(({ text }) => text)} />
    </>
  );
}
