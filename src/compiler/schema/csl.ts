import { z } from "zod";
import { recordOf } from "../../base/keysOf.ts";
import { isCalendarDate } from "../../dataset/dates.ts";
import { coded, filledText, idText, webAddress } from "./parts.ts";

/** Types of works that CSL 1.0.2 knows. */
const itemTypes = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "classic",
  "collection",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "event",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "musical_score",
  "pamphlet",
  "paper-conference",
  "patent",
  "performance",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "review-book",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;

/** Variables of CSL that hold people or bodies, but for the author. */
const agentVariables = [
  "chair",
  "collection-editor",
  "compiler",
  "container-author",
  "contributor",
  "curator",
  "director",
  "editor",
  "editorial-director",
  "interviewer",
  "illustrator",
  "organizer",
  "original-author",
  "producer",
  "recipient",
  "reviewed-author",
  "translator",
] as const;

/** Variables of CSL that hold dates, but for the date of issue. */
const dateVariables = ["accessed", "available-date", "event-date", "original-date", "submitted"] as const;

/** Variables of CSL that hold text; a volume or a page is text too, since it may be "12a". */
const textVariables = [
  "genre",
  "container-title",
  "volume",
  "issue",
  "page",
  "page-first",
  "collection-title",
  "number",
  "publisher",
  "publisher-place",
  "edition",
  "language",
  "abstract",
  "archive",
  "archive_collection",
  "archive_location",
  "archive-place",
  "authority",
  "call-number",
  "chapter-number",
  "collection-number",
  "container-title-short",
  "division",
  "event-title",
  "event-place",
  "ISBN",
  "ISSN",
  "jurisdiction",
  "keyword",
  "medium",
  "note",
  "number-of-pages",
  "number-of-volumes",
  "original-publisher",
  "original-publisher-place",
  "original-title",
  "part",
  "part-title",
  "PMCID",
  "PMID",
  "reviewed-title",
  "scale",
  "section",
  "source",
  "status",
  "supplement",
  "title-short",
  "version",
  "volume-title",
] as const;

const agent = z
  .strictObject({
    family: filledText.optional(),
    given: filledText.optional(),
    literal: filledText.optional().describe("The whole name of a body, or of a person whose parts are not known"),
    suffix: filledText.optional(),
    "dropping-particle": filledText.optional(),
    "non-dropping-particle": filledText.optional(),
  })
  .refine(
    ({ family, literal }) => (family === undefined) !== (literal === undefined),
    coded("bad-name", 'A name needs "family" for a person or "literal" for a body; give one of the two.'),
  )
  .meta({ id: "name" });
const agents = z.array(agent).min(1);

/** Printing began in the 15th century: an earlier year of a cited work is a slip. */
const firstYear = 1450;
const lastYear = 2099;
const dateParts = z
  .array(z.int())
  .min(1, { abort: true })
  .max(3, { abort: true })
  .refine(
    ([year = 0, month = 1, day = 1]) =>
      year >= firstYear &&
      year <= lastYear &&
      isCalendarDate([String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-")),
    coded(
      "impossible-date",
      `This date does not exist or is not of the years ${firstYear} to ${lastYear}; correct it.`,
    ),
  );
const date = z.strictObject({ "date-parts": z.array(dateParts).min(1).max(2) }).meta({
  id: "date-of-a-work",
  description: "One date or a first and a last one, each [year], [year, month] or [year, month, day]",
});

function each<K extends string, T extends z.ZodType>(keys: readonly K[], schema: T): Record<K, z.ZodOptional<T>> {
  return recordOf(keys, () => schema.optional());
}

/** A CSL-JSON item, all but `custom`. */
export const cslShape = {
  id: idText,
  type: z.enum(itemTypes).describe("CSL item type"),
  author: agents.optional(),
  issued: date.optional(),
  title: filledText.optional(),
  URL: webAddress.optional(),
  ...each(agentVariables, agents),
  ...each(textVariables, filledText),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/[!-~]+$/, coded("bad-doi", "A DOI begins with 10. and has no address before it; correct it."))
    .optional(),
  ...each(dateVariables, date),
};

/** Keys of an item that hold dates of the past: nothing is cited before it exists. */
export const cslDateKeys = ["issued", ...dateVariables] as const;
