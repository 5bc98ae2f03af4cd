import { act, cleanup, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../src/dataset/model.ts";
import { MatrixView } from "../../src/views/matrix/MatrixView.tsx";
import { TableView } from "../../src/views/table/TableView.tsx";
import { TimelineView } from "../../src/views/timeline/TimelineView.tsx";
import { enlargeDataset } from "../bench/enlargeDataset.ts";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

/** Twelve times the data: some 1,700 links and 1,300 mechanisms. */
const dataset: Dataset = enlargeDataset(realDataset(), 12);
/** What the test browser, which lays nothing out, says of every element. */
const sizes = { clientWidth: 1000, clientHeight: 600, scrollHeight: 1_000_000, offsetHeight: 40 };

beforeAll(() => {
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
  }
  Object.defineProperty(HTMLElement.prototype, "scrollTo", {
    configurable: true,
    value(this: HTMLElement, { top }: { readonly top: number }) {
      this.scrollTop = top;
      this.dispatchEvent(new Event("scroll"));
    },
  });
});
afterAll(() => {
  for (const name of [...Object.keys(sizes), "scrollTo"]) Reflect.deleteProperty(HTMLElement.prototype, name);
});
afterEach(cleanup);

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("tr[aria-rowindex]")];
const numbers = (): readonly number[] => rows().map((row) => Number(row.getAttribute("aria-rowindex")));
function scrollTo(top: number): void {
  const scroller = document.querySelector("table")?.parentElement;
  act(() => scroller?.scrollTo({ top }));
}

describe("with twelve times the data only the rows in sight are in the page", () => {
  test("of the table, which says how many there are and draws others where it is scrolled to", () => {
    renderInAtlas(dataset, <TableView />, { query: "table:links" });
    expect(document.querySelector("table")?.getAttribute("aria-rowcount")).toBe(String(dataset.links.length + 1));
    expect(rows().length).toBeLessThan(40);
    expect(numbers()[0]).toBe(2);
    scrollTo(60_000);
    expect(rows().length).toBeLessThan(60);
    expect(Math.min(...numbers())).toBeGreaterThan(1000);
    expect(document.querySelector(".view-more")).toBeNull();
  });

  test("of the table: a row that has the focus stays in the page", async () => {
    renderInAtlas(dataset, <TableView />, { query: "table:links" });
    const first = rows()[3] as HTMLElement;
    act(() => first.querySelector<HTMLElement>("a")?.focus());
    scrollTo(60_000);
    expect(numbers()).toContain(5);
    expect(document.activeElement?.closest("tr")?.getAttribute("aria-rowindex")).toBe("5");
  });

  test("of the timeline, each section under its heading", () => {
    renderInAtlas(dataset, <TimelineView />);
    const count = Number(document.querySelector("table")?.getAttribute("aria-rowcount"));
    expect(count).toBeGreaterThan(1500);
    expect(document.querySelectorAll("tr").length).toBeLessThan(60);
    scrollTo(20_000);
    expect(document.querySelectorAll("tr").length).toBeLessThan(60);
    // The first row still is the heading of the mechanisms.
    expect(numbers()[0]).toBe(2);
    expect(rows()[0]?.textContent).toMatch(/^Mechanisms 13\d\d$/);
    expect(numbers()[1]).toBeGreaterThan(300);
  });

  test("of the matrix, in which the keyboard goes to the end and back", async () => {
    const user = userEvent.setup();
    renderInAtlas(dataset, <MatrixView />, { query: "matrix:mechanisms-all" });
    const last = Number(document.querySelector("table")?.getAttribute("aria-rowcount"));
    expect(last).toBeGreaterThan(1000);
    expect(rows().length).toBeLessThan(50);
    act(() => rows()[0]?.querySelector<HTMLElement>("button")?.focus());
    const focused = (): string | null | undefined =>
      document.activeElement?.closest("tr")?.getAttribute("aria-rowindex");
    await user.keyboard("{ArrowDown}");
    expect(focused()).toBe("3");
    await user.keyboard("{Control>}{End}{/Control}");
    await waitFor(() => expect(focused()).toBe(String(last)));
    expect(rows().length).toBeLessThan(60);
    await user.keyboard("{PageUp}");
    await waitFor(() => expect(focused()).toBe(String(last - 10)));
  });
});
