import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { buildKnownNames } from "../../src/view/atlas.ts";
import { useView } from "../../src/view/hooks.ts";
import type { Selection } from "../../src/view/state.ts";
import { parseAddress } from "../../src/view/urlCodec.ts";
import { TableView } from "../../src/views/table/TableView.tsx";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const dataset = realDataset();
const known = buildKnownNames(dataset);
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
      "li.row, .chips > li, .index > li, .members > li, .members-dated > tbody > tr, .events > li, .statement, .uncertain > li, .pair-gaps > li",
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
  ["an economy", { kind: "place", id: "xk" }],
  ["a pair", { kind: "pair", id: "al-xk" }],
  ["a pair of which little is known", { kind: "pair", id: "ba-xk" }],
  ["a mechanism", { kind: "mechanism", id: "selec" }],
  ["a section", { kind: "section", id: "k4d-4-2" }],
];

/** Number and address of each link that leads from a number to its list. */
const numbersOn = (selection: Selection): ReadonlyMap<string, string> => {
  open(selection);
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a.count-link")];
  const numbers = new Map(links.map((link) => [`${link.getAttribute("href")} says ${link.textContent}`, link.href]));
  cleanup();
  return numbers;
};

test.each(pages)("each number of %s that leads somewhere leads to that many rows", (_, selection) => {
  const byPage = new Map<string, { readonly said: string; readonly anchor: string }[]>();
  for (const [text, href] of numbersOn(selection)) {
    const { search, hash } = new URL(href);
    const [, said = ""] = text.split(" says ");
    byPage.set(search, [...(byPage.get(search) ?? []), { said, anchor: hash.slice(1) }]);
  }
  const wrong: unknown[] = [];
  for (const [search, numbers] of byPage) {
    const view = parseAddress(search, known).state;
    const { store } = renderInAtlas(dataset, <Screen />, view);
    for (const { said, anchor } of numbers) {
      act(() => store.setState({ anchor }));
      const place = document.getElementById(anchor);
      const rows =
        view.view === "table"
          ? document.querySelectorAll("table.data > tbody:not([data-uncounted]) > tr").length
          : place === null
            ? Number.NaN
            : rowsIn(listBelow(place));
      // A long table draws its first two hundred rows.
      if (Math.min(rows, 200) !== Math.min(numberIn(said), 200)) wrong.push([search, anchor, said, rows]);
    }
    cleanup();
  }
  expect(wrong).toEqual([]);
});

test("a press on a number goes where its address says", () => {
  const { store } = open({ kind: "pair", id: "al-xk" });
  fireEvent.click(screen.getByRole("link", { name: "13 agreements" }));
  expect(store.getState()).toMatchObject({
    view: { selection: { kind: "pair", id: "al-xk" } },
    anchor: "list-agreements",
  });
  expect(document.activeElement?.textContent).toBe("Agreements 13");
  cleanup();
  const overview = open({ kind: "none" });
  fireEvent.click(screen.getByRole("link", { name: "142 links" }));
  expect(overview.store.getState().view).toMatchObject({ view: "table", query: "table:links" });
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
