import "../../text/late.ts";
import type { Mechanism, MechanismId, PlaceId } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { yearOf } from "../../text/dates.ts";
import type { Atlas } from "../../view/atlas.ts";
import {
  type ComparedCell,
  type ComparedGroup,
  type ComparisonTable,
  filled,
  row,
  textCell,
} from "./comparisonTable.ts";
import { partCell, partOf } from "./economies.ts";

/** Two to four mechanisms side by side: what they are, and who is a member of all, of some, or takes part without being one. Pure. */
export function compareMechanisms(ids: readonly MechanismId[], atlas: Atlas): ComparisonTable {
  const { indexes, names, translate } = atlas;
  const mechanisms = ids.flatMap((id) => indexes.mechanisms.get(id) ?? []);
  const short = (id: MechanismId): string => names.text(names.mechanismShort(id));
  const taking = indexes.economies.flatMap(({ id: place }) => {
    const parts = mechanisms.map(({ id }) => partOf(atlas, id, place));
    return parts.some((part) => part !== null) ? [{ place, parts }] : [];
  });
  const inWhich = (of: (typeof taking)[number]): string =>
    of.parts.map((part) => (part?.role === "member" ? "1" : "0")).join("");
  const rowsOf = (which: (key: string) => boolean) =>
    taking
      .filter((one) => which(inWhich(one)))
      .map(({ place, parts }) =>
        row(
          `place-${place}`,
          names.place(place),
          parts.map((part) => partCell(part, atlas)),
          targetOf("place", place),
        ),
      );
  const group = (id: string, heading: string, which: (key: string) => boolean): ComparedGroup => ({
    id,
    heading,
    counted: true,
    rows: rowsOf(which),
  });
  const two = mechanisms.length === 2;
  const some = two
    ? mechanisms.map(({ id }, at) =>
        group(
          `only-${id}`,
          translate("compare.memberOnly", { name: short(id) }),
          (key) => key === (at === 0 ? "10" : "01"),
        ),
      )
    : [group("some", translate("compare.memberSome"), (key) => key.includes("1") && key.includes("0"))];
  const fact = (id: string, name: string, cellOf: (mechanism: Mechanism) => ComparedCell) =>
    row(id, name, mechanisms.map(cellOf));
  const placeName = (place: PlaceId | null | undefined): string | null => (place == null ? null : names.place(place));
  return {
    heads: mechanisms.map(({ id }) => ({ id, name: short(id), target: targetOf("mechanism", id) })),
    lead: [],
    groups: [
      group("all", translate(two ? "compare.memberBoth" : "compare.memberAll"), (key) => !key.includes("0")),
      ...some,
      group("beside", translate(two ? "compare.memberNeither" : "compare.memberNone"), (key) => !key.includes("1")),
      {
        id: "facts",
        heading: translate("compare.facts"),
        counted: false,
        rows: filled([
          fact("kind", translate("compare.kind"), ({ kind }) => textCell(translate(`mechanismKind.${kind}`))),
          fact("from", translate("matrix.from"), ({ from }) => textCell(from === null ? null : String(yearOf(from)))),
          fact("status", translate("mechanism.status"), ({ status }) =>
            textCell(status === null ? null : translate(`mechanismStatus.${status.value}`)),
          ),
          fact("seat", translate("mechanism.seat"), ({ seat }) => textCell(placeName(seat?.value))),
          fact("fields", translate("mechanism.fields"), ({ fields }) =>
            textCell(fields.map((field) => translate(`field.${field}`)).join(", ")),
          ),
        ]),
      },
    ].filter(({ rows }) => rows.length > 0),
    same: [],
    note: translate("compare.noteMembers"),
  };
}
