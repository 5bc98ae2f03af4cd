import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { FilterBar } from "../../src/controls/FilterBar.tsx";
import { YearSlider } from "../../src/controls/YearSlider.tsx";
import type { Dataset } from "../../src/dataset/model.ts";
import { MatrixView } from "../../src/views/matrix/MatrixView.tsx";
import { TableView } from "../../src/views/table/TableView.tsx";
import { columnsOf } from "../../src/views/table/tableModel.ts";
import { placeInLevels } from "../../src/views/timeline/levels.ts";
import { TimelineView } from "../../src/views/timeline/TimelineView.tsx";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";
import { standingPages } from "../support/standingPages.tsx";

const dataset: Dataset = realDataset();
/** Parts that are loaded when asked for take their time on a busy machine. */
const patience = { timeout: 20_000 };
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
beforeAll(() => {
  // The test browser draws nothing and knows no widths.
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 1000 });
});
afterAll(() => {
  Reflect.deleteProperty(HTMLElement.prototype, "clientWidth");
});
const bodyRows = (): readonly HTMLElement[] => screen.getAllByRole("row").slice(1);
/** The row of a mechanism in the matrix: to look for a button by its name among the thousands of all rows takes seconds. */
const rowOf = (acronym: string) => within(screen.getByText(acronym).closest("tr") as HTMLElement);
const focused = (): string =>
  document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "";

