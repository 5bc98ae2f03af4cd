import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { TopBar } from "../../src/controls/TopBar.tsx";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const dataset = realDataset();
afterEach(cleanup);

test("the naming is chosen from whole names of institutions, which a narrow list would cut", () => {
  const { store } = renderInAtlas(dataset, <TopBar />);
  const menu = screen.getByText("Naming of Kosovo").closest("details");
  const said = () => menu?.querySelector("summary")?.textContent;
  expect(said()).toBe("Naming of Kosovo Kosovo* (European Union: Commission, Council, EEAS, Eurostat)");
  const choices = [...(menu?.querySelectorAll("label") ?? [])];
  expect(choices.map((choice) => choice.textContent)).toContain(
    "Kosovo (United Kingdom and other recognising states, European Parliament, Committee of the Regions)",
  );
  expect(choices).toHaveLength(dataset.naming.presets.length);
  fireEvent.click(screen.getByLabelText("Kosovo (United Nations)"));
  expect(store.getState().view.naming).toBe("un");
  expect(said()).toBe("Naming of Kosovo Kosovo (United Nations)");
  // What is the default is left out of the address.
  fireEvent.click(screen.getByLabelText(/^Kosovo\* \(European Union/));
  expect(store.getState().view.naming).toBeNull();
});

test("the menu of the bar leads to the reader's own stories and adds the view to one", () => {
  const { store } = renderInAtlas(dataset, <TopBar />);
  const press = (name: string) => fireEvent.click(screen.getByRole("button", { name, hidden: true }));
  press("Your stories");
  expect(store.getState().ownStories).toBe("list");
  press("Add to a story");
  expect(store.getState().ownStories).toBe("add");
});
