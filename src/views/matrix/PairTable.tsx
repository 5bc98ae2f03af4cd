import "../../text/late.ts";
import { memo, useMemo } from "react";
import type { Place } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { KindCounts, KindMark } from "../../parts/KindCounts.tsx";
import { usePressGuard } from "../../ui/usePress.ts";
import { doubtKey } from "../../view/filter/filter.ts";
import { useActions, useAtlas, useInView, useView } from "../../view/hooks.ts";
import { useGridKeys } from "../useGridKeys.ts";
import { describePair } from "./describeCell.ts";
import { GridButton, type OnDetail } from "./GridButton.tsx";
import { cellOf, gapOf, type PairCell, type PairMatrix, sizeOf, sortPairPlaces } from "./matrixModel.ts";
import { type MatrixOrder, PlaceHeaders, SortHeader } from "./SortHeader.tsx";

interface RowsContext {
  readonly matrix: PairMatrix;
  /** The view is narrowed, so that an empty cell is no finding. */
  readonly filtered: boolean;
  readonly onDetail: OnDetail;
}
interface Properties extends RowsContext {
  /** Which of the columns; all of them unless paper divides them. */
  readonly columns?: PairMatrix["places"];
  readonly order: MatrixOrder;
  readonly onSort: (by: string) => void;
}

/** The keys of the records that tie two economies, as in `doubtKey`. */
const keysOfCell = ({ links, centres, crossings }: PairCell): readonly string[] => [
  ...links.map(({ id }) => doubtKey("link", id)),
  ...centres.map(({ id }) => doubtKey("centre", id)),
  ...crossings.map(({ id }) => doubtKey("crossing", id)),
];

/** How many records of each kind tie two economies, each with its sign. */
function PairCounts({ cell: { links, centres, crossings } }: { readonly cell: PairCell }) {
  return (
    <>
      <KindCounts links={links} />{" "}
      {centres.length + crossings.length === 0 ? null : (
        <span className="kind-counts">
          {centres.length === 0 ? null : (
            <span>
              <KindMark kind="centre" />
              <span>{centres.length}</span>
            </span>
          )}{" "}
          {crossings.length === 0 ? null : (
            <span>
              <KindMark kind="crossing" />
              <span>{crossings.length}</span>
            </span>
          )}
        </span>
      )}
    </>
  );
}

/** What ties two economies; the darker the more, against the pair of which most is known. */
function CountsCell({
  cell,
  core,
  most,
  filtered,
  row,
  column,
  onDetail,
}: Pick<RowsContext, "filtered" | "onDetail"> & {
  readonly cell: PairCell;
  /** Both are of the six, so that what is missing between them is a finding. */
  readonly core: boolean;
  /** Records of the pair that has most. */
  readonly most: number;
  readonly row: number;
  readonly column: number;
}) {
  const atlas = useAtlas();
  const actions = useActions();
  const chosen = useView(({ view: { selection } }) => selection.kind === "pair" && selection.id === cell.pair);
  const gap = gapOf(cell);
  const level = gap === "nothing" ? 0 : Math.ceil((sizeOf(cell) / most) * 4);
  const finding = core && !filtered ? gap : null;
  const { changed } = useInView().records;
  const moved = changed !== null && keysOfCell(cell).some((key) => changed.has(key));
  const words = describePair(cell, filtered, atlas);
  return (
    <td
      data-level={level}
      data-gap={finding === null ? undefined : ""}
      data-chosen={chosen ? "pair" : undefined}
      data-changed={moved ? "" : undefined}
    >
      <GridButton
        row={row}
        column={column}
        label={words}
        detail={words}
        target={targetOf("pair", cell.pair)}
        onPress={() => actions.select({ kind: "pair", id: cell.pair })}
        onDetail={onDetail}
      >
        <span className="pair-counts" aria-hidden="true">
          <PairCounts cell={cell} />{" "}
          {finding === null ? null : <span className="gap-note">{atlas.translate(`matrix.gap.${finding}`)}</span>}
        </span>
      </GridButton>
    </td>
  );
}

/** One economy: its name, its records, and what it shares with each of the columns. */
function EconomyLine({
  place,
  rowIndex,
  columns,
  most,
  matrix,
  filtered,
  onDetail,
}: RowsContext & {
  readonly place: Place;
  readonly rowIndex: number;
  readonly columns: readonly Place[];
  readonly most: number;
}) {
  const { names, translate } = useAtlas();
  const actions = useActions();
  const chosen = useView(({ view: { selection } }) => selection.kind === "place" && selection.id === place.id);
  const name = names.place(place.id);
  const total = matrix.totals.get(place.id) ?? 0;
  const open = (): void => actions.select({ kind: "place", id: place.id });
  const button = { row: rowIndex, target: targetOf("place", place.id), onPress: open, onDetail };
  return (
    <tr data-chosen={chosen ? "row" : undefined}>
      <th scope="row">
        <GridButton {...button} column={0} detail={translate("matrix.placeTotal", { place: name, count: total })}>
          {name}
        </GridButton>
      </th>
      <td className="matrix-total">
        <GridButton {...button} column={1}>
          {total}
        </GridButton>
      </td>
      {columns.map((other, nth) =>
        other.id === place.id ? (
          <td key={other.id} data-self="">
            <GridButton {...button} column={nth + 2} label={name} />
          </td>
        ) : (
          <CountsCell
            key={other.id}
            cell={cellOf(matrix, place.id, other.id)}
            core={place.group === "western-balkans" && other.group === "western-balkans"}
            most={most}
            filtered={filtered}
            row={rowIndex}
            column={nth + 2}
            onDetail={onDetail}
          />
        ),
      )}
    </tr>
  );
}

/** Economies by economies: how many records of each kind tie them. */
export const PairTable = memo(function PairTable(properties: Properties) {
  const { matrix, columns = matrix.places, filtered, order, onSort, onDetail } = properties;
  const { names, translate } = useAtlas();
  const keys = useGridKeys();
  const guard = usePressGuard();
  const rows = useMemo(() => sortPairPlaces(matrix, order.by, order.descending, names), [matrix, order, names]);
  const most = Math.max(1, ...[...matrix.cells.values()].map(sizeOf));
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
          <PlaceHeaders places={columns} order={order} onSort={onSort} />
        </tr>
      </thead>
      <tbody {...guard}>
        {rows.map((place, index) => (
          <EconomyLine
            key={place.id}
            place={place}
            rowIndex={index + 1}
            columns={columns}
            most={most}
            matrix={matrix}
            filtered={filtered}
            onDetail={onDetail}
          />
        ))}
      </tbody>
    </table>
  );
});
