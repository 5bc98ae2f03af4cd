import "../../text/late.ts";
import { useId, useState } from "react";
import { pairOf } from "../../dataset/indexes.ts";
import { placesOfPair } from "../../dataset/pairs.ts";
import type { Atlas } from "../../view/atlas.ts";
import { type ComparedKind, mostCompared } from "../../view/compare.ts";
import { selectableYears } from "../../view/filter/counts.ts";
import { useAtlas } from "../../view/hooks.ts";

interface Choice {
  readonly id: string;
  readonly name: string;
}
/** Everything of a kind that can be put beside others, in the order in which readers look for it. */
function choicesOf(kind: ComparedKind, { dataset, indexes, names }: Atlas): readonly Choice[] {
  const byName = (one: Choice, two: Choice): number => one.name.localeCompare(two.name);
  switch (kind) {
    case "place":
      return indexes.economies.map(({ id }) => ({ id, name: names.place(id) }));
    case "pair": {
      const core = indexes.economies.filter(({ group }) => group === "western-balkans");
      const among = core.flatMap(({ id: a }, at) => core.slice(at + 1).map(({ id: b }) => pairOf(a, b)));
      const ids = new Set([...among, ...[...indexes.linksByPair.keys()].filter((id) => placesOfPair(id).length === 2)]);
      const choice = (id: string): Choice => ({ id, name: names.pair(id) });
      return [
        ...among.map(choice).sort(byName),
        ...[...ids]
          .filter((id) => !among.includes(id))
          .map(choice)
          .sort(byName),
      ];
    }
    case "mechanism":
      return [...indexes.mechanisms.values()]
        .filter(({ scope }) => scope === "regional")
        .map(({ id, name, acronym }) => ({ id, name: names.text(acronym === null ? name : `${acronym}, ${name}`) }))
        .sort(byName);
    case "year": {
      const [first, last] = selectableYears(dataset);
      return Array.from({ length: last - first + 1 }, (_, at) => String(last - at)).map((id) => ({ id, name: id }));
    }
  }
}

/** A choice of one more to put beside what is there. Chosen and then pressed: arrow keys in the list change nothing by themselves. */
export function AddOne({
  kind,
  label,
  taken,
  onAdd,
}: {
  readonly kind: ComparedKind;
  readonly label: string;
  readonly taken: readonly string[];
  readonly onAdd: (id: string) => void;
}) {
  const atlas = useAtlas();
  const id = useId();
  const [chosen, setChosen] = useState("");
  const choices = choicesOf(kind, atlas).filter((choice) => !taken.includes(choice.id));
  const full = taken.length >= mostCompared;
  return (
    <span className="compare-add">
      <label className="muted" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={chosen} disabled={full} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{atlas.translate(full ? "compare.full" : "compare.choose.one")}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button"
        disabled={full || chosen === ""}
        onClick={() => {
          onAdd(chosen);
          setChosen("");
        }}
      >
        {atlas.translate("compare.add")}
      </button>
    </span>
  );
}
