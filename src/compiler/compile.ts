import { createHash } from "node:crypto";
import { freezeDeep } from "../base/freezeDeep.ts";
import { compareText, type Problem, sortProblems } from "../base/problems.ts";
import type { ChangeGroup } from "../dataset/changes.ts";
import type { Dataset, EventRecord, Field, Topic } from "../dataset/model.ts";
import type { SearchWords } from "../dataset/words.ts";
import { addCounterparts, buildEvents, buildMechanism, buildParticipations, type LeftOut } from "./buildMechanisms.ts";
import { buildStatements } from "./buildStatements.ts";
import { buildChecker, type Standing } from "./integrity/checker.ts";
import { checkIntegrity } from "./integrity/integrity.ts";
import { parseSectionText, type SectionText } from "./markdown.ts";
import { type AuthoringProvenance, buildProvenance, buildSource, buildWebSource } from "./provenance.ts";
import { type DataFiles, readData } from "./readData.ts";
import { type Located, missingFolder, type Records, readRecords } from "./readRecords.ts";
import { buildStories, readStories } from "./readStories.ts";
import { buildReferences } from "./references.ts";
import { rememberReading } from "./rememberReading.ts";
import type { AuthoringEvent } from "./schema/authoring.ts";
import type { StorySource } from "./story.ts";
import { problemOfPath } from "./textFile.ts";
import { collectWebPages } from "./webPages.ts";
import { buildWords, noWords } from "./words.ts";

export interface Compiled {
  /** Deep-frozen; null when there is any problem. */
  readonly dataset: Dataset | null;
  /** Words of `data/search/`; empty lists where a file is missing, and none of them when there is any problem. */
  readonly words: SearchWords;
  /** What each edition changed, the oldest first. */
  readonly changes: readonly ChangeGroup[];
  /** Every fault found, in stable order. */
  readonly problems: readonly Problem[];
  /** Files read, by path from the project root. */
  readonly files: readonly string[];
}

/** What a rule may ask for beside the records. */
export interface KnownData {
  readonly stories: readonly StorySource[];
  readonly standing: (kind: string, id: string) => Standing;
  /** Null where anything else is wrong. */
  readonly dataset: Dataset | null;
}
/** A rule on all of `data/` beyond those of the compiler itself. */
export type Check = (records: Records, known: KnownData) => readonly Problem[];

/** Compiles `data/` under the project root, held against some more rules. */
export function compileDataset(root: string, checks: readonly Check[] = []): Compiled {
  const { files, problems, unread } = readData(root);
  return compileFiles(files, problems, unread, checks);
}

/**
 * Compiles files given as text; pure, the same input gives the same bytes. `found` and `unread` are what went wrong while
 * they were read: problems, and paths that are there without a text.
 */
export function compileFiles(
  files: DataFiles,
  found: readonly Problem[] = [],
  unread: ReadonlySet<string> = new Set(),
  checks: readonly Check[] = [],
): Compiled {
  if (files.size === 0) {
    const problems = found.length > 0 ? found : [missingFolder("data")];
    return { dataset: null, words: noWords, changes: [], problems: sortProblems(problems), files: [] };
  }
  const { records, problems: shape } = readRecords(files, unread);
  const { texts, problems: ofTexts, broken } = readTexts(files, unread, records);
  const { stories, problems: ofStories } = readStories(files);
  const problems = [...found, ...shape, ...ofTexts, ...ofStories];
  const webPages = collectWebPages(records);
  const checker = buildChecker(records, texts, broken, problems);
  checkIntegrity(checker, texts, stories, new Set(webPages.keys()));
  const built = problems.length === 0 ? buildDataset(records, texts, stories, webPages) : null;
  const known: KnownData = { stories, standing: checker.standing, dataset: built };
  problems.push(...checks.flatMap((check) => check(records, known)));
  const dataset = problems.length === 0 ? built : null;
  const words = problems.length === 0 ? buildWords(records) : noWords;
  const changes = rows(records.lists["changes.json"]);
  return { dataset, words, changes, problems: sortProblems(problems), files: [...files.keys()] };
}

/** Report text under `data/text/`; `broken` when some of it could not be read. */
function readTexts(
  files: DataFiles,
  unread: ReadonlySet<string>,
  records: Records,
): { readonly texts: readonly SectionText[]; readonly problems: readonly Problem[]; readonly broken: boolean } {
  const problems: Problem[] = [];
  const texts: SectionText[] = [];
  const known = [...files.keys(), ...unread];
  const isThere = (folder: string) => known.some((path) => path === folder || path.startsWith(`${folder}/`));
  const folders = records.folders.documents.map(({ record }) => `data/text/${record.id}`);
  const isFolder = !known.includes("data/text");
  const missing = isThere("data/text") ? folders.filter((folder) => isFolder && !isThere(folder)) : ["data/text"];
  problems.push(...missing.map(missingFolder));
  for (const [path, text] of files) {
    if (!path.startsWith("data/text/")) continue;
    if (!path.endsWith(".md")) {
      const message = "Only Markdown files (.md) are read from data/text/; rename or remove this file.";
      problems.push(problemOfPath(path, "unexpected-file", message));
      continue;
    }
    const parsed = rememberReading(path, text, () => parseSectionText(path, text));
    problems.push(...parsed.problems);
    if (parsed.section !== null) texts.push(parsed.section);
  }
  const broken = problems.length > 0 || !isFolder || [...unread].some((path) => /^data\/text(\/|$)/.test(path));
  return { texts, problems, broken };
}

