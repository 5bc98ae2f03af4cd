import { memo, useMemo } from "react";
import type { Participation, PlaceId } from "../../dataset/model.ts";
import { formatParticipationDates } from "../../parts/ParticipationList.tsx";
import { yearOf } from "../../text/dates.ts";
import { usePressGuard } from "../../ui/usePress.ts";
import { doubtKey, type InView } from "../../view/filter/filter.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { at, useGridKeys } from "../useGridKeys.ts";
import { type MechanismMatrix, type MechanismRow, sortMechanismRows } from "./matrixModel.ts";
import { RoleMark } from "./RoleMark.tsx";
import { type MatrixOrder, SortHeader } from "./SortHeader.tsx";

interface Properties {
  readonly matrix: MechanismMatrix;
  /** Which of the columns; all of them unless paper divides them. The last part counts the others. */
  readonly columns?: MechanismMatrix["columns"];
  readonly doubts: InView["doubts"];
  /** The view is narrowed, so that an empty cell is no finding. */
  readonly filtered: boolean;
  readonly order: MatrixOrder;
  readonly onSort: (by: string) => void;
  /** Says what a cell holds when it is pointed at or has focus. */
  readonly onDetail: (text: string) => void;
}

/** Mechanisms by economies: role and year. */
export const MechanismTable = memo(function MechanismTable(properties: Properties) {
  const { matrix, doubts, filtered, order, onSort, onDetail } = properties;
  const { columns = matrix.columns } = properties;
  const withOthers = columns.at(-1) === matrix.columns.at(-1);
  const { names, translate, language } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const actions = useActions();
  const keys = useGridKeys();
  const guard = usePressGuard();
  const rows = useMemo(
    () => (order.by === null ? matrix.rows : sortMechanismRows(matrix.rows, order.by, order.descending, names)),
    [matrix, order, names],
  );
  const chosen = selection.kind === "mechanism" ? selection.id : null;
  const chosenPlace = selection.kind === "place" ? selection.id : null;
  const describe = (row: MechanismRow, place: PlaceId, cell: readonly Participation[]): string => {
    const mechanism = names.mechanismShort(row.mechanism.id);
    if (cell.length === 0) {
      if (row.mechanism.economy === place)
        return translate("matrix.national", { mechanism, place: names.place(place) });
      return translate(filtered ? "matrix.none.roleFiltered" : "matrix.none.role", {
        mechanism,
        place: names.place(place),
      });
    }
    return cell
      .map((participation) => {
        const dates = formatParticipationDates(participation, translate, language);
        const role = translate(`role.${participation.role}`);
        const doubt = doubts.get(doubtKey("participation", participation.id));
        const body = participation.entity === null ? "" : ` (${names.text(participation.entity)})`;
        const said = translate(dates === "" ? "matrix.role" : "matrix.role.dated", {
          place: `${names.place(place)}${body}`,
          role,
          mechanism,
          dates,
        });
        return doubt === undefined ? said : `${said} (${translate(`doubt.${doubt}`)})`;
      })
      .join("; ");
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that arrow keys move in is a grid
    <table className="matrix" role="grid" aria-label={translate("matrix.caption.mechanisms")} {...keys}>
      <thead>
        <tr>
          <SortHeader by="name" column={0} order={order} onSort={onSort}>
            {translate("matrix.mechanism")}
          </SortHeader>
          <SortHeader by="from" column={1} order={order} onSort={onSort}>
            {translate("matrix.from")}
          </SortHeader>
          {columns.map((place, index) => (
            <SortHeader key={place.id} by={place.id} column={index + 2} order={order} onSort={onSort} turned>
              {names.place(place.id)}
            </SortHeader>
          ))}
          {withOthers ? (
            <SortHeader by="count" column={columns.length + 2} order={order} onSort={onSort} turned>
              {translate("matrix.others")}
            </SortHeader>
          ) : null}
        </tr>
      </thead>
      <tbody {...guard}>
        {rows.map((row, index) => {
          const { mechanism, cells, others } = row;
          const open = (): void => actions.select({ kind: "mechanism", id: mechanism.id });
          const short = names.mechanismShort(mechanism.id);
          const show = (text: string) => ({
            onFocus: () => onDetail(text),
            onPointerEnter: () => onDetail(text),
          });
          return (
            <tr key={mechanism.id} className={mechanism.id === chosen ? "row-chosen" : undefined}>
              <th scope="row">
                <button
                  type="button"
                  data-at={at(index + 1, 0)}
                  tabIndex={-1}
                  onClick={open}
                  {...show(names.text(mechanism.name))}
                >
                  {short}
                </button>
              </th>
              <td className="matrix-year">
                <button type="button" data-at={at(index + 1, 1)} tabIndex={-1} onClick={open}>
                  {mechanism.from === null ? (
                    <span className="visually-hidden">{translate("fact.undated")}</span>
                  ) : (
                    <span>{yearOf(mechanism.from)}</span>
                  )}
                  {mechanism.to === null ? null : <span>{`–${yearOf(mechanism.to)}`}</span>}
                </button>
              </td>
              {columns.map((place, column) => {
                const cell = cells.get(place.id) ?? [];
                const [first] = cell;
                const words = describe(row, place.id, cell);
                const since = first === undefined ? null : yearOf(first.from);
                const own = first === undefined && mechanism.economy === place.id;
                const six = place.group === "western-balkans";
                const gap = first === undefined && !own;
                const state = gap
                  ? six && mechanism.scope === "regional" && !filtered
                    ? "is-gap"
                    : "is-empty"
                  : `is-${first?.role ?? "own"}`;
                const doubted = first !== undefined && doubts.has(doubtKey("participation", first.id));
                return (
                  <td key={place.id} className={`${state}${place.id === chosenPlace ? " column-chosen" : ""}`}>
                    <button
                      type="button"
                      data-at={at(index + 1, column + 2)}
                      tabIndex={-1}
                      aria-label={words}
                      onClick={open}
                      {...show(words)}
                    >
                      {cell.map(({ id, role }, nth) =>
                        nth > 0 && cell[nth - 1]?.role === role ? null : <RoleMark key={id} role={role} />,
                      )}
                      {own ? <span aria-hidden="true">●</span> : null}
                      <span className="matrix-since" aria-hidden="true">
                        {`${since ?? ""}${doubted ? "?" : ""}`}
                      </span>
                    </button>
                  </td>
                );
              })}
              {withOthers ? (
                <td className="matrix-others">
                  <button
                    type="button"
                    data-at={at(index + 1, columns.length + 2)}
                    tabIndex={-1}
                    aria-label={translate("matrix.countOthers", { count: others.length })}
                    onClick={open}
                    {...show(translate("matrix.countOthers", { count: others.length }))}
                  >
                    {others.length === 0 ? "" : `+${others.length}`}
                  </button>
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
});
