import "../../text/late.ts";
import { memo, useMemo } from "react";
import type { Mechanism, Place } from "../../dataset/model.ts";
import { usePressGuard } from "../../ui/usePress.ts";
import { countryParts } from "../../view/country/bodies.ts";
import type { Contact } from "../../view/country/contacts.ts";
import { useActions, useAtlas, useView } from "../../view/hooks.ts";
import { fieldPart } from "../../view/narrowedLists.ts";
import { setFacet, setOptions } from "../../view/query.ts";
import { useGridKeys } from "../useGridKeys.ts";
import { useContactName } from "./ContactList.tsx";
import { type FieldCell, type FieldMatrix, type FieldRow, sortFieldRows } from "./fieldMatrix.ts";
import { GridButton, type OnDetail } from "./GridButton.tsx";
import { type MatrixOrder, PlaceHeaders, SortHeader } from "./SortHeader.tsx";

interface Properties {
  readonly matrix: FieldMatrix;
  /** Which of the columns; all of them unless paper divides them. */
  readonly columns?: FieldMatrix["columns"];
  /** The view is narrowed, so that an empty cell is no finding. */
  readonly filtered: boolean;
  readonly order: MatrixOrder;
  readonly onSort: (by: string) => void;
  readonly onDetail: OnDetail;
  readonly contactsListed: boolean;
  readonly onListContacts: () => void;
}

/** What numbers, hatching and empty cells mean. */
export function FieldLegend({ filtered }: { readonly filtered: boolean }) {
  const { translate } = useAtlas();
  return (
    <ul className="sign-legend" aria-label={translate("legend.title")}>
      <li>
        <span className="number-sample" aria-hidden="true">
          2
        </span>{" "}
        <span>{translate("matrix.legend.bodies")}</span>
      </li>
      {filtered ? null : (
        <>
          <li>
            <span className="gap-sample" aria-hidden="true" /> <span>{translate("matrix.legend.searched")}</span>
          </li>
          <li>
            <span className="empty-sample" aria-hidden="true" /> <span>{translate("matrix.legend.unsearched")}</span>
          </li>
        </>
      )}
    </ul>
  );
}

/** The words for cells of the matrix: which bodies, what was searched, which contact points. */
function useCellWords(filtered: boolean) {
  const { names, translate } = useAtlas();
  const ofField = ({ field }: FieldRow, { id }: Place, { bodies, rules, searched }: FieldCell): string => {
    const words = { place: names.place(id), field: translate(`field.${field}`) };
    const list = (mechanisms: readonly Mechanism[]) => mechanisms.map(({ name }) => names.text(name)).join("; ");
    const said = (): string => {
      if (bodies.length > 0) return translate("matrix.cell.bodies", { ...words, list: list(bodies) });
      if (filtered) return translate("matrix.cell.filtered", words);
      if (searched.length === 0) return translate("matrix.cell.unsearched", words);
      return translate("matrix.cell.searched", {
        ...words,
        searched: searched.map(({ text }) => names.text(text)).join(" "),
      });
    };
    return rules.length === 0 ? said() : `${said()} ${translate("matrix.cell.rules", { list: list(rules) })}`;
  };
  const nameContact = useContactName();
  const nameOf = (contact: Contact): string => {
    const where =
      contact.at === "organisation"
        ? translate(`organisation.${contact.fact.organisation}`)
        : names.mechanismShort(contact.at === "mechanism" ? contact.mechanism.id : contact.fact.id);
    return `${nameContact(contact)} (${where})`;
  };
  const ofContacts = ({ id }: Place, contacts: readonly Contact[]): string =>
    contacts.length === 0
      ? translate("matrix.cell.contactsNone", { place: names.place(id) })
      : translate("matrix.cell.contacts", { place: names.place(id), list: contacts.map(nameOf).join("; ") });
  return { ofField, ofContacts };
}

/** The first row: through how many contact points partners reach each economy. It keeps its place in every order. */
function ContactsRow({
  matrix,
  columns,
  row,
  describe,
  listed,
  onList,
  onDetail,
}: {
  readonly matrix: FieldMatrix;
  readonly columns: readonly Place[];
  readonly row: number;
  readonly describe: (place: Place, contacts: readonly Contact[]) => string;
  /** Whether all of them are listed below the matrix, and what a press on their total does. */
  readonly listed: boolean;
  readonly onList: () => void;
  readonly onDetail: OnDetail;
}) {
  const { translate } = useAtlas();
  const actions = useActions();
  const lead = translate("country.meetingLead");
  return (
    <tr className="contacts-row">
      <th scope="row">
        <GridButton row={row} column={0} detail={lead} onDetail={onDetail}>
          {translate("matrix.contacts")}
        </GridButton>
      </th>
      <td className="matrix-total">
        <GridButton
          row={row}
          column={1}
          label={translate("matrix.contactsTotal", { count: matrix.contacts })}
          detail={lead}
          onDetail={onDetail}
          {...(matrix.contacts > 0 ? { onPress: onList, expanded: listed } : {})}
        >
          {matrix.contacts}
        </GridButton>
      </td>
      {columns.map((place, nth) => {
        const contacts = matrix.contactsOf.get(place.id) ?? [];
        const words = describe(place, contacts);
        return (
          <td key={place.id}>
            <GridButton
              row={row}
              column={nth + 2}
              label={words}
              detail={words}
              onPress={() => actions.select({ kind: "place", id: place.id }, countryParts.meeting)}
              onDetail={onDetail}
            >
              {contacts.length}
            </GridButton>
          </td>
        );
      })}
    </tr>
  );
}

