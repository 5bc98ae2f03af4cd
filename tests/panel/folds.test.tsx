import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { PaperContext } from "../../src/ui/paper.ts";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const dataset = realDataset();
beforeAll(() => RecordPage.load().then(() => undefined));
// As in a browser whose search in the page opens what is folded.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "onbeforematch", { value: null, configurable: true });
});
afterAll(() => {
  Reflect.deleteProperty(HTMLElement.prototype, "onbeforematch");
});
afterEach(cleanup);

const partBelow = (heading: string, level = 3): HTMLElement => {
  const part = screen.getByRole("heading", { level, name: heading }).closest("section, .role-group");
  if (!(part instanceof HTMLElement)) throw new Error(`Nothing stands below ${heading}.`);
  return part;
};
/** Of what stands in a part: how much is seen, and how much is folded away where the browser's own search still finds it. */
const shares = (part: Element, selector: string): readonly [number, number] => {
  const all = [...part.querySelectorAll(selector)];
  const folded = all.filter((one) => one.closest("[hidden]") !== null);
  expect(folded.every((one) => one.closest("[hidden]")?.getAttribute("hidden") === "until-found")).toBe(true);
  return [all.length - folded.length, folded.length];
};

test("a mechanism of which much is said: the first of each list, the rest by one press, or found by the browser's search", () => {
  renderInAtlas(dataset, <Panel />, { selection: { kind: "mechanism", id: "selec" } });
  const said = partBelow("What the documents say 10");
  expect(shares(said, ".statement")).toEqual([2, 8]);
  fireEvent.click(within(said).getByRole("button", { name: "Show all 10" }));
  expect(shares(said, ".statement")).toEqual([10, 0]);
  fireEvent.click(within(said).getByRole("button", { name: "Show fewer" }));
  expect(shares(said, ".statement")).toEqual([2, 8]);
  act(() => {
    said.querySelector("[hidden]")?.dispatchEvent(new Event("beforematch", { bubbles: true }));
  });
  expect(shares(said, ".statement")).toEqual([10, 0]);
  expect(within(said).getByRole("button", { name: "Show fewer" }).getAttribute("aria-expanded")).toBe("true");

  expect(shares(partBelow("Centres and links through it 9"), "li.row")).toEqual([3, 6]);
  expect(shares(partBelow("Dates 10"), ".events > li")).toEqual([3, 7]);
  // What the drawing of relations shows already.
  expect(shares(partBelow("Relations to others 7"), "li.row")).toEqual([0, 7]);

  const observers = partBelow("Observers 14", 4);
  expect(shares(observers, ".members > li")).toEqual([0, 14]);
  expect(within(observers).getByRole("link", { name: "Austria" })).toBeTruthy();
  expect(observers.querySelectorAll(".names > li")).toHaveLength(14);
  fireEvent.click(within(observers).getByRole("button", { name: "14" }));
  expect(shares(observers, ".members > li")).toEqual([14, 0]);
  expect(observers.querySelectorAll(".names > li")).toHaveLength(0);
  fireEvent.click(within(observers).getByRole("button", { name: "Show names only" }));
  expect(shares(observers, ".members > li")).toEqual([0, 14]);
  // An editor's note opens, with the pages that it goes by.
  const note = said.querySelector<HTMLDetailsElement>(".two-lines");
  expect(note?.open).toBe(false);
  expect(note?.querySelectorAll(".source-list a").length).toBeGreaterThan(5);
});

test("on paper nothing is folded", () => {
  renderInAtlas(
    dataset,
    <PaperContext value={true}>
      <Panel />
    </PaperContext>,
    { selection: { kind: "mechanism", id: "selec" } },
  );
  expect(document.querySelector("[hidden], .fold-more, .names")).toBeNull();
  expect(partBelow("What the documents say 10").querySelectorAll(".statement")).toHaveLength(10);
  expect(partBelow("Observers 14", 4).querySelectorAll(".members > li")).toHaveLength(14);
  expect([...document.querySelectorAll<HTMLDetailsElement>(".two-lines")].every(({ open }) => open)).toBe(true);
});
