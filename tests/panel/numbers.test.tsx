import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { groupBy } from "../../src/base/groupBy.ts";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { buildKnownNames } from "../../src/view/atlas.ts";
import { listParts } from "../../src/view/counts.ts";
import { useView } from "../../src/view/hooks.ts";
import type { Selection, ViewState } from "../../src/view/state.ts";
import type { Store, ViewStore } from "../../src/view/store.ts";
import { formatAddress, parseAddress } from "../../src/view/urlCodec.ts";
import { MatrixView } from "../../src/views/matrix/MatrixView.tsx";
import { TableView } from "../../src/views/table/TableView.tsx";
import { enlargeDataset } from "../bench/enlargeDataset.ts";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";
import { standingPages } from "../support/standingPages.tsx";

const dataset = realDataset();
const known = buildKnownNames(dataset);
beforeEach(() => RecordPage.load().then(() => undefined));
afterEach(cleanup);

/** Where a number leads: the table, or else the page. */
function Screen() {
  const view = useView((store) => store.view.view);
  return view === "table" ? <TableView /> : <Panel />;
}
const open = (selection: Selection) => renderInAtlas(dataset, <Screen />, { selection });
/** Pages to which numbers lead, some of them numbers of several tests. */
const stand = standingPages(dataset, <Screen />);

