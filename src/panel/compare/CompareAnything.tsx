import "../../text/late.ts";
import { useId, useState } from "react";
import { targetOf } from "../../dataset/target.ts";
import { type ComparedKind, comparedKinds, toggleCompared } from "../../view/compare.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { setOptions } from "../../view/query.ts";
import { AddOne } from "./AddOne.tsx";
import { compareWithId } from "./compareWithId.ts";
import { useCompared } from "./SideBySide.tsx";
import "./comparison.css";

/** With nothing selected: which kind of thing to compare, and the choice of each. */
export function CompareAnything() {
  const { indexes, names, translate } = useAtlas();
  const compared = useCompared();
  const query = useView((store) => store.view.query);
  const selection = useView((store) => store.view.selection);
  const actions = useActions();
  const id = useId();
  const [chosenKind, setChosenKind] = useState<ComparedKind>("pair");
  const [first, setFirst] = useState<string | null>(null);
  const kind = compared?.kind ?? chosenKind;
  const taken = compared?.ids ?? (first === null ? [] : [first]);
  const add = (added: string): void => {
    if (compared === null && first === null) setFirst(added);
    else {
      const start = compared === null && first !== null ? setOptions(query, { compare: first }) : query;
      actions.setQuery(toggleCompared(start, selection, kind, added, indexes));
      setFirst(null);
    }
  };
  return (
    <fieldset className="compare-with" id={compareWithId} aria-label={translate("compare.anything")}>
      {compared === null ? (
        <span className="compare-add">
          <label className="muted" htmlFor={id}>
            {translate("compare.anything")}
          </label>
          <select
            id={id}
            value={kind}
            onChange={(event) => {
              const wanted = comparedKinds.find((one) => one === event.target.value);
              if (wanted !== undefined) setChosenKind(wanted);
              setFirst(null);
            }}
          >
            {comparedKinds.map((one) => (
              <option key={one} value={one}>
                {translate(`compare.kind.${one}`)}
              </option>
            ))}
          </select>
        </span>
      ) : null}
      <AddOne
        key={kind}
        kind={kind}
        label={
          first === null
            ? translate(compared === null ? "compare.first" : "compare.another")
            : translate("compare.second", {
                name: kind === "year" ? first : names.target(targetOf(kind, first)),
              })
        }
        taken={taken}
        onAdd={add}
      />
    </fieldset>
  );
}
