import { z } from "zod";
import {
  contactKinds,
  linkKinds,
  linkStatuses,
  mechanismKinds,
  mechanismStatuses,
  relationTypes,
  relevances,
  roles,
  statusOrganisations,
} from "../../dataset/vocabulary.ts";
import {
  field,
  filledText,
  fingerprintText,
  idText,
  isoDate,
  listOf,
  names,
  orNull,
  pairText,
  paragraphNumber,
  position,
  type Shape,
  type Side,
  sourced,
  targetText,
  webAddress,
} from "./parts.ts";

const linkStatus = z
  .enum(linkStatuses)
  .describe("As last known: signed is not in force, agreed is not operating, unknown is unclear");
const role = z.enum(roles);
const contact = orNull(z.enum(contactKinds));
const relationType = z.enum(relationTypes);
const text = orNull(filledText);
const date = orNull(isoDate);

type AnySide<R extends Shape, E extends Shape, S extends z.ZodType, W extends z.ZodType> = Side<R, E, S, W>;

/** A place (row of `places.json`). */
export function placeShape<R extends Shape, E extends Shape, S extends z.ZodType, W extends z.ZodType>(
  side: AnySide<R, E, S, W>,
) {
  const status = z.strictObject({
    ...side.record,
    organisation: z.enum(statusOrganisations),
    value: filledText.describe("Our words: member, operational agreement, candidate …"),
    date,
    contact: contact.describe("Where it means that somebody of the economy can be reached there: what that is"),
    note: text,
  });
  return {
    id: idText,
    kind: z.enum(["economy", "town"]),
    group: orNull(z.enum(["western-balkans", "region", "elsewhere"])).describe("For an economy; null for a town"),
    economy: orNull(idText).describe("For a town: the economy it lies in"),
    names,
    anchor: orNull(position).describe("End point of arcs; null only for group elsewhere"),
    anchorTown: orNull(idText),
    isoCode: text.describe("ISO 3166-1 alpha-2 as printed"),
    statuses: listOf(status),
    sources: listOf(side.source),
  };
}

/** What a mechanism is, without its parts that become arrays of their own. */
export function mechanismShape<R extends Shape, E extends Shape, S extends z.ZodType, W extends z.ZodType>(
  side: AnySide<R, E, S, W>,
) {
  const naming = z.strictObject({ name: filledText, acronym: text, until: date, note: text });
  const relation = z.strictObject({ ...side.embedded, type: relationType, mechanism: idText, note: text });
  const status = z.enum(mechanismStatuses);
  const memberList = z.strictObject({ ...side.embedded, label: text, complete: z.boolean(), note: text });
  return {
    ...side.record,
    id: idText,
    name: filledText.describe("Official name"),
    acronym: text,
    formerNames: listOf(naming),
    kind: z.enum(mechanismKinds),
    scope: z.enum(["regional", "national"]),
    economy: orNull(idText).describe("Only for scope national: the economy"),
    fields: listOf(field),
    contact: contact.describe(
      "Regional: through what each member is reached in it. National: what it is to partners. Summary or member list says so",
    ),
    relevance: z._default(z.enum(relevances), "core").describe("edge: near the field, and easily left out of the view"),
    relevanceNote: text.describe("Needed when relevance is edge: why"),
    summary: sourced(filledText, side.embedded).describe("One or two sentences in our words"),
    seat: orNull(sourced(orNull(idText), side.embedded)).describe("Town id of places.json"),
    website: orNull(sourced(webAddress, side.embedded)),
    host: orNull(sourced(filledText, side.embedded)),
    status: sourced(status, side.embedded),
    earlierStatuses: listOf(sourced(status, side.embedded)).describe(
      "Newest first: what a document said before the status was known from a later page",
    ),
    relations: listOf(relation),
    from: date.describe("Taken from the events unless given"),
    to: date.describe("Taken from the events unless given"),
    uncertain: listOf(filledText).describe("What could not be found out, in our words"),
    memberList: orNull(memberList).describe("What the list in participations is, and when it held"),
  };
}

