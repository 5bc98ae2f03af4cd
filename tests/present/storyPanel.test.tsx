import { act, cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/loadDataset.ts";
import type { Dataset } from "../../src/dataset/model.ts";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { OriginalsProvider } from "../../src/parts/originals/OriginalsProvider.tsx";
import { Room } from "../../src/parts/Room.tsx";
import { storiesPart } from "../../src/parts/story/stories.ts";
import { StoryPanel } from "../../src/present/StoryPanel.tsx";
import { formatAddress } from "../../src/view/urlCodec.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

let dataset: Dataset;
beforeAll(async () => {
  [dataset] = await Promise.all([loadDataset(), storiesPart.load(), RecordPage.load()]);
}, 120_000);

afterEach(cleanup);

/** A part that another file has waited for before is waited for here too. */
const renderStory = (part: Parameters<typeof renderInAtlas>[2]) =>
  act(async () =>
    renderInAtlas(
      dataset,
      <OriginalsProvider statements={dataset.statements}>
        <Room name={null}>
          <StoryPanel>
            <Panel />
          </StoryPanel>
        </Room>
      </OriginalsProvider>,
      { story: "landscape-in-ten-minutes", step: 1, ...part },
    ),
  );
const heading = (): string => screen.getByRole("heading", { level: 2 }).textContent ?? "";

test("a story is followed step by step, each with its view, its text and what it rests on", async () => {
  const user = userEvent.setup();
  const { store } = await renderStory({});
  expect(heading()).toBe("Plenty of frameworks, uneven use");
  expect(screen.getByText("Step 1 of 9")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Previous step" })).toHaveProperty("disabled", true);
  await user.click(screen.getByRole("button", { name: "Next step" }));
  expect(heading()).toBe("Three decades, three waves");
  expect(formatAddress(store.getState().view)).toMatch(
    /^view=timeline&q=mechanism:seci%20.*mechanism:iisg&story=landscape-in-ten-minutes&step=2$/,
  );
  const steps = within(screen.getByRole("navigation", { name: "Steps of this story" }));
  expect(steps.getAllByRole("link")).toHaveLength(9);
  expect(steps.getByRole("link", { current: "step" }).textContent).toBe("Three decades, three waves");
  await user.click(steps.getByRole("link", { name: "What to take away" }));
  expect(store.getState().view.step).toBe(9);
  expect(screen.getByRole("button", { name: "Next step" })).toHaveProperty("disabled", true);
});

test("a source of a step leads to what it says, and one press back to the step", async () => {
  const user = userEvent.setup();
  const { store } = await renderStory({});
  const [first] = screen.getAllByRole("link", { name: "1" });
  if (first === undefined) throw new Error("The text has no source.");
  await user.click(first);
  expect(store.getState().view.selection).toEqual({ kind: "statement", id: "k4d-1-deficiencies" });
  await user.click(screen.getByRole("button", { name: "Back to step 1" }));
  expect(heading()).toBe("Plenty of frameworks, uneven use");
  expect(formatAddress(store.getState().view)).toBe("story=landscape-in-ten-minutes&step=1");
});

test("a picture that was moved can be shown as in the step again", async () => {
  const user = userEvent.setup();
  const { store } = await renderStory({ camera: { lat: 42, lon: 21, zoom: 9 } });
  await user.click(screen.getByRole("button", { name: "Show it as in the step again" }));
  expect(store.getState().view.camera).toBeNull();
});

test("below the step stands what is selected in it, and leaving the story keeps that", async () => {
  const user = userEvent.setup();
  const { store } = await renderStory({ step: 3, selection: { kind: "mechanism", id: "selec" } });
  expect(screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent)).toEqual([
    "Police have a treaty, a centre and a circle of chiefs",
    "Southeast European Law Enforcement Center",
  ]);
  await user.click(screen.getByRole("button", { name: "Leave the story" }));
  expect(formatAddress(store.getState().view)).toBe("select=mechanism:selec");
});
