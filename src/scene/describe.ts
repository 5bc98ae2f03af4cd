import { targetOf } from "../dataset/target.ts";
import type { TextKey } from "../text/translate.ts";
import type { Atlas } from "../view/atlas.ts";
import type { Selection } from "../view/state.ts";
import type { Scene } from "./scene.ts";

/** Sources whose features are counted in words, and the words; two that share words are added up. */
const counted: readonly (readonly [source: string, label: TextKey])[] = [
  ["agreements", "layer.agreements"],
  ["agreements-near", "layer.agreements"],
  ["agreements-branches", "layer.agreements"],
  ["patrols", "layer.patrols"],
  ["patrol-arcs", "layer.patrols"],
  ["operations", "layer.operations"],
  ["operations-near", "layer.operations"],
  ["operations-branches", "layer.operations"],
  ["informal", "layer.informal"],
  ["informal-near", "layer.informal"],
  ["informal-branches", "layer.informal"],
  ["priorities", "layer.priorities"],
  ["priorities-near", "layer.priorities"],
  ["priorities-branches", "layer.priorities"],
  ["centres", "layer.centres"],
  ["crossings", "layer.crossings"],
];

/** One paragraph for screen readers: what is selected, and how many of what the picture holds. */
export function describeScene(
  scene: Pick<Scene, "sources">,
  selection: Selection,
  { names, translate }: Pick<Atlas, "names" | "translate">,
): string {
  const counts = new Map<TextKey, number>();
  for (const [source, label] of counted) {
    // Seen from afar one arc stands for several links; the arcs of single links count then.
    if (scene.sources[`${source}-near`] !== undefined) continue;
    const count = scene.sources[source]?.length ?? 0;
    if (count > 0) counts.set(label, (counts.get(label) ?? 0) + count);
  }
  const list = [...counts].map(([label, count]) =>
    translate("map.describe.item", { label: translate(label), number: count }),
  );
  const what =
    selection.kind === "none"
      ? translate("map.describe.none")
      : translate("map.describe.selected", { name: names.target(targetOf(selection.kind, selection.id)) });
  const shown = list.length === 0 ? "" : ` ${translate("map.describe.shown", { list: list.join(", ") })}`;
  return translate("map.describe.frame", { what: `${what}${shown}` });
}
