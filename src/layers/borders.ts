import { remember } from "../base/remember.ts";
import type { NamingPreset } from "../dataset/model.ts";
import { placesOfPair } from "../dataset/pairs.ts";
import type { BorderClass, Outlines } from "../geometry/outlines.ts";
import { feature, type Layer } from "./context.ts";
import type { LayerSpec, LineSpec } from "./spec.ts";

type BorderRank = "core" | "core-outer" | "region" | "backdrop";

const borderFeatures = remember((outlines: Outlines, borderClass: BorderClass) => {
  const groups = new Map(outlines.economies.map((area) => [area.id, area.group]));
  const rankOf = (pair: string): BorderRank => {
    const [first, second] = placesOfPair(pair).map((id) => groups.get(id) ?? "backdrop");
    const core = [first, second].filter((group) => group === "western-balkans").length;
    if (core > 0) return core === 2 ? "core" : "core-outer";
    return first === "backdrop" || second === "backdrop" ? "backdrop" : "region";
  };
  return outlines.borders
    .filter((border) => border.class === borderClass)
    .map((border) =>
      feature(`border-${border.id}`, border.geometry, {
        rank: border.pair === null ? "backdrop" : rankOf(border.pair),
      }),
    );
});

const coastFeatures = remember((outlines: Outlines) =>
  outlines.borders
    .filter((border) => border.class === "coast")
    .map((border) => feature(`coast-${border.id}`, border.geometry, {})),
);

/** How a naming policy draws the line of differing status, beside other borders; dashes are used for nothing else on the map. */
export const statusLines: Readonly<
  Record<NamingPreset["line"], { readonly dash?: readonly number[]; readonly times: number }>
> = {
  "neutral-dashed": { dash: [3, 2], times: 1 },
  "neutral-thin": { times: 0.6 },
  international: { times: 1 },
  administrative: { dash: [5, 2, 1, 2], times: 0.8 },
};

const coreWidth = (times: number) =>
  ({
    stops: [
      [4, 0.6 * times],
      [7, 1.1 * times],
      [10, 2 * times],
    ],
  }) as const;

/** Border lines by class. */
export const bordersLayer: Layer = {
  id: "borders",
  labelKey: null,
  switchable: null,
  build: ({ atlas: { naming, translate }, outlines, theme }) => {
    const line = (id: string, ranks: readonly BorderRank[], colour: string, width: LineSpec["width"]): LineSpec => ({
      id,
      type: "line",
      source: "borders",
      where: { property: "rank", in: ranks },
      colour,
      width,
      opacity: 1,
    });
    const style = statusLines[naming.line];
    const differing = borderFeatures(outlines, "differing-status");
    const statusLine: LineSpec = {
      id: "border-status",
      type: "line",
      source: "borders-status",
      colour: theme.map.borderCore,
      width: coreWidth(style.times),
      opacity: 1,
      ...(style.dash === undefined ? {} : { dash: style.dash }),
    };
    const specs: LayerSpec[] = [
      line("border-backdrop", ["backdrop"], theme.map.borderBackdrop, {
        stops: [
          [4, 0.4],
          [8, 0.8],
        ],
      }),
      line("border-region", ["region"], theme.map.border, {
        stops: [
          [4, 0.5],
          [8, 1],
        ],
      }),
      line("border-core", ["core", "core-outer"], theme.map.borderCore, coreWidth(1)),
      ...(differing.length > 0 ? [statusLine] : []),
    ];
    const special = differing.length > 0 && naming.line !== "international";
    return {
      sources: {
        borders: borderFeatures(outlines, "international"),
        ...(differing.length > 0 ? { "borders-status": differing } : {}),
      },
      specs,
      legend: special
        ? [
            {
              id: "border-status",
              label: translate("legend.borderStatus"),
              features: [differing],
              symbol: {
                type: "line",
                colour: theme.map.borderCore,
                width: 1.5 * style.times,
                opacity: 1,
                ...(style.dash === undefined ? {} : { dash: style.dash }),
              },
            },
          ]
        : [],
      notes: [],
    };
  },
};

/** Coast lines. */
export const coastLayer: Layer = {
  id: "coast",
  labelKey: null,
  switchable: null,
  build: ({ outlines, theme }) => ({
    sources: { coast: coastFeatures(outlines) },
    specs: [
      {
        id: "coast",
        type: "line",
        source: "coast",
        colour: theme.map.coast,
        width: {
          stops: [
            [4, 0.4],
            [8, 0.9],
          ],
        },
        opacity: 1,
      },
    ],
    legend: [],
    notes: [],
  }),
};
