import "../../text/late.ts";
import type { Centre, Crossing } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { Conflicts, Fact, Facts } from "../../parts/Facts.tsx";
import { Provenance } from "../../parts/Provenance.tsx";
import { StatementList } from "../../parts/StatementList.tsx";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { TargetList } from "../../parts/TargetList.tsx";
import { formatDate } from "../../text/dates.ts";
import { useAtlas } from "../../view/hooks.ts";
import { freshSince, unseenText } from "../../view/unseen.ts";

/** On a position: that it is approximate, once, and how it was found. */
function positionWords(
  { approximate, coordinatesNote }: Pick<Centre, "approximate" | "coordinatesNote">,
  words: string,
): string {
  return approximate && !/^approximate\b/i.test(coordinatesNote) ? `${words}; ${coordinatesNote}` : coordinatesNote;
}

/** All about one police cooperation or contact centre. */
export function CentrePage({ centre }: { readonly centre: Centre }) {
  const atlas = useAtlas();
  const { indexes, names, translate, language } = atlas;
  const target = targetOf("centre", centre.id);
  const unseen = unseenText(atlas, target, centre, freshSince(atlas, null));
  const asMechanism =
    centre.mechanism === null ? [] : (indexes.statementsByTarget.get(targetOf("mechanism", centre.mechanism)) ?? []);
  const own = indexes.statementsByTarget.get(target) ?? [];
  const statements = [...own, ...asMechanism.filter((statement) => !own.includes(statement))];
  return (
    <>
      <p className="lead">
        <span>{`${translate(`centre.kind.${centre.kind}`)}, ${translate(`linkStatus.${centre.status}`)}`}</span>
        {unseen === null ? null : <span>{`, ${unseen}`}</span>}
        {centre.statusNote === null ? null : <span className="muted">{` (${names.text(centre.statusNote)})`}</span>}
      </p>
      <Provenance fact={centre} />
      <Facts>
        <Fact term={translate("centre.participants")}>
          <TargetList targets={centre.participants.map((id) => targetOf("place", id))} />
        </Fact>
        {centre.town === null ? null : (
          <Fact term={translate("centre.town")}>
            <span>{`${names.place(centre.town)}${centre.economy === null ? "" : ", "}`}</span>
            {centre.economy === null ? null : <TargetLink target={targetOf("place", centre.economy)} />}
          </Fact>
        )}
        {centre.crossing === null ? null : (
          <Fact term={translate("centre.crossing")}>{names.text(centre.crossing)}</Fact>
        )}
        <Fact term={translate("centre.opened")}>
          {centre.opened === null ? translate("fact.dateUnknown") : formatDate(centre.opened, language)}
        </Fact>
        {centre.founded.title === null ? null : (
          <Fact term={translate("centre.founded")}>
            {`${names.text(centre.founded.title)}${
              centre.founded.date === null ? "" : `, ${formatDate(centre.founded.date, language)}`
            }`}
          </Fact>
        )}
        {centre.mechanism === null || !indexes.targetExists(targetOf("mechanism", centre.mechanism)) ? null : (
          <Fact term={translate("centre.asMechanism")}>
            <TargetLink target={targetOf("mechanism", centre.mechanism)} />
          </Fact>
        )}
        <Fact term={translate("centre.position")}>{positionWords(centre, translate("fact.approximate"))}</Fact>
        {centre.notes === null ? null : <Fact term={translate("link.notes")}>{names.text(centre.notes)}</Fact>}
      </Facts>
      <StatementList heading={translate("panel.reportSays")} statements={statements} />
      <Conflicts conflicts={indexes.conflictsByTarget.get(target) ?? []} />
    </>
  );
}

/** All about one shared border crossing. */
export function CrossingPage({ crossing }: { readonly crossing: Crossing }) {
  const atlas = useAtlas();
  const { indexes, names, translate, language } = atlas;
  const target = targetOf("crossing", crossing.id);
  const unseen = unseenText(atlas, target, crossing, freshSince(atlas, null));
  return (
    <>
      <p className="lead">
        <span>{`${translate(`crossing.kind.${crossing.kind}`)}, ${translate(`linkStatus.${crossing.status}`)}`}</span>
        {unseen === null ? null : <span>{`, ${unseen}`}</span>}
        {crossing.statusNote === null ? null : <span className="muted">{` (${names.text(crossing.statusNote)})`}</span>}
      </p>
      <Provenance fact={crossing} />
      <Facts>
        <Fact term={translate("crossing.pair")}>
          <TargetLink target={targetOf("pair", crossing.pair)} />
        </Fact>
        {crossing.host === null ? null : (
          <Fact term={translate("crossing.host")}>
            <TargetLink target={targetOf("place", crossing.host)} />
          </Fact>
        )}
        <Fact term={translate("link.dates")}>
          {[
            crossing.agreed === null ? null : translate("fact.agreed", { date: formatDate(crossing.agreed, language) }),
            crossing.opened === null ? null : translate("fact.opened", { date: formatDate(crossing.opened, language) }),
          ]
            .filter((part) => part !== null)
            .join(", ") || translate("fact.dateUnknown")}
        </Fact>
        <Fact term={translate("centre.position")}>{positionWords(crossing, translate("fact.approximate"))}</Fact>
        {crossing.notes === null ? null : <Fact term={translate("link.notes")}>{names.text(crossing.notes)}</Fact>}
      </Facts>
      <StatementList
        heading={translate("panel.reportSays")}
        statements={indexes.statementsByTarget.get(target) ?? []}
      />
      <Conflicts conflicts={indexes.conflictsByTarget.get(target) ?? []} />
    </>
  );
}
