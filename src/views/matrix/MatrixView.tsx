import "../../text/late.ts";
import { useCallback, useMemo, useState } from "react";
import { roles } from "../../dataset/vocabulary.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useOnPaper } from "../../ui/paper.ts";
import { countTies } from "../../view/counts.ts";
import { useActions, useAtlas, useInView, useView } from "../../view/hooks.ts";
import { type MatrixName, matrixNames, parseQuery, setOptions } from "../../view/query.ts";
import { Tabs } from "../Tabs.tsx";
import { watchCut } from "../watchCut.ts";
import "../views.css";
import "./matrix.css";
import { KindLegend } from "../KindLegend.tsx";
import { LegendFold } from "../LegendFold.tsx";
import { ContactList } from "./ContactList.tsx";
import { FieldLegend, FieldTable } from "./FieldTable.tsx";
import { buildFieldMatrix, type FieldMatrix } from "./fieldMatrix.ts";
import { MechanismTable } from "./MechanismTable.tsx";
import {
  buildMechanismMatrix,
  buildPairMatrix,
  type MechanismMatrix,
  matrixNamed,
  type PairMatrix,
} from "./matrixModel.ts";
import { PairTable } from "./PairTable.tsx";
import { PickContext, usePick } from "./pick.ts";
import { RoleMark } from "./RoleMark.tsx";
import type { MatrixOrder } from "./SortHeader.tsx";

/** Columns that the narrowest paper holds in letters that can be read: economies by mechanisms, and by economies. */
const paperColumns = { mechanisms: 17, pairs: 9, fields: 9 } as const;

/** Columns in parts of about equal width, none wider than `most`; on screen all of them together. */
function divide<T>(columns: readonly T[], most: number, onPaper: boolean): readonly (readonly T[])[] {
  if (!onPaper || columns.length <= most) return [columns];
  const width = Math.ceil(columns.length / Math.ceil(columns.length / most));
  return Array.from({ length: Math.ceil(columns.length / width) }, (_, part) =>
    columns.slice(part * width, (part + 1) * width),
  );
}

/** Tabs of the matrices. */
function MatrixTabs({ name }: { readonly name: MatrixName }) {
  const { translate } = useAtlas();
  const text = useView((store) => store.view.query);
  const actions = useActions();
  return (
    <Tabs label={translate("matrix.kinds")} shown={name}>
      {matrixNames.map((candidate) => (
        <button
          key={candidate}
          type="button"
          className="tab"
          aria-pressed={candidate === name}
          onClick={() => actions.setQuery(setOptions(text, { matrix: candidate, sort: null }))}
        >
          {translate(`matrix.${candidate}`)}
        </button>
      ))}
    </Tabs>
  );
}

/** What the hatching of a gap means. */
function GapKey() {
  const { translate } = useAtlas();
  return (
    <>
      <span className="gap-sample" aria-hidden="true" />{" "}
      <span>
        <span>{translate("matrix.gapLegend")}</span>
        <span className="no-print">{translate("matrix.gapPoint")}</span>
      </span>
    </>
  );
}

/** What a cell without any sign means. */
function BlankKey({ words }: { readonly words: "matrix.blankRoles" | "matrix.blankPairs" | "matrix.blankFiltered" }) {
  const { translate } = useAtlas();
  return (
    <>
      <span className="empty-sample" aria-hidden="true" /> <span>{translate(words)}</span>
    </>
  );
}

/** What the signs of roles mean, a cell without any, and, unless the view is narrowed, the hatching of a gap. */
function RoleLegend({ filtered }: { readonly filtered: boolean }) {
  const { translate } = useAtlas();
  return (
    <ul className="sign-legend" aria-label={translate("matrix.legend")}>
      {roles.map((role) => (
        <li key={role}>
          <RoleMark role={role} /> <span>{translate(`role.${role}`)}</span>
        </li>
      ))}
      {filtered ? null : (
        <li>
          <GapKey />
        </li>
      )}
      <li>
        <BlankKey words={filtered ? "matrix.blankFiltered" : "matrix.blankRoles"} />
      </li>
    </ul>
  );
}

/** What the hatching of a gap and an empty cell mean between economies. */
function GapLegend({ filtered }: { readonly filtered: boolean }) {
  const { translate } = useAtlas();
  return (
    <ul className="sign-legend sign-gaps" aria-label={translate("matrix.gaps")}>
      {filtered ? null : (
        <li>
          <GapKey />
        </li>
      )}
      <li>
        <BlankKey words={filtered ? "matrix.blankFiltered" : "matrix.blankPairs"} />
      </li>
    </ul>
  );
}

