import "../text/late.ts";
import type { Place, PlaceStatus } from "../dataset/model.ts";
import { Fact, Facts } from "../parts/Facts.tsx";
import { formatDate, yearOf } from "../text/dates.ts";
import { selectStandings } from "../view/country/standing.ts";
import { useAtlas } from "../view/hooks.ts";

/** A status in words: "operational agreement, 2013" for a dated step, "member, as of 2026" for how things stood. */
export function StandingText({ status }: { readonly status: PlaceStatus }) {
  const { names, translate } = useAtlas();
  const since = yearOf(status.date);
  const seen = yearOf(status.asOf);
  return (
    <>
      <span>{names.text(status.value)}</span>
      {since !== null ? (
        <span className="muted">{`, ${since}`}</span>
      ) : seen !== null ? (
        <span className="muted">{`, ${translate("fact.asOf", { date: String(seen) })}`}</span>
      ) : null}
    </>
  );
}

/** Where an economy stands with INTERPOL, Europol, Eurojust, Frontex, Schengen, NATO and the EU: a strip, with all steps and sources behind it. */
export function Standings({ place }: { readonly place: Place }) {
  const { names, translate, language } = useAtlas();
  const standings = selectStandings(place);
  if (standings.length === 0) return null;
  return (
    <section className="block">
      <h3>{translate("place.statuses")}</h3>
      <dl className="standings">
        {standings.map(({ organisation, now }) => (
          <div key={organisation}>
            <dt>{translate(`organisation.${organisation}`)}</dt>
            {now.map((status) => (
              <dd key={`${status.value}${status.date ?? ""}${status.asOf ?? ""}`}>
                <StandingText status={status} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <details className="standings-all">
        <summary>{translate("place.statusesAll", { count: place.statuses.length })}</summary>
        <Facts>
          {standings.flatMap(({ all }) =>
            all.map((status) => (
              <Fact
                key={`${status.organisation}${status.value}${status.date ?? ""}${status.asOf ?? ""}`}
                term={translate(`organisation.${status.organisation}`)}
                fact={status}
              >
                <span>
                  {`${names.text(status.value)}${status.date === null ? "" : `, ${formatDate(status.date, language)}`}`}
                </span>
                {status.note === null ? null : <span className="muted">{` (${names.text(status.note)})`}</span>}
              </Fact>
            )),
          )}
        </Facts>
      </details>
    </section>
  );
}
