import "../../text/late.ts";
import { Fragment, memo, useMemo, useRef } from "react";
import type { Participation, Place, Role } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { EdgeMark } from "../../parts/EdgeMark.tsx";
import { yearOf } from "../../text/dates.ts";
import { useOnPaper } from "../../ui/paper.ts";
import { usePressGuard } from "../../ui/usePress.ts";
import { doubtKey, type InView } from "../../view/filter/filter.ts";
import { useActions, useAtlas, useInView, useView } from "../../view/hooks.ts";
import { memberParts, type NarrowedMembers } from "../../view/narrowedLists.ts";
import { LeftOut, type RowWindow, useRowWindow } from "../rowWindow.tsx";
import { useGridKeys } from "../useGridKeys.ts";
import { describeRoles } from "./describeCell.ts";
import { GridButton, type OnDetail } from "./GridButton.tsx";
import {
  groupMechanismRows,
  type MechanismMatrix,
  type MechanismRow,
  type RowGroup,
  sortMechanismRows,
} from "./matrixModel.ts";
import { RoleMark } from "./RoleMark.tsx";
import { type MatrixOrder, PlaceHeaders, SortHeader } from "./SortHeader.tsx";
import "./groups.css";

interface RowsContext {
  readonly doubts: InView["doubts"];
  /** The view is narrowed, so that an empty cell is no finding. */
  readonly filtered: boolean;
  readonly onDetail: OnDetail;
}
interface Properties extends RowsContext {
  readonly matrix: MechanismMatrix;
  /** Which of the columns; all of them unless paper divides them. The last part counts the others. */
  readonly columns?: MechanismMatrix["columns"];
  readonly order: MatrixOrder;
  readonly onSort: (by: string) => void;
}

/** Up to so many rows all are in the page, for those who search, copy or listen to it. */
const wholeUpTo = 300;

/** What a cell holds: its strongest role, a mechanism of the economy itself, a finding of the research, or nothing. */
function contentOf(
  { mechanism }: MechanismRow,
  place: Place,
  cell: readonly Participation[],
  filtered: boolean,
): Role | "own" | "gap" | "nothing" {
  const [first] = cell;
  if (first !== undefined) return first.role;
  if (mechanism.economy === place.id) return "own";
  // A mission works where it was sent: that it is nowhere else is no finding.
  const open = mechanism.scope === "regional" && mechanism.kind !== "operation";
  const finding = place.group === "western-balkans" && open && !filtered;
  return finding ? "gap" : "nothing";
}

/** What an economy does in a mechanism: signs of its roles, and since when. */
function RoleCell({
  row,
  rowIndex,
  place,
  column,
  onPress,
  doubts,
  filtered,
  onDetail,
}: RowsContext & {
  readonly row: MechanismRow;
  readonly rowIndex: number;
  readonly place: Place;
  readonly column: number;
  readonly onPress: () => void;
}) {
  const atlas = useAtlas();
  const chosen = useView(({ view: { selection } }) => selection.kind === "place" && selection.id === place.id);
  const cell = row.cells.get(place.id) ?? [];
  const [first] = cell;
  const words = describeRoles(row.mechanism, place.id, cell, { doubts, filtered }, atlas);
  const since = first === undefined ? null : yearOf(first.from);
  const doubted = first !== undefined && doubts.has(doubtKey("participation", first.id));
  const changed = useInView().records.changed;
  const content = contentOf(row, place, cell, filtered);
  return (
    <td
      data-role={first?.role ?? (content === "own" ? content : undefined)}
      data-gap={content === "gap" ? "" : undefined}
      data-changed={cell.some(({ id }) => changed?.has(doubtKey("participation", id)) ?? false) ? "" : undefined}
      data-chosen={chosen ? "column" : undefined}
    >
      <GridButton
        row={rowIndex}
        column={column}
        label={words}
        detail={words}
        target={targetOf("mechanism", row.mechanism.id)}
        onPress={onPress}
        onDetail={onDetail}
      >
        {cell.map(({ id, role }, nth) =>
          nth > 0 && cell[nth - 1]?.role === role ? null : <RoleMark key={id} role={role} />,
        )}
        {content === "own" ? <span aria-hidden="true">●</span> : null}
        <span className="matrix-since" aria-hidden="true">
          {`${since ?? ""}${doubted ? "?" : ""}`}
        </span>
      </GridButton>
    </td>
  );
}