describe("table", () => {
  test("a heading sorts by keyboard, up, down, and not at all; empty cells stay last", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <TableView />);
    const heading = screen.getByRole("button", { name: "Signed" });
    heading.focus();
    await user.keyboard("{Enter}");
    expect(store.getState().view.query).toBe("sort:signed");
    expect(screen.getByRole("columnheader", { name: /Signed/ }).getAttribute("aria-sort")).toBe("ascending");
    expect(within(bodyRows()[0] as HTMLElement).getByText("1993-12-14")).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("columnheader", { name: /Signed/ }).getAttribute("aria-sort")).toBe("descending");
    expect(within(bodyRows()[0] as HTMLElement).getByText("2025-10-22")).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(store.getState().view.query).toBe("");
  });

  test("a mechanism at the edge of the field is marked beside its name, others are not", () => {
    renderInAtlas(dataset, <TableView />, { query: "table:mechanisms" });
    const heading = (name: RegExp): string | null => screen.getByRole("rowheader", { name }).textContent;
    expect(heading(/^Initiative for RECOM/)).toBe("Initiative for RECOM edge of the field");
    expect(heading(/^Regional Anti-Corruption Initiative/)).toBe("Regional Anti-Corruption Initiative");
  });

  test("a press anywhere on a row selects it, and so does Enter on its link", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <TableView />, { query: "table:centres" });
    const row = screen.getByRole("row", { name: /Trebinje/ });
    const [, cell] = within(row).getAllByRole("cell");
    await user.click(cell as HTMLElement);
    await waitFor(() => expect(store.getState().view.selection).toEqual({ kind: "centre", id: "pcc-trebinje" }));
    within(screen.getByRole("row", { name: /Plav/ }))
      .getByRole("link")
      .focus();
    await user.keyboard("{Enter}");
    expect(store.getState().view.selection).toEqual({ kind: "centre", id: "pcc-plav" });
  });

  test("selecting text in a row is no press: neither a drag, nor a double click, nor Shift and a click", () => {
    const { store } = renderInAtlas(dataset, <TableView />, { query: "table:centres" });
    const text = screen.getByRole("row", { name: /Trebinje/ }).querySelector("td .cell-text") as HTMLElement;
    vi.useFakeTimers();
    const chosen = (): string => {
      vi.advanceTimersByTime(2000);
      document.getSelection()?.removeAllRanges();
      return store.getState().view.selection.kind;
    };
    fireEvent.pointerDown(text, { clientX: 10, clientY: 10 });
    fireEvent.click(text, { detail: 1, clientX: 60, clientY: 12 });
    expect(chosen()).toBe("none");
    fireEvent.pointerDown(text, { clientX: 10, clientY: 10 });
    fireEvent.click(text, { detail: 1, clientX: 10, clientY: 10 });
    fireEvent.click(text, { detail: 2, clientX: 10, clientY: 10 });
    expect(chosen()).toBe("none");
    document.getSelection()?.selectAllChildren(text);
    fireEvent.click(text, { detail: 1, shiftKey: true, clientX: 10, clientY: 10 });
    expect(chosen()).toBe("none");
    fireEvent.click(text, { detail: 1, clientX: 10, clientY: 10 });
    expect(chosen()).toBe("centre");
    vi.useRealTimers();
  });

  test("places are a table like others, whatever the name of Kosovo", () => {
    const columns = columnsOf("places").map((column) => column.name);
    const query = `table:places columns:${columns.join(",")}`;
    const { container } = renderInAtlas(dataset, <TableView />, { query, naming: "un" });
    expect(container.querySelectorAll("thead th")).toHaveLength(columns.length);
    expect(container.querySelectorAll("tbody tr").length).toBeGreaterThan(20);
    expect(container.querySelector("tbody")?.textContent).not.toMatch(/undefined|null/);
    const headings = [...container.querySelectorAll("tbody th")].map((heading) => heading.textContent);
    expect(headings).toContain("Kosovo");
    expect(headings).not.toContain("Kosovo*");
  });

  test("words narrow the rows and stand in the address", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <TableView />, { query: "table:centres" });
    await user.type(screen.getByRole("searchbox"), "plav");
    expect(store.getState().view.query).toBe("table:centres find:plav");
    expect(bodyRows()).toHaveLength(3);
    expect(screen.getByText("3 of 18 shown")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Filter the whole atlas by this" }));
    expect(store.getState().view.query).toBe("text:plav table:centres");
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("");
  });

  test("words are found in every column, dates and status included, also those not shown", () => {
    const count = (query: string): number => {
      renderInAtlas(dataset, <TableView />, { query });
      const shown = Number(/^(\d+) of/.exec(screen.getByText(/ shown(?:;|$)/).textContent ?? "")?.[1]);
      cleanup();
      return shown;
    };
    const signed = dataset.links.filter(({ signed: date }) => date?.startsWith("2014") ?? false).length;
    expect(signed).toBeGreaterThan(0);
    expect(count("find:2014")).toBeGreaterThanOrEqual(signed);
    expect(count("table:events find:2014")).toBeGreaterThanOrEqual(
      dataset.events.filter(({ date }) => date?.startsWith("2014") ?? false).length,
    );
    expect(count("find:in,force")).toBeGreaterThanOrEqual(
      dataset.links.filter(({ status }) => status === "in-force").length,
    );
    expect(count("columns:title find:in,force")).toBe(count("find:in,force"));
  });

  test("an empty table says what was looked for", () => {
    renderInAtlas(dataset, <TableView />, { query: "find:zzzz,qqqq" });
    expect(screen.getByText(/^No record of this table holds “zzzz qqqq” in any column/)).toBeTruthy();
  });

  test("sources, dates, confidence and id come by one press and go by another", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <TableView />, { query: "table:crossings" });
    // In a low window the button is not drawn: the menu of columns has the same.
    await user.click(screen.getByText("Add sources and dates"));
    expect(store.getState().view.query).toBe("table:crossings columns:sourced");
    await user.click(screen.getByRole("button", { name: "With sources and dates" }));
    expect(store.getState().view.query).toBe("table:crossings");
    await user.click(screen.getByRole("button", { name: "With sources and dates" }));
    expect(store.getState().view.query).toBe("table:crossings columns:sourced");
    const heads = () => screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
    expect(heads().slice(-4)).toEqual(["Confidence", "As of", "Sources", "Id"]);
    await user.click(screen.getByRole("button", { name: "With sources and dates" }));
    expect(store.getState().view.query).toBe("table:crossings");
  });

  test("columns are chosen and kept in the address", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <TableView />, { query: "table:crossings" });
    await user.click(screen.getByLabelText("Remarks"));
    expect(store.getState().view.query).toContain("columns:name,pair,kind,");
    expect(screen.getByRole("columnheader", { name: "Remarks" })).toBeTruthy();
  });

  test("all columns come by one press, and go by another", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <TableView />, { query: "table:crossings" });
    const all = columnsOf("crossings").length;
    await user.click(screen.getByRole("button", { name: "All columns", hidden: true }));
    expect(store.getState().view.query).toBe("table:crossings columns:all");
    expect(screen.getAllByRole("columnheader")).toHaveLength(all);
    await user.click(screen.getByLabelText("Remarks"));
    expect(screen.getAllByRole("columnheader")).toHaveLength(all - 1);
    await user.click(screen.getByRole("button", { name: "Usual columns", hidden: true }));
    expect(store.getState().view.query).toBe("table:crossings");
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent?.trim())).toEqual([
      "Name",
      "Between",
      "Kind",
      "Status",
      "Agreed",
      "Opened",
    ]);
  });

  test("the codebook says how each kind of column is meant", async () => {
    const user = userEvent.setup();
    renderInAtlas(dataset, <TableView />, { query: "table:crossings columns:name,agreed,sources" });
    await user.click(screen.getByRole("button", { name: "Codebook" }));
    const codebook = await screen.findByRole("dialog", { name: "What the columns mean" });
    expect(within(codebook).getByText(/^Dates are text, as exact as the source: 2015, 2015-03/)).toBeTruthy();
    const entries = [...codebook.querySelectorAll(".codebook > div")];
    expect(entries).toHaveLength(columnsOf("crossings").length);
    for (const entry of entries) {
      const explained = entry.querySelector("dd span")?.textContent ?? "";
      expect(explained.toLowerCase()).not.toBe(entry.querySelector("dt")?.textContent?.toLowerCase());
    }
  });

  test("with a year, undated rows that are asked for say so", () => {
    renderInAtlas(dataset, <TableView />, { year: 2005, query: "undated:shown mechanism:marri table:participations" });
    expect(screen.getAllByText("undated").length).toBeGreaterThan(0);
  });
});

