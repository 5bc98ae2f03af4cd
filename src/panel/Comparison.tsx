import type { ReactNode } from "react";
import type { PlaceId, PlaceStatus } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { TargetLink } from "../parts/TargetLink.tsx";
import { yearOf } from "../text/dates.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { setOptions } from "../view/query.ts";
import { compareWithId, selectCompared, toggleCompared } from "./compared.ts";
import { buildComparison, type Comparison as Compared, type PartIn } from "./comparison.ts";
import "./comparison.css";
import { StandingText } from "./Standings.tsx";

/** One feature: its name over the whole width, the values of the economies side by side below it. */
function Row({
  id,
  name,
  places,
  cells,
}: {
  readonly id: string;
  readonly name: ReactNode;
  readonly places: readonly PlaceId[];
  readonly cells: readonly ReactNode[];
}) {
  return (
    <>
      <tr className="compare-name">
        <th id={`compare-${id}`} colSpan={places.length}>
          {name}
        </th>
      </tr>
      <tr>
        {places.map((place, column) => (
          <td key={place} headers={`compare-${id} compare-of-${place}`}>
            {cells[column]}
          </td>
        ))}
      </tr>
    </>
  );
}

/** Numbers with a bar each, so that the difference is seen: the longest is the greatest of the row. */
function tally(places: readonly PlaceId[], counts: readonly number[]): readonly ReactNode[] {
  const most = Math.max(1, ...counts);
  return counts.map((count, column) => (
    <span key={places[column]} className={count === 0 ? "muted" : undefined}>
      <span>{count}</span>
      <svg className="compare-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={(100 * count) / most} height={4} />
      </svg>
    </span>
  ));
}

function Part({ part }: { readonly part: PartIn }) {
  const { translate } = useAtlas();
  if (part === null) {
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{translate("compare.notFound")}</span>
      </span>
    );
  }
  const year = yearOf(part.from);
  return (
    <>
      <span>{translate(`role.${part.role}`)}</span>
      {year === null ? null : <span className="muted">{` ${translate("fact.since", { date: String(year) })}`}</span>}
    </>
  );
}

function Statuses({ statuses }: { readonly statuses: readonly PlaceStatus[] }) {
  if (statuses.length === 0) return <Part part={null} />;
  return (
    <ul>
      {statuses.map((status) => (
        <li key={`${status.value}${status.date ?? ""}${status.asOf ?? ""}`}>
          <StandingText status={status} />
        </li>
      ))}
    </ul>
  );
}

