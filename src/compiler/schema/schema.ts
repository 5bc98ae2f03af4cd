import { z } from "zod";
import {
  authoringBorder,
  authoringCentre,
  authoringChange,
  authoringConflict,
  authoringCrossing,
  authoringDocument,
  authoringEdition,
  authoringFigure,
  authoringFormerId,
  authoringGap,
  authoringLink,
  authoringMechanism,
  authoringNaming,
  authoringPlace,
  authoringReference,
  authoringStory,
  authoringTheme,
  authoringTopic,
  authoringWords,
} from "./authoring.ts";
import { compiledDataset } from "./compiled.ts";

/** Kinds kept one record a file, by folder of `data/`. */
export const folderSchemas = {
  mechanisms: { kind: "mechanism", schema: authoringMechanism },
  links: { kind: "link", schema: authoringLink },
  centres: { kind: "centre", schema: authoringCentre },
  crossings: { kind: "crossing", schema: authoringCrossing },
  figures: { kind: "figure", schema: authoringFigure },
  conflicts: { kind: "conflict", schema: authoringConflict },
  documents: { kind: "document", schema: authoringDocument },
  search: { kind: "words", schema: authoringWords },
} as const;
/** Kinds kept as one list, by file of `data/`; the schema is that of a row. */
export const listSchemas = {
  "places.json": { kind: "place", schema: authoringPlace },
  "references.json": { kind: "reference", schema: authoringReference },
  "themes.json": { kind: "theme", schema: authoringTheme },
  "topics.json": { kind: "topic", schema: authoringTopic },
  "borders.json": { kind: "border", schema: authoringBorder },
  "gaps.json": { kind: "gap", schema: authoringGap },
  "changes.json": { kind: "change", schema: authoringChange },
  "former-ids.json": { kind: "former-id", schema: authoringFormerId },
} as const;
/** Single files. */
export const fileSchemas = {
  "naming.json": { kind: "naming", schema: authoringNaming },
  "edition.json": { kind: "edition", schema: authoringEdition },
} as const;

export type FolderName = keyof typeof folderSchemas;
export type ListName = keyof typeof listSchemas;

/**
 * JSON Schemas (2020-12) for editors, by file name in `data/schema/`: `mechanism.schema.json` for a record,
 * `places.schema.json` for a list.
 */
export function buildAuthoringSchemas(): Readonly<Record<string, unknown>> {
  const schemas: Record<string, unknown> = {};
  for (const { kind, schema } of Object.values(folderSchemas)) {
    schemas[`${kind}.schema.json`] = describeAuthoring(schema, `A ${kind} record of the atlas`);
  }
  for (const [file, { kind, schema }] of Object.entries(listSchemas)) {
    schemas[file.replace(".json", ".schema.json")] = describeAuthoring(z.array(schema), `All records of kind ${kind}`);
  }
  for (const { kind, schema } of Object.values(fileSchemas)) {
    schemas[`${kind}.schema.json`] = describeAuthoring(schema, `The ${kind} file of the atlas`);
  }
  schemas["story.schema.json"] = describeAuthoring(authoringStory, "The head of a story of the atlas");
  return schemas;
}

/** JSON Schema (2020-12) of `data/atlas.json`. */
export function buildDatasetSchema(): object {
  return z.toJSONSchema(compiledDataset.meta({ title: "Western Balkans Cooperation Atlas, dataset" }), {
    io: "output",
  });
}

function describeAuthoring(schema: z.ZodType, title: string): unknown {
  return z.toJSONSchema(schema.meta({ title }), { io: "input" });
}