/** How much the matrix that is shown holds, in words; the other two are null. */
function useCounted(mechanisms: MechanismMatrix | null, pairs: PairMatrix | null, fields: FieldMatrix | null): string {
  const { translate } = useAtlas();
  const { records } = useInView();
  if (fields !== null) return translate("matrix.fieldsCounted", { count: fields.bodies, contacts: fields.contacts });
  if (mechanisms === null)
    return translate("matrix.pairsCounted", { count: pairs?.cells.size ?? 0, records: countTies(records) });
  return translate("matrix.counted", {
    count: mechanisms.rows.length,
    participations: records.participations.length,
  });
}

/** The order of the rows as the address has it, and what a press on a heading does: up, down, back to the dataset's order. */
function useMatrixOrder(sort: string | null): readonly [order: MatrixOrder, sortBy: (column: string) => void] {
  const text = useView((store) => store.view.query);
  const actions = useActions();
  const order = useMemo<MatrixOrder>(
    () => ({ by: sort?.replace(/^-/, "") ?? null, descending: sort?.startsWith("-") ?? false }),
    [sort],
  );
  const sortBy = useCallback(
    (column: string): void => {
      const next = order.by !== column ? column : order.descending ? null : `-${column}`;
      actions.setQuery(setOptions(text, { sort: next }));
    },
    [actions, order, text],
  );
  return [order, sortBy];
}

/** Mechanisms by economies, economies by economies, and fields by economies, with their gaps. */
export function MatrixView() {
  const { indexes, translate } = useAtlas();
  const { records, indexes: inViewIndexes } = useInView();
  const text = useView((store) => store.view.query);
  const year = useView((store) => store.view.year);
  const basis = useView((store) => store.view.basis);
  const onPaper = useOnPaper();
  const [detail, setDetail] = useState("");
  const [picking, setPicking] = useState(false);
  const [contactsListed, setContactsListed] = useState(false);
  const pick = usePick();
  const { options } = useMemo(() => parseQuery(text), [text]);
  const name = matrixNamed(options.matrix);
  const [order, sortBy] = useMatrixOrder(options.sort);
  const mechanisms = useMemo(
    () =>
      name === "mechanisms" || name === "mechanisms-all"
        ? buildMechanismMatrix(records, indexes.economies, name === "mechanisms-all")
        : null,
    [name, records, indexes],
  );
  const pairs = useMemo(
    () => (name === "pairs" ? buildPairMatrix(records, indexes.economies) : null),
    [name, records, indexes],
  );
  const fields = useMemo(
    () => (name === "fields" ? buildFieldMatrix(inViewIndexes, indexes) : null),
    [name, inViewIndexes, indexes],
  );
  // What the two documents leave unsaid is no finding either.
  const filtered = records.narrowed || year !== null || basis === "report";
  const counted = useCounted(mechanisms, pairs, fields);
  const shared = { filtered, order, onSort: sortBy, onDetail: setDetail };
  return (
    <section className="view view-matrix" aria-label={translate("matrix.label")}>
      <div className="view-tools">
        <div className="view-head">
          <MatrixTabs name={name} />
          <button
            type="button"
            className="button"
            aria-pressed={picking}
            onClick={() => {
              setPicking(!picking);
              setDetail("");
            }}
          >
            <Icon name="compare" />
            <span>{translate("matrix.pick")}</span>
          </button>
          <p className="view-count" role="status">
            {counted}
          </p>
        </div>
        <LegendFold>
          {mechanisms === null ? null : <RoleLegend filtered={filtered} />}
          {pairs === null ? null : <KindLegend />}
          {pairs === null ? null : <GapLegend filtered={filtered} />}
          {fields === null ? null : <FieldLegend filtered={filtered} />}
        </LegendFold>
      </div>
      <PickContext value={picking ? pick : null}>
        <div key={name} className="view-scroll" ref={watchCut} data-picking={picking ? "" : undefined}>
          {mechanisms === null
            ? null
            : divide(mechanisms.columns, paperColumns.mechanisms, onPaper).map((columns) => (
                <MechanismTable
                  key={columns[0]?.id}
                  matrix={mechanisms}
                  columns={columns}
                  doubts={records.doubts}
                  {...shared}
                />
              ))}
          {pairs === null
            ? null
            : divide(pairs.places, paperColumns.pairs, onPaper).map((columns) => (
                <PairTable key={columns[0]?.id} matrix={pairs} columns={columns} {...shared} />
              ))}
          {fields === null
            ? null
            : divide(fields.columns, paperColumns.fields, onPaper).map((columns) => (
                <FieldTable
                  key={columns[0]?.id}
                  matrix={fields}
                  columns={columns}
                  {...shared}
                  contactsListed={contactsListed}
                  onListContacts={() => setContactsListed(!contactsListed)}
                />
              ))}
          {fields !== null && contactsListed && fields.contacts > 0 ? <ContactList matrix={fields} /> : null}
        </div>
      </PickContext>
      <p className="view-detail" data-hint={detail === "" ? "" : undefined} aria-live="polite">
        {detail === "" ? translate(picking ? "matrix.pickHint" : "matrix.hint") : detail}
      </p>
    </section>
  );
}
