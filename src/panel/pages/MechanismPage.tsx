import "../../text/late.ts";
import type { Mechanism, PlaceId } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { CountedHeading } from "../../parts/CountedHeading.tsx";
import { Conflicts, Fact, Facts, Uncertain } from "../../parts/Facts.tsx";
import { LifeLine } from "../../parts/LifeLine.tsx";
import { CentreRow, LinkRow } from "../../parts/LinkRow.tsx";
import { LowerPart } from "../../parts/LowerPart.tsx";
import { ParticipationList } from "../../parts/ParticipationList.tsx";
import { Provenance } from "../../parts/Provenance.tsx";
import { ShortList } from "../../parts/ShortList.tsx";
import { StatementList } from "../../parts/StatementList.tsx";
import { StatusLine } from "../../parts/StatusLine.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { FoldedRest, useFold } from "../../parts/useFold.tsx";
import { WebLink } from "../../parts/WebLink.tsx";
import { formatDate } from "../../text/dates.ts";
import { countryParts } from "../../view/country/bodies.ts";
import { isCurrent } from "../../view/filter/presence.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { isAmong, memberParts, membersOfPart } from "../../view/narrowedLists.ts";
import { CompareWith } from "../compare/CompareWith.tsx";
import { SideBySide } from "../compare/SideBySide.tsx";
import { FamilyDiagram } from "../FamilyDiagram.tsx";
import { KeyFacts } from "../KeyFacts.tsx";

/** Of a body within one economy: which that is, what it is part of, and what it is to partners. */
function NationalFacts({ mechanism, economy }: { readonly mechanism: Mechanism; readonly economy: PlaceId }) {
  const { translate } = useAtlas();
  const wholes = mechanism.relations.filter(({ type }) => type === "part-of" || type === "pillar-of");
  return (
    <>
      <Fact term={translate("kind.place")}>
        <TargetLink target={targetOf("place", economy)} part={countryParts.inside} />
      </Fact>
      {wholes.map((relation) => (
        <Fact key={relation.mechanism} term={translate(`relation.${relation.type}`)} fact={relation}>
          <TargetLink target={targetOf("mechanism", relation.mechanism)} />
        </Fact>
      ))}
      {mechanism.contact === null ? null : (
        <Fact term={translate("mechanism.contact")}>{translate(`contactKind.${mechanism.contact}`)}</Fact>
      )}
    </>
  );
}

