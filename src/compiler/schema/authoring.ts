import { z } from "zod";
import { cslShape } from "./csl.ts";
import {
  borderShape,
  changeShape,
  conflictShape,
  documentShape,
  formerIdShape,
  gapShape,
  namingShape,
  storyShape,
  themeShape,
  topicShape,
  wordsShape,
} from "./documents.ts";
import {
  authoringConfidence,
  authoringSide,
  authoringSource,
  coded,
  filledText,
  isoDate,
  listOf,
  webAddress,
} from "./parts.ts";
import {
  centreShape,
  crossingShape,
  eventShape,
  figureShape,
  linkShape,
  locatorShape,
  mechanismShape,
  participationShape,
  placeShape,
} from "./records.ts";

const editor = {
  $schema: z
    .string()
    .regex(
      /^(\.\.\/)?schema\/[a-z]+\.schema\.json$/,
      coded("bad-schema", "$schema names a file of data/schema/, such as ../schema/link.schema.json."),
    )
    .optional()
    .describe("For editors; not read"),
};
const event = z.strictObject(eventShape(authoringSide.embedded));
const events = { events: listOf(event) };
const participation = z.strictObject(participationShape(authoringSide.embedded));
const leftOutParagraph = z.strictObject({
  ...locatorShape,
  reason: filledText.describe("Why this paragraph is not restated"),
});

export const authoringMechanism = z.strictObject({
  ...editor,
  ...mechanismShape(authoringSide),
  ...events,
  participations: listOf(participation),
});
export const authoringLink = z.strictObject({ ...editor, ...linkShape(authoringSide.record), ...events });
export const authoringCentre = z.strictObject({ ...editor, ...centreShape(authoringSide.record), ...events });
export const authoringCrossing = z.strictObject({ ...editor, ...crossingShape(authoringSide.record), ...events });
export const authoringFigure = z.strictObject({ ...editor, ...figureShape(authoringSide.record) });
export const authoringConflict = z.strictObject({ ...editor, ...conflictShape(authoringSource) });
export const authoringStory = z.strictObject({
  ...storyShape,
  format: z.optional(z.literal(1)).describe("Version of this form; written by the page of the atlas"),
});
export const authoringDocument = z.strictObject({ ...editor, ...documentShape, leftOut: listOf(leftOutParagraph) });
export const authoringPlace = z.strictObject(placeShape(authoringSide));
export const authoringTheme = z.strictObject(themeShape);
export const authoringTopic = z.strictObject(topicShape);
export const authoringBorder = z.strictObject(borderShape(authoringSource));
export const authoringFormerId = z.strictObject(formerIdShape);
export const authoringChange = z.strictObject(changeShape);
export const authoringGap = z.strictObject(gapShape);
export const authoringNaming = z.strictObject({ ...editor, ...namingShape(authoringSide, authoringConfidence) });
export const authoringWords = z.strictObject({ ...editor, ...wordsShape });
export const authoringEdition = z.strictObject({
  ...editor,
  date: isoDate.describe("Date of the newest change in data/"),
});
const referenceRole = z.enum(["cited", "footnote", "source-document", "named"]);
/** What is known of a work beside its CSL fields. */
const referenceCustom = z.strictObject({
  verified: z.boolean().describe("True when author, year and subject of a record that was seen all agree"),
  role: z.union([
    referenceRole,
    z.enum([
      "cited in report",
      "footnote in report",
      "source document",
      "named in brochure",
      "unnamed source of figures in brochure",
    ]),
  ]),
  match: z
    .enum(["confirmed", "probable", "ambiguous", "unresolved"])
    .optional()
    .describe("How well a record that was seen fits the citation"),
  note: filledText.nullable().optional(),
  candidates: z
    .array(z.strictObject({ title: filledText, url: webAddress }))
    .optional()
    .describe("Works that may be the one meant"),
  cited_as: z.array(filledText).optional().describe("Forms printed in the source document, the regular one first"),
});
export const authoringReference = z.strictObject({ ...cslShape, custom: referenceCustom });

export type AuthoringMechanism = z.output<typeof authoringMechanism>;
export type AuthoringParticipation = z.output<typeof participation>;
export type AuthoringEvent = z.output<typeof event>;
export type AuthoringLink = z.output<typeof authoringLink>;
export type AuthoringCentre = z.output<typeof authoringCentre>;
export type AuthoringCrossing = z.output<typeof authoringCrossing>;
export type AuthoringStory = z.output<typeof authoringStory>;
export type AuthoringFigure = z.output<typeof authoringFigure>;
export type AuthoringDocument = z.output<typeof authoringDocument>;
export type AuthoringGap = z.output<typeof authoringGap>;
export type AuthoringFormerId = z.output<typeof authoringFormerId>;
export type AuthoringPlace = z.output<typeof authoringPlace>;
export type AuthoringNaming = z.output<typeof authoringNaming>;
export type AuthoringReference = z.output<typeof authoringReference>;
export type AuthoringWords = z.output<typeof authoringWords>;
export type AuthoringSource = z.output<typeof authoringSource>;
