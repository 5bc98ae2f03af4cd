import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Selection } from "../../src/view/state.ts";
import { realDataset } from "../support/realScene.ts";
import { renderPanel } from "../support/renderPanel.tsx";

const dataset = realDataset();
afterEach(cleanup);
const open = (selection: Selection) => renderPanel(dataset, { selection });

test("a record whose page is not there yet has its heading, says that the text is loading, and then has the text", async () => {
  open({ kind: "centre", id: "pcc-trebinje" });
  expect(screen.getByRole("heading", { level: 2, name: /Trebinje/ })).toBeDefined();
  expect(screen.getByText("The text about this is loading.")).toBeDefined();
  expect((await screen.findAllByRole("button", { name: "IOM, 2015: show the full reference" })).length).toBeGreaterThan(
    0,
  );
  expect(screen.queryByText("The text about this is loading.")).toBeNull();
  cleanup();
  open({ kind: "centre", id: "pcc-trebinje" });
  expect(screen.getAllByRole("button", { name: "IOM, 2015: show the full reference" }).length).toBeGreaterThan(0);
});
