import "../text/late.ts";
import { useId, useState } from "react";
import { UndatedSwitch } from "../parts/UndatedSwitch.tsx";
import { yearOf } from "../text/dates.ts";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { parsePeriod, parseQuery, setFacet } from "../view/query.ts";

const earliest = 1990;

/** First and last year of a period; taken over when both make one. */
export function PeriodFields() {
  const { dataset, translate } = useAtlas();
  const query = useView((store) => store.view.query);
  const actions = useActions();
  const fromId = useId();
  const toId = useId();
  const [chosen = ""] = parseQuery(query).facets.period;
  const latest = yearOf(dataset.edition.date) ?? 2100;
  const [typed, setTyped] = useState<{ readonly of: string; readonly from: string; readonly to: string }>({
    of: chosen,
    from: chosen.split("-")[0] ?? "",
    to: chosen.split("-")[1] ?? "",
  });
  // A period set or cleared elsewhere wins over what was typed before.
  const shown =
    typed.of === chosen ? typed : { of: chosen, from: chosen.split("-")[0] ?? "", to: chosen.split("-")[1] ?? "" };
  const change = (from: string, to: string): void => {
    const value = `${from || earliest}-${to || latest}`;
    const next = (from !== "" || to !== "") && parsePeriod(value) !== null ? value : "";
    setTyped({ of: next, from, to });
    if (next !== chosen) actions.setQuery(setFacet(query, "period", next === "" ? [] : [next]));
  };
  const field = (id: string, text: string, value: string, onChange: (value: string) => void) => (
    <label htmlFor={id}>
      <span>{text}</span>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={earliest}
        max={latest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
  return (
    <div className="period">
      {field(fromId, translate("filter.periodFrom"), shown.from, (from) => change(from, shown.to))}
      {field(toId, translate("filter.periodTo"), shown.to, (to) => change(shown.from, to))}
      <UndatedSwitch />
    </div>
  );
}
