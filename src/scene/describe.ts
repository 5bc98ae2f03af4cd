import { targetOf } from "../dataset/target.ts";
import { layerIds } from "../dataset/vocabulary.ts";
import type { BuiltLayer } from "../layers/context.ts";
import type { TextKey } from "../text/translate.ts";
import type { Atlas } from "../view/atlas.ts";
import type { Compared } from "../view/compare.ts";
import type { InView } from "../view/filter/filter.ts";
import { describeChanges, describeUnsure } from "../view/filter/summary.ts";
import type { Selection } from "../view/state.ts";

/** One paragraph for screen readers: what is selected, and how many of what the picture holds; layers that count under one name are added up. What is not dated to the year is said to be apart or left out. */
export function describeScene(
  counted: readonly NonNullable<BuiltLayer["counted"]>[],
  selection: Selection,
  compared: Compared | null,
  { names, translate }: Pick<Atlas, "names" | "translate">,
  inView: Pick<InView, "unsure" | "since" | "changes">,
): string {
  const counts = new Map<TextKey, number>();
  const notes = new Map<TextKey, string>();
  for (const { label, count, note } of counted) {
    if (count > 0) counts.set(label, (counts.get(label) ?? 0) + count);
    if (note !== undefined) notes.set(label, note);
  }
  const list = layerIds.flatMap((id) => {
    const label = `layer.${id}` as const;
    const count = counts.get(label);
    return count === undefined
      ? []
      : [
          [
            translate("map.describe.item", { label: translate(label), number: count }),
            ...(notes.has(label) ? [notes.get(label)] : []),
          ].join(" "),
        ];
  });
  const nameOf = (id: string): string =>
    compared === null || compared.kind === "year" ? id : names.target(targetOf(compared.kind, id));
  const what =
    compared !== null
      ? translate("map.describe.compared", { list: compared.ids.map(nameOf).join(", ") })
      : selection.kind === "none"
        ? translate("map.describe.none")
        : translate("map.describe.selected", { name: names.titled(targetOf(selection.kind, selection.id)) });
  const shown = list.length === 0 ? "" : ` ${translate("map.describe.shown", { list: list.join(", ") })}`;
  const apart = counts.has("layer.undated");
  const { unsure, since } = inView;
  const rest = [
    ...(since === null ? [] : [describeChanges(inView, translate)]),
    ...(unsure.size === 0 ? [] : [describeUnsure(unsure, apart, translate, since !== null)]),
  ]
    .map((sentence) => ` ${sentence}`)
    .join("");
  return translate("map.describe.frame", { what: `${what}${shown}${rest}` });
}
