import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Dataset } from "../../src/dataset/model.ts";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { Room } from "../../src/parts/Room.tsx";
import { useView } from "../../src/view/hooks.ts";
import { createActions } from "../../src/view/store.ts";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const dataset = realDataset();
// React tells the console of every error that a room holds.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
// As a page does whose address names a record.
beforeAll(async () => {
  await RecordPage.load();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

let throws = true;
function Brittle() {
  useView((store) => store.view.year);
  if (throws) throw new Error("cannot be drawn");
  return <p>drawn</p>;
}
const show = () =>
  renderInAtlas(
    dataset,
    <>
      <Room name="view.table">
        <Brittle />
      </Room>
      <p>the rest</p>
    </>,
  );

test("what always throws leaves a sentence, and the rest; asking again asks again", async () => {
  throws = true;
  const user = userEvent.setup();
  show();
  expect(screen.getByRole("alert").textContent).toContain("“Table” cannot be shown, because of an error in it.");
  expect(screen.getByText("the rest")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByRole("alert").textContent).toContain("“Table” cannot be shown");
});

test("what threw comes at the next try, and when the reader goes elsewhere", async () => {
  throws = true;
  const user = userEvent.setup();
  const { store } = show();
  throws = false;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.getByText("drawn")).toBeDefined();
  throws = true;
  act(() => createActions(store).setYear(2014));
  expect(screen.getByRole("alert")).toBeDefined();
  throws = false;
  act(() => createActions(store).setView("matrix"));
  expect(screen.getByText("drawn")).toBeDefined();
});

test("a record whose page throws leaves its heading and every other page", () => {
  const [link] = dataset.links.filter(({ where }) => where.length > 0);
  if (link === undefined) throw new Error("No link says where.");
  const damaged = { ...dataset, links: dataset.links.map((one) => (one === link ? { ...one, where: null } : one)) };
  const { store } = renderInAtlas(damaged as unknown as Dataset, <Panel />, {
    selection: { kind: "link", id: link.id },
  });
  expect(screen.getByRole("alert").textContent).toContain("“The text about this” cannot be shown");
  expect(screen.getByRole("heading", { level: 2 }).textContent).not.toBe("");
  act(() => createActions(store).select({ kind: "mechanism", id: "selec" }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Southeast European Law Enforcement Center");
});
