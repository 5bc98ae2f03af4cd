import { cleanup, fireEvent } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { useView } from "../../src/view/hooks.ts";
import type { Selection } from "../../src/view/state.ts";
import { TableView } from "../../src/views/table/TableView.tsx";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const dataset = realDataset();
beforeEach(() => RecordPage.load().then(() => undefined));
afterEach(cleanup);

function Screen() {
  const view = useView((store) => store.view.view);
  return (
    <>
      <Panel />
      {view === "table" ? <TableView /> : null}
    </>
  );
}
const open = (selection: Selection) => renderInAtlas(dataset, <Screen />, { selection });

/** Rows of a list that numbers count, wherever they stand below a heading. */
const rowsIn = (part: Element): number =>
  [
    ...part.querySelectorAll(
      "li.row, .chips > li, .index > li, .members > li, .statement, .uncertain > li, .pair-gaps > li",
    ),
  ].filter(
    (row) =>
      row.closest("[data-uncounted]") === null &&
      row.parentElement?.closest("li.row, .pair-gaps") === row.parentElement?.closest(".pair-gaps"),
  ).length;
const listBelow = (heading: Element): Element => {
  const list = heading.closest(".role-group, .body-group, section, details");
  if (list === null) throw new Error(`Nothing stands below ${heading.textContent}.`);
  return list;
};
const numberIn = (text: string | null): number => Number(/\d+/.exec(text ?? "")?.[0] ?? Number.NaN);

const pages: readonly (readonly [string, Selection])[] = [
  ["the overview", { kind: "none" }],
  ["an economy", { kind: "place", id: "al" }],
  ["a pair", { kind: "pair", id: "al-xk" }],
  ["a pair of which little is known", { kind: "pair", id: "ba-xk" }],
  ["a mechanism", { kind: "mechanism", id: "selec" }],
  ["a section", { kind: "section", id: "k4d-4-2" }],
];

test.each(pages)("each number of %s that leads somewhere leads to that many rows", (_, selection) => {
  open(selection);
  const many = document.querySelectorAll("a.count-link").length;
  cleanup();
  for (let at = 0; at < many; at += 1) {
    const { store } = open(selection);
    const link = document.querySelectorAll("a.count-link")[at];
    if (link === undefined) throw new Error("a number is gone");
    const said = link.textContent;
    fireEvent.click(link);
    const { view, anchor } = store.getState();
    const place = anchor === null ? null : document.getElementById(anchor);
    const rows =
      view.view === "table"
        ? document.querySelectorAll("table.data > tbody:not([data-uncounted]) > tr").length
        : place === null
          ? Number.NaN
          : rowsIn(listBelow(place));
    expect([said, Math.min(rows, 200)]).toEqual([said, Math.min(numberIn(said), 200)]);
    cleanup();
  }
});

test.each(pages)(
  "each number beside a heading of %s is that of the rows below it, which a press shows all",
  (_, selection) => {
    open(selection);
    for (const button of document.querySelectorAll("button.count")) fireEvent.click(button);
    const headings = [...document.querySelectorAll("h3, h4")].filter(
      (heading) => heading.querySelector(".count") !== null,
    );
    const wrong = headings
      .map((heading) => [heading.textContent, rowsIn(listBelow(heading))] as const)
      .filter(([text, rows]) => numberIn(/\d+$/.exec(text ?? "")?.[0] ?? null) !== rows);
    expect(wrong).toEqual([]);
  },
);
