import { linkStatuses } from "../../dataset/vocabulary.ts";
import { keyOfWord, type Translate } from "../../text/translate.ts";
import { groupChanges } from "../changes/changes.ts";
import { asksEveryLink } from "../everyLink.ts";
import type { Names } from "../names.ts";
import { type FacetName, facetNames, parseQuery } from "../query.ts";
import type { LayerId } from "../state.ts";
import type { FilterState } from "./checks.ts";
import type { InView } from "./filter.ts";

/** A choice that narrows the view, in words, and how to take it back. */
export interface ActiveChoice {
  readonly key: string;
  readonly label: string;
  readonly undo:
    | { readonly type: "facet"; readonly facet: FacetName; readonly value: string }
    | { readonly type: "kinds" }
    | { readonly type: "year" }
    | { readonly type: "since" }
    | { readonly type: "basis" };
}

/** A value of a facet in words: "Albania", "in force", "SELEC". */
export function labelOfFacet(facet: FacetName, value: string, names: Names, translate: Translate): string {
  switch (facet) {
    case "economy":
      return names.place(value);
    case "mechanism":
      return names.mechanismShort(value);
    case "field":
      return translate(keyOfWord("field", value));
    case "relevance":
      return translate(keyOfWord("relevance", value));
    case "status": {
      const ofLinks = linkStatuses.some((status) => status === value);
      return translate(keyOfWord(ofLinks ? "linkStatus" : "mechanismStatus", value));
    }
    case "basis":
      return translate(keyOfWord("basis", value));
    case "period":
      return value.replace("-", "–");
    case "undated":
      return translate("filter.undated");
    case "text":
      return translate("filter.word", { word: value });
  }
}

/** Kinds of record in words, as the list of layers names them. */
export function labelOfKind(kind: LayerId, translate: Translate): string {
  return translate(`layer.${kind}`);
}

/** Everything that narrows the view now, in the order of the chips. Empty when all is shown. */
export function listChoices(state: FilterState, names: Names, translate: Translate): readonly ActiveChoice[] {
  const { facets } = parseQuery(state.query);
  // Every link at once narrows nothing that has a chip.
  const kinds = asksEveryLink(state.layers) ? null : state.layers;
  return [
    ...(state.year === null
      ? []
      : [
          {
            key: "year",
            label: translate("filter.year", { year: String(state.year) }),
            undo: { type: "year" } as const,
          },
        ]),
    ...(state.since === null || state.since === undefined
      ? []
      : [
          {
            key: "since",
            label: translate("filter.since", { year: String(state.since) }),
            undo: { type: "since" } as const,
          },
        ]),
    ...(state.basis === "all"
      ? []
      : [{ key: "basis", label: translate("basis.switch"), undo: { type: "basis" } as const }]),
    ...(kinds === null
      ? []
      : [
          {
            key: "kinds",
            label:
              kinds.length === 0
                ? translate("filter.noKinds")
                : kinds.map((kind) => labelOfKind(kind, translate)).join(", "),
            undo: { type: "kinds" } as const,
          },
        ]),
    ...facetNames.flatMap((facet) =>
      // Without a year or period everything is shown, and the choice says nothing.
      (facet === "undated" && state.year === null && facets.period.length === 0 ? [] : facets[facet]).map((value) => ({
        key: `${facet}:${value}`,
        label: labelOfFacet(facet, value, names, translate),
        undo: { type: "facet", facet, value } as const,
      })),
    ),
  ];
}

/** How much is not dated to the year or period: records, the planned ones of them, and participations, which no list counts as records. */
export interface UnsureCounts {
  /** Mechanisms, links, centres and crossings without a date, or without one for their end. */
  readonly undated: number;
  readonly planned: number;
  readonly participations: number;
}
/** Counts what is not dated. */
export function countUnsure(unsure: InView["unsure"]): UnsureCounts {
  const counts = { undated: 0, planned: 0, participations: 0 };
  for (const [key, doubt] of unsure) {
    counts[key.startsWith("participation:") ? "participations" : doubt === "planned" ? "planned" : "undated"] += 1;
  }
  return counts;
}
/** "45 undated records, 4 planned ones and 213 participations without a date are not shown." */
export function describeUnsure(
  unsure: InView["unsure"],
  shown: boolean,
  translate: Translate,
  compared = false,
): string {
  const { undated, planned, participations } = countUnsure(unsure);
  const parts = [
    ...(undated === 0 ? [] : [translate("unsure.undated", { count: undated })]),
    ...(planned === 0 ? [] : [translate("unsure.planned", { count: planned })]),
    ...(participations === 0 ? [] : [translate("unsure.participations", { count: participations })]),
  ];
  return translate(shown ? "unsure.shown" : compared ? "since.hidden" : "unsure.hidden", { list: parts.join(", ") });
}

/** "Changed from 2012 to 2019: 3 began, 5 joined." */
export function describeChanges({ since, changes }: Pick<InView, "since" | "changes">, translate: Translate): string {
  const [first, last] = since ?? [0, 0];
  const list = groupChanges(changes).map(([kind, of]) => translate(`change.${kind}.number`, { number: of.length }));
  return translate(list.length === 0 ? "since.none" : "since.summary", {
    first: String(first),
    last: String(last),
    list: list.join(", "),
  });
}
