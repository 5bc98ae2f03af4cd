import type { LinkKind } from "../dataset/model.ts";
import { nameHalo } from "../theme/tokens.ts";
import type { LayerContext } from "./context.ts";
import { numberZoom, type Part } from "./linkLegend.ts";
import type { LabelSpec, LayerSpec } from "./spec.ts";

/** A number on a disc of the colour of its arc: it is pressed without missing and read from the back of a room. */
export function badgeSpec({ theme }: LayerContext, kind: LinkKind, { id, range }: Part): LayerSpec[] {
  const source = `${id}-badges`;
  const emphasis = { dimmed: { opacityFactor: 0.25 } };
  const minZoom = Math.max(numberZoom, range.minZoom ?? 0);
  return [
    {
      id: `${id}-disc`,
      type: "marker",
      source,
      ...range,
      minZoom,
      interactive: true,
      shape: "circle",
      numbersOf: id,
      size: {
        stops: [
          [4.3, 14.5],
          [4.6, 17.4],
          [6, 24],
          [9, 28],
        ],
      },
      colour: theme.kinds[kind],
      strokeColour: theme.map.casing,
      strokeWidth: 1.5,
      opacity: 1,
      emphasis,
    },
    {
      id: `${id}-badge`,
      type: "label",
      source,
      ...range,
      minZoom,
      interactive: true,
      text: "badge",
      size: {
        stops: [
          [4.3, 9.5],
          [4.6, 10.5],
          [6, 13],
          [9, 15],
        ],
      },
      weight: 700,
      colour: theme.map.casing,
      haloColour: theme.kinds[kind],
      haloWidth: 0,
      anchor: "center",
      priority: "order",
      always: true,
      emphasis,
    },
  ];
}

/** How layers of the names of partners end. */
export const partnerLabels = "-partner-labels";

/** Beside the number of an economy's line the name of its partner outside the six, whose end the frame may leave out. */
export function partnerSpec({ theme }: LayerContext, { id, range }: Part): LabelSpec {
  return {
    id: `${id}${partnerLabels}`,
    type: "label",
    source: `${id}-badges`,
    where: { property: "beyond", in: [true] },
    ...range,
    minZoom: Math.max(numberZoom, range.minZoom ?? 0),
    text: "partner",
    size: {
      stops: [
        [5, 10.5],
        [8, 13],
      ],
    },
    weight: 600,
    colour: theme.map.labelTown,
    haloColour: nameHalo(theme),
    haloWidth: 1.4,
    anchor: "top",
    offset: [0, 1.05],
    priority: "order",
  };
}

/** Years along the arcs of a fan; those for which there is no room come with zoom. */
export function yearSpec({ theme }: LayerContext, kind: LinkKind, source: string): LabelSpec {
  return {
    id: `${source}-labels`,
    type: "label",
    source,
    interactive: true,
    text: "label",
    size: {
      stops: [
        [5, 10.5],
        [9, 13],
      ],
    },
    weight: 600,
    colour: theme.kinds[kind],
    haloColour: nameHalo(theme),
    haloWidth: 2,
    anchor: "center",
    priority: "order",
  };
}
