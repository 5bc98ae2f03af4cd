import type { PlaceId } from "../dataset/model.ts";
import { Room } from "../parts/Room.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { useWrittenPage } from "../ui/writtenPage.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { parseQuery, setOptions } from "../view/query.ts";
import { compareWithId, mostCompared, parseCompared, selectCompared, toggleCompared } from "./compared.ts";
import "./comparison.css";

const Comparison = lazyPart(
  () => import("./Comparison.tsx"),
  (module) => module.Comparison,
);

/** The economies that `compare` in `q` names. */
function useCompared(): readonly PlaceId[] {
  const { indexes } = useAtlas();
  const value = useView((store) => parseQuery(store.view.query).options.compare);
  return parseCompared(value, indexes);
}

/** Chips that put the other economies of the region beside the chosen ones, and take them away again. Nothing on a page without script. */
export function CompareWith({ chosen }: { readonly chosen: readonly PlaceId[] }) {
  const { indexes, names, translate } = useAtlas();
  const compared = useCompared();
  const query = useView((store) => store.view.query);
  const actions = useActions();
  const written = useWrittenPage() !== null;
  const shown = selectCompared(chosen, compared);
  const others = indexes.economies.filter(
    ({ id, group }) => !chosen.includes(id) && (group === "western-balkans" || compared.includes(id)),
  );
  if (written || others.length === 0) return null;
  const several = chosen.length > 1;
  const label = translate(several ? "compare.several" : "compare.with");
  return (
    <fieldset className="compare-with" id={compareWithId} aria-label={label}>
      <span className="muted">{label}</span>
      {several && shown.length === 0 ? (
        <button
          type="button"
          className="chip"
          onClick={() => actions.setQuery(setOptions(query, { compare: chosen.join(",") }))}
        >
          {translate("compare.two")}
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
            onClick={() => actions.setQuery(toggleCompared(query, chosen, compared, id))}
          >
            {several ? translate("compare.and", { place: names.place(id) }) : names.place(id)}
          </button>
        );
      })}
    </fieldset>
  );
}

/** The chosen economies and those that the reader has put beside them, side by side; loaded when it is first asked for. */
export function SideBySide({ chosen }: { readonly chosen: readonly PlaceId[] }) {
  const compared = useCompared();
  return selectCompared(chosen, compared).length < 2 ? null : (
    <Room name="compare.title">
      <Comparison chosen={chosen} compared={compared} />
    </Room>
  );
}
