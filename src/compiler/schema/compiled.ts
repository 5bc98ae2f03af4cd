import { z } from "zod";
import { cslShape } from "./csl.ts";
import {
  borderShape,
  compiledNamingConfidence,
  conflictShape,
  documentShape,
  gapShape,
  namingShape,
  storyShape,
  themeShape,
  topicShape,
} from "./documents.ts";
import { compiledSide, compiledSource, field, filledText, idText, isoDate, targetText, webAddress } from "./parts.ts";
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

/** Ids made by the compiler: parts joined by two hyphens. */
const madeId = z.string().regex(/^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/);
const locator = z.strictObject({ document: idText, ...locatorShape });
const inline = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), value: z.string() }),
  z.strictObject({ type: z.literal("emphasis"), value: z.string() }),
  z.strictObject({ type: z.literal("citation"), references: z.array(idText).min(1) }),
]);
const storyCitation = z
  .string()
  .regex(/^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe("Kind and id: a thing of the atlas, or conflict:… or gap:…");
const storyInline = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), value: z.string() }),
  z.strictObject({ type: z.literal("emphasis"), value: z.string() }),
  z.strictObject({ type: z.literal("citation"), targets: z.array(storyCitation).min(1) }),
]);
const storyContent = z.array(storyInline).min(1);
const storyBlocks = z.array(
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("paragraph"), content: storyContent }),
    z.strictObject({ type: z.literal("list"), items: z.array(storyContent).min(1) }),
  ]),
);
const story = z.strictObject({
  id: idText,
  ...storyShape,
  steps: z
    .array(
      z.strictObject({
        title: filledText,
        view: z.string().describe("Query of the address that shows the view of the step, without the question mark"),
        text: filledText.describe("Plain text without the citations"),
        content: storyBlocks.min(1),
        notes: z.string().describe("For who speaks, plain text; empty for none"),
        notesContent: storyBlocks,
        citations: z.array(storyCitation).min(1).describe("What the text rests on, in order, without repetition"),
      }),
    )
    .min(1),
});
const editorNote = z.strictObject({ text: filledText, sources: z.array(compiledSource).min(1) });
const statement = z.strictObject({
  id: idText,
  document: idText,
  section: idText,
  text: filledText.describe("Plain text with the citations in scholarly form"),
  content: z.array(inline).min(1),
  citations: z.array(idText).describe("Works cited, in order, without repetition"),
  locator,
  about: z.array(targetText),
  editorNote: editorNote.nullable(),
});
const reference = z.strictObject({
  id: idText,
  csl: z.strictObject({ ...cslShape, custom: z.strictObject({ verified: z.boolean() }) }).describe("CSL-JSON item"),
  inText: z.strictObject({ authors: filledText, year: filledText }),
  full: filledText.describe("Full reference as plain text (APA); for unverified works only what is known"),
  url: webAddress.nullable(),
  verified: z.boolean(),
  note: filledText.nullable(),
  role: z.enum(["cited", "footnote", "source-document", "named"]),
});

/** The compiled dataset: the shape of `data/atlas.json`, equal to `Dataset` of `model.ts`. */
export const compiledDataset = z.strictObject({
  edition: z.strictObject({ date: isoDate, hash: z.string().regex(/^[0-9a-f]{8}$/) }),
  documents: z.array(
    z.strictObject({
      ...documentShape,
      leftOut: z.array(z.strictObject({ locator, reason: filledText })),
    }),
  ),
  places: z.array(z.strictObject(placeShape(compiledSide))),
  mechanisms: z.array(z.strictObject(mechanismShape(compiledSide))),
  participations: z.array(
    z.strictObject({ id: madeId, mechanism: idText, ...participationShape(compiledSide.embedded) }),
  ),
  links: z.array(
    z.strictObject({
      ...linkShape(compiledSide.record),
      fields: z.array(field).min(1).describe("Fields of work, by its topics; general when it has none"),
    }),
  ),
  centres: z.array(z.strictObject(centreShape(compiledSide.record))),
  crossings: z.array(z.strictObject(crossingShape(compiledSide.record))),
  events: z.array(z.strictObject({ id: madeId, subject: targetText, ...eventShape(compiledSide.embedded) })),
  statements: z.array(statement),
  references: z.array(reference),
  figures: z.array(z.strictObject(figureShape(compiledSide.record))),
  stories: z.array(story),
  themes: z.array(z.strictObject(themeShape)),
  topics: z.array(z.strictObject(topicShape)),
  conflicts: z.array(z.strictObject(conflictShape(compiledSource))),
  borders: z.array(z.strictObject(borderShape(compiledSource))),
  gaps: z.array(z.strictObject(gapShape)),
  naming: z.strictObject(namingShape(compiledSide, compiledNamingConfidence)),
  leftOutUnverified: z.int().min(0).describe("Records, participations, events and values left out as unverified"),
});
