import "../text/late.ts";
import type { Target } from "../dataset/model.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import { shorten, tellOf } from "../panel/firstWords.ts";
import { buildPanelTitle } from "../panel/panelTitle.ts";
import type { Atlas } from "../view/atlas.ts";
import { selectionOfTarget } from "../view/selection.ts";

/** What a page is called, and a sentence or two on what it holds. */
export interface PageWords {
  /** The kind of thing, above the heading. */
  readonly kicker: string;
  readonly heading: string;
  readonly subtitle: string | null;
  /** How the thing calls itself for short, the beginning of the subtitle. */
  readonly acronym: string | null;
  /** The heading says who wrote a work, which no translator may touch. */
  readonly cited: boolean;
  /** Tells the record apart from all others of its kind: heading, and what the heading leaves out. */
  readonly name: string;
  readonly description: string;
}

/** Letters of a description; search engines and messengers show about as many. */
const descriptionLength = 200;
const nameLength = 90;

/** The name of a record, longer than its heading where several have the same. */
function nameOf(atlas: Atlas, target: Target, heading: string): string {
  const { indexes, names } = atlas;
  const id = idOf(target);
  switch (kindOf(target)) {
    case "mechanism": {
      const mechanism = indexes.mechanisms.get(id);
      const acronym = mechanism?.acronym ?? null;
      const economy = mechanism?.economy ?? null;
      const named = acronym === null ? heading : `${heading} (${acronym})`;
      return economy === null ? named : `${named}, ${names.place(economy)}`;
    }
    case "link":
      return names.titled(target);
    case "section": {
      const document = indexes.documentBySection.get(id);
      return document === undefined ? heading : `${heading}, ${document.shortName}`;
    }
    case "statement": {
      const statement = indexes.statements.get(id);
      if (statement === undefined) return heading;
      return `${placeOfStatement(atlas, id)}: ${shorten(names.text(statement.text), nameLength)}`;
    }
    case "reference": {
      const title = indexes.references.get(id)?.csl.title;
      return typeof title !== "string" ? heading : `${heading}: ${shorten(title, nameLength)}`;
    }
    default:
      return heading;
  }
}

/** "The report, section 5.2, paragraph 10". */
export function placeOfStatement({ indexes, translate }: Atlas, id: string): string {
  const statement = indexes.statements.get(id);
  if (statement === undefined) return id;
  return translate("panel.locator", {
    document: indexes.documents.get(statement.document)?.shortName ?? statement.document,
    section: indexes.sections.get(statement.section)?.number ?? "",
    paragraph: String(statement.locator.paragraph),
  });
}

/** Heading, name and description of the page of a record. Pure. */
export function buildPageWords(atlas: Atlas, target: Target): PageWords {
  const selection = selectionOfTarget(target, atlas.indexes);
  if (selection === null) throw new Error(`No record is called ${target}.`);
  const { kicker, title, subtitle, acronym, cited } = buildPanelTitle(selection, atlas);
  const heading = title;
  const name = nameOf(atlas, target, heading);
  return {
    kicker,
    heading,
    subtitle,
    acronym,
    cited,
    name,
    description: shorten(tellOf(atlas, target) ?? `${kicker}: ${name}.`, descriptionLength),
  };
}

/** The words of every page, with the id added where two would have the same name. */
export function buildAllWords(atlas: Atlas, targets: readonly Target[]): ReadonlyMap<Target, PageWords> {
  const words = new Map(targets.map((target) => [target, buildPageWords(atlas, target)]));
  const taken = new Map<string, number>();
  for (const { name } of words.values()) taken.set(name, (taken.get(name) ?? 0) + 1);
  return new Map(
    [...words].map(([target, own]) => [
      target,
      (taken.get(own.name) ?? 0) > 1 ? { ...own, name: `${own.name} [${idOf(target)}]` } : own,
    ]),
  );
}