/** What each column holds, and the order of the rows by it. */
function FieldsHead({
  columns,
  order,
  onSort,
}: Required<Pick<Properties, "columns">> & Pick<Properties, "order" | "onSort">) {
  const { translate } = useAtlas();
  return (
    <thead>
      <tr>
        <SortHeader by="name" column={0} order={order} onSort={onSort}>
          {translate("matrix.field")}
        </SortHeader>
        <SortHeader by="count" column={1} order={order} onSort={onSort}>
          {translate("matrix.bodies")}
        </SortHeader>
        <PlaceHeaders places={columns} order={order} onSort={onSort} />
      </tr>
    </thead>
  );
}

const plainTable = { columns: null, sort: null } as const;

/** Fields of work by economies: how many bodies, with the gaps, and above them the contact points. */
export const FieldTable = memo(function FieldTable(properties: Properties) {
  const { matrix, columns = matrix.columns, filtered, order, onSort, onDetail } = properties;
  const { contactsListed, onListContacts } = properties;
  const { translate } = useAtlas();
  const view = useView((store) => store.view);
  const { selection } = view;
  const actions = useActions();
  const keys = useGridKeys();
  const guard = usePressGuard();
  const words = useCellWords(filtered);
  const rows = useMemo(
    () => sortFieldRows(matrix.rows, order.by, order.descending, translate),
    [matrix, order, translate],
  );
  // No facet says "within one economy": the table lists the bodies by their names.
  const openBodies = ({ cells }: FieldRow): void => {
    const bodies = [...cells.values()].flatMap((cell) => cell.bodies.map(({ id }) => id));
    const query = setOptions(setFacet(view.query, "mechanism", bodies), { ...plainTable, table: "mechanisms" });
    actions.openView({ ...view, view: "table", query, camera: null });
  };
  const most = Math.max(1, ...matrix.rows.flatMap((row) => [...row.cells.values()].map(({ bodies }) => bodies.length)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that arrow keys move in is a grid
    <table className="matrix matrix-fields" role="grid" aria-label={translate("matrix.caption.fields")} {...keys}>
      <FieldsHead columns={columns} order={order} onSort={onSort} />
      <tbody {...guard}>
        <ContactsRow
          matrix={matrix}
          columns={columns}
          row={1}
          describe={words.ofContacts}
          listed={contactsListed}
          onList={onListContacts}
          onDetail={onDetail}
        />
        {rows.map((row, index) => {
          const total = translate("matrix.fieldTotal", { field: translate(`field.${row.field}`), count: row.count });
          return (
            <tr key={row.field}>
              <th scope="row">
                <GridButton row={index + 2} column={0} detail={total} onDetail={onDetail}>
                  <span>{translate(`field.${row.field}`)}</span>
                </GridButton>
              </th>
              <td className="matrix-total">
                <GridButton
                  row={index + 2}
                  column={1}
                  label={total}
                  detail={total}
                  onDetail={onDetail}
                  {...(row.count > 0 ? { onPress: () => openBodies(row) } : {})}
                >
                  {row.count}
                </GridButton>
              </td>
              {columns.map((place, nth) => {
                const cell = row.cells.get(place.id) ?? { bodies: [], rules: [], searched: [] };
                const count = cell.bodies.length;
                const said = words.ofField(row, place, cell);
                const chosen = selection.kind === "place" && selection.id === place.id;
                const gap = !filtered && cell.searched.length > 0;
                return (
                  <td
                    key={place.id}
                    data-level={Math.ceil((count / most) * 4)}
                    data-gap={gap ? "" : undefined}
                    data-chosen={chosen ? "column" : undefined}
                  >
                    <GridButton
                      row={index + 2}
                      column={nth + 2}
                      label={said}
                      detail={said}
                      onPress={() =>
                        actions.select(
                          { kind: "place", id: place.id },
                          count > 0 ? fieldPart(row.field) : countryParts.inside,
                        )
                      }
                      onDetail={onDetail}
                    >
                      {count > 0 ? <span>{count}</span> : null}
                    </GridButton>
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
