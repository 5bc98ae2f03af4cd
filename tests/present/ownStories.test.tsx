import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/loadDataset.ts";
import type { Dataset } from "../../src/dataset/model.ts";
import { OriginalsProvider } from "../../src/parts/originals/OriginalsProvider.tsx";
import { Room } from "../../src/parts/Room.tsx";
import { OwnStoriesButton } from "../../src/parts/story/OwnStoriesButton.tsx";
import { ownStoriesPart, storiesPart } from "../../src/parts/story/stories.ts";
import { OwnStories } from "../../src/present/own/OwnStories.tsx";
import { loadStoryEditor, StoryPanel } from "../../src/present/StoryPanel.tsx";
import { createActions } from "../../src/view/store.ts";
import { formatAddress } from "../../src/view/urlCodec.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

let dataset: Dataset;
let own: Awaited<ReturnType<typeof ownStoriesPart.load>>;
beforeAll(async () => {
  [dataset, own] = await Promise.all([loadDataset(), ownStoriesPart.load(), storiesPart.load(), loadStoryEditor()]);
}, 120_000);
beforeEach(() => {
  for (const { draft } of own.shelf.list()) own.shelf.remove(draft.id);
});
afterEach(cleanup);

const renderOwn = (part: Parameters<typeof renderInAtlas>[2]) =>
  renderInAtlas(
    dataset,
    <OriginalsProvider statements={dataset.statements}>
      <Room name={null}>
        <StoryPanel>
          <p>What is looked at</p>
        </StoryPanel>
        <OwnStories />
      </Room>
    </OriginalsProvider>,
    part,
  );
const titles = (): readonly string[] =>
  within(screen.getByRole("list", { name: "Steps of this story" }))
    .getAllByRole("button", { name: /^\d/ })
    .map((button) => button.textContent ?? "");
const saved = () => own.shelf.list().map(({ draft }) => draft);

test("a story is made, put in order and mended by keyboard alone, kept after each change, and every change is said", async () => {
  const user = userEvent.setup();
  const { store } = renderOwn({ selection: { kind: "mechanism", id: "selec" } });
  const go = (name: string | RegExp): void => screen.getByRole("button", { name }).focus();
  const actions = createActions(store);
  await act(async () => actions.openOwnStories("add"));
  go("A new story");
  await user.keyboard("{Enter}");
  expect(await screen.findByText("Kept in this browser after each change.")).toBeTruthy();
  expect(titles()).toEqual(["1Southeast European Law Enforcement Center"]);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "My story" }));

  // Another view, while the panel shows what is looked at.
  await act(async () => actions.select({ kind: "pair", id: "al-xk" }));
  expect(screen.getByText("What is looked at")).toBeTruthy();
  go("Add as a new step");
  await user.keyboard("{Enter}");
  expect(titles()).toEqual(["1Southeast European Law Enforcement Center", "2Albania and Kosovo*"]);
  expect(formatAddress(store.getState().view)).toMatch(/^select=pair:al-xk&story=own-\w+&step=2$/);

  await user.click(screen.getByLabelText("Title: what this step claims"));
  await user.keyboard("{Control>}a{/Control}Two of them");
  await user.click(screen.getByLabelText("Text"));
  await user.keyboard("They agreed.");
  await user.click(screen.getByText("Add a source"));
  await user.type(screen.getByLabelText("Words of the statement"), "21 documents");
  const [statement] = screen.getAllByRole("button", { name: /21 documents/ });
  if (statement === undefined) throw new Error("No statement is found.");
  await user.click(statement);
  expect(saved()[0]?.steps[1]?.text).toMatch(/^They agreed \[@statement:[\w-]+\]\.$/);

  // Order by the arrow keys of the handle.
  go("Move step 2, Two of them: arrow up or down");
  await user.keyboard("{ArrowUp}");
  expect(titles()).toEqual(["1Two of them", "2Southeast European Law Enforcement Center"]);
  expect(screen.getByText("Two of them is now step 1 of 2.").getAttribute("role")).toBe("status");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Move step 1, Two of them: arrow up or down");
  expect(store.getState().view.step).toBe(1);

  go("Duplicate");
  await user.keyboard("{Enter}");
  go("Delete step");
  await user.keyboard("{Enter}");
  go("Delete step");
  await user.keyboard("{Enter}");
  expect(titles()).toEqual(["1Two of them"]);
  expect(screen.getByRole("button", { name: "Delete step" })).toHaveProperty("disabled", true);
  go("Undo");
  await user.keyboard("{Enter}");
  await user.keyboard("{Enter}");
  expect(titles()).toHaveLength(3);
  expect(saved()[0]?.steps).toHaveLength(3);

  go("Done writing");
  await user.keyboard("{Enter}");
  expect((await screen.findByRole("heading", { level: 2, name: "Two of them" })).textContent).toBe("Two of them");
  expect(screen.getByText("They agreed.")).toBeTruthy();
});

