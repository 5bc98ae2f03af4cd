import "../text/late.ts";
import type { RefObject } from "react";
import type { Statement, Target } from "../dataset/model.ts";
import { kindOf, targetOf } from "../dataset/target.ts";
import { ReferenceText } from "../parts/ReferenceCard.tsx";
import { ViewLink } from "../parts/ViewLink.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import { selectionOfTarget, targetOfSelection } from "../view/selection.ts";
import { selectPassages } from "./passages.ts";

/** Says what the text is narrowed to and how many passages that leaves; one press shows everything again. */
export function PassageFilter({
  passages,
  heading,
}: {
  readonly passages: readonly Statement[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const { indexes, names, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const actions = useActions();
  const target = targetOfSelection(selection);
  if (target === null) return null;
  const reference = selection.kind === "reference" ? indexes.references.get(selection.id) : undefined;
  const name = names.target(target);
  return (
    <div className="passages">
      <h2 ref={heading} tabIndex={-1}>
        <span className="chip passages-chip">
          {translate(selection.kind === "reference" ? "report.citing" : "report.about", { name })}
        </span>{" "}
        <span className="passages-count">{translate("report.passages", { count: passages.length })}</span>
      </h2>
      {reference === undefined ? null : <ReferenceText reference={reference} />}
      {passages.length === 0 ? <p className="muted">{translate("panel.reportSaysNothing")}</p> : null}
      <p className="passages-actions no-print">
        <button type="button" className="button" onClick={() => actions.select({ kind: "none" })}>
          <Icon name="close" />
          <span>{translate("report.showAll")}</span>
        </button>
        <ViewLink view="map" className="link">
          {translate("report.openPage")}
        </ViewLink>
      </p>
    </div>
  );
}

/** Chooses what the text is narrowed to, for those who do not press the map. Only things that have passages are offered. */
export function PassageChoice() {
  const { dataset, indexes, names, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const actions = useActions();
  const count = (target: Target): number => (indexes.statementsByTarget.get(target) ?? []).length;
  const groups: readonly { readonly label: string; readonly targets: readonly Target[] }[] = [
    {
      label: translate("report.choice.economies"),
      targets: indexes.economies.map(({ id }): Target => targetOf("place", id)),
    },
    {
      label: translate("report.choice.pairs"),
      targets: [...indexes.statementsByTarget.keys()].filter((key) => kindOf(key) === "pair").sort(),
    },
    {
      label: translate("report.choice.mechanisms"),
      targets: dataset.mechanisms.map(({ id }): Target => targetOf("mechanism", id)),
    },
  ];
  const narrowed = selectPassages(indexes, selection) === null ? null : targetOfSelection(selection);
  const offered = groups.map((group) => ({ ...group, targets: group.targets.filter((target) => count(target) > 0) }));
  const known = offered.some(({ targets }) => targets.some((target) => target === narrowed));
  return (
    <label className="field passage-choice no-print">
      <span>{translate("report.choice")}</span>
      <select
        value={narrowed ?? ""}
        onChange={(event) => {
          const target = offered.flatMap(({ targets }) => targets).find((each) => each === event.target.value);
          actions.select((target === undefined ? null : selectionOfTarget(target, indexes)) ?? { kind: "none" });
        }}
      >
        <option value="">{translate("report.choice.everything")}</option>
        {narrowed === null || known ? null : <option value={narrowed}>{names.target(narrowed)}</option>}
        {offered.map(({ label, targets }) => (
          <optgroup key={label} label={label}>
            {targets.map((target) => (
              <option key={target} value={target}>
                {`${names.target(target)} (${count(target)})`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
