import { countUnsure, describeUnsure } from "../view/filter/summary.ts";
import { useActions, useAtlas, useInView, useView } from "../view/hooks.ts";
import { parseQuery, undatedShown } from "../view/query.ts";

/** How many records nothing dates to the year or period shown, and the switch that shows them apart. Nothing where there are none. */
export function UndatedSwitch() {
  const { translate } = useAtlas();
  const { records } = useInView();
  const shown = useView((store) => parseQuery(store.view.query).facets.undated.length > 0);
  const actions = useActions();
  const { undated, planned, participations } = countUnsure(records.unsure);
  if (undated + planned + participations === 0) return null;
  return (
    <button
      type="button"
      className="button button-quiet undated-switch"
      aria-pressed={shown}
      title={describeUnsure(records.unsure, shown, translate, records.since !== null)}
      onClick={() => actions.toggleFacet("undated", undatedShown)}
    >
      <span>{translate(shown ? "unsure.switchOn" : "unsure.switch", { number: undated + planned })}</span>
      <span className="visually-hidden">{translate(shown ? "unsure.hide" : "unsure.show")}</span>
    </button>
  );
}