describe("matrix", () => {
  const stand = standingPages(dataset, <MatrixView />);
  test.each([
    ["", "none recorded: an economy outside the six, a mission or a body within one economy"],
    ["matrix:pairs", "nothing recorded, one of the two outside the six"],
    ["field:police", "none that passes the filters"],
  ])("the legend says what a blank cell means: %s", (query, words) => {
    stand({ query });
    expect(screen.getByText(words)).toBeTruthy();
  });

  test("that a mission works elsewhere is no gap in the cooperation of the others", () => {
    stand();
    const marks = (acronym: string, words: RegExp) =>
      Object.keys(rowOf(acronym).getByRole("button", { name: words }).closest("td")?.dataset ?? {});
    expect(marks("EULEX", /North Macedonia.*EULEX|EULEX.*North Macedonia/)).toEqual([]);
    expect(marks("DPPI SEE", /Kosovo.*DPPI SEE|DPPI SEE.*Kosovo/)).toEqual(["gap"]);
  });

  test("one tab stop; arrows move between cells, Enter opens the mechanism", async () => {
    const user = userEvent.setup();
    const { store, container } = renderInAtlas(dataset, <MatrixView />);
    expect(container.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
    (container.querySelector('table [tabindex="0"]') as HTMLElement).focus();
    expect(focused()).toBe("Mechanism");
    await user.keyboard("{ArrowDown}");
    // Over the heading of the first group.
    expect(focused()).toBe("SECI Centre");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(focused()).toMatch(/^Albania: member of SECI Centre/);
    expect(container.querySelectorAll('table [tabindex="0"]')).toHaveLength(1);
    await user.keyboard("{End}");
    await user.keyboard("{Home}");
    expect(focused()).toBe("SECI Centre");
    await user.keyboard("{Control>}{End}{/Control}{Control>}{Home}{/Control}");
    expect(focused()).toBe("Mechanism");
    await user.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}{Enter}");
    expect(store.getState().view.selection).toEqual({ kind: "mechanism", id: "seci-centre" });
  });

  test("rows stand by field, a body beside what it came from, those of one economy last; a chosen order has no groups", () => {
    const { container } = stand();
    const lines = [...container.querySelectorAll("tbody th")].map(({ textContent }) => textContent);
    expect(lines.slice(0, 3)).toEqual(["police 14", "SECI Centre", "SELEC"]);
    const groups = [...container.querySelectorAll('tbody th[scope="rowgroup"]')].map(({ textContent }) => textContent);
    expect(groups.slice(-6)).toEqual([
      "Albania 7",
      "Bosnia and Herzegovina 9",
      "Montenegro 8",
      "North Macedonia 10",
      "Serbia 8",
      "Kosovo* 7",
    ]);
    const rows = groups.reduce((sum, text) => sum + Number(/\d+$/.exec(text ?? "")?.[0]), 0);
    expect(rows).toBe(dataset.mechanisms.length);
    const sorted = stand({ query: "sort:name" });
    expect(sorted.container.querySelectorAll('th[scope="rowgroup"]')).toHaveLength(0);
  });

  test("a drag over a cell or a selection through it is no press", () => {
    const { store } = renderInAtlas(dataset, <MatrixView />);
    const cell = rowOf("CVE-FTF").getByRole("button", { name: "Albania: member of CVE-FTF" });
    fireEvent.pointerDown(cell, { clientX: 10, clientY: 10 });
    fireEvent.click(cell, { detail: 1, clientX: 40, clientY: 10 });
    expect(store.getState().view.selection.kind).toBe("none");
    fireEvent.pointerDown(cell);
    document.getSelection()?.selectAllChildren(cell);
    fireEvent.click(cell, { detail: 1, shiftKey: true });
    expect(store.getState().view.selection.kind).toBe("none");
    // Browsers keep over a press on a control what was selected before it.
    fireEvent.pointerDown(cell);
    fireEvent.click(cell, { detail: 1 });
    document.getSelection()?.removeAllRanges();
    expect(store.getState().view.selection).toEqual({ kind: "mechanism", id: "cve-ftf" });
  });

  // The common watch over bare text fails this test where a space comes and goes beside the sign of the order.
  test("a heading sorts by its column, up, down, and not at all", async () => {
    const user = userEvent.setup();
    const { container } = renderInAtlas(dataset, <MatrixView />);
    const first = (): string => container.querySelector("tbody tr button")?.textContent ?? "";
    const listed = first();
    const heading = within(container.querySelector("thead") as HTMLElement).getByRole("button", { name: "Mechanism" });
    const orders: (string | null | undefined)[] = [];
    const firsts: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      await user.click(heading);
      orders.push(heading.closest("th")?.getAttribute("aria-sort"));
      firsts.push(first());
    }
    expect(orders).toEqual(["ascending", "descending", "none"]);
    expect(firsts[2]).toBe(listed);
    expect(firsts[0]).not.toBe(firsts[1]);
  });

  test("acronyms stay as they are in a translated page, names do not", () => {
    stand();
    expect(screen.getByText("SELEC").closest("[translate='no']")).not.toBeNull();
    expect(screen.getByText("Brdo Process").closest("[translate='no']")).toBeNull();
  });

  test("a gap is a finding, in words", () => {
    stand();
    expect(
      rowOf("PCC SEE").getByRole("button", {
        name: "No participation of Kosovo* in PCC SEE was found in the sources of this atlas. That does not show that there is none.",
      }),
    ).toBeTruthy();
  });

  test("economies: pairs with their counts, and pairs without an agreement", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <MatrixView />, { query: "matrix:pairs" });
    const [gap] = screen.getAllByRole("button", {
      name: /^Bosnia and Herzegovina and Kosovo\*: .*No agreement was found/,
    });
    await user.click(gap as HTMLElement);
    expect(store.getState().view.selection).toEqual({ kind: "pair", id: "ba-xk" });
  });

  test("under filters an empty cell is no finding", () => {
    renderInAtlas(dataset, <MatrixView />, { query: "matrix:pairs field:gender" });
    expect(screen.queryByText("no agreement found")).toBeNull();
    expect(screen.getAllByRole("button", { name: "Albania and Kosovo*: nothing passes the filters." })).toHaveLength(2);
  });
});

