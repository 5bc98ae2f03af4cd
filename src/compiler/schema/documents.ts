import { z } from "zod";
import { editionChangeKinds, listedKinds } from "../../dataset/changes.ts";
import { linkKinds, mechanismKinds } from "../../dataset/vocabulary.ts";
import { wordLists } from "../../dataset/words.ts";
import {
  coded,
  compiledConfidence,
  field,
  filledText,
  idText,
  isoDate,
  listOf,
  orNull,
  pairText,
  type Shape,
  type Side,
  targetText,
  webAddress,
} from "./parts.ts";

/** A source document and its sections in reading order. */
export const documentShape = {
  id: idText,
  shortName: filledText.describe("the report, the leaflet"),
  title: filledText,
  reference: idText.describe("Its own record in references.json"),
  licenceNote: filledText,
  sections: z
    .array(
      z.strictObject({
        id: idText,
        number: z.string().describe("As printed: 5.2; ours where none is printed"),
        title: filledText,
        parent: orNull(idText).describe("Id of the section around it"),
      }),
    )
    .min(1)
    .describe("In reading order"),
};

/** Sources that differ, and the reading adopted. */
export function conflictShape<S extends z.ZodType>(source: S) {
  return {
    id: idText,
    about: z.array(targetText).min(1),
    question: filledText,
    claims: z
      .array(
        z.strictObject({
          text: filledText,
          value: orNull(z.number()).describe("The number the claim gives, where the question is how many"),
          sources: z.array(source).min(1),
        }),
      )
      .min(1),
    reading: filledText.describe("The reading adopted"),
    sources: z.array(source).min(1),
  };
}
/** No border is longer than the way from pole to pole, about 20,000 km. */
const lengthKm = z.number().positive().max(20_000);

/** Length of a shared border (row of `borders.json`). */
export function borderShape<S extends z.ZodType>(source: S) {
  const alternative = z.strictObject({ lengthKm, basis: filledText, sources: listOf(source) });
  return {
    pair: pairText,
    lengthKm: lengthKm.describe("Kilometres"),
    lengthBasis: filledText,
    alternatives: listOf(alternative),
    sources: z.array(source).min(1),
  };
}
/** A component, sector, challenge, recommendation or driver (row of `themes.json`). */
export const themeShape = {
  id: idText,
  kind: z.enum(["component", "sector", "challenge", "recommendation", "driver"]),
  label: filledText,
  section: idText,
};
/** A finer kind of link, and the fields of work it belongs to (row of `topics.json`). */
export const topicShape = {
  id: idText,
  label: filledText,
  fields: z.array(field).min(1).describe("Fields of work that links with this topic are found under"),
};
/** An id that had to go, and what its address leads to now (row of `former-ids.json`). */
export const formerIdShape = {
  former: targetText.describe("Kind and id that went, such as link:op-old"),
  now: targetText.describe("Kind and id of what the old address leads to"),
  reason: filledText.describe("Why the id had to go"),
};
/** What could not be found (row of `gaps.json`). */
export const gapShape = {
  id: idText,
  about: listOf(targetText),
  fields: listOf(field).describe("Fields of work in which no body of the economies named in about was found"),
  text: filledText,
};
const formsOfLanguage = z.array(filledText).min(1).optional();
const idOfNamed = z
  .string()
  .regex(
    /^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$/,
    coded("bad-target", "A name stands for a kind and an id, such as place:al."),
  );
/** A list of words by which readers ask (file of `search/`). */
export const wordsShape = {
  id: z.enum(wordLists),
  note: filledText.describe("Where the words come from"),
  entries: z
    .array(
      z.strictObject({
        id: idText,
        find: listOf(z.string().regex(/^[a-z]+$/)).describe("English words that records hold, lower case"),
        fields: listOf(field),
        topics: listOf(idText).describe("Ids of topics.json"),
        linkKinds: listOf(z.enum(linkKinds)),
        kinds: listOf(z.enum(["centre", "crossing"])),
        mechanismKinds: listOf(z.enum(mechanismKinds)),
        names: orNull(idOfNamed).describe("What the words name: place:al, mechanism:selec, organisation:nato"),
        words: z
          .strictObject({ en: formsOfLanguage, sq: formsOfLanguage, bcms: formsOfLanguage, mk: formsOfLanguage })
          .describe("Words and groups of words by language; bcms is Bosnian, Croatian, Montenegrin and Serbian"),
        seen: listOf(z.strictObject({ word: filledText, url: webAddress, title: filledText })).describe(
          "Pages in whose title a word stands; the other words are general vocabulary",
        ),
      }),
    )
    .min(1),
};
/** The head of a story, between the lines --- of its file. */
export const storyShape = {
  title: filledText,
  summary: filledText.describe("One or two sentences for the list of stories"),
  audience: filledText.describe("For whom it is meant"),
  minutes: z.int().min(1).max(120).describe("How long it takes to present"),
  language: z._default(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)?$/), "en").describe("Tag of the language, such as en"),
  author: z._default(z.nullable(filledText), null).describe("Who wrote it"),
  date: z._default(z.nullable(isoDate), null).describe("Day that its author gives it"),
};

const translation = filledText.nullable().optional();
const optionalTranslations = {
  sq: translation,
  bs: translation,
  hr: translation,
  cnr: translation,
  "sr-Latn": translation,
  "sr-Cyrl": translation,
  mk: translation,
};

/** The choices for the name of a place and the line of its border. */
export function namingShape<
  R extends Shape,
  E extends Shape,
  S extends z.ZodType,
  W extends z.ZodType,
  C extends z.ZodType,
>(side: Side<R, E, S, W>, confidence: C) {
  const preset = z.strictObject({
    id: idText,
    label: filledText,
    institution: filledText,
    line: z.enum(["neutral-dashed", "neutral-thin", "international", "administrative"]),
    notes: listOf(idText).describe("Keys of notes"),
    default: z._default(z.boolean(), false),
    for: filledText.describe("For whom it is meant"),
    confidence,
    validFrom: orNull(isoDate),
    asOf: orNull(isoDate),
    sources: z.array(side.webSource).min(1),
  });
  const note = z
    .strictObject({ en: filledText, ...optionalTranslations })
    .describe("Text by language; en always there, null where no text was found");
  return {
    place: idText,
    pair: pairText,
    presets: z.array(preset).min(1),
    notes: z.record(idText, note),
    disclaimer: filledText.describe("Words for the whole map"),
  };
}
export const compiledNamingConfidence = compiledConfidence;

const listedRecord = z
  .string()
  .regex(
    new RegExp(`^(${listedKinds.join("|")}):[a-z0-9]+(-[a-z0-9]+)*$`),
    coded("bad-record", "A record is named by kind and id, such as link:jp-al-xk."),
  );
const fingerprint = z.string().regex(/^[0-9a-f]{8}$/, coded("bad-fingerprint", "A fingerprint is 8 digits of 0-9a-f."));
/** What an edition added, corrected or withdrew for one reason (row of `changes.json`). */
export const changeShape = {
  date: isoDate.describe("Date of the edition"),
  change: z.enum(editionChangeKinds),
  why: filledText.describe("Why, for readers"),
  records: z
    .record(listedRecord, z.nullable(fingerprint))
    .describe(
      "Fingerprint of each record by kind and id, null where it is withdrawn; written by npm run data -- --list",
    ),
};