/** One mechanism: its name, its years, its cells, and how many other participants it has. */
function MechanismLine({
  row,
  rowIndex,
  columns,
  others: counted,
  place,
  ...context
}: RowsContext & {
  readonly row: MechanismRow;
  readonly rowIndex: number;
  readonly columns: readonly Place[];
  /** Who the others of a row are; null where their column stands on another sheet. */
  readonly others: NarrowedMembers | null;
  /** Of a row of which not all others are drawn. */
  readonly place: ReturnType<RowWindow["attributesOf"]> | null;
}) {
  const { names, translate } = useAtlas();
  const actions = useActions();
  const { mechanism, others } = row;
  const { onDetail } = context;
  const chosen = useView(({ view: { selection } }) => selection.kind === "mechanism" && selection.id === mechanism.id);
  const open = (): void => actions.select({ kind: "mechanism", id: mechanism.id });
  const saidOfOthers = translate("matrix.countOthers", { count: others.length });
  const button = { row: rowIndex, target: targetOf("mechanism", mechanism.id), onPress: open, onDetail };
  return (
    <tr data-chosen={chosen ? "row" : undefined} {...place}>
      <th scope="row">
        <GridButton {...button} column={0} detail={names.text(mechanism.name)} proper={mechanism.acronym !== null}>
          <span>{names.mechanismShort(mechanism.id)}</span>
          <EdgeMark mechanism={mechanism.id} />
        </GridButton>
      </th>
      <td className="matrix-year">
        <GridButton {...button} column={1}>
          {mechanism.from === null ? (
            <span className="visually-hidden">{translate("fact.undated")}</span>
          ) : (
            <span>{yearOf(mechanism.from)}</span>
          )}
          {mechanism.to === null ? null : <span>{`–${yearOf(mechanism.to)}`}</span>}
        </GridButton>
      </td>
      {columns.map((place, nth) => (
        <RoleCell
          key={place.id}
          row={row}
          rowIndex={rowIndex}
          place={place}
          column={nth + 2}
          onPress={open}
          {...context}
        />
      ))}
      {counted !== null ? (
        <td className="matrix-others">
          <GridButton
            {...button}
            column={columns.length + 2}
            label={saidOfOthers}
            detail={saidOfOthers}
            onPress={() => actions.select({ kind: "mechanism", id: mechanism.id }, memberParts[counted])}
          >
            {others.length === 0 ? "" : `+${others.length}`}
          </GridButton>
        </td>
      ) : null}
    </tr>
  );
}

/** Heading of the rows that stand together, with how many they are. */
function GroupHeading({ group: { of, rows }, width }: { readonly group: RowGroup; readonly width: number }) {
  const { names, translate } = useAtlas();
  return (
    <tr className="matrix-group">
      <th scope="rowgroup" colSpan={width}>
        <span>
          <span>{"field" in of ? translate(`field.${of.field}`) : names.place(of.economy)}</span>{" "}
          <span className="count">{rows.length}</span>
        </span>
      </th>
    </tr>
  );
}

/** Mechanisms by economies: role and year. */
export const MechanismTable = memo(function MechanismTable(properties: Properties) {
  const { matrix, columns = matrix.columns, order, onSort, doubts, filtered, onDetail } = properties;
  const withOthers = columns.at(-1) === matrix.columns.at(-1);
  const { names, translate } = useAtlas();
  const onPaper = useOnPaper();
  const guard = usePressGuard();
  const long = matrix.rows.length > wholeUpTo && !onPaper;
  // Groups are of the order that nobody has chosen.
  const groups = useMemo(
    () => (order.by === null && !long ? groupMechanismRows(matrix.rows) : null),
    [matrix, order, long],
  );
  const rows = useMemo(() => {
    if (groups !== null) return groups.flatMap((group) => group.rows);
    return order.by === null ? matrix.rows : sortMechanismRows(matrix.rows, order.by, order.descending, names);
  }, [matrix, order, names, groups]);
  const starts = new Map(groups?.map((group) => [group.rows[0], group]));
  const table = useRef<HTMLTableElement>(null);
  const shown = useRowWindow({ count: long ? rows.length : 0, within: table, height: 33, head: 96 });
  const keys = useGridKeys(long ? { last: rows.length, bring: (row) => shown.bring(Math.max(0, row - 1)) } : null);
  const width = columns.length + (withOthers ? 3 : 2);
  const line = (index: number) => {
    const row = rows[index];
    return row === undefined ? null : (
      <MechanismLine
        key={row.mechanism.id}
        row={row}
        rowIndex={index + 1}
        columns={columns}
        others={withOthers ? matrix.others : null}
        place={long ? shown.attributesOf(index) : null}
        doubts={doubts}
        filtered={filtered}
        onDetail={onDetail}
      />
    );
  };
  return (
    <table
      ref={table}
      className="matrix"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that arrow keys move in is a grid
      role="grid"
      aria-label={translate("matrix.caption.mechanisms")}
      aria-rowcount={long ? rows.length + 1 : undefined}
      {...keys}
    >
      <thead>
        <tr>
          <SortHeader by="name" column={0} order={order} onSort={onSort}>
            {translate("matrix.mechanism")}
          </SortHeader>
          <SortHeader by="from" column={1} order={order} onSort={onSort}>
            {translate("matrix.from")}
          </SortHeader>
          <PlaceHeaders places={columns} order={order} onSort={onSort} />
          {withOthers ? (
            <SortHeader by="count" column={columns.length + 2} order={order} onSort={onSort} turned>
              {translate("matrix.others")}
            </SortHeader>
          ) : null}
        </tr>
      </thead>
      <tbody {...guard} onFocus={long ? shown.onFocus : undefined}>
        {long
          ? shown.lines.map(({ index, before }) => (
              <Fragment key={rows[index]?.mechanism.id}>
                <LeftOut height={before} columns={width} />
                {line(index)}
              </Fragment>
            ))
          : rows.map((row, index) => {
              const group = starts.get(row);
              return (
                <Fragment key={row.mechanism.id}>
                  {group === undefined || onPaper ? null : <GroupHeading group={group} width={width} />}
                  {line(index)}
                </Fragment>
              );
            })}
        {long ? <LeftOut height={shown.after} columns={width} /> : null}
      </tbody>
    </table>
  );
});
