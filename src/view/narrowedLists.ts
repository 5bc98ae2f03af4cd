import type { Field, Participation, Place, Role } from "../dataset/model.ts";
import { fields } from "../dataset/vocabulary.ts";
import { countryParts } from "./country/bodies.ts";

/*
 * Parts of a page to which a number leads that counts some rows of a list: the list stands there narrowed to just these, with
 * a press that shows all of it.
 */

/** The bodies of an economy that work in a field. */
export const fieldPart = (field: Field): string => `${countryParts.inside}-${field}`;

/** The field whose bodies a part of a page shows; null for any other part. */
export function fieldOfPart(part: string | null): Field | null {
  return fields.find((field) => fieldPart(field) === part) ?? null;
}

/** Those who take part in a mechanism: all, those without an economy in the region, and organisations alone. */
export const memberParts = { all: "members", elsewhere: "members-elsewhere", named: "members-named" } as const;
export type NarrowedMembers = "elsewhere" | "named";

/** Those who take part in one role, within the whole list. */
export const rolePart = (role: Role): string => `${memberParts.all}-${role}`;

/** To which of them a part of a page is narrowed; null for all. */
export function membersOfPart(part: string | null): NarrowedMembers | null {
  return part === memberParts.elsewhere ? "elsewhere" : part === memberParts.named ? "named" : null;
}

/** Whether somebody who takes part has no column in the matrix of the region (`elsewhere`) or of all economies (`named`). */
export function isAmong(
  { place }: Pick<Participation, "place">,
  narrowed: NarrowedMembers,
  places: ReadonlyMap<string, Place>,
): boolean {
  if (place === null) return true;
  const group = places.get(place)?.group ?? null;
  return narrowed === "elsewhere" && group !== "western-balkans" && group !== "region";
}

/** All parts that narrow a list. */
export const narrowingParts: readonly string[] = [...Object.values(memberParts), ...fields.map(fieldPart)];
