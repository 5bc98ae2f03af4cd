import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import type { Dataset } from "../../src/dataset/model.ts";
import { MatrixView } from "../../src/views/matrix/MatrixView.tsx";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const gap = {
  id: "gap-test",
  about: ["place:al" as const],
  fields: ["gender" as const],
  text: "A council was looked for.",
};
const dataset: Dataset = { ...realDataset(), gaps: [gap] };
afterEach(cleanup);
const row = (name: string): HTMLElement => screen.getByRole("row", { name: new RegExp(`^${name} `) });
const cellOf = (name: string, words: RegExp): HTMLElement => within(row(name)).getByRole("button", { name: words });

test("fields by economies: numbers, gaps that were searched, gaps that were not, and contact points", () => {
  renderInAtlas(dataset, <MatrixView />, { view: "matrix", query: "matrix:fields" });
  expect(screen.getByRole("grid", { name: /^How many bodies of each economy/ })).toBeDefined();
  expect(screen.getByRole("button", { name: "Fields × economies" }).getAttribute("aria-pressed")).toBe("true");
  const small = cellOf("small arms", /^Albania, small arms: National Commission for Small Arms/);
  expect(small.textContent).toBe("1");
  const searched = cellOf("gender", /^Albania, gender: no body found\. A council was looked for\.$/);
  expect(searched.closest("td")?.hasAttribute("data-gap")).toBe(true);
  // A law is no body: it is named and not counted.
  const law = cellOf(
    "gender",
    /^Serbia, gender: Council for the Suppression of Domestic Violence\. No body itself: Law /,
  );
  expect(law.textContent).toBe("1");
  const blank = cellOf(
    "justice reform",
    /^Albania, justice reform: no body in the atlas; none was looked for by itself\.$/,
  );
  expect(blank.closest("td")?.hasAttribute("data-gap")).toBe(false);
  expect(
    cellOf("Contact points", /^Serbia, contact points: unit for international cooperation \(ILECU\);/),
  ).toBeDefined();
});

test("a press leads to the part of the economy's page; arrow keys move; headings sort, contact points stay first", async () => {
  const user = userEvent.setup();
  const { store } = renderInAtlas(dataset, <MatrixView />, { view: "matrix", query: "matrix:fields" });
  await user.click(cellOf("small arms", /^Albania, small arms/));
  expect(store.getState()).toMatchObject({
    view: { selection: { kind: "place", id: "al" } },
    anchor: "inside-small-arms",
  });
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Bosnia and Herzegovina, small arms: /);
  expect(screen.getByText(/^Bosnia and Herzegovina, small arms: /, { selector: "p" })).toBeDefined();
  await user.click(cellOf("Contact points", /^Kosovo\*, contact points: /));
  expect(store.getState()).toMatchObject({ view: { selection: { kind: "place", id: "xk" } }, anchor: "meeting" });
  await user.click(screen.getByRole("button", { name: "Field of work" }));
  expect(store.getState().view.query).toBe("sort:name matrix:fields");
  const heads = screen.getAllByRole("rowheader").map(({ textContent }) => textContent);
  expect(heads.slice(0, 3)).toEqual(["Contact points", "border", "corruption"]);
});

test("under a filter an empty cell is no finding", () => {
  renderInAtlas(dataset, <MatrixView />, { view: "matrix", query: "matrix:fields field:border" });
  const cell = cellOf("gender", /^Albania, gender: no body passes the filters\.$/);
  expect(cell.closest("td")?.hasAttribute("data-gap")).toBe(false);
});
