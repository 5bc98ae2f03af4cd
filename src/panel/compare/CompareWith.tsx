import "../../text/late.ts";
import { useState } from "react";
import { placesOfPair } from "../../dataset/pairs.ts";
import { useWrittenPage } from "../../ui/writtenPage.ts";
import { mostCompared, toggleCompared } from "../../view/compare.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { setOptions } from "../../view/query.ts";
import { AddOne } from "./AddOne.tsx";
import { compareWithId } from "./compareWithId.ts";
import { useCompared } from "./SideBySide.tsx";
import "./comparison.css";

/** Chips that put the other economies of the region beside the chosen ones, and take them away again. */
function EconomyChips({ chosen, label }: { readonly chosen: readonly string[]; readonly label: string | null }) {
  const { indexes, names, translate } = useAtlas();
  const compared = useCompared();
  const query = useView((store) => store.view.query);
  const selection = useView((store) => store.view.selection);
  const actions = useActions();
  const shown = compared?.kind === "place" ? compared.ids : [];
  const others = indexes.economies.filter(
    ({ id, group }) => !chosen.includes(id) && (group === "western-balkans" || shown.includes(id)),
  );
  return (
    <>
      {label === null ? null : <span className="muted">{label}</span>}
      {chosen.length > 1 ? (
        <button
          type="button"
          className="chip"
          aria-pressed={shown.length > 0}
          onClick={() => actions.setQuery(setOptions(query, { compare: shown.length > 0 ? null : chosen.join(",") }))}
        >
          {chosen.map(names.place).join(` ${translate("compare.beside")} `)}
        </button>
      ) : null}
      {others.map(({ id }) => {
        const on = shown.includes(id);
        return (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={on}
            disabled={!on && shown.length >= mostCompared}
            onClick={() => actions.setQuery(toggleCompared(query, selection, "place", id, indexes))}
          >
            {names.place(id)}
          </button>
        );
      })}
    </>
  );
}

/** What can be put beside what is selected: economies by chips, pairs and mechanisms from a list. Nothing on a page without script. */
export function CompareWith() {
  const { indexes, translate } = useAtlas();
  const compared = useCompared();
  const query = useView((store) => store.view.query);
  const selection = useView((store) => store.view.selection);
  const actions = useActions();
  const written = useWrittenPage() !== null;
  const [open, setOpen] = useState(false);
  const { kind } = selection;
  if (written || (kind !== "place" && kind !== "pair" && kind !== "mechanism")) return null;
  const label = translate("compare.with");
  return (
    <fieldset className="compare-with" id={compareWithId} aria-label={label}>
      {kind === "place" ? <EconomyChips chosen={[selection.id]} label={label} /> : null}
      {kind === "place" ? null : (
        <AddOne
          kind={kind}
          label={label}
          taken={compared?.kind === kind ? compared.ids : [selection.id]}
          onAdd={(id) => actions.setQuery(toggleCompared(query, selection, kind, id, indexes))}
        />
      )}
      {kind === "pair" ? (
        <details
          className="compare-economies"
          open={open || compared?.kind === "place"}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{translate("compare.economies")}</summary>
          <EconomyChips chosen={placesOfPair(selection.id)} label={null} />
        </details>
      ) : null}
    </fieldset>
  );
}
