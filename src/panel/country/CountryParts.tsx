import "../../text/late.ts";
import { isBody } from "../../dataset/isBody.ts";
import type { Place } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { type CountryPart, countryParts } from "../../view/country/bodies.ts";
import { selectContacts } from "../../view/country/contacts.ts";
import { useAtlas } from "../../view/hooks.ts";

/** Leads to the three parts of the page of an economy: how it coordinates inside, where partners reach it, how it cooperates outside. */
export function CountryParts({ place }: { readonly place: Place }) {
  const { indexes, translate } = useAtlas();
  const own = indexes.mechanismsByEconomy.get(place.id) ?? [];
  const contacts = selectContacts(indexes, place).length;
  const parts: readonly { readonly part: CountryPart; readonly count: number | null }[] = [
    ...(own.length > 0 || place.group === "western-balkans"
      ? [{ part: "inside", count: own.filter(isBody).length } as const]
      : []),
    ...(contacts > 0 || place.group === "western-balkans" ? [{ part: "meeting", count: contacts } as const] : []),
    { part: "outside", count: null },
  ];
  if (parts.length === 1) return null;
  return (
    <nav className="country-parts no-print" aria-label={translate("country.parts")}>
      <ul className="chips">
        {parts.map(({ part, count }) => (
          <li key={part}>
            <TargetLink target={targetOf("place", place.id)} part={countryParts[part]} className="chip">
              <span>{translate(`country.part.${part}`)}</span>
              {count === null ? null : <span className="count">{` ${count}`}</span>}
            </TargetLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
