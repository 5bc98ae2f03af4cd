import { groupBy } from "../../base/groupBy.ts";
import type { Indexes } from "../../dataset/indexes.ts";
import { isBody } from "../../dataset/isBody.ts";
import type { Field, Gap, Mechanism, PlaceId } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { fields } from "../../dataset/vocabulary.ts";

/** Where a page shows how an economy coordinates inside, and where partners reach it: ids of headings, parts of the address. */
export const countryParts = { inside: "inside", meeting: "meeting", outside: "outside" } as const;
export type CountryPart = keyof typeof countryParts;

/** Bodies of an economy, and what stands beside them, under one field. */
export interface FieldGroup {
  readonly field: Field;
  readonly bodies: readonly Mechanism[];
}

/** Bodies under the field that each names first, in the order of the fields; their other fields are said beside them. */
export function groupBodies(bodies: readonly Mechanism[]): readonly FieldGroup[] {
  const byField = groupBy(bodies, (body) => body.fields[0] ?? "general");
  return fields.flatMap((field) => {
    const group = byField.get(field);
    return group === undefined ? [] : [{ field, bodies: group }];
  });
}

/** What is known of an economy and a field in which it has no body. */
export interface MissingField {
  readonly field: Field;
  /** What was searched for without success; empty where nobody looked for a body of this field by itself. */
  readonly searched: readonly Gap[];
}

/** Fields in which no body of an economy works, neither first nor beside others; those that were searched come first. */
export function selectMissingFields(
  indexes: Indexes,
  place: PlaceId,
  bodies: readonly Mechanism[],
): readonly MissingField[] {
  const present = new Set(bodies.filter(isBody).flatMap((body) => body.fields));
  const gaps = indexes.gapsByTarget.get(targetOf("place", place)) ?? [];
  const missing = fields
    .filter((field) => field !== "general" && !present.has(field))
    .map((field) => ({ field, searched: gaps.filter((gap) => gap.fields.includes(field)) }));
  return [
    ...missing.filter(({ searched }) => searched.length > 0),
    ...missing.filter((one) => one.searched.length === 0),
  ];
}
