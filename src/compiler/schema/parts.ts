import { z } from "zod";
import { isCalendarDate } from "../../dataset/dates.ts";
import { bases, confidences, fields, targetKinds } from "../../dataset/vocabulary.ts";

/** Message with its stable code in front; `shapeProblems` takes the two apart again. */
function coded(code: string, message: string): string {
  return `${code}|${message}`;
}

/** Any schema, or `null`; a key left out on disk is `null` too. */
export function orNull<T extends z.ZodType>(schema: T): z.ZodDefault<z.ZodNullable<T>> {
  return z._default(z.nullable(schema), null) as z.ZodDefault<z.ZodNullable<T>>;
}
/** A list; a key left out on disk is the empty list. */
export function listOf<T extends z.ZodType>(schema: T): z.ZodDefault<z.ZodArray<T>> {
  return z._default(z.array(schema), []) as unknown as z.ZodDefault<z.ZodArray<T>>;
}

export const idText = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, coded("bad-id", "An id is lower-case letters, digits and single hyphens."))
  .describe("Id in kebab-case, stable, never reused");
export const pairText = z
  .string()
  .regex(/^[a-z]{2}-[a-z]{2}$/, coded("bad-pair", "A pair is two economy ids joined by a hyphen, such as al-xk."))
  .describe("Two economy ids in alphabetical order, joined by a hyphen: al-xk");
export const targetText = z
  .string()
  .regex(
    new RegExp(`^(${targetKinds.join("|")}):[a-z0-9]+(-[a-z0-9]+)*$`),
    coded("bad-target", "A target is a kind and an id, such as mechanism:selec, place:al or pair:al-xk."),
  )
  .describe("What this is about: kind and id, such as mechanism:selec, place:al, pair:al-xk, theme:challenge-trust");
export const filledText = z
  .string()
  .regex(/\S/, coded("empty-text", "The text is empty; write it or leave the key out."))
  .describe("Text in our own words, not empty");
export const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    message: coded("bad-date", "A date is written YYYY, YYYY-MM or YYYY-MM-DD."),
    abort: true,
  })
  .refine(isCalendarDate, coded("impossible-date", "This day or month does not exist; correct the date."))
  .describe("ISO 8601 date, as precise as the source: YYYY, YYYY-MM or YYYY-MM-DD");
export const webAddress = z
  .string()
  .regex(
    /^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/,
    coded("bad-url", "A web address starts with http:// or https://, names a host and has no spaces."),
  )
  .describe("Address of the page, http or https");
const longitudeMessage = coded("bad-coordinate", "A longitude lies between -180 and 180 degrees.");
const latitudeMessage = coded("bad-coordinate", "A latitude lies between -90 and 90 degrees.");
export const position = z
  .tuple([
    z.number().min(-180, longitudeMessage).max(180, longitudeMessage),
    z.number().min(-90, latitudeMessage).max(90, latitudeMessage),
  ])
  .describe("[longitude, latitude] in degrees, WGS 84");
export const fingerprintText = z
  .string()
  .regex(/^[0-9a-f]{12}$/, coded("bad-fingerprint", "A fingerprint is 12 hexadecimal digits in lower case."))
  .describe("First 12 hexadecimal digits of the SHA-256 of the folded original paragraph");
export const paragraphNumber = z.int().min(1).describe("1-based number of the paragraph in its section");

const otherNames = {
  sq: filledText.optional(),
  bs: filledText.optional(),
  hr: filledText.optional(),
  cnr: filledText.optional(),
  "sr-Latn": filledText.optional(),
  "sr-Cyrl": filledText.optional(),
  mk: filledText.optional(),
};
export const names = z
  .strictObject({ en: filledText, ...otherNames })
  .describe("Name by language; en always there; no asterisk (the naming policy adds it)");

const basis = z.enum(bases).describe("Where the fact comes from; inferred facts say from what in basisNote");
export const compiledConfidence = z.enum(confidences);
export const authoringConfidence = z
  .enum([...confidences, "unverified"])
  .describe("How sure; unverified records are left out of the atlas and counted");

const documentSource = {
  document: idText.describe("k4d-709 (the report) or rcc-leaflet (the leaflet)"),
  section: idText.describe("Section id, such as k4d-5-2"),
  references: listOf(idText).describe("Works which that passage cites: ids of references.json"),
};
const webSource = {
  url: webAddress,
  title: filledText.describe("Title of the page as printed"),
  date: orNull(isoDate).describe("Date of the page, null when it has none"),
};
export const authoringSource = z
  .union([z.strictObject(documentSource), z.strictObject(webSource)])
  .describe("A passage of a source document, or a web page");
export const compiledSource = z.union([
  z.strictObject({ kind: z.literal("document"), ...documentSource }),
  z.strictObject({ kind: z.literal("web"), ...webSource }),
]);
const authoringWebSource = z.strictObject(webSource);
const compiledWebSource = z.strictObject({ kind: z.literal("web"), ...webSource });

function atLeastOneSource<T extends z.ZodType>(source: T) {
  return z
    .array(source)
    .min(1, coded("missing-source", "At least one source is needed; name the passage or page that says so."))
    .describe("Where this is said; at least one");
}
const notes = {
  basisNote: orNull(filledText).describe("Needed when basis is inferred: from what"),
  asOf: orNull(isoDate).describe("Date at which the source says the fact held"),
  asOfNote: orNull(filledText).describe("The same in words where the source gives no date"),
};

export type Shape = Readonly<Record<string, z.ZodType>>;
/**
 * The two sides of every record: as people write it in `data/` and as it stands in the compiled dataset.
 * `record` is the provenance of a record, `embedded` that of a part of it (on disk it may inherit from its record).
 */
export interface Side<R extends Shape, E extends Shape, S extends z.ZodType, W extends z.ZodType> {
  readonly record: R;
  readonly embedded: E;
  readonly source: S;
  readonly webSource: W;
}
export const authoringSide = {
  record: { basis, confidence: authoringConfidence, ...notes, sources: atLeastOneSource(authoringSource) },
  embedded: {
    basis: basis.optional(),
    basisNote: filledText.nullable().optional(),
    confidence: authoringConfidence.optional(),
    asOf: isoDate.nullable().optional(),
    asOfNote: filledText.nullable().optional(),
    sources: atLeastOneSource(authoringSource).optional(),
  },
  source: authoringSource,
  webSource: authoringWebSource,
} as const;
const compiledProvenance = {
  basis,
  confidence: compiledConfidence,
  ...notes,
  sources: atLeastOneSource(compiledSource),
} as const;
export const compiledSide = {
  record: compiledProvenance,
  embedded: compiledProvenance,
  source: compiledSource,
  webSource: compiledWebSource,
} as const;

/** A value with its own provenance. */
export function sourced<T extends z.ZodType, E extends Shape>(value: T, embedded: E) {
  return z.strictObject({ value, note: orNull(filledText), ...embedded });
}

/** Fields of work, of mechanisms and of topics. */
export const field = z.enum(fields);
