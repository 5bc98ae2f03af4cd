import "../text/late.ts";
import type { Target } from "../dataset/model.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import { buildPanelTitle } from "../panel/panelTitle.ts";
import { formatLinkDates } from "../parts/LinkRow.tsx";
import { formatFigureValue } from "../text/figures.ts";
import { pageText } from "../text/pages.ts";
import type { Atlas } from "../view/atlas.ts";
import { partsOfPlace, tiesOfPair, tiesOfPlace } from "../view/counts.ts";
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

/** A text cut at the end of a word. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).replace(/[\s,;:.]+$/, "")} …`;
}

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

function describe(atlas: Atlas, target: Target): string | null {
  const { indexes, names, translate, language } = atlas;
  const id = idOf(target);
  switch (kindOf(target)) {
    case "mechanism": {
      const summary = indexes.mechanisms.get(id)?.summary ?? null;
      return summary === null ? null : names.text(summary.value);
    }
    case "place":
      return pageText(language)("page.place.description", {
        place: names.place(id),
        links: translate("overview.linkCount", { count: tiesOfPlace(indexes, id).links.length }),
        mechanisms: translate("counts.member", { count: partsOfPlace(indexes, id, null).member.length }),
      });
    case "pair":
      return pageText(language)("page.pair.description", {
        pair: names.pair(id),
        links: translate("overview.linkCount", { count: tiesOfPair(indexes, id).links.length }),
      });
    case "link": {
      const link = indexes.links.get(id);
      if (link === undefined) return null;
      const what = `${translate(`linkKind.${link.kind}`)}, ${translate(`linkStatus.${link.status}`)}; ${formatLinkDates(link, translate, language)}; ${link.parties.map(names.place).join(", ")}.`;
      return link.summary === null ? what : `${names.text(link.summary)} ${what}`;
    }
    case "centre": {
      const centre = indexes.centres.get(id);
      if (centre === undefined) return null;
      return `${translate(`centre.kind.${centre.kind}`)}, ${translate(`linkStatus.${centre.status}`)}; ${centre.participants.map(names.place).join(", ")}.`;
    }
    case "crossing": {
      const crossing = indexes.crossings.get(id);
      if (crossing === undefined) return null;
      return `${translate(`crossing.kind.${crossing.kind}`)}, ${translate(`linkStatus.${crossing.status}`)}; ${names.pair(crossing.pair)}.`;
    }
    case "section": {
      const [first] = indexes.statementsBySection.get(id) ?? [];
      return first === undefined ? null : names.text(first.text);
    }
    case "statement": {
      const statement = indexes.statements.get(id);
      return statement === undefined ? null : names.text(statement.text);
    }
    case "reference":
      return indexes.references.get(id)?.full ?? null;
    case "figure": {
      const figure = indexes.figures.get(id);
      return figure === undefined
        ? null
        : `${formatFigureValue(figure, language, translate)}: ${names.text(figure.label)}.`;
    }
    default:
      return null;
  }
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
    description: shorten(describe(atlas, target) ?? `${kicker}: ${name}.`, descriptionLength),
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