test("a file that is not whole is opened only when its reader wants what could be read; the stories here stay", async () => {
  const user = userEvent.setup();
  own.beginStory("Here before", "en", { title: "Map", view: "" });
  const { store } = renderOwn({});
  await act(async () => store.setState({ ownStories: "list" }));
  const input = await screen.findByLabelText("Open a file …");
  await user.upload(input, new File(["no story"], "notes.md", { type: "text/markdown" }));
  expect((await screen.findByRole("alert")).textContent).toBe(
    "notes.md could not be opened. Nothing else has changed." +
      "Line 1: The lines between --- and ---, with title: and the like, are missing or not closed; without them the story has no title." +
      "There are no steps. Each begins with a line ## [Title](?select=…).",
  );
  const partly = "---\ntitle: From a file\ncolour: red\n---\n\n## [Gone](?select=mechanism:gone)\n\nText <b>bold</b>\n";
  await user.upload(input, new File([partly], "story.md", { type: "text/markdown" }));
  expect(await screen.findByText("Not all of story.md could be read. Nothing has changed yet.")).toBeTruthy();
  expect(saved().map(({ title }) => title)).toEqual(["Here before"]);
  await user.click(screen.getByRole("button", { name: "Open what could be read: 1 step" }));
  expect(
    await screen.findByText("This edition does not have what the step shows (mechanism:gone). The view is kept."),
  ).toBeTruthy();
  expect(saved().map(({ title }) => title)).toEqual(["From a file", "Here before"]);
});

test("a given story is copied to write on, and a story that was deleted comes back", async () => {
  const user = userEvent.setup();
  const { store } = renderOwn({});
  await act(async () => store.setState({ ownStories: "list" }));
  await user.selectOptions(await screen.findByLabelText("A story of the atlas"), "albania-and-kosovo");
  await user.click(screen.getByRole("button", { name: "Copy it and write on" }));
  expect(((await screen.findByLabelText("Title of the story")) as HTMLInputElement).value).toBe(
    "Albania and Kosovo (copy)",
  );
  expect(titles()[0]).toBe("1Two neighbours that do by treaty what others do by membership");
  await act(async () => store.setState({ ownStories: "list" }));
  await user.click(screen.getByRole("button", { name: "Delete Albania and Kosovo* (copy)" }));
  expect(saved()).toEqual([]);
  expect(store.getState().view.story).toBeNull();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(saved().map(({ title }) => title)).toEqual(["Albania and Kosovo (copy)"]);
});

test("own stories stand beside those of the atlas, and open like them", async () => {
  const user = userEvent.setup();
  own.beginStory("Made here", "en", { title: "SELEC", view: "select=mechanism:selec" });
  const { store } = renderInAtlas(dataset, <OwnStoriesButton />);
  await user.click(await screen.findByRole("link", { name: "Made here" }));
  await waitFor(() =>
    expect(formatAddress(store.getState().view)).toMatch(/^select=mechanism:selec&story=own-\w+&step=1$/),
  );
  await user.click(screen.getByRole("button", { name: "Your stories" }));
  expect(store.getState().ownStories).toBe("list");
});
