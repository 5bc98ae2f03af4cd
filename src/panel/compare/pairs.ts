import "../../text/late.ts";
import type { PairId } from "../../dataset/model.ts";
import { placesOfPair } from "../../dataset/pairs.ts";
import { targetOf } from "../../dataset/target.ts";
import type { Atlas } from "../../view/atlas.ts";
import { commonParts, tiesOfPair } from "../../view/counts.ts";
import { findStates, pairFeatures } from "../pairGaps.ts";
import { describeTies } from "../pairLead.ts";
import { type ComparisonTable, countCell, filled, none, row, textCell } from "./comparisonTable.ts";
import { buildTieRows } from "./tieRows.ts";

/** Two to four pairs side by side: who has no agreement, how many of what there are, which common features were found. Pure. */
export function comparePairs(pairs: readonly PairId[], atlas: Atlas): ComparisonTable {
  const { indexes, names, translate } = atlas;
  const counts = buildTieRows(
    pairs.map((pair) => ({ ties: tiesOfPair(indexes, pair), about: placesOfPair(pair) })),
    atlas,
  );
  const features = pairFeatures.map((feature) =>
    row(
      `feature-${feature}`,
      translate(`gaps.feature.${feature}`),
      pairs.map((pair) => {
        const states = findStates(indexes, pair, feature);
        const real = states.filter((status) => status !== "planned");
        if (states.length === 0) return none;
        if (real.length === 0) return textCell(translate("compare.onlyPlanned"));
        return textCell(translate("compare.found"), real.length > 1 ? `×${real.length}` : null);
      }),
    ),
  );
  return {
    heads: pairs.map((id) => ({ id, name: names.pair(id), target: targetOf("pair", id) })),
    lead: pairs.flatMap((pair) => {
      const said = describeTies(pair, atlas);
      return said === null ? [] : [`${names.pair(pair)}: ${said}`];
    }),
    groups: [
      {
        id: "links",
        heading: translate("counts.links"),
        counted: false,
        rows: filled([
          ...counts,
          ...(["members", "mixed"] as const).map((part) =>
            row(
              `common-${part}`,
              translate(part === "members" ? "pair.bothMembers" : "pair.bothOtherwise"),
              pairs.map((pair) => {
                const [a = "", b = ""] = placesOfPair(pair);
                return countCell(
                  commonParts(indexes, [a, b], null)[part].map((id) => ({
                    target: targetOf("mechanism", id),
                    text: names.text(names.mechanismShort(id)),
                  })),
                );
              }),
            ),
          ),
          row(
            "border",
            translate("compare.border"),
            pairs.map((pair) => {
              const border = indexes.borders.get(pair);
              return textCell(border === undefined ? null : translate("compare.km", { km: border.lengthKm }));
            }),
          ),
        ]),
      },
      { id: "features", heading: translate("compare.features"), counted: false, rows: filled(features) },
    ],
    same: [],
    note: translate("compare.note"),
  };
}