/** The heads of the columns; an economy that `q` put there can be taken away. */
function ComparedHead({
  places,
  chosen,
  onRemove,
}: {
  readonly places: readonly PlaceId[];
  readonly chosen: readonly PlaceId[];
  readonly onRemove: (place: PlaceId) => void;
}) {
  const { names, translate } = useAtlas();
  return (
    <thead>
      <tr>
        {places.map((id) => (
          <th key={id} id={`compare-of-${id}`} scope="col">
            <TargetLink target={targetOf("place", id)} />
            {chosen.includes(id) ? null : (
              <button type="button" className="compare-remove" onClick={() => onRemove(id)}>
                <span>{translate("compare.remove")}</span>
                <span className="visually-hidden">{` ${names.place(id)}`}</span>
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** How many links of each kind, centres and crossings there are. */
function CountRows({
  places,
  links,
  centres,
  crossings,
}: Pick<Compared, "links" | "centres" | "crossings"> & { readonly places: readonly PlaceId[] }) {
  const { translate } = useAtlas();
  return (
    <tbody>
      <tr className="compare-group">
        <th colSpan={places.length} scope="rowgroup">
          {translate("compare.links")}
        </th>
      </tr>
      {links.map(({ kind, counts }) => (
        <Row key={kind} id={kind} name={translate(`linkKinds.${kind}`)} places={places} cells={tally(places, counts)} />
      ))}
      <Row
        id="centres"
        name={translate("place.centres")}
        places={places}
        cells={tally(
          places,
          centres.map(({ length }) => length),
        )}
      />
      <Row
        id="crossings"
        name={translate("place.crossings")}
        places={places}
        cells={tally(
          places,
          crossings.map(({ length }) => length),
        )}
      />
    </tbody>
  );
}

/** How the economies stand in other bodies. */
function StandingRows({ places, standings }: Pick<Compared, "standings"> & { readonly places: readonly PlaceId[] }) {
  const { translate } = useAtlas();
  if (standings.length === 0) return null;
  return (
    <tbody>
      <tr className="compare-group">
        <th colSpan={places.length} scope="rowgroup">
          {translate("place.statuses")}
        </th>
      </tr>
      {standings.map(({ organisation, now }) => (
        <Row
          key={organisation}
          id={organisation}
          name={translate(`organisation.${organisation}`)}
          places={places}
          cells={now.map((statuses, column) => <Statuses key={places[column]} statuses={statuses} />)}
        />
      ))}
    </tbody>
  );
}

/** Mechanisms in which not all of them have the same part. */
function DifferentRows({ places, different }: Pick<Compared, "different"> & { readonly places: readonly PlaceId[] }) {
  const { names, translate } = useAtlas();
  if (different.length === 0) return null;
  return (
    <tbody>
      <tr className="compare-group">
        <th colSpan={places.length} scope="rowgroup">
          <span>{translate("compare.different")}</span> <span className="count">{different.length}</span>
        </th>
      </tr>
      {different.map(({ mechanism, parts }) => (
        <Row
          key={mechanism}
          id={mechanism}
          name={
            <TargetLink target={targetOf("mechanism", mechanism)}>
              {names.text(names.mechanismShort(mechanism))}
            </TargetLink>
          }
          places={places}
          cells={parts.map((part, column) => <Part key={places[column]} part={part} />)}
        />
      ))}
    </tbody>
  );
}

/** Mechanisms in which all of them have the same part. */
function SamePart({ same }: Pick<Compared, "same">) {
  const { indexes, names, translate } = useAtlas();
  if (same.length === 0) return null;
  return (
    <>
      <h4>
        <span>{translate("compare.same")}</span> <span className="count">{same.length}</span>
      </h4>
      <ul className="chips">
        {same.map(({ mechanism, parts }) => (
          <li key={mechanism}>
            <TargetLink target={targetOf("mechanism", mechanism)} className="chip">
              <span translate={(indexes.mechanisms.get(mechanism)?.acronym ?? null) === null ? undefined : "no"}>
                {names.text(names.mechanismShort(mechanism))}
              </span>
              {parts[0] ? <span className="muted">{` ${translate(`role.${parts[0].role}`)}`}</span> : null}
            </TargetLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Closing leads back to where the economies were chosen, to one of them: the comparison has no neighbour of its own. */
function focusChooser(): void {
  const chooser = document.getElementById(compareWithId);
  const chip = chooser?.querySelector<HTMLElement>("[aria-pressed='true']") ?? chooser?.querySelector("button");
  chip?.focus();
}

/** Two to four economies side by side: in what they differ first. Nothing while there is nobody to compare with. */
export function Comparison({
  chosen,
  compared,
}: {
  readonly chosen: readonly PlaceId[];
  /** Economies that `q` puts beside them. */
  readonly compared: readonly PlaceId[];
}) {
  const { indexes, translate } = useAtlas();
  const query = useView((store) => store.view.query);
  const actions = useActions();
  const places = selectCompared(chosen, compared);
  if (places.length < 2) return null;
  const { same, different, links, centres, crossings, standings } = buildComparison(indexes, places);
  return (
    <section className="block compare" aria-labelledby="compare-heading">
      <h3 id="compare-heading">
        <span>{translate("compare.title")}</span>{" "}
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            focusChooser();
            actions.setQuery(setOptions(query, { compare: null }));
          }}
        >
          {translate("compare.close")}
        </button>
      </h3>
      <table>
        <ComparedHead
          places={places}
          chosen={chosen}
          onRemove={(id) => actions.setQuery(toggleCompared(query, chosen, compared, id))}
        />
        <CountRows places={places} links={links} centres={centres} crossings={crossings} />
        <StandingRows places={places} standings={standings} />
        <DifferentRows places={places} different={different} />
      </table>
      <SamePart same={same} />
      <p className="muted compare-note">{translate("compare.note")}</p>
    </section>
  );
}
