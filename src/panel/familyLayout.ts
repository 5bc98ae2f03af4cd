import { linkHorizontal, linkVertical, scalePoint } from "d3";
import type { MechanismId } from "../dataset/model.ts";
import type { Family, FamilySide, Relative } from "./family.ts";

/** Pixels of the drawing's own coordinate system, which is scaled to the panel. */
export const familySize = { width: 400, nodeHeight: 40, rowGap: 22 } as const;
const columnGap = 10;
/** Room for an arrow between two nodes in time. */
const arrowGap = 26;
/** Room for the trunk between two columns. */
const trunkGap = 36;
/** More nodes than these stand in two columns along a trunk. */
const perRow = 3;

export interface FamilyNode {
  readonly mechanism: MechanismId;
  /** Null for the mechanism itself. */
  readonly relative: Relative | null;
  readonly side: FamilySide | "self";
  /** Left top corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export interface FamilyLine {
  readonly key: string;
  readonly side: FamilySide;
  /** Path data from the earlier or upper node to the later or lower one. */
  readonly path: string;
}
export interface FamilyDrawing {
  readonly height: number;
  readonly nodes: readonly FamilyNode[];
  readonly lines: readonly FamilyLine[];
}

const { width, nodeHeight, rowGap } = familySize;
const horizontal = linkHorizontal<unknown, [number, number]>();
const vertical = linkVertical<unknown, [number, number]>();

/** A node of a relative without its place. */
type Unplaced = Omit<FamilyNode, "x" | "y" | "width">;
const unplaced = (family: Family, side: FamilySide): readonly Unplaced[] =>
  family[side].map((relative) => ({ mechanism: relative.mechanism, relative, side }));

/** Nodes of equal width side by side over the whole width, at least two to a row so that none grows too wide. */
function placeInRow(nodes: readonly Unplaced[], y: number): readonly FamilyNode[] {
  const columns = Math.max(2, nodes.length);
  const nodeWidth = (width - columnGap * (columns - 1)) / columns;
  const indent = nodes.length === 1 ? (width - nodeWidth) / 2 : 0;
  return nodes.map((node, index) => ({ ...node, x: indent + index * (nodeWidth + columnGap), y, width: nodeWidth }));
}

/** Nodes in two columns to the left and right of a trunk in the middle. */
function placeInColumns(nodes: readonly Unplaced[], top: number): readonly FamilyNode[] {
  const nodeWidth = (width - trunkGap) / 2;
  return nodes.map((node, index) => ({
    ...node,
    x: index % 2 === 0 ? 0 : width - nodeWidth,
    y: top + Math.floor(index / 2) * (nodeHeight + rowGap / 2),
    width: nodeWidth,
  }));
}

/** From the foot of the mechanism to the trunk, down it, and across to a node beside it. */
function trunkPath(selfX: number, foot: number, node: FamilyNode): string {
  const edge = node.x === 0 ? node.width : node.x;
  return `M${selfX},${foot}V${foot + rowGap / 2}H${width / 2}V${node.y + nodeHeight / 2}H${edge}`;
}

/**
 * Where each relative of a mechanism is drawn: the line of predecessors and successors from left to right, what it belongs to
 * above, and below it what belongs to it and what works beside it.
 */
export function layOutFamily(family: Family, id: MechanismId): FamilyDrawing {
  const above = placeInRow(unplaced(family, "above"), 0);
  const middle = above.length === 0 ? 0 : nodeHeight + rowGap;
  const line: readonly (Relative | null)[] = [...family.before.toReversed(), null, ...family.after];
  const lineWidth = Math.min(170, (width - arrowGap * (line.length - 1)) / line.length);
  const column = scalePoint<number>()
    .domain(line.map((_, index) => index))
    .range(line.length === 1 ? [width / 2, width / 2] : [lineWidth / 2, width - lineWidth / 2]);
  const inLine: readonly FamilyNode[] = line.map((relative, index) => ({
    mechanism: relative?.mechanism ?? id,
    relative,
    side: relative === null ? "self" : index < family.before.length ? "before" : "after",
    x: (column(index) ?? width / 2) - lineWidth / 2,
    y: middle,
    width: lineWidth,
  }));
  const self = inLine[family.before.length];
  const selfX = (self?.x ?? 0) + (self?.width ?? 0) / 2;
  const foot = middle + nodeHeight;
  const lower = [...unplaced(family, "below"), ...unplaced(family, "beside")];
  const inColumns = lower.length > perRow;
  const below = inColumns ? placeInColumns(lower, foot + rowGap) : placeInRow(lower, foot + rowGap);
  const lines: FamilyLine[] = [];
  const draw = (node: FamilyNode, key: string, path: string | null): void => {
    if (path !== null && node.side !== "self") lines.push({ key, side: node.side, path });
  };
  inLine.slice(1).forEach((node, index) => {
    const from = inLine[index];
    const y = middle + nodeHeight / 2;
    if (from === undefined) return;
    const earlier = node.side === "self" ? from : node;
    draw(
      earlier,
      `${from.mechanism} ${node.mechanism}`,
      horizontal({ source: [from.x + from.width, y], target: [node.x - 4, y] }),
    );
  });
  for (const node of above) {
    draw(node, node.mechanism, vertical({ source: [node.x + node.width / 2, nodeHeight], target: [selfX, middle] }));
  }
  for (const node of below) {
    const target: [number, number] = [node.x + node.width / 2, node.y];
    draw(node, node.mechanism, inColumns ? trunkPath(selfX, foot, node) : vertical({ source: [selfX, foot], target }));
  }
  const height = Math.max(foot, ...below.map(({ y }) => y + nodeHeight)) + 2;
  return { height, nodes: [...above, ...inLine, ...below], lines };
}