describe("timeline", () => {
  const stand = standingPages(dataset, <TimelineView />);
  test("arrows move along the marks of a line, a press opens one", async () => {
    const user = userEvent.setup();
    const { store, container } = renderInAtlas(dataset, <TimelineView />, { query: "economy:ba" });
    (container.querySelector('table [tabindex="0"]') as HTMLElement).focus();
    await user.keyboard("{ArrowRight}");
    expect(focused()).toContain("Southeast European Cooperative Initiative");
    // The test browser does not press links in drawings by key, as browsers do.
    fireEvent.click(document.activeElement as Element);
    expect(store.getState().view.selection).toEqual({ kind: "mechanism", id: "seci" });
  });

  test("the day of the edition is marked, and a line that begins far from the margin is named where it begins", () => {
    const { container } = stand({ query: "economy:ba" });
    expect(container.querySelector("thead .line-year-now")?.textContent).toBe("now");
    expect(container.querySelectorAll(".line-now").length).toBeGreaterThan(0);
    expect([...container.querySelectorAll(".line-start")].map(({ textContent }) => textContent)).toContain("SELEC");
    const then = stand({ query: "economy:ba", year: 2014 });
    expect(then.container.querySelector("thead .line-year-now")?.textContent).toBe("2014");
    expect(then.container.querySelectorAll(".line-now")).toHaveLength(0);
  });

  test("a drag over a mark is no press, and does not leave the page", () => {
    const { store } = renderInAtlas(dataset, <TimelineView />, { query: "economy:ba" });
    const [mark] = screen.getAllByRole("link", { name: /Southeast European Cooperative Initiative/ });
    fireEvent.pointerDown(mark as Element, { clientX: 10, clientY: 10 });
    expect(fireEvent.click(mark as Element, { detail: 1, clientX: 40, clientY: 10 })).toBe(false);
    expect(store.getState().view.selection.kind).toBe("none");
    fireEvent.click(mark as Element, { detail: 1 });
    expect(store.getState().view.selection).toEqual({ kind: "mechanism", id: "seci" });
  });

  test("a mark has its name beside it where all of it has room, its date where it has not, and no cut words", () => {
    const { container } = stand({ query: "economy:ba" });
    const names = [...container.querySelectorAll(".mark-name")];
    const said = names.map(({ textContent }) => textContent ?? "");
    expect(said.filter((name) => name.endsWith("…"))).toEqual([]);
    expect(said).toContain("Formed in Pula, Croatia.");
    expect(said.filter((name) => /^(\d{1,2} )?[A-Z][a-z]+ \d{4}$/.test(name))).not.toEqual([]);
  });

  test.each([1994, 2009, 2014, 2021, 2025])("no year of the axis runs into another while %i is shown", (year) => {
    renderInAtlas(dataset, <TimelineView />, { year });
    const axis = within(screen.getByRole("img", { name: /^\d{4}–\d{4}$/ }));
    const places = axis
      .getAllByText(/^\d{4}$/)
      // The chart is 688 pixels wide, and four digits take 28.
      .map((label) => 6.88 * Number.parseFloat(label.getAttribute("x") ?? ""))
      .sort((one, two) => one - two);
    expect(axis.getByText(String(year))).toBeTruthy();
    for (const [nth, place] of places.entries()) expect(place - (places[nth - 1] ?? -Infinity)).toBeGreaterThan(32);
  });

  test("marks that would hide one another stand in levels", () => {
    expect(placeInLevels([])).toEqual([]);
    expect(
      placeInLevels([
        [0, 0],
        [4, 4],
        [40, 100],
        [60, 60],
      ]),
    ).toEqual([0, 1, 0, 1]);
  });
});

