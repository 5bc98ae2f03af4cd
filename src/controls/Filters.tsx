import "../text/late.ts";
import { type ReactNode, useDeferredValue, useMemo } from "react";
import { bases, fields, layerIds, linkStatuses, mechanismStatuses, relevances } from "../dataset/vocabulary.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { Icon } from "../ui/Icon.tsx";
import { countChoices } from "../view/filter/choiceCounts.ts";
import { summarize } from "../view/filter/summarize.ts";
import { labelOfFacet, labelOfKind } from "../view/filter/summary.ts";
import { useActions, useAtlas, useInView, useView } from "../view/hooks.ts";
import { type FacetName, facetsOnly, parseQuery } from "../view/query.ts";
import type { LayerId } from "../view/state.ts";
import "./filterChoices.css";
import { PeriodFields } from "./PeriodFields.tsx";

function Choice({
  label,
  count,
  on,
  onPress,
}: {
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
  readonly onPress: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        className="choice"
        data-empty={count === 0 ? "" : undefined}
        aria-pressed={on}
        onClick={onPress}
      >
        <span>{label}</span> <span className="count">{count}</span>
      </button>
    </li>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="filter-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function FiltersHead({ onClose }: { readonly onClose: () => void }) {
  const { translate } = useAtlas();
  const actions = useActions();
  return (
    <div className="filters-head">
      <h2>{translate("filter.title")}</h2>
      <button type="button" className="button button-quiet" onClick={actions.clearFilters}>
        {translate("filter.clear")}
      </button>
      <button type="button" className="icon-button" aria-label={translate("filter.close")} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** The choices that narrow every view, each with the number of records it would leave. */
export function Filters({ onClose }: { readonly onClose: () => void }) {
  const { dataset, indexes, names, translate, language } = useAtlas();
  const { records } = useInView();
  const view = useView((store) => store.view);
  const actions = useActions();
  const { basis, year, since, layers } = view;
  const query = facetsOnly(view.query);
  // Counting may come after the press is painted.
  const asked = useDeferredValue(
    useMemo(() => ({ basis, year, since, layers, query }), [basis, year, since, layers, query]),
  );
  const counts = useMemo(() => countChoices(dataset, asked), [dataset, asked]);
  const { facets } = parseQuery(query);
  const facetChoices = (facet: Exclude<FacetName, "period" | "undated" | "text">, values: readonly string[]) =>
    values.map((value) => (
      <Choice
        key={value}
        label={labelOfFacet(facet, value, names, translate)}
        count={counts[facet].get(value) ?? 0}
        on={facets[facet].includes(value)}
        onPress={() => actions.toggleFacet(facet, value)}
      />
    ));
  const toggleKind = (kind: LayerId): void => {
    const chosen = layers ?? [];
    const next = chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind];
    actions.setLayers(next.length === 0 || layerIds.every((other) => next.includes(other)) ? null : next);
  };
  const used = (facet: "economy" | "mechanism", id: string): boolean =>
    counts[facet].has(id) || facets[facet].includes(id);
  const economies = indexes.economies.filter(({ id }) => used("economy", id));
  const near = economies.filter(({ group }) => group !== "elsewhere").map(({ id }) => id);
  const far = economies.filter(({ group }) => group === "elsewhere").map(({ id }) => id);
  const mechanisms = dataset.mechanisms
    .map(({ id }) => id)
    .filter((id) => used("mechanism", id))
    .sort((a, b) => names.mechanismShort(a).localeCompare(names.mechanismShort(b), language));
  const statuses: readonly string[] = [
    ...linkStatuses,
    ...mechanismStatuses.filter((status) => status !== "ended"),
  ].filter((status) => counts.status.has(status) || facets.status.includes(status));
  const summary = (): string => summarize(records, view, names, translate, language);
  return (
    <div className="filters">
      <FiltersHead onClose={onClose} />
      <Group title={translate("filter.kind")}>
        <ul>
          {layerIds.map((kind) => (
            <Choice
              key={kind}
              label={labelOfKind(kind, translate)}
              count={counts.kind.get(kind) ?? 0}
              on={layers?.includes(kind) ?? false}
              onPress={() => toggleKind(kind)}
            />
          ))}
        </ul>
      </Group>
      <Group title={translate("filter.economy")}>
        <ul>{facetChoices("economy", near)}</ul>
        {far.length === 0 ? null : (
          <details>
            <summary>{translate("filter.elsewhere")}</summary>
            <ul>{facetChoices("economy", far)}</ul>
          </details>
        )}
      </Group>
      <Group title={translate("filter.field")}>
        <ul>{facetChoices("field", fields)}</ul>
      </Group>
      <Group title={translate("filter.relevance")}>
        <ul>{facetChoices("relevance", relevances)}</ul>
      </Group>
      <Group title={translate("filter.status")}>
        <ul>{facetChoices("status", statuses)}</ul>
      </Group>
      <Group title={translate("filter.mechanism")}>
        <ul>{facetChoices("mechanism", mechanisms)}</ul>
      </Group>
      <Group title={translate("filter.basis")}>
        <ul>{facetChoices("basis", bases)}</ul>
      </Group>
      <Group title={translate("filter.period")}>
        <PeriodFields />
      </Group>
      <div className="filters-foot">
        <p>{summary()}</p>
        <p className="muted">{translate("filter.counts")}</p>
        <CopyButton label={translate("summary.copy")} icon="quote" text={summary} />
      </div>
    </div>
  );
}