function buildDataset(
  records: Records,
  texts: readonly SectionText[],
  stories: readonly StorySource[],
  webPages: ReturnType<typeof collectWebPages>,
): Dataset | null {
  const { folders, lists, singles } = records;
  const edition = singles["edition.json"]?.record;
  const naming = singles["naming.json"]?.record;
  if (edition === undefined || naming === undefined) return null;
  const leftOut: LeftOut = { count: 0 };
  const documents = byId(folders.documents);
  const mechanisms = byId(folders.mechanisms);
  const shownMechanisms = mechanisms.filter(({ confidence }) => confidence !== "unverified");
  const conflicts = byId(folders.conflicts).map(({ $schema: _, ...conflict }) => ({
    ...conflict,
    about: conflict.about,
    claims: conflict.claims.map(({ text, value, sources }) => ({ text, value, sources: sources.map(buildSource) })),
    sources: conflict.sources.map(buildSource),
  }));
  const topics = rows(lists["topics.json"]).toSorted((a, b) => compareText(a.id, b.id));
  const references = buildReferences(rows(lists["references.json"])).toSorted((a, b) => compareText(a.id, b.id));
  const { $schema: _naming, ...policies } = naming;
  const withoutHash: Omit<Dataset, "edition"> = {
    documents: documents.map(({ $schema: _, ...document }) => ({
      ...document,
      leftOut: document.leftOut.map(({ reason, ...place }) => ({
        locator: { document: document.id, ...place },
        reason,
      })),
    })),
    places: rows(lists["places.json"])
      .map((place) => ({
        ...place,
        statuses: place.statuses.flatMap((status) => keepVerified(status, leftOut)),
        sources: place.sources.map(buildSource),
      }))
      .sort((a, b) => compareText(a.id, b.id)) as Dataset["places"],
    mechanisms: addCounterparts(mechanisms.flatMap((record) => buildMechanism(record, leftOut) ?? [])),
    participations: shownMechanisms.flatMap((record) => buildParticipations(record, leftOut)),
    links: byId(folders.links).flatMap(({ $schema: _, events: __, ...link }) =>
      keepVerified({ ...link, fields: fieldsOfLink(link, topics) }, leftOut),
    ),
    centres: byId(folders.centres).flatMap(({ $schema: _, events: __, ...centre }) => keepVerified(centre, leftOut)),
    crossings: byId(folders.crossings).flatMap(({ $schema: _, events: __, ...crossing }) =>
      keepVerified(crossing, leftOut),
    ),
    events: [
      ...eventsOf("mechanism", mechanisms, leftOut),
      ...eventsOf("link", byId(folders.links), leftOut),
      ...eventsOf("centre", byId(folders.centres), leftOut),
      ...eventsOf("crossing", byId(folders.crossings), leftOut),
    ],
    statements: buildStatements(texts, documents, references, conflicts, webPages),
    references,
    figures: byId(folders.figures).flatMap(({ $schema: _, ...figure }) => keepVerified(figure, leftOut)),
    stories: buildStories(stories),
    themes: rows(lists["themes.json"]),
    topics,
    conflicts,
    borders: rows(lists["borders.json"])
      .map((border) => ({
        ...border,
        alternatives: border.alternatives.map((other) => ({ ...other, sources: other.sources.map(buildSource) })),
        sources: border.sources.map(buildSource),
      }))
      .sort((a, b) => compareText(a.pair, b.pair)),
    gaps: rows(lists["gaps.json"]),
    naming: {
      ...policies,
      presets: policies.presets.flatMap((preset) => {
        const { confidence } = preset;
        if (confidence !== "unverified")
          return [{ ...preset, confidence, sources: preset.sources.map(buildWebSource) }];
        leftOut.count += 1;
        return [];
      }),
    } as Dataset["naming"],
    leftOutUnverified: 0,
  };
  const content = { ...withoutHash, leftOutUnverified: leftOut.count };
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 8);
  return freezeDeep({ edition: { date: edition.date, hash }, ...content });
}

/** Fields of work of a link, by its topics, so that links and mechanisms can be asked for by the same words. */
function fieldsOfLink(link: { readonly topics: readonly string[] }, topics: readonly Topic[]): readonly Field[] {
  const fields = new Set(topics.filter(({ id }) => link.topics.includes(id)).flatMap((topic) => topic.fields));
  return fields.size === 0 ? ["general"] : [...fields];
}

function keepVerified<T extends AuthoringProvenance>(
  record: T,
  leftOut: LeftOut,
): readonly (Omit<T, keyof AuthoringProvenance> & NonNullable<ReturnType<typeof buildProvenance>>)[] {
  const provenance = buildProvenance(record);
  if (provenance !== null) return [{ ...record, ...provenance }];
  leftOut.count += 1;
  return [];
}

function eventsOf(
  kind: "mechanism" | "link" | "centre" | "crossing",
  records: readonly (AuthoringProvenance & { readonly id: string; readonly events: readonly AuthoringEvent[] })[],
  leftOut: LeftOut,
): readonly EventRecord[] {
  return records.flatMap((record) =>
    record.confidence === "unverified" ? [] : buildEvents(`${kind}:${record.id}`, record.events, record, leftOut),
  );
}

function rows<T>(located: readonly Located<T>[]): readonly T[] {
  return located.map(({ record }) => record);
}
function byId<T extends { readonly id: string }>(located: readonly Located<T>[]): readonly T[] {
  return located.map(({ record }) => record).sort((a, b) => compareText(a.id, b.id));
}