describe("filters", () => {
  test("a choice narrows, its chip takes it back; Escape closes and gives the focus back", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <FilterBar modal={false} />);
    await user.click(screen.getByRole("button", { name: "Filters" }));
    await user.click(await screen.findByRole("button", { name: "small arms 16" }, patience));
    await user.click(screen.getByRole("button", { name: "Joint operations 4" }));
    expect(store.getState().view).toMatchObject({ query: "field:small-arms", layers: ["operations"] });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Filters, 2 on" }));
    await user.click(screen.getByRole("button", { name: "Take away: small arms" }));
    expect(store.getState().view.query).toBe("");
    await user.click(screen.getByRole("button", { name: "Take away: Joint operations" }));
    expect(store.getState().view.layers).toBeNull();
  });

  test("all at once", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <FilterBar modal={false} />, {
      year: 2012,
      basis: "report",
      query: "economy:al words",
    });
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(store.getState().view).toMatchObject({ year: null, basis: "all", layers: null, query: "words" });
  });
});

describe("year", () => {
  test("the slider's last place is now; steps lead back and on", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <YearSlider quiet={false} fold={null} />);
    const slider = await screen.findByRole("slider", { name: "Year" }, patience);
    expect(slider.getAttribute("aria-valuetext")).toBe("Now");
    await user.click(screen.getByRole("button", { name: "One year back" }));
    expect(store.getState().view.year).toBe(2026);
    fireEvent.change(slider, { target: { value: "2012" } });
    expect(store.getState().view.year).toBe(2012);
    expect(slider.getAttribute("aria-valuetext")).toMatch(/^2012, \d+ dated events$/);
    await user.click(screen.getByRole("button", { name: "Back to now" }));
    expect(store.getState().view.year).toBeNull();
  });

  test("nothing plays for readers who want no motion", async () => {
    renderInAtlas(dataset, <YearSlider quiet fold={null} />);
    await screen.findByRole("slider", { name: "Year" }, patience);
    expect(screen.queryByRole("button", { name: "Play the years" })).toBeNull();
  });

  test("play goes on year by year", async () => {
    const { store } = renderInAtlas(dataset, <YearSlider quiet={false} fold={null} />, { year: 2025 });
    const play = await screen.findByRole("button", { name: "Play the years" }, patience);
    vi.useFakeTimers();
    fireEvent.click(play);
    vi.runOnlyPendingTimers();
    expect(store.getState().view.year).toBe(2026);
    vi.useRealTimers();
  });
});
