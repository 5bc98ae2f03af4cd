import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { Presenting } from "../../src/app/presenting/Presenting.tsx";
import { OriginalsProvider } from "../../src/parts/originals/OriginalsProvider.tsx";
import { storiesPart } from "../../src/parts/story/stories.ts";
import { realDataset, realOutlines } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const dataset = realDataset();
const light = realOutlines();
const outlines = { light, loadDetail: async () => light };
beforeAll(() => storiesPart.load(), 120_000);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document.documentElement, "requestFullscreen");
});

const present = () =>
  renderInAtlas(
    dataset,
    <OriginalsProvider statements={dataset.statements}>
      <Presenting outlines={outlines} topBar={null} view={<p>The picture</p>} panel={null} />
    </OriginalsProvider>,
    { story: "landscape-in-ten-minutes", step: 3, present: true },
  );
const noNotes = (): void => expect(screen.queryByRole("region", { name: "Notes for who speaks" })).toBeNull();

test("a presenter window that the browser does not let open is told of, and the notes stand on the screen until N is pressed again", async () => {
  const user = userEvent.setup();
  const open = vi.spyOn(window, "open").mockReturnValue(null);
  present();
  noNotes();
  await user.keyboard("n");
  expect(open).toHaveBeenCalledTimes(1);
  expect((await screen.findByRole("alert")).textContent).toBe(
    "The browser did not let the presenter window open; allow it for this page and press N again. Until then the notes stand here, on the screen that all see.",
  );
  expect(screen.getByRole("region", { name: "Notes for who speaks" }).textContent).toContain(
    "Show who is missing from the fill",
  );
  // The notes go on with the steps.
  await user.keyboard("{PageDown}");
  expect(screen.getByRole("region", { name: "Notes for who speaks" }).textContent).toContain(
    "Who supports the Prosecutors",
  );
  await user.keyboard("n");
  noNotes();
});

test("a full screen that the browser refuses, or does not have, is said, and the next step takes the words away", async () => {
  const user = userEvent.setup();
  present();
  const words =
    "The browser does not give the full screen to this page. Use its own key for it (F11, on a Mac Ctrl+Cmd+F), or go on in the window.";
  await user.keyboard("f");
  expect(screen.getByText(words).getAttribute("role")).toBe("status");
  await user.keyboard("{PageDown}");
  expect(screen.queryByText(words)).toBeNull();
  const request = vi.fn(() => Promise.reject(new TypeError("Permissions check failed")));
  Object.defineProperty(document.documentElement, "requestFullscreen", { value: request, configurable: true });
  await user.keyboard("f");
  await waitFor(() => expect(screen.getByText(words).getAttribute("role")).toBe("status"));
  expect(request).toHaveBeenCalledTimes(1);
});
