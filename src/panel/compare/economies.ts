import "../../text/late.ts";
import type { Mechanism, Participation, PlaceId } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { roles, statusOrganisations } from "../../dataset/vocabulary.ts";
import { yearOf } from "../../text/dates.ts";
import type { Atlas } from "../../view/atlas.ts";
import { selectStandings } from "../../view/country/standing.ts";
import { tiesOfPlace } from "../../view/counts.ts";
import { hasLeft } from "../../view/filter/presence.ts";
import { type ComparedCell, type ComparedRow, type ComparisonTable, filled, none, row } from "./comparisonTable.ts";
import { buildTieRows } from "./tieRows.ts";

/** The present part of a place in a mechanism, its strongest role; null where it was not found to have one. */
export function partOf({ indexes }: Atlas, mechanism: string, place: PlaceId): Participation | null {
  const own = (indexes.participationsByPlace.get(place) ?? []).filter(
    (one) => one.mechanism === mechanism && !hasLeft(one),
  );
  const [best = null] = own.toSorted((one, two) => roles.indexOf(one.role) - roles.indexOf(two.role));
  return best;
}

/** A part in words: the role, and since when. */
export function partCell(part: Participation | null, { translate }: Atlas): ComparedCell {
  if (part === null) return none;
  const year = yearOf(part.from);
  const note = year === null ? null : translate("fact.since", { date: String(year) });
  return { kind: "text", lines: [{ text: translate(`role.${part.role}`), note }] };
}

/** A status in words, one line each. */
function standingRows(places: readonly PlaceId[], { indexes, names, translate }: Atlas): readonly ComparedRow[] {
  const standings = places.map((id) => {
    const place = indexes.places.get(id);
    return new Map(
      (place === undefined ? [] : selectStandings(place)).map(({ organisation, now }) => [organisation, now]),
    );
  });
  return filled(
    statusOrganisations.map((organisation) =>
      row(
        organisation,
        translate(`organisation.${organisation}`),
        standings.map((known): ComparedCell => {
          const now = known.get(organisation) ?? [];
          if (now.length === 0) return none;
          const lines = now.map(({ value, date, asOf }) => {
            const [since, seen] = [yearOf(date), yearOf(asOf)];
            const seenText = seen === null ? null : translate("fact.asOf", { date: String(seen) });
            return { text: names.text(value), note: since === null ? seenText : String(since) };
          });
          return { kind: "text", lines };
        }),
      ),
    ),
  );
}

/** Two to four economies side by side: how many of what they have, where they stand, in which mechanisms they differ. Pure. */
export function compareEconomies(places: readonly PlaceId[], atlas: Atlas): ComparisonTable {
  const { indexes, names, translate } = atlas;
  const parts = [...indexes.mechanisms.values()].flatMap((mechanism) => {
    const own = places.map((place) => partOf(atlas, mechanism.id, place));
    return own.every((part) => part === null) ? [] : [{ mechanism, own }];
  });
  const isSame = ({ own }: (typeof parts)[number]): boolean =>
    own.every((part) => part !== null && part.role === own[0]?.role);
  const having = ({ own }: (typeof parts)[number]): number => own.filter((part) => part !== null).length;
  const short = ({ id }: Mechanism): string => names.text(names.mechanismShort(id));
  const counts = buildTieRows(
    places.map((place) => ({ ties: tiesOfPlace(indexes, place), about: [place] })),
    atlas,
  );
  const different = parts.filter((one) => !isSame(one)).sort((one, two) => having(two) - having(one));
  return {
    heads: places.map((id) => ({ id, name: names.place(id), target: targetOf("place", id) })),
    lead: [],
    groups: [
      { id: "links", heading: translate("compare.links"), counted: false, rows: filled(counts) },
      {
        id: "standing",
        heading: translate("place.statuses"),
        counted: false,
        rows: standingRows(places, atlas),
      },
      {
        id: "different",
        heading: translate("compare.different"),
        counted: true,
        rows: different.map(({ mechanism, own }) =>
          row(
            mechanism.id,
            short(mechanism),
            own.map((part) => partCell(part, atlas)),
            targetOf("mechanism", mechanism.id),
          ),
        ),
      },
    ],
    same: parts.filter(isSame).map(({ mechanism, own }) => ({
      target: targetOf("mechanism", mechanism.id),
      text: short(mechanism),
      note: own[0] === null || own[0] === undefined ? "" : translate(`role.${own[0].role}`),
    })),
    note: translate("compare.note"),
  };
}