/** A participation without the keys that its mechanism gives. */
export function participationShape<E extends Shape>(embedded: E) {
  return {
    ...embedded,
    place: orNull(idText).describe("Economy id; null for a participant that is no place, then name is set"),
    name: text,
    entity: text.describe("A body where the member is not the state"),
    role,
    contact: contact.describe(
      "Through what this participant is reached in it, where that does not hold for all members",
    ),
    from: date,
    to: date,
    toBetween: orNull(z.tuple([isoDate.nullable(), isoDate.nullable()])).describe(
      "When the end is only known to lie in a period: [earliest, latest]",
    ),
    note: text,
  };
}

/** An event without the keys that its subject gives. */
export function eventShape<E extends Shape>(embedded: E) {
  return {
    ...embedded,
    date,
    dateEnd: date.describe("End of the period in which it happened, when date is only the earliest possible"),
    type: idText.describe("Kind of event in kebab-case: founded, opened, member-joined …"),
    text: filledText.describe("What happened, in our words"),
  };
}

/** An agreement, patrol, operation, informal tie or priority between two or more economies. */
export function linkShape<R extends Shape>(record: R) {
  return {
    ...record,
    id: idText,
    kind: z.enum(linkKinds),
    topics: listOf(idText).describe("Finer kinds; ids of topics.json"),
    parties: z.array(idText).describe("Two or more economy ids in alphabetical order"),
    leads: listOf(idText).describe("Parties that lead, where the source tells them apart; alphabetical"),
    supports: listOf(idText).describe("Parties that only support, where the source tells them apart; alphabetical"),
    between: orNull(z.array(pairText)).describe(
      "Pairs of parties that it holds for, where those are not all of them; an empty list when the source names no pair",
    ),
    title: filledText,
    summary: text,
    signed: date,
    inForce: date,
    from: date,
    to: date,
    dateNote: text,
    status: linkStatus,
    statusNote: text,
    aggregate: orNull(z.strictObject({ count: z.int().min(1), unit: filledText })).describe(
      "For a claim about several documents at once: how many",
    ),
    where: listOf(filledText),
    point: orNull(position),
    along: orNull(z.array(z.strictObject({ name: filledText, position }))).describe(
      "For a patrol at the border: one place for a post, two or more for the stretch between them; an empty list where the source means the whole border. Left out where the sector is not known",
    ),
    facilitators: listOf(idText).describe("Mechanism ids"),
    notes: text,
  };
}

/** A police cooperation or contact centre. */
export function centreShape<R extends Shape>(record: R) {
  return {
    ...record,
    id: idText,
    name: filledText,
    kind: z.enum(["police-cooperation-centre", "contact-centre"]),
    town: orNull(idText),
    economy: orNull(idText).describe("Where it stands; null when the source does not say"),
    crossing: text.describe("Name of the crossing at which it stands"),
    coordinates: orNull(position).describe("Null when no place is known: listed, not drawn"),
    coordinatesNote: filledText,
    approximate: z.boolean(),
    participants: z.array(idText).describe("Two or more economy ids in alphabetical order"),
    founded: z.strictObject({ title: text, date }),
    opened: date,
    status: linkStatus,
    statusNote: text,
    mechanism: orNull(idText).describe("The same centre as a mechanism, if it is one"),
    notes: text,
  };
}

/** A shared border crossing point. */
export function crossingShape<R extends Shape>(record: R) {
  return {
    ...record,
    id: idText,
    name: filledText,
    pair: pairText,
    kind: z.enum(["one-stop", "integrated", "planned-joint"]),
    host: orNull(idText),
    agreed: date,
    opened: date,
    status: linkStatus,
    statusNote: text,
    coordinates: position,
    coordinatesNote: filledText,
    approximate: z.boolean(),
    notes: text,
  };
}

/** A number with unit, period and source. */
export function figureShape<R extends Shape>(record: R) {
  return {
    ...record,
    id: idText,
    label: filledText,
    value: z.number(),
    unit: filledText,
    qualifier: orNull(z.enum(["about", "more than", "approximately", "some"])),
    period: text,
    population: text,
    statement: orNull(idText).describe("Id of the statement that gives the number"),
    about: listOf(targetText),
  };
}

export const locatorShape = { section: idText, paragraph: paragraphNumber, fingerprint: fingerprintText };
