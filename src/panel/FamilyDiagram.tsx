import "../text/late.ts";
import type { Mechanism } from "../dataset/model.ts";
import { targetOf } from "../dataset/target.ts";
import { TargetLink } from "../parts/TargetLink.tsx";
import { yearOf } from "../text/dates.ts";
import { cutText } from "../text/textWidth.ts";
import { useAtlas } from "../view/hooks.ts";
import { selectFamily } from "./family.ts";
import { type FamilyNode, familySize, layOutFamily } from "./familyLayout.ts";
import "./family.css";

/** Sizes and weights of the text, as in the style sheet; free space at both sides of a node, pixels of the drawing. */
const relationText = { size: 10.5, weight: 400 } as const;
const nameText = { size: 12, weight: 600 } as const;
const nodePadding = 8;
const cut = (text: string, { size, weight }: typeof relationText | typeof nameText, width: number): string =>
  cutText(text, size, weight, width - 2 * nodePadding);

/**
 * A mechanism among its relatives: what it came from and became, what it belongs to, what belongs to it. Every node leads to
 * its mechanism; the caption says the same in words. Nothing for a mechanism without relations in view.
 */
export function FamilyDiagram({ mechanism }: { readonly mechanism: Mechanism }) {
  const { indexes, names, translate } = useAtlas();
  const family = selectFamily(indexes, mechanism.id);
  if (family === null) return null;
  const { height, nodes, lines } = layOutFamily(family, mechanism.id);
  const short = (id: string): string => names.text(names.mechanismShort(id));
  const relationOf = ({ relative }: FamilyNode): string =>
    relative === null
      ? ""
      : relative.steps > 1
        ? translate(relative.relations.includes("successor") ? "family.later" : "family.earlier")
        : relative.relations.map((relation) => translate(`relation.${relation}`)).join(", ");
  const inWords = nodes
    .filter(({ relative }) => relative !== null)
    .map((node) => `${relationOf(node)}: ${short(node.mechanism)}`)
    .join("; ");
  return (
    <figure className="family" aria-labelledby={`family-${mechanism.id}`}>
      <figcaption className="visually-hidden" id={`family-${mechanism.id}`}>
        {translate("family.caption", { name: short(mechanism.id), relations: inWords })}
      </figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the caption of the figure names it, and its nodes are links with names of their own */}
      <svg viewBox={`-1 -1 ${familySize.width + 2} ${height}`}>
        {lines.map(({ key, side, path }) => (
          <path key={`${side} ${key}`} className="family-line" data-side={side} d={path} />
        ))}
        {lines
          .filter(({ side }) => side === "before" || side === "after")
          .map(({ key, path }) => {
            const [x = "0", y = "0"] = path
              .slice(path.lastIndexOf("C") + 1)
              .split(",")
              .slice(-2);
            return <path key={key} className="family-arrow" d={`M${Number(x) - 4},${Number(y) - 5}L${x},${y}l-4,5`} />;
          })}
        {nodes.map((node) => {
          const { x, y, width } = node;
          const record = indexes.mechanisms.get(node.mechanism);
          const from = yearOf(record?.from ?? null);
          const to = yearOf(record?.to ?? null);
          const years = from === null ? "" : `${from}–${to ?? ""}`;
          const relation = relationOf(node);
          const content = (
            <>
              <title>{`${relation === "" ? "" : `${relation}: `}${names.text(record?.name ?? node.mechanism)}`}</title>
              <rect x={x} y={y} width={width} height={familySize.nodeHeight} rx={4} />
              <text x={x + 8} y={y + 15} className="family-relation">
                {cut(relation === "" ? years : relation, relationText, width)}
              </text>
              <text x={x + 8} y={y + 31} className="family-name">
                {cut(short(node.mechanism), nameText, width)}
              </text>
            </>
          );
          return node.relative === null ? (
            <g key={node.mechanism} className="family-node" data-self="">
              {content}
            </g>
          ) : (
            <TargetLink key={node.mechanism} target={targetOf("mechanism", node.mechanism)} className="family-node">
              {content}
            </TargetLink>
          );
        })}
      </svg>
    </figure>
  );
}
