import { groupBy } from "../base/groupBy.ts";
import { isBody } from "../dataset/isBody.ts";
import type { Mechanism } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { fields } from "../dataset/vocabulary.ts";
import { EdgeMark } from "../parts/EdgeMark.tsx";
import { TableLink } from "../parts/TableLink.tsx";
import { TargetLink } from "../parts/TargetLink.tsx";
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

/** Mechanisms by their first field of work, each by the name that it goes by; how it is called in full stands on its page. */
export function MechanismIndex({
  mechanisms,
  heading,
}: {
  readonly mechanisms: readonly Mechanism[];
  readonly heading: string;
}) {
  const { names, translate } = useAtlas();
  if (mechanisms.length === 0) return null;
  const groups = groupBy(mechanisms.slice(0, longestList), ({ fields: [first] }) => first ?? "general");
  return (
    <section className="block">
      <h3>
        <span>{heading}</span> <span className="count">{mechanisms.length}</span>
      </h3>
      {fields.map((field) => {
        const group = groups.get(field);
        return group === undefined ? null : (
          <div key={field} className="name-group">
            <h4>{translate(`field.${field}`)}</h4>
            <ul className="names">
              {group.map(({ id }) => (
                <li key={id}>
                  <TargetLink target={targetOf("mechanism", id)}>{names.text(names.mechanismShort(id))}</TargetLink>
                  <EdgeMark mechanism={id} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
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
