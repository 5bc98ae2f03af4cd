import "../../text/late.ts";
import { placesOfPair } from "../../dataset/pairs.ts";
import { TargetLink } from "../../parts/TargetLink.tsx";
import { useFold } from "../../parts/useFold.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import type { Atlas } from "../../view/atlas.ts";
import { type Compared, toggleCompared } from "../../view/compare.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { setOptions } from "../../view/query.ts";
import { focusChooser } from "./compareWithId.ts";
import { type ComparedCell, type ComparedGroup, type ComparisonTable, formatComparison } from "./comparisonTable.ts";
import { compareEconomies } from "./economies.ts";
import { compareMechanisms } from "./mechanisms.ts";
import { comparePairs } from "./pairs.ts";
import { compareYears } from "./years.ts";
import "./comparison.css";

/** Puts what is compared side by side. Pure. */
export function buildComparison({ kind, ids }: Compared, atlas: Atlas): ComparisonTable {
  switch (kind) {
    case "place":
      return compareEconomies(ids, atlas);
    case "pair":
      return comparePairs(ids, atlas);
    case "mechanism":
      return compareMechanisms(ids, atlas);
    case "year":
      return compareYears(ids, atlas);
  }
}

/** A number with a bar, the longest being the greatest of the row, and behind it what it counts. */
function CountCell({
  cell,
  most,
}: {
  readonly cell: ComparedCell & { readonly kind: "count" };
  readonly most: number;
}) {
  const { items } = cell;
  const bar = (
    <svg className="compare-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={(100 * items.length) / most} height={4} />
    </svg>
  );
  if (items.length === 0) {
    return (
      <span className="muted">
        <span>0</span>
        {bar}
      </span>
    );
  }
  return (
    <details className="compare-items">
      <summary>
        <span>{items.length}</span>
        {bar}
      </summary>
      <ul>
        {items.map(({ target, text }) => (
          <li key={target}>
            <TargetLink target={target}>{text}</TargetLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Cell({ cell, most }: { readonly cell: ComparedCell; readonly most: number }) {
  const { translate } = useAtlas();
  switch (cell.kind) {
    case "count":
      return <CountCell cell={cell} most={most} />;
    case "none":
      return (
        <span className="muted">
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{translate("compare.notFound")}</span>
        </span>
      );
    case "text":
      return (
        <ul>
          {cell.lines.map(({ text, note }) => (
            <li key={`${text}${note ?? ""}`}>
              <span>{text}</span>
              {note === null ? null : <span className="muted">{` ${note}`}</span>}
            </li>
          ))}
        </ul>
      );
  }
}

/** Rows of a group that are read at once; a group little longer is shown whole. */
const firstRows = 6;
const spareRows = 2;

/** A feature: its name over the whole width, and what those compared have of it side by side below. */
function Feature({
  row,
  heads,
}: {
  readonly row: ComparedGroup["rows"][number];
  readonly heads: ComparisonTable["heads"];
}) {
  const { id, name, target, cells } = row;
  const most = Math.max(1, ...cells.map((cell) => (cell.kind === "count" ? cell.items.length : 0)));
  return (
    <>
      <tr className="compare-name">
        <th id={`compare-${id}`} colSpan={heads.length}>
          {target === null ? <span>{name}</span> : <TargetLink target={target}>{name}</TargetLink>}
        </th>
      </tr>
      <tr>
        {heads.map((head, column) => {
          const cell = cells[column];
          return (
            <td key={head.id} headers={`compare-${id} compare-of-${head.id}`}>
              {cell === undefined ? null : <Cell cell={cell} most={most} />}
            </td>
          );
        })}
      </tr>
    </>
  );
}

/** Features of one kind; of many the first, the rest by a press. The file to save has all of them. */
function Group({ group, heads }: { readonly group: ComparedGroup; readonly heads: ComparisonTable["heads"] }) {
  const fold = useFold(
    group.rows.map((row) => <Feature key={row.id} row={row} heads={heads} />),
    { first: firstRows, spare: spareRows },
  );
  if (group.rows.length === 0) return null;
  return (
    <tbody>
      <tr className="compare-group">
        <th colSpan={heads.length} scope="rowgroup">
          <span>{group.heading}</span> <span className="count">{group.counted ? group.rows.length : ""}</span>
        </th>
      </tr>
      {fold.first}
      {fold.open ? fold.rest : null}
      {fold.more === null ? null : (
        <tr className="compare-more">
          <td colSpan={heads.length}>{fold.more}</td>
        </tr>
      )}
    </tbody>
  );
}

/** The heads of the columns; what the reader put there can be taken away, and what is selected cannot. */
function Heads({ table, compared }: { readonly table: ComparisonTable; readonly compared: Compared }) {
  const { indexes, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const query = useView((store) => store.view.query);
  const actions = useActions();
  const fixed = (id: string): boolean =>
    selection.kind === "pair" && compared.kind === "place"
      ? placesOfPair(selection.id).includes(id)
      : selection.kind === compared.kind && selection.id === id;
  return (
    <thead>
      <tr>
        {table.heads.map(({ id, name, target }) => (
          <th key={id} id={`compare-of-${id}`} scope="col">
            {target === null ? <span>{name}</span> : <TargetLink target={target}>{name}</TargetLink>}
            {fixed(id) ? null : (
              <button
                type="button"
                className="compare-remove"
                onClick={() => actions.setQuery(toggleCompared(query, selection, compared.kind, id, indexes))}
              >
                <span>{translate("compare.remove")}</span> <span className="visually-hidden">{name}</span>
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Leads from years side by side to the view in which the map shows what began, ended or changed from each to the next. */
function ChangesOnMap({ years: given }: { readonly years: readonly string[] }) {
  const { translate } = useAtlas();
  const year = useView((store) => store.view.year);
  const since = useView((store) => store.view.since);
  const actions = useActions();
  const years = given.map(Number).sort((one, two) => one - two);
  return (
    <p className="compare-on-map">
      {years.slice(1).map((last, at) => {
        const first = years[at] ?? last;
        const on = since === first && year === last;
        return (
          <button
            key={last}
            type="button"
            className="button"
            aria-pressed={on}
            onClick={() => {
              actions.setYear(on ? null : last);
              actions.setSince(on ? null : first);
            }}
          >
            {translate("compare.onMap", { first: String(first), last: String(last) })}
          </button>
        );
      })}
    </p>
  );
}

/** Two to four of a kind side by side: what is missing first, then in what they differ; also as a file. */
export function Comparison({ compared }: { readonly compared: Compared }) {
  const atlas = useAtlas();
  const { dataset, translate } = atlas;
  const query = useView((store) => store.view.query);
  const actions = useActions();
  const table = buildComparison(compared, atlas);
  const { same } = table;
  const save = (): void =>
    saveFile(
      `atlas-compare-${compared.ids.join("-")}-${dataset.edition.date}.csv`,
      "text/csv",
      formatComparison(table, atlas),
    );
  return (
    <section className="block compare" aria-labelledby="compare-heading">
      <h3 id="compare-heading">
        <span>{translate("compare.title")}</span>{" "}
        <button type="button" className="button button-quiet" onClick={save}>
          <Icon name="download" />
          <span>{translate("compare.download")}</span>
        </button>{" "}
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            focusChooser();
            actions.setQuery(setOptions(query, { compare: null }));
          }}
        >
          {translate("compare.close")}
        </button>
      </h3>
      {table.lead.length === 0 ? null : (
        <ul className="compare-lead">
          {table.lead.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {compared.kind === "year" ? <ChangesOnMap years={compared.ids} /> : null}
      <div className="compare-scroll">
        <table data-columns={table.heads.length}>
          <Heads table={table} compared={compared} />
          {table.groups.map((group) => (
            <Group key={group.id} group={group} heads={table.heads} />
          ))}
        </table>
      </div>
      {same.length === 0 ? null : (
        <>
          <h4>
            <span>{translate("compare.same")}</span> <span className="count">{same.length}</span>
          </h4>
          <ul className="chips">
            {same.map(({ target, text, note }) => (
              <li key={target}>
                <TargetLink target={target} className="chip">
                  <span translate="no">{text}</span>
                  <span className="muted">{` ${note}`}</span>
                </TargetLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="muted compare-note">{table.note}</p>
    </section>
  );
}
