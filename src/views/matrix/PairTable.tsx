import { memo, useMemo } from "react";
import { targetOf } from "../../dataset/target.ts";
import { KindCounts, KindMark } from "../../parts/LinkRow.tsx";
import { usePressGuard } from "../../ui/usePress.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { at, useGridKeys } from "../useGridKeys.ts";
import { cellOf, gapOf, type PairCell, type PairMatrix, sizeOf, sortPairPlaces } from "./matrixModel.ts";
import { type MatrixOrder, SortHeader } from "./SortHeader.tsx";

interface Properties {
  readonly matrix: PairMatrix;
  /** Which of the columns; all of them unless paper divides them. */
  readonly columns?: PairMatrix["places"];
  /** The view is narrowed, so that an empty cell is no finding. */
  readonly filtered: boolean;
  readonly order: MatrixOrder;
  readonly onSort: (by: string) => void;
  readonly onDetail: (text: string) => void;
}

/** Economies by economies: how many records of each kind tie them. */
export const PairTable = memo(function PairTable(properties: Properties) {
  const { matrix, columns = matrix.places, filtered, order, onSort, onDetail } = properties;
  const { indexes, names, translate } = useAtlas();
  const selection = useView((store) => store.view.selection);
  const actions = useActions();
  const keys = useGridKeys();
  const guard = usePressGuard();
  const rows = useMemo(() => sortPairPlaces(matrix, order.by, order.descending, names), [matrix, order, names]);
  const most = Math.max(1, ...[...matrix.cells.values()].map(sizeOf));
  const describe = (cell: PairCell): string => {
    const pair = names.pair(cell.pair);
    const gap = gapOf(cell);
    const found = (indexes.gapsByTarget.get(targetOf("pair", cell.pair)) ?? []).map(({ text }) => names.text(text));
    const counts = new Map<string, number>();
    for (const { kind } of cell.links) {
      const word = translate(`linkKinds.${kind}`);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    if (cell.centres.length > 0) counts.set(translate("matrix.centres"), cell.centres.length);
    if (cell.crossings.length > 0) counts.set(translate("matrix.crossings"), cell.crossings.length);
    const list = [...counts].map(([word, count]) => `${word} ${count}`).join(", ");
    const said =
      gap === "nothing"
        ? translate(filtered ? "matrix.pair.nothingFiltered" : "matrix.pair.nothing", { pair })
        : gap === "no-agreement" && !filtered
          ? translate("matrix.pair.noAgreement", { pair, list })
          : translate("matrix.pair", { pair, list });
    return [said, ...(gap === null || filtered ? [] : found)].join(" ");
  };
  const show = (text: () => string) => ({ onFocus: () => onDetail(text()), onPointerEnter: () => onDetail(text()) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that arrow keys move in is a grid
    <table className="matrix matrix-pairs" role="grid" aria-label={translate("matrix.caption.pairs")} {...keys}>
      <thead>
        <tr>
          <SortHeader by="name" column={0} order={order} onSort={onSort}>
            {translate("matrix.economy")}
          </SortHeader>
          <SortHeader by="count" column={1} order={order} onSort={onSort}>
            {translate("matrix.total")}
          </SortHeader>
          {columns.map((place, index) => (
            <SortHeader key={place.id} by={place.id} column={index + 2} order={order} onSort={onSort} turned>
              {names.place(place.id)}
            </SortHeader>
          ))}
        </tr>
      </thead>
      <tbody {...guard}>
        {rows.map((row, index) => {
          const openPlace = (): void => actions.select({ kind: "place", id: row.id });
          const total = matrix.totals.get(row.id) ?? 0;
          return (
            <tr
              key={row.id}
              className={selection.kind === "place" && selection.id === row.id ? "row-chosen" : undefined}
            >
              <th scope="row">
                <button
                  type="button"
                  data-at={at(index + 1, 0)}
                  tabIndex={-1}
                  onClick={openPlace}
                  {...show(() => translate("matrix.placeTotal", { place: names.place(row.id), count: total }))}
                >
                  {names.place(row.id)}
                </button>
              </th>
              <td className="matrix-total">
                <button type="button" data-at={at(index + 1, 1)} tabIndex={-1} onClick={openPlace}>
                  {total}
                </button>
              </td>
              {columns.map((column, nth) => {
                if (column.id === row.id) {
                  return (
                    <td key={column.id} className="is-self">
                      <button
                        type="button"
                        data-at={at(index + 1, nth + 2)}
                        tabIndex={-1}
                        aria-label={names.place(row.id)}
                        onClick={openPlace}
                      />
                    </td>
                  );
                }
                const cell = cellOf(matrix, row.id, column.id);
                const gap = gapOf(cell);
                const core = row.group === "western-balkans" && column.group === "western-balkans";
                const chosen = selection.kind === "pair" && selection.id === cell.pair;
                const level = gap === "nothing" ? 0 : Math.ceil((sizeOf(cell) / most) * 4);
                const finding = core && gap !== null && !filtered;
                const text = (): string => describe(cell);
                return (
                  <td
                    key={column.id}
                    className={`level-${level}${finding ? " is-gap" : ""}${chosen ? " is-chosen" : ""}`}
                  >
                    <button
                      type="button"
                      data-at={at(index + 1, nth + 2)}
                      tabIndex={-1}
                      aria-label={describe(cell)}
                      onClick={() => actions.select({ kind: "pair", id: cell.pair })}
                      {...show(text)}
                    >
                      <span className="pair-counts" aria-hidden="true">
                        <KindCounts links={cell.links} />{" "}
                        {cell.centres.length + cell.crossings.length === 0 ? null : (
                          <span className="kind-counts">
                            {cell.centres.length === 0 ? null : (
                              <span>
                                <KindMark kind="centre" />
                                <span>{cell.centres.length}</span>
                              </span>
                            )}{" "}
                            {cell.crossings.length === 0 ? null : (
                              <span>
                                <KindMark kind="crossing" />
                                <span>{cell.crossings.length}</span>
                              </span>
                            )}
                          </span>
                        )}{" "}
                        {finding ? (
                          <span className="gap-note">{translate(`matrix.gap.${gap ?? "nothing"}`)}</span>
                        ) : null}
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
});
