import type { Indexes } from "../../dataset/indexes.ts";
import { isBody } from "../../dataset/isBody.ts";
import type { Field, Gap, Mechanism, Place, PlaceId } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { fields } from "../../dataset/vocabulary.ts";
import type { Translate } from "../../text/translate.ts";
import { type Contact, selectContacts } from "../../view/country/contacts.ts";

/** The bodies of one economy in one field. */
export interface FieldCell {
  readonly bodies: readonly Mechanism[];
  /** Laws and systems of data in the field, which are no bodies. */
  readonly rules: readonly Mechanism[];
  /** What was searched without success, where there is no body. */
  readonly searched: readonly Gap[];
}
export interface FieldRow {
  readonly field: Field;
  readonly cells: ReadonlyMap<PlaceId, FieldCell>;
  /** Bodies of all columns that work in the field. */
  readonly count: number;
}
export interface FieldMatrix {
  readonly columns: readonly Place[];
  readonly rows: readonly FieldRow[];
  readonly contactsOf: ReadonlyMap<PlaceId, readonly Contact[]>;
  /** Bodies, each once. */
  readonly bodies: number;
  readonly contacts: number;
}

/**
 * Fields of work by economies: the six, and others that have bodies in view. A body of several fields stands in each of them.
 * `inView` leaves what the filters leave; gaps and the order of economies come from the whole.
 */
export function buildFieldMatrix(inView: Indexes, whole: Indexes): FieldMatrix {
  const columns = whole.economies.filter(
    ({ id, group }) => group === "western-balkans" || inView.mechanismsByEconomy.has(id),
  );
  const rows = fields.map((field): FieldRow => {
    const cells = new Map(
      columns.map(({ id }) => {
        const own = (inView.mechanismsByEconomy.get(id) ?? []).filter((one) => one.fields.includes(field));
        const bodies = own.filter(isBody);
        const rules = own.filter((one) => !isBody(one));
        const gaps = bodies.length > 0 ? [] : (whole.gapsByTarget.get(targetOf("place", id)) ?? []);
        return [id, { bodies, rules, searched: gaps.filter((gap) => gap.fields.includes(field)) }] as const;
      }),
    );
    return { field, cells, count: [...cells.values()].reduce((sum, { bodies }) => sum + bodies.length, 0) };
  });
  const contactsOf = new Map(columns.map((place) => [place.id, selectContacts(inView, place)] as const));
  return {
    columns,
    rows,
    contactsOf,
    bodies: columns.reduce((sum, { id }) => sum + (inView.mechanismsByEconomy.get(id) ?? []).filter(isBody).length, 0),
    contacts: [...contactsOf.values()].reduce((sum, contacts) => sum + contacts.length, 0),
  };
}

/** Fields in order: as everywhere, by `name`, by `count` of bodies, or by how many one economy has. */
export function sortFieldRows(
  rows: readonly FieldRow[],
  by: string | null,
  descending: boolean,
  translate: Translate,
): readonly FieldRow[] {
  if (by === null) return rows;
  const key = (row: FieldRow): number | string => {
    if (by === "name") return translate(`field.${row.field}`);
    return by === "count" ? -row.count : -(row.cells.get(by)?.bodies.length ?? 0);
  };
  const sorted = rows.map((row, index) => ({ row, key: key(row), index }));
  sorted.sort((a, b) => (a.key === b.key ? a.index - b.index : a.key < b.key ? -1 : 1));
  return (descending ? sorted.reverse() : sorted).map(({ row }) => row);
}
