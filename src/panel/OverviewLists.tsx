import { isBody } from "../dataset/isBody.ts";
import type { Mechanism } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { EdgeMark } from "../parts/EdgeMark.tsx";
import { TableLink } from "../parts/TableLink.tsx";
import { TargetLink } from "../parts/TargetLink.tsx";
import { yearOf } from "../text/dates.ts";
import { countryParts } from "../view/country/bodies.ts";
import { useAtlas } from "../view/hooks.ts";

/** A list stays a list up to so many rows; of more it shows the first, and the table holds all. */
export const longestList = 300;
/** Says of a list that was cut how many there are, and leads to all; nothing of one that was not. */
export function ListEnd({ table, count }: { readonly table: "mechanisms" | "figures"; readonly count: number }) {
  const { translate } = useAtlas();
  return count <= longestList ? null : (
    <p>
      <TableLink table={table}>{translate("overview.allInTable", { count })}</TableLink>
    </p>
  );
}

/** Mechanisms by name, with the years they have existed. */
export function MechanismIndex({
  mechanisms,
  heading,
}: {
  readonly mechanisms: readonly Mechanism[];
  readonly heading: string;
}) {
  const { names, translate } = useAtlas();
  if (mechanisms.length === 0) return null;
  return (
    <section className="block">
      <h3>
        <span>{heading}</span> <span className="count">{mechanisms.length}</span>
      </h3>
      <ul className="index">
        {mechanisms.slice(0, longestList).map((mechanism) => {
          const from = yearOf(mechanism.from);
          const to = yearOf(mechanism.to);
          return (
            <li key={mechanism.id}>
              <TargetLink target={targetOf("mechanism", mechanism.id)}>
                {mechanism.acronym === null ? null : <strong translate="no">{mechanism.acronym}</strong>}{" "}
                <span>{names.text(mechanism.name)}</span>
              </TargetLink>
              <EdgeMark mechanism={mechanism.id} />{" "}
              <span className="index-years">
                {from === null ? "" : to === null ? translate("fact.since", { date: String(from) }) : `${from}–${to}`}
              </span>
            </li>
          );
        })}
      </ul>
      <ListEnd table="mechanisms" count={mechanisms.length} />
    </section>
  );
}

/** Bodies within one economy: how many each has; they are listed on its page. */
export function BodyIndex() {
  const { indexes, translate } = useAtlas();
  const economies = indexes.economies.filter(({ id }) => indexes.mechanismsByEconomy.has(id));
  if (economies.length === 0) return null;
  return (
    <section className="block">
      <h3>{translate("overview.national")}</h3>
      <ul className="index">
        {economies.map(({ id }) => (
          <li key={id}>
            <TargetLink target={targetOf("place", id)} part={countryParts.inside} />{" "}
            <TargetLink target={targetOf("place", id)} part={countryParts.inside} className="index-years count-link">
              {translate("map.label.bodies", {
                count: (indexes.mechanismsByEconomy.get(id) ?? []).filter(isBody).length,
              })}
            </TargetLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
