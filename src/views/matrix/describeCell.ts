import "../../text/late.ts";
import type { Mechanism, Participation, PlaceId } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { formatParticipationDates } from "../../parts/ParticipationList.tsx";
import type { Atlas } from "../../view/atlas.ts";
import { claimsAmong, countByKind } from "../../view/counts.ts";
import { doubtKey, type InView } from "../../view/filter/filter.ts";
import { gapOf, type PairCell } from "./matrixModel.ts";

/** What an economy does in a mechanism, in words; `filtered`: the view is narrowed, so that an empty cell is no finding. */
export function describeRoles(
  { id, economy }: Mechanism,
  place: PlaceId,
  cell: readonly Participation[],
  { doubts, filtered }: { readonly doubts: InView["doubts"]; readonly filtered: boolean },
  { indexes, names, translate, language }: Pick<Atlas, "indexes" | "names" | "translate" | "language">,
): string {
  const mechanism = names.mechanismShort(id);
  const placeName = names.place(place);
  if (cell.length === 0) {
    if (economy === place) return translate("matrix.national", { mechanism, place: placeName });
    if (filtered) return translate("matrix.none.roleFiltered", { mechanism, place: placeName });
    // What the editors noted of both: what they looked for, and where they did not find it.
    const noted = (indexes.gapsByTarget.get(targetOf("mechanism", id)) ?? []).filter(({ about }) =>
      about.includes(targetOf("place", place)),
    );
    const said = translate("matrix.none.role", { mechanism, place: placeName });
    return [said, ...noted.map(({ text }) => names.text(text))].join(" ");
  }
  const sentences = cell.map((participation) => {
    const dates = formatParticipationDates(participation, translate, language);
    const role = translate(`role.${participation.role}`);
    const body = participation.entity === null ? "" : ` (${names.text(participation.entity)})`;
    const said = translate(dates === "" ? "matrix.role" : "matrix.role.dated", {
      place: `${placeName}${body}`,
      role,
      mechanism,
      dates,
    });
    const doubt = doubts.get(doubtKey("participation", participation.id));
    return doubt === undefined ? said : `${said} (${translate(`doubt.${doubt}`)})`;
  });
  return sentences.join("; ");
}

/** What ties two economies, counted by kind, and what is missing between them, in words. */
export function describePair(
  cell: PairCell,
  filtered: boolean,
  { indexes, names, translate }: Pick<Atlas, "indexes" | "names" | "translate">,
): string {
  const pair = names.pair(cell.pair);
  const counts = new Map<string, number>(
    [...countByKind(cell.links)].map(([kind, count]) => [translate(`linkKinds.${kind}`), count]),
  );
  if (cell.centres.length > 0) counts.set(translate("matrix.centres"), cell.centres.length);
  if (cell.crossings.length > 0) counts.set(translate("matrix.crossings"), cell.crossings.length);
  const list = [
    ...[...counts].map(([word, count]) => `${word} ${count}`),
    ...claimsAmong(cell.links).map(({ title }) => translate("counts.notCounted", { title: names.text(title) })),
  ].join(", ");
  const gap = gapOf(cell);
  if (gap === null || filtered) {
    return gap === "nothing"
      ? translate("matrix.pair.nothingFiltered", { pair })
      : translate("matrix.pair", { pair, list });
  }
  const said =
    gap === "nothing"
      ? translate("matrix.pair.nothing", { pair })
      : translate("matrix.pair.noAgreement", { pair, list });
  const found = (indexes.gapsByTarget.get(targetOf("pair", cell.pair)) ?? []).map(({ text }) => names.text(text));
  return [said, ...found].join(" ");
}
