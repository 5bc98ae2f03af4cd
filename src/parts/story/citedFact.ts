import "../../text/late.ts";
import type { Provenance, StoryCitation } from "../../dataset/model.ts";
import { idOf, kindOf } from "../../dataset/target.ts";
import { formatDate } from "../../text/dates.ts";
import type { Atlas } from "../../view/atlas.ts";

/** The record that a story names as a fact, with basis, day and sources; undefined for what carries none of its own. */
export function factOf({ indexes }: Atlas, target: StoryCitation): Provenance | undefined {
  const id = idOf(target);
  switch (kindOf(target)) {
    case "mechanism":
      return indexes.mechanisms.get(id);
    case "link":
      return indexes.links.get(id);
    case "centre":
      return indexes.centres.get(id);
    case "crossing":
      return indexes.crossings.get(id);
    case "figure":
      return indexes.figures.get(id);
    default:
      return undefined;
  }
}

/** On what a fact rests and of what day it is, in words: "research", "as of March 2026". */
export function holdingOf(
  { translate, language }: Atlas,
  { basis, inferredFrom, asOf }: Provenance,
): readonly string[] {
  return [
    inferredFrom === null ? translate(`basis.${basis}`) : translate(`basis.inferredFrom.${inferredFrom}`),
    ...(asOf === null ? [] : [translate("fact.asOf", { date: formatDate(asOf, language) })]),
  ];
}
