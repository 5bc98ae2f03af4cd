import "../../text/late.ts";
import type { Link } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import type { Translate } from "../../text/translate.ts";
import { countByKind } from "../counts.ts";
import type { Names } from "../names.ts";
import type { Selection } from "../state.ts";
import type { FilterState } from "./checks.ts";
import type { InView } from "./filter.ts";
import { describeChanges, describeUnsure, listChoices } from "./summary.ts";

function linkCounts(links: readonly Link[], translate: Translate): readonly string[] {
  return [...countByKind(links)].map(([kind, count]) => translate(`summary.${kind}`, { count }));
}

/**
 * What is on screen in one paragraph, for screen readers and for pasting into a mail: when, how many of what, what narrows
 * it, how much of it is undated, what is selected.
 */
export function summarize(
  inView: InView,
  state: FilterState & { readonly selection: Selection },
  names: Names,
  translate: Translate,
  language: string,
): string {
  const list = new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "conjunction" });
  const { mechanisms, participations, links, centres, crossings, doubts, unsure } = inView;
  const parts = [
    ...(mechanisms.length === 0 ? [] : [translate("overview.mechanismCount", { count: mechanisms.length })]),
    ...(participations.length === 0 ? [] : [translate("summary.participations", { count: participations.length })]),
    ...linkCounts(links, translate),
    ...(centres.length === 0 ? [] : [translate("overview.centreCount", { count: centres.length })]),
    ...(crossings.length === 0 ? [] : [translate("overview.crossingCount", { count: crossings.length })]),
  ];
  const counts = parts.length === 0 ? translate("summary.nothing") : list.format(parts);
  const choices = listChoices({ ...state, year: null, since: null }, names, translate).map(({ label }) => label);
  const { selection } = state;
  const apart = doubts.size > 0;
  return [
    inView.since !== null
      ? translate("summary.since", { first: String(inView.since[0]), last: String(inView.since[1]), counts })
      : state.year === null
        ? translate("summary.now", { counts })
        : translate("summary.year", { year: String(state.year), counts }),
    ...(choices.length === 0 ? [] : [translate("summary.narrowed", { list: choices.join("; ") })]),
    ...(inView.since === null ? [] : [describeChanges(inView, translate)]),
    ...(unsure.size === 0 ? [] : [describeUnsure(unsure, apart, translate, inView.since !== null)]),
    ...(selection.kind === "none"
      ? []
      : [
          translate("map.describe.selected", {
            name: names.titled(targetOf(selection.kind, selection.id)),
          }),
        ]),
  ].join(" ");
}
