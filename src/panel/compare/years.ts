import "../../text/late.ts";
import type { Dataset } from "../../dataset/model.ts";
import { targetOf } from "../../dataset/target.ts";
import { linkKinds } from "../../dataset/vocabulary.ts";
import type { Atlas } from "../../view/atlas.ts";
import { isCounted } from "../../view/counts.ts";
import {
  presenceIn,
  type Span,
  spanOfCentre,
  spanOfCrossing,
  spanOfLink,
  spanOfMechanism,
} from "../../view/filter/presence.ts";
import {
  type ComparedItem,
  type ComparedRow,
  type ComparisonTable,
  countCell,
  filled,
  itemOfLink,
  itemOfSite,
  row,
} from "./comparisonTable.ts";

interface Dated {
  readonly item: ComparedItem;
  readonly span: Span;
}
interface Kind {
  readonly id: string;
  readonly name: string;
  readonly records: readonly Dated[];
}

/** What can be there in a year, kind by kind; what is only planned is not there in any. */
function kindsOf({ mechanisms, links, centres, crossings }: Dataset, atlas: Atlas): readonly Kind[] {
  const { names, translate } = atlas;
  const real = <Of extends { readonly status: string }>(records: readonly Of[]): readonly Of[] =>
    records.filter(({ status }) => status !== "planned");
  return [
    {
      id: "mechanisms",
      name: translate("overview.mechanisms"),
      records: mechanisms
        .filter(({ scope }) => scope === "regional")
        .map((one) => ({
          item: { target: targetOf("mechanism", one.id), text: names.text(names.mechanismShort(one.id)) },
          span: spanOfMechanism(one),
        })),
    },
    ...linkKinds
      .filter((kind) => kind !== "priority")
      .map((kind) => ({
        id: kind,
        name: translate(`linkKinds.${kind}`),
        records: real(links)
          .filter((link) => link.kind === kind && isCounted(link))
          .map((link) => ({ item: itemOfLink(link, atlas, []), span: spanOfLink(link) })),
      })),
    {
      id: "centres",
      name: translate("place.centres"),
      records: real(centres).map((one) => ({ item: itemOfSite(one, atlas), span: spanOfCentre(one) })),
    },
    {
      id: "crossings",
      name: translate("place.crossings"),
      records: real(crossings).map((one) => ({ item: itemOfSite(one, atlas), span: spanOfCrossing(one) })),
    },
  ];
}

/** Two to four years side by side: what is dated to have been there, what came and what went between each and the one before. Pure. */
export function compareYears(given: readonly string[], atlas: Atlas): ComparisonTable {
  const { dataset, translate } = atlas;
  const years = given.map(Number).sort((one, two) => one - two);
  const kinds = kindsOf(dataset, atlas);
  const there = ({ span }: Dated, year: number): boolean => presenceIn(span, year) === "present";
  const rows = (prefix: string, holds: (one: Dated, year: number, before: number | null) => boolean): ComparedRow[] =>
    kinds.map(({ id, name, records }) =>
      row(
        `${prefix}${id}`,
        name,
        years.map((year, at) =>
          countCell(records.filter((one) => holds(one, year, years[at - 1] ?? null)).map(({ item }) => item)),
        ),
      ),
    );
  return {
    heads: years.map((year) => ({ id: String(year), name: String(year), target: null })),
    lead: [],
    groups: [
      { id: "there", heading: translate("compare.there"), counted: false, rows: filled(rows("", there)) },
      {
        id: "new",
        heading: translate("compare.new"),
        counted: false,
        rows: filled(
          rows(
            "new-",
            (one, year, before) => before !== null && there(one, year) && presenceIn(one.span, before) === "absent",
          ),
        ),
      },
      {
        id: "gone",
        heading: translate("compare.gone"),
        counted: false,
        rows: filled(
          rows(
            "gone-",
            (one, year, before) => before !== null && there(one, before) && presenceIn(one.span, year) === "absent",
          ),
        ),
      },
      {
        id: "undated",
        heading: translate("compare.undated"),
        counted: false,
        rows: filled(
          rows(
            "undated-",
            ({ span }, year) => presenceIn(span, year) === "undated" || presenceIn(span, year) === "end-unknown",
          ),
        ),
      },
    ].filter(({ rows: own }) => own.length > 0),
    same: [],
    note: translate("compare.noteYears"),
  };
}
