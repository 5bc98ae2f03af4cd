import "../../text/late.ts";
import type { Mechanism, Participation, Place } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { roles } from "../../dataset/vocabulary.ts";
import { EdgeMark } from "../../parts/EdgeMark.tsx";
import { Conflicts, Uncertain } from "../../parts/Facts.tsx";
import { KindBar, KindCounts, KindKey } from "../../parts/KindCounts.tsx";
import { CentreRow } from "../../parts/LinkRow.tsx";
import { LowerPart } from "../../parts/LowerPart.tsx";
import { NameFold } from "../../parts/NameFold.tsx";
import { formatParticipationDates } from "../../parts/ParticipationList.tsx";
import { Provenance } from "../../parts/Provenance.tsx";
import { ShortList } from "../../parts/ShortList.tsx";
import { StatementList } from "../../parts/StatementList.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { useWrittenPage } from "../../ui/writtenPage.ts";
import { countryParts } from "../../view/country/bodies.ts";
import { listParts, type Parts, partsOfPlace, seatsOfEconomy, tiesOfPlace } from "../../view/counts.ts";
import { useAtlas, useView } from "../../view/hooks.ts";
import { CompareWith } from "../compare/CompareWith.tsx";
import { SideBySide } from "../compare/SideBySide.tsx";
import { CountryParts } from "../country/CountryParts.tsx";
import { InsideSection } from "../country/InsideSection.tsx";
import { MeetingSection } from "../country/MeetingSection.tsx";
import { PlaceFacts } from "../PlaceFacts.tsx";
import { type Partner, selectPartners } from "../partners.ts";
import { ShownPart } from "../ShownPart.ts";
import { Standings } from "../Standings.tsx";
import { CentreList, CrossingList, LinksByKind } from "../TiesByKind.tsx";
import "../country/country.css";

/** How an economy takes part in bodies, one row a body, as the numbers count them. Several may take part for one economy. */
function PlaceMechanisms({ place, parts }: { readonly place: Place; readonly parts: Parts }) {
  const { indexes, names, translate, language } = useAtlas();
  const participations = (indexes.participationsByPlace.get(place.id) ?? []).toSorted(
    (one, two) => roles.indexOf(one.role) - roles.indexOf(two.role),
  );
  const describe = (participation: Participation): string => {
    const dates = formatParticipationDates(participation, translate, language);
    return [
      `${translate(`role.${participation.role}`)}${dates === "" ? "" : `, ${dates}`}`,
      ...[participation.entity, participation.note].flatMap((text) => (text === null ? [] : names.text(text))),
    ].join("; ");
  };
  const rows = (mechanisms: Parts["member"]) =>
    mechanisms.map((mechanism) => (
      <li key={mechanism} className="row">
        <div className="row-body">
          <TargetLink target={targetOf("mechanism", mechanism)} />
          <EdgeMark mechanism={mechanism} />{" "}
          {participations
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
    ));
  const list = (heading: string, mechanisms: Parts["member"], id?: string) =>
    mechanisms.length === 0 ? null : (
      <NameFold
        heading={heading}
        {...(id === undefined ? {} : { id })}
        items={mechanisms.map((mechanism) => ({
          key: mechanism,
          name: (
            <TargetLink target={targetOf("mechanism", mechanism)}>
              {names.text(names.mechanismShort(mechanism))}
            </TargetLink>
          ),
        }))}
      >
        <ul className="rows">{rows(mechanisms)}</ul>
      </NameFold>
    );
  return (
    <>
      {list(translate("place.memberOf"), parts.member, listParts.member)}
      {list(translate("place.otherRoles"), parts.otherwise, listParts.otherwise)}
      {list(translate("place.formerly"), parts.formerly)}
    </>
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

/** With whom an economy has how much; the rows stand on the pages of the pairs, where the numbers lead. */
function Partners({ partners }: { readonly partners: readonly Partner[] }) {
  const { names, translate } = useAtlas();
  const page = useWrittenPage();
  if (partners.length === 0) return null;
  return (
    <ShortList
      heading={translate("place.partners")}
      // A page without script must stay light: there each number is named where it stands.
      note={page === null ? <KindKey links={partners.flatMap(({ links }) => links)} /> : null}
      first={5}
      items={partners.map(({ place, pair, links }) => (
        <li key={place} className="row partner-row">
          <TargetLink target={targetOf("pair", pair)}>{names.place(place)}</TargetLink>{" "}
          <KindCounts links={links} of={targetOf("pair", pair)} />{" "}
          <TargetLink target={targetOf("pair", pair)} part={listParts.links} className="index-years count-link">
            {translate("place.linkCount", { count: links.length })}
          </TargetLink>
          <KindBar links={links} most={partners[0]?.links.length ?? 1} />
        </li>
      ))}
    />
  );
}

/** What is seated in a place: in an economy its mechanisms, in a town these and the centres that stand in it. */
function PlaceSeats({ place, seats }: { readonly place: Place; readonly seats: readonly Mechanism[] }) {
  const { dataset, names, translate } = useAtlas();
  if (place.kind === "economy") {
    return (
      <NameFold
        id={listParts.seats}
        heading={translate("place.seatOf")}
        items={seats.map(({ id }) => ({
          key: id,
          name: <TargetLink target={targetOf("mechanism", id)}>{names.text(names.mechanismShort(id))}</TargetLink>,
        }))}
      >
        <ul className="rows">
          {seats.map(({ id, seat }) => (
            <li key={id} className="row">
              <div className="row-body">
                <TargetLink target={targetOf("mechanism", id)} />{" "}
                {seat?.value == null ? null : <span className="row-note">{names.place(seat.value)}</span>}
              </div>
            </li>
          ))}
        </ul>
      </NameFold>
    );
  }
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
  const { dataset, indexes, translate } = useAtlas();
  const target = targetOf("place", place.id);
  const year = useView((store) => store.view.year);
  const partners = selectPartners(indexes, place.id);
  const ties = tiesOfPlace(indexes, place.id);
  const parts = partsOfPlace(indexes, place.id, year);
  const seats = seatsOfEconomy(dataset.mechanisms, indexes, place.id);
  // Those that name fields are said where the bodies stand.
  const gaps = (indexes.gapsByTarget.get(target) ?? []).filter(({ fields }) => fields.length === 0);
  return (
    <>
      {ties.links.length + ties.claims.length === 0 && place.kind === "economy" ? (
        <p className="muted">{translate("place.noLinks")}</p>
      ) : null}
      {place.kind === "economy" ? <PlaceFacts place={place} parts={parts} ties={ties} seats={seats} /> : null}
      <Partners partners={partners} />
      <PlaceContext place={place} />
      <LowerPart>
        {place.kind === "economy" ? <Country place={place} /> : null}
        <Standings place={place} />
        <LinksByKind ties={ties} of={[]} />
        {place.kind === "town" ? <PlaceSeats place={place} seats={seats} /> : null}
        <StatementList
          heading={translate("panel.reportSays")}
          statements={indexes.statementsByTarget.get(target) ?? []}
        />
        <PlaceMechanisms place={place} parts={parts} />
        {place.kind === "economy" && seats.length > 0 ? <PlaceSeats place={place} seats={seats} /> : null}
        <CentreList centres={ties.centres} />
        <CrossingList crossings={ties.crossings} />
        <Conflicts conflicts={indexes.conflictsByTarget.get(target) ?? []} />
        <Uncertain remarks={gaps.map(({ text }) => text)} />
      </LowerPart>
      <ShownPart />
    </>
  );
}