/** Rows of a list that numbers count, wherever they stand below a heading; not what is folded away. */
const rowsIn = (part: Element): number =>
  [
    ...part.querySelectorAll(
      "li.row, .chips > li, .names > li, .index > li, .members > li, .members-dated > tbody > tr, .events > li, .statement, .uncertain > li, .pair-gaps > li",
    ),
  ].filter(
    (row) =>
      row.closest("[data-uncounted], [hidden]") === null &&
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

/** A number that was pressed: where it stands and what it says, and the view and the part of the page that the press led to. */
interface Pressed {
  readonly on: string;
  readonly said: number;
  readonly view: ViewState;
  readonly anchor: string | null;
}
/** Presses something and tells where that leads; the page that holds what is pressed next does not hear of it. */
function press(store: ViewStore, element: Element): Pick<Pressed, "view" | "anchor"> {
  let led = store.getState();
  const change = vi
    .spyOn(store, "setState")
    .mockImplementation((part: Partial<Store> | ((state: Store) => Partial<Store>)) => {
      led = { ...led, ...(typeof part === "function" ? part(led) : part) };
    });
  fireEvent.click(element);
  change.mockRestore();
  return { view: led.view, anchor: led.anchor };
}

/** Presses every number of a page that leads somewhere, once for each address; a press goes where the address says. */
function pressNumbers(on: string, selection: Selection): readonly Pressed[] {
  const { store } = renderInAtlas(dataset, <Screen />, { selection });
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a.count-link")];
  const once = new Map(links.map((link) => [`${link.getAttribute("href")} says ${link.textContent}`, link]));
  return [...once.values()].map((link) => {
    const led = press(store, link);
    const { search, hash } = new URL(link.href);
    const { view, selection: selected, query } = parseAddress(search, known).state;
    expect([led.view.view, led.view.selection, led.view.query]).toEqual([view, selected, query]);
    expect(led.anchor ?? "").toBe(hash.slice(1));
    return { on, said: numberIn(link.textContent), ...led };
  });
}

/** Where the signs of the matrix of economies have their rows on the page of the pair. */
const listOfSign: Readonly<Record<string, string>> = listParts;

/** Presses the cells of the matrix of economies, each pair of the six once, and gives each of their numbers. */
function pressPairs(): readonly Pressed[] {
  const { store } = renderInAtlas(dataset, <MatrixView />, { view: "matrix", query: "matrix:pairs" });
  const seen = new Set<string>();
  return [...document.querySelectorAll(".matrix-pairs tbody td:has(.pair-counts) button")].flatMap((cell) => {
    const { view } = press(store, cell);
    const { selection } = view;
    if (selection.kind !== "pair" || seen.has(selection.id)) return [];
    seen.add(selection.id);
    return [...cell.querySelectorAll(".kind-counts .kind-mark")].map((sign) => ({
      on: `the matrix, ${sign.getAttribute("data-kind")} of ${selection.id}`,
      said: numberIn(sign.parentElement?.textContent ?? null),
      view: { ...view, view: "map" as const, query: "" },
      anchor: listOfSign[sign.getAttribute("data-kind") ?? ""] ?? null,
    }));
  });
}

/** Which of the numbers were not followed by as many rows in the part of the page that they lead to. */
function findWrong(numbers: readonly Pressed[]): readonly unknown[] {
  const wrong: unknown[] = [];
  for (const [address, led] of groupBy(numbers, ({ view }) => formatAddress(view))) {
    const [first] = led;
    const { store } = stand(first?.view, first?.anchor);
    for (const [anchor, own] of groupBy(led, (number) => number.anchor ?? "")) {
      act(() => store.setState({ anchor }));
      const place = document.getElementById(anchor);
      const rows =
        first?.view.view === "table"
          ? document.querySelectorAll("table.data > tbody:not([data-uncounted]) > tr").length
          : place === null
            ? Number.NaN
            : rowsIn(listBelow(place));
      // A long table draws its first two hundred rows.
      for (const { on, said } of own)
        if (Math.min(rows, 200) !== Math.min(said, 200)) wrong.push([on, address, anchor, said, rows]);
    }
  }
  return wrong;
}

test("every number of six pages that leads somewhere was pressed and leads to that many rows", () => {
  const numbers = pages.flatMap(([on, selection]) => {
    const own = pressNumbers(on, selection);
    cleanup();
    return own;
  });
  expect(numbers).toContainEqual(expect.objectContaining({ on: "a pair", said: 13, anchor: "list-agreements" }));
  expect(numbers.length).toBeGreaterThan(60);
  expect(findWrong(numbers)).toEqual([]);
});

test("every number of the matrix of economies was pressed and leads to a pair with that many rows of the kind", () => {
  const numbers = pressPairs();
  cleanup();
  expect(numbers).toContainEqual(expect.objectContaining({ on: "the matrix, agreement of al-xk", said: 13 }));
  expect(numbers.length).toBeGreaterThan(40);
  expect(findWrong(numbers)).toEqual([]);
});

test("every number of the matrix of fields was pressed and leads to an economy that lists so many bodies of the field", () => {
  const { store } = renderInAtlas(dataset, <MatrixView />, { view: "matrix", query: "matrix:fields" });
  const cells = [...document.querySelectorAll(".matrix-fields tbody td:not(.matrix-total) button")].filter((cell) =>
    /^\d+$/.test(cell.textContent ?? ""),
  );
  const numbers = cells.map((cell) => ({
    ...press(store, cell),
    said: Number(cell.textContent),
    field: cell.closest("tr")?.querySelector("th")?.textContent ?? "",
  }));
  cleanup();
  expect(numbers.length).toBeGreaterThan(30);
  const wrong: unknown[] = [];
  for (const [place, own] of groupBy(numbers, ({ view: { selection } }) =>
    selection.kind === "place" ? selection.id : "",
  )) {
    const page = stand({ selection: { kind: "place", id: place } }, own[0]?.anchor);
    for (const [anchor, led] of groupBy(own, (number) => number.anchor ?? "")) {
      act(() => page.store.setState({ anchor }));
      const heading = document.getElementById(anchor);
      const rows = heading === null ? Number.NaN : rowsIn(listBelow(heading));
      for (const { field, said } of led) {
        const asked = anchor === "meeting" ? "Where partners reach it" : field;
        if (rows !== said || heading?.textContent !== `${asked} ${said}`)
          wrong.push([place, anchor, field, said, rows]);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("every total of the matrix of fields was pressed and leads to a table of just these bodies", () => {
  const { store } = renderInAtlas(dataset, <MatrixView />, { view: "matrix", query: "matrix:fields" });
  const totals = [...document.querySelectorAll(".matrix-fields tbody tr:not(.contacts-row) .matrix-total button")];
  const numbers = totals
    .filter((total) => total.textContent !== "0")
    .map((total) => ({ on: "the matrix of fields", said: Number(total.textContent), ...press(store, total) }));
  cleanup();
  expect(numbers.length).toBeGreaterThan(8);
  expect(numbers.every(({ view }) => view.view === "table")).toBe(true);
  expect(findWrong(numbers)).toEqual([]);
});

test("the total of the contact points was pressed and leads to the list of just these, by economy, and away again", () => {
  renderInAtlas(dataset, <MatrixView />, { view: "matrix", query: "matrix:fields" });
  const [total, ...own] = [...document.querySelectorAll(".contacts-row td button")];
  if (total === undefined) throw new Error("The matrix has no contact points.");
  const said = own.map(({ textContent }) => Number(textContent));
  expect(Number(total.textContent)).toBe(56);
  fireEvent.click(total);
  const list = screen.getByRole("region", { name: "Contact points" });
  expect(document.activeElement).toBe(list);
  expect([...list.querySelectorAll("section")].map((group) => group.querySelectorAll("li").length)).toEqual(said);
  expect([...list.querySelectorAll("h3, h4")].map(({ textContent }) => numberIn(textContent))).toEqual([56, ...said]);
  expect(list.querySelectorAll("li")).toHaveLength(56);
  fireEvent.click(total);
  expect(screen.queryByRole("region", { name: "Contact points" })).toBeNull();
});

test.each([
  ["mechanisms", "members-elsewhere"],
  ["mechanisms-all", "members-named"],
] as const)(
  "every number of others in the matrix %s was pressed and leads to just these participants",
  (name, part) => {
    const { store } = renderInAtlas(dataset, <MatrixView />, { view: "matrix", query: `matrix:${name}` });
    const cells = [...document.querySelectorAll(".matrix-others button")].filter((cell) => cell.textContent !== "");
    const numbers = cells.map((cell) => {
      const { view, anchor } = press(store, cell);
      // Beside the map the same page is read, once for both.
      return { on: name, said: numberIn(cell.textContent), view: { ...view, view: "map" as const, query: "" }, anchor };
    });
    const rows = document.querySelectorAll("table.matrix > tbody > tr:not(.matrix-group)").length;
    expect(numberIn(document.querySelector(".view-count")?.textContent ?? "")).toBe(rows);
    cleanup();
    expect(numbers.length).toBeGreaterThan(30);
    expect([...new Set(numbers.map(({ anchor }) => anchor))]).toEqual([part]);
    expect(findWrong(numbers)).toEqual([]);
  },
);

test("a list narrowed to what a number counts is shown whole by a press", () => {
  const { store } = open({ kind: "mechanism", id: "selec" });
  act(() => store.setState({ anchor: "members-named" }));
  const heading = (): string => document.querySelector("[id^=members]")?.textContent ?? "";
  expect(heading()).toMatch(/^Organisations that take part \d+$/);
  const all = document.querySelector("section:has(> #members-named) > .fold-more");
  expect(all?.textContent).toMatch(/^Show all \d+$/);
  fireEvent.click(all ?? document.body);
  expect(heading()).toMatch(/^Who takes part \d+$/);
});

test("a press on the agreements of a pair puts the focus on their list", () => {
  const { store } = open({ kind: "pair", id: "al-xk" });
  fireEvent.click(screen.getByText("13 agreements"));
  expect(store.getState()).toMatchObject({
    view: { selection: { kind: "pair", id: "al-xk" } },
    anchor: "list-agreements",
  });
  expect(document.activeElement?.textContent).toBe("Agreements 13");
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

test("with a hundred times the data the overview lists the first three hundred and leads to the table for all", () => {
  const large = enlargeDataset(dataset, 12);
  const regional = large.mechanisms.filter(({ scope }) => scope === "regional").length;
  const { store } = renderInAtlas(large, <Panel />);
  expect(regional).toBeGreaterThan(300);
  const named = screen.getByRole("heading", { level: 3, name: `Regional mechanisms ${regional}` }).parentElement;
  expect(within(named ?? document.body).getAllByRole("listitem")).toHaveLength(300);
  expect(Math.max(...[...document.querySelectorAll(".index")].map((list) => list.childElementCount))).toBe(242);
  fireEvent.click(screen.getByText(`${regional} in all: see the table`));
  expect(store.getState().view).toMatchObject({ view: "table", query: "table:mechanisms" });
});
