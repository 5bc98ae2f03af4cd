import type { Link, LinkKind, PairId } from "../dataset/model.ts";
import type { KindLane } from "../geometry/lanes.ts";
import type { Emphasis, MarkerShape, ZoomStops } from "./spec.ts";

/** How one kind of link is drawn when it is an arc: lane, width and strength tell it apart besides colour. */
export interface LinkStyle {
  readonly lane: KindLane;
  /** Px at zoom 8. */
  readonly width: number;
  /** Opacity of a link that is at work and not inferred. */
  readonly strength: number;
  /** Share of its strength that a kind keeps while nothing is selected: agreements lead, what is looser stands back. */
  readonly restShare: number;
  /** Sign at the crown of the arc, so that kind is not told by colour alone; the plainest carry their number instead. The same signs as in lists. */
  readonly sign: MarkerShape | null;
}

export const linkStyles: Readonly<Record<LinkKind, LinkStyle>> = {
  agreement: { lane: { side: 1, bulge: 0.13 }, width: 2, strength: 0.88, restShare: 1, sign: null },
  "joint-operation": { lane: { side: 1, bulge: 0.27 }, width: 1.4, strength: 0.75, restShare: 0.55, sign: "triangle" },
  "joint-patrol": { lane: { side: -1, bulge: 0.07 }, width: 1.2, strength: 0.75, restShare: 0.7, sign: "square" },
  informal: { lane: { side: -1, bulge: 0.13 }, width: 1.3, strength: 0.62, restShare: 0.7, sign: null },
  priority: { lane: { side: -1, bulge: 0.22 }, width: 1.7, strength: 0.8, restShare: 0.7, sign: "circle" },
};

/** Agreements that bend the other way, so that the name of Kosovo stands between arcs and not under them: their reach. */
const otherWay: Readonly<Record<PairId, number>> = { "al-ba": 0.14, "ba-mk": 0.1, "me-mk": 0.16, "me-xk": 0.1 };
/** Side and reach of the arcs of a kind between two economies. */
export function laneOf(kind: LinkKind, pair: PairId): KindLane {
  const { lane } = linkStyles[kind];
  const bulge = kind === "agreement" ? otherWay[pair] : undefined;
  return bulge === undefined ? lane : { side: -1, bulge };
}

/** Growth of line widths with zoom, 1 at zoom 8. */
export const widthByZoom: ZoomStops = [
  [4, 0.55],
  [6, 0.8],
  [8, 1],
  [11, 1.5],
];

/** What hovering, selecting and standing back do to a line. */
export const lineEmphasis: { readonly hovered: Emphasis; readonly selected: Emphasis; readonly dimmed: Emphasis } = {
  hovered: { widthFactor: 1.7, opacityFactor: 1.1 },
  selected: { widthFactor: 1.5, opacityFactor: 1.1 },
  dimmed: { opacityFactor: 0.25 },
};
/** Branches are paler than arcs, so they gain more. */
export const branchEmphasis: typeof lineEmphasis = {
  hovered: { widthFactor: 2.2, opacityFactor: 4.5 },
  selected: { widthFactor: 2.4, opacityFactor: 4.5 },
  dimmed: { opacityFactor: 0.25 },
};
/** Opacity of branches while nothing is selected: they only shine through until their node is hovered. */
export const quietStrength = 0.06;
export const quietEmphasis: typeof lineEmphasis = {
  hovered: { widthFactor: 2, opacityFactor: 13 },
  selected: { widthFactor: 2, opacityFactor: 13 },
  dimmed: { opacityFactor: 0.5 },
};
/** Emphasis of markers: larger or fainter, as what is selected asks. */
export const markerEmphasis: { readonly hovered: Emphasis; readonly selected: Emphasis; readonly dimmed: Emphasis } = {
  hovered: { widthFactor: 1.3 },
  selected: { widthFactor: 1.3 },
  dimmed: { opacityFactor: 0.3 },
};

const statusStrength: Readonly<Record<Link["status"], number>> = {
  "in-force": 1,
  operating: 1,
  signed: 1,
  unclear: 0.75,
  planned: 0.5,
  ended: 0.5,
};

/** Share of its strength that is left to what was last seen to operate too long ago; see `unseenText`. */
export const unseenShare = 0.6;

/** Opacity of one link: its kind's, less for what is planned, over, unclear or inferred, or for long `unseen`. */
export function strengthOf(link: Pick<Link, "kind" | "status" | "basis">, unseen = false): number {
  const inferred = link.basis === "inferred" ? 0.7 : 1;
  return linkStyles[link.kind].strength * statusStrength[link.status] * inferred * (unseen ? unseenShare : 1);
}

/** Whether a link is drawn paler than its kind: planned, over, unclear, inferred or long `unseen`. */
export function isWeak(link: Pick<Link, "kind" | "status" | "basis">, unseen: boolean): boolean {
  return strengthOf(link, unseen) < linkStyles[link.kind].strength;
}

/** Most links that the width of an arc still tells apart. */
const widest = 30;
/** Width of an arc that stands for `count` links, px at zoom 8: grows with the number, evenly; the legend states the scale. */
export function bundleWidth(kind: LinkKind, count: number): number {
  return linkStyles[kind].width * (0.45 + 0.21 * Math.min(widest, Math.max(1, count)));
}
