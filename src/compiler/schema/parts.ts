import { z } from "zod";
import { visibleCharacters } from "../../base/characters.ts";
import { isCalendarDate } from "../../dataset/dates.ts";
import type { Target } from "../../dataset/model.ts";
import { bases, confidences, fields, targetKinds } from "../../dataset/vocabulary.ts";
import { hostOf } from "../hostOf.ts";

/** Message with its stable code in front; `shapeProblems` takes the two apart again. */
export function coded(code: string, message: string): string {
  return `${code}|${message}`;
}

/** Any schema, or `null`; a key left out on disk is `null` too. */
export function orNull<T extends z.ZodType>(schema: T): z.ZodDefault<z.ZodNullable<T>> {
  return z._default(z.nullable(schema), null) as z.ZodDefault<z.ZodNullable<T>>;
}
/** A list; a key left out on disk is the empty list. */
export function listOf<T extends z.ZodType>(schema: T): z.ZodDefault<z.ZodArray<T>> {
  return z._default(z.array(schema), []) as z.ZodDefault<z.ZodArray<T>>;
}

export const idText = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, coded("bad-id", "An id is lower-case letters, digits and single hyphens."))
  .describe("Id in kebab-case, stable, never reused");
export const pairText = z
  .string()
  .regex(/^[a-z]{2}-[a-z]{2}$/, coded("bad-pair", "A pair is two economy ids joined by a hyphen, such as al-xk."))
  .describe("Two economy ids in alphabetical order, joined by a hyphen: al-xk");
const targetPattern = z
  .string()
  .regex(
    new RegExp(`^(${targetKinds.join("|")}):[a-z0-9]+(-[a-z0-9]+)*$`),
    coded("bad-target", "A target is a kind and an id, such as mechanism:selec, place:al or pair:al-xk."),
  )
  .describe("What this is about: kind and id, such as mechanism:selec, place:al, pair:al-xk, theme:challenge-trust");
/** Typed as what the pattern lets through. */
export const targetText = targetPattern as z.ZodType<Target, string>;
export const filledText = z
  .string()
  .regex(visibleCharacters, {
    message: coded("empty-text", "The text is empty or holds nothing that can be seen; write it or leave the key out."),
    abort: true,
  })
  .regex(/^\S(?:[\s\S]*\S)?$/, coded("loose-space", "The text begins or ends with a space; remove it."))
  .meta({ id: "text", description: "Text in our own words, not empty" });

/**
 * The atlas tells of cooperation between states and bodies of today. A year before 1900 is a slip (1800 for 1980), and so
 * is a plan for a time beyond this century.
 */
const centuryPattern = /^(19|20)/;
export const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    message: coded("bad-date", "A date is written YYYY, YYYY-MM or YYYY-MM-DD."),
    abort: true,
  })
  .regex(centuryPattern, {
    message: coded(
      "unlikely-year",
      "The year lies before 1900 or after 2099, where the atlas has nothing; correct it.",
    ),
    abort: true,
  })
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    message: coded("impossible-date", "This day or month does not exist; correct the date."),
    abort: true,
  })
  .refine(isCalendarDate, coded("impossible-date", "This day or month does not exist; correct the date."))
  .meta({ id: "date", description: "ISO 8601 date, as precise as the source: YYYY, YYYY-MM or YYYY-MM-DD" });

/** Hosts that mean the reader's own machine or network. */
const privateHost =
  /^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168)\.|(^|\.)(localhost|local|internal|home|lan|invalid|test)$/;
function isPublicHost(text: string): boolean {
  const host = hostOf(text);
  return host !== null && !privateHost.test(host);
}

/**
 * Nothing but a public page: no other scheme, which a browser would run or read from the disk, no name and password, no
 * bare host, no character that ends an address in a text.
 */
export const webAddress = z
  .string()
  .regex(
    /^https?:\/\/([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(:\d{1,5})?([/?#][^\s\p{C}"<>\\^`{|}]*)?$/u,
    {
      message: coded(
        "bad-url",
        "A web address starts with http:// or https://, names a public host without user or password, and has no spaces.",
      ),
      abort: true,
    },
  )
  .refine(isPublicHost, coded("bad-url", "This web address leads to no public host; correct it."))
  .meta({ id: "web-address", description: "Address of the page, http or https" });
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
const inferredFrom = z
  .enum(bases.filter((name) => name !== "inferred"))
  .describe("Needed when basis is inferred: where that comes from which it is inferred");
const notes = {
  basisNote: orNull(filledText).describe("Needed when basis is inferred: from what"),
  inferredFrom: orNull(inferredFrom),
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
    inferredFrom: inferredFrom.nullable().optional(),
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
