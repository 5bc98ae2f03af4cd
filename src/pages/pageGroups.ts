import { groupBy } from "../base/groupBy.ts";
import type { Target } from "../dataset/model.ts";
import { placesOfPair } from "../dataset/pairs.ts";
import { idOf, kindOf } from "../dataset/target.ts";
import { linkKinds } from "../dataset/vocabulary.ts";
import { pageText } from "../text/pages.ts";
import type { Atlas } from "../view/atlas.ts";
import { listPages } from "../view/pages.ts";
import type { SelectionKind } from "../view/state.ts";

/** Records that stand together in the list of their kind. */
export interface PageGroup {
  readonly heading: string;
  readonly targets: readonly Target[];
}

/** Targets under the headings that `headingOf` gives, in the order in which the headings first come. */
function group(targets: readonly Target[], headingOf: (id: string) => string): readonly PageGroup[] {
  return [...groupBy(targets, (target) => [headingOf(idOf(target))])].map(([heading, own]) => ({
    heading,
    targets: own,
  }));
}

/** Targets in the order of a number, equal ones as they stood. */
const inOrder = (targets: readonly Target[], rank: (id: string) => number): readonly Target[] =>
  targets.toSorted((a, b) => rank(idOf(a)) - rank(idOf(b)));

/** Heading of the six, of the region, and of economies elsewhere. */
const areas = ["western-balkans", "region", "elsewhere"] as const;

function groupPlaces({ indexes, names, language }: Atlas, targets: readonly Target[]): readonly PageGroup[] {
  const areaOf = (id: string): number => {
    const area = indexes.places.get(id)?.group ?? null;
    return area === null ? areas.length : areas.indexOf(area);
  };
  const byName = targets.toSorted((a, b) => names.place(idOf(a)).localeCompare(names.place(idOf(b)), "en"));
  return group(inOrder(byName, areaOf), (id) => {
    const area = areas[areaOf(id)];
    return area === undefined ? pageText(language)("page.group.towns") : pageText(language)(`page.group.${area}`);
  });
}

function groupMechanisms(
  { indexes, names, translate, language }: Atlas,
  targets: readonly Target[],
): readonly PageGroup[] {
  const economies = indexes.economies.map(({ id }) => id);
  const economyOf = (id: string): string | null => indexes.mechanisms.get(id)?.economy ?? null;
  const rank = (id: string): number => economies.indexOf(economyOf(id) ?? "");
  return group(inOrder(targets, rank), (id) => {
    const economy = economyOf(id);
    return economy === null
      ? translate("overview.mechanisms")
      : pageText(language)("page.group.within", { place: names.place(economy) });
  });
}

function groupPairs({ indexes, language }: Atlas, targets: readonly Target[]): readonly PageGroup[] {
  const six = new Set(indexes.economies.flatMap(({ id, group: area }) => (area === "western-balkans" ? [id] : [])));
  const outside = (pair: string): number => placesOfPair(pair).filter((id) => !six.has(id)).length;
  const headings = ["page.group.amongSix", "page.group.withNeighbours", "page.group.others"] as const;
  return group(inOrder(targets, outside), (pair) => pageText(language)(headings[outside(pair)] ?? "page.group.others"));
}

/** The records of a kind that have pages, grouped so that a reader finds one among them. */
export function groupPages(atlas: Atlas, kind: SelectionKind): readonly PageGroup[] {
  const { indexes, names, translate, language } = atlas;
  const targets = listPages(indexes).filter((target) => kindOf(target) === kind);
  switch (kind) {
    case "mechanism":
      return groupMechanisms(atlas, targets);
    case "place":
      return groupPlaces(atlas, targets);
    case "pair":
      return groupPairs(atlas, targets);
    case "link": {
      const kindOfLink = (id: string) => indexes.links.get(id)?.kind ?? "agreement";
      return group(
        inOrder(targets, (id) => linkKinds.indexOf(kindOfLink(id))),
        (id) => translate(`linkKinds.${kindOfLink(id)}`),
      );
    }
    case "centre":
      return group(targets, (id) =>
        translate(`centre.kind.${indexes.centres.get(id)?.kind ?? "police-cooperation-centre"}`),
      );
    case "crossing":
      return group(targets, (id) => names.pair(indexes.crossings.get(id)?.pair ?? ""));
    case "section":
      return group(targets, (id) => names.text(indexes.documentBySection.get(id)?.title ?? ""));
    case "statement":
      return group(targets, (id) => {
        const section = indexes.sections.get(indexes.statements.get(id)?.section ?? "");
        const document = indexes.documentBySection.get(section?.id ?? "");
        return `${document?.shortName ?? ""}, ${section?.number ?? ""} ${section?.title ?? ""}`;
      });
    case "reference":
      return group(targets, (id) => pageText(language)(`page.group.${indexes.references.get(id)?.role ?? "cited"}`));
    case "figure":
      return group(targets, (id) => {
        const statement = indexes.statements.get(indexes.figures.get(id)?.statement ?? "");
        const document = indexes.documents.get(statement?.document ?? "");
        return document === undefined ? translate("basis.research") : names.text(document.title);
      });
  }
}