/** What a mechanism is in a few words: status, host, fields, website. */
function MechanismFacts({ mechanism }: { readonly mechanism: Mechanism }) {
  const { names, translate } = useAtlas();
  const { host, website, status } = mechanism;
  return (
    <Facts>
      {mechanism.economy === null ? null : <NationalFacts mechanism={mechanism} economy={mechanism.economy} />}
      {status === null ? null : (
        <Fact term={translate("mechanism.status")}>
          <StatusLine
            status={status}
            beside={mechanism.summary ?? mechanism}
            at={targetOf("mechanism", mechanism.id)}
          />
        </Fact>
      )}
      {host === null ? null : (
        <Fact term={translate("mechanism.host")} fact={host}>
          {names.text(host.value)}
        </Fact>
      )}
      <Fact term={translate("mechanism.fields")}>
        {mechanism.fields.map((field) => translate(`field.${field}`)).join(", ")}
      </Fact>
      {mechanism.relevance === "core" ? null : (
        <Fact term={translate("mechanism.relevance")}>
          <span>{translate(`relevance.${mechanism.relevance}`)}</span>
          {mechanism.relevanceNote === null ? null : (
            <span className="muted">{`: ${names.text(mechanism.relevanceNote)}`}</span>
          )}
        </Fact>
      )}
      {website === null ? null : (
        <Fact term={translate("mechanism.website")}>
          <WebLink
            href={website.value}
            words={website.value.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
            translated={false}
          />
        </Fact>
      )}
    </Facts>
  );
}

/** Who takes part, with what the source says of its own list. */
function Members({ mechanism }: { readonly mechanism: Mechanism }) {
  const { indexes, names, translate } = useAtlas();
  const actions = useActions();
  const narrowed = useView((store) => membersOfPart(store.anchor));
  const all = indexes.participationsByMechanism.get(mechanism.id) ?? [];
  // The matrix counts who takes part in the time that it shows; who has left stands in the whole list.
  const some =
    narrowed === null ? all : all.filter((one) => isCurrent(one, mechanism) && isAmong(one, narrowed, indexes.places));
  const participations = some.length === 0 ? all : some;
  const { memberList } = mechanism;
  const heading = participations === all || narrowed === null ? "all" : narrowed;
  return (
    <section className="block">
      <CountedHeading
        heading={translate(`mechanism.members.${heading}`)}
        count={participations.length}
        id={memberParts[heading]}
      />
      {participations.length === 0 && (memberList?.note ?? null) === null ? (
        <p className="muted">{translate("mechanism.membersNone")}</p>
      ) : null}
      {memberList?.note === undefined || memberList.note === null ? null : (
        <p className="muted">{names.text(memberList.note)}</p>
      )}
      {memberList?.complete === false ? <p className="muted">{translate("mechanism.listIncomplete")}</p> : null}
      <ParticipationList key={heading} participations={participations} />
      {heading === "all" ? null : (
        <button
          type="button"
          className="button fold-more"
          onClick={() => actions.select({ kind: "mechanism", id: mechanism.id }, memberParts.all)}
        >
          {translate("panel.showMore", { count: all.length })}
        </button>
      )}
    </section>
  );
}

/** The centres that belong to a mechanism and the links that it facilitates. */
function Facilitated({ mechanism }: { readonly mechanism: Mechanism }) {
  const { dataset, translate } = useAtlas();
  const facilitated = dataset.links.filter((link) => link.facilitators.includes(mechanism.id));
  const centres = dataset.centres.filter((centre) => centre.mechanism === mechanism.id);
  if (facilitated.length + centres.length === 0) return null;
  return (
    <ShortList
      heading={translate("mechanism.facilitated")}
      items={[
        ...centres.map((centre) => <CentreRow key={centre.id} centre={centre} />),
        ...facilitated.map((link) => <LinkRow key={link.id} link={link} />),
      ]}
    />
  );
}

/** What a mechanism came from, became, or belongs to: drawn, then told. */
function Relations({ mechanism }: { readonly mechanism: Mechanism }) {
  const { names, translate } = useAtlas();
  if (mechanism.relations.length === 0) return null;
  return (
    <ShortList
      heading={translate("mechanism.relations")}
      note={<FamilyDiagram mechanism={mechanism} />}
      first={0}
      spare={2}
      items={mechanism.relations.map((relation) => (
        <li key={`${relation.type}${relation.mechanism}`} className="row">
          <div className="row-body">
            <span>
              <span className="row-term">{translate(`relation.${relation.type}`)}</span>{" "}
              <TargetLink target={targetOf("mechanism", relation.mechanism)} />
            </span>{" "}
            {relation.note === null ? null : <span className="row-note">{names.text(relation.note)}</span>}
            <Provenance fact={relation} label={translate(`relation.${relation.type}`)} />
          </div>
        </li>
      ))}
    />
  );
}

/** What happened to or in a mechanism, in order of time. */
function Events({ mechanism }: { readonly mechanism: Mechanism }) {
  const { indexes, names, translate, language } = useAtlas();
  const events = indexes.eventsBySubject.get(targetOf("mechanism", mechanism.id)) ?? [];
  const fold = useFold(
    events.map((event) => (
      <li key={event.id}>
        <span className="event-date">
          {`${event.date === null ? translate("fact.undated") : formatDate(event.date, language)}${
            event.dateEnd === null ? "" : `–${formatDate(event.dateEnd, language)}`
          }`}
        </span>
        <div data-marked="">
          <span>{names.text(event.text)}</span>
          <Provenance fact={event} />
        </div>
      </li>
    )),
  );
  if (events.length === 0) return null;
  return (
    <section className="block">
      <CountedHeading heading={translate("mechanism.events")} count={events.length} {...fold.opening} />
      <ol className="events">{fold.first}</ol>
      <FoldedRest fold={fold}>
        <ol className="events">{fold.rest}</ol>
      </FoldedRest>
      {fold.more}
    </section>
  );
}

/** All about one mechanism. */
export function MechanismPage({ mechanism }: { readonly mechanism: Mechanism }) {
  const { indexes, names, translate } = useAtlas();
  const target = targetOf("mechanism", mechanism.id);
  const { summary } = mechanism;
  const statements = indexes.statementsByTarget.get(target) ?? [];
  const said = <StatementList heading={translate("panel.reportSays")} statements={statements} />;
  // That the documents are silent comes after who takes part: of bodies within one economy they nearly always are.
  const silent = statements.length === 0;
  return (
    <>
      {summary === null ? null : (
        <div className="lead">
          <p>{names.text(summary.value)}</p>
          {summary.note === null ? null : <p className="muted lead-note">{names.text(summary.note)}</p>}
          <Provenance fact={summary} />
        </div>
      )}
      <KeyFacts mechanism={mechanism} />
      <LifeLine mechanism={mechanism} />
      <MechanismFacts mechanism={mechanism} />
      <LowerPart>
        <CompareWith />
        <SideBySide />
        {silent ? null : said}
        <Members mechanism={mechanism} />
        <Facilitated mechanism={mechanism} />
        <Relations mechanism={mechanism} />
        <Events mechanism={mechanism} />
        {silent ? said : null}
        <Conflicts conflicts={indexes.conflictsByTarget.get(target) ?? []} />
        <Uncertain remarks={mechanism.uncertain} />
        <section className="block">
          <h3>{translate("fact.sourcesTitle")}</h3>
          <Provenance fact={mechanism} />
        </section>
      </LowerPart>
    </>
  );
}
