import { expect, onTestFinished, test } from "vitest";
import { openAtlas, phone } from "./driver/open.ts";

const projector = { width: 1280, height: 720 } as const;

test("a story of one's own, made of two views by keyboard, is presented with its window; a detour and a reload lead back to the step", async () => {
  const atlas = await openAtlas("?map=light", projector);
  onTestFinished(() => atlas.close());
  const { own, present, keys, page } = atlas;

  // From the view that stands at first, each control come to by Tab.
  await keys.tabTo("View options", 30);
  await keys.press("Enter");
  await keys.tabTo("Add to a story", 6);
  await keys.press("Enter");
  await own.opened();
  await keys.tabTo("A new story");
  await keys.press("Enter");
  await own.writes(1);
  await own.fill("Notes for who speaks", "Greet the *chair*.");
  await keys.press("Tab", "/");
  await keys.type("Trebinje");
  await atlas.search.result("Trebinje").waitFor();
  await keys.press("Enter");
  await own.addStep(2);
  await own.fill("Title: what this step claims", "One centre at the crossing");
  await own.fill("Text", "Three neighbours work in it.");
  await own.fill("Notes for who speaks", "Name the three.");
  const [first = "", second = ""] = await own.titles();
  expect([first, second]).toEqual(["Map", "One centre at the crossing"]);

  // On the screen, at the step that was written, and in the window of who speaks.
  await own.presentWritten();
  expect(await present.step(2, 2)).toBe("One centre at the crossing");
  expect(await present.text()).toContain("Three neighbours work in it.");
  const presenter = await present.openPresenter();
  onTestFinished(() => presenter.page.close());
  await presenter.step(2, 2);
  await presenter.says("");
  // Its length is reckoned where nobody has said it.
  expect(await presenter.time()).toMatch(/\d:\d\d \/ \d+:00$/);
  const beside = await presenter.notes();
  expect(beside).toContain("Name the three.");
  // Nothing is cited, and nothing said to rest on it.
  expect(beside).not.toContain("What this rests on");
  await keys.press("PageUp");
  await presenter.step(1, 2);
  expect(await presenter.notes()).toContain("Greet the chair.");
  expect(await presenter.nextNames()).toContain("Podgorica");
  await presenter.page.keyboard.press("PageDown");
  expect(await present.step(2, 2)).toBe("One centre at the crossing");

  // A question from the room, and one key back to the very step.
  const atStep = page.url();
  await keys.press("/");
  await keys.type("Albania");
  await atlas.search.result("Albania").waitFor();
  await keys.press("Enter");
  await present.returnOffered(2);
  await presenter.says("The screen shows something else than the step.");
  expect(page.url()).not.toBe(atStep);
  await keys.press("Backspace");
  await present.returned();
  expect(page.url()).toBe(atStep);
  expect(await present.text()).toContain("Three neighbours work in it.");
  await presenter.says("");

  // A reload resumes at the step, and the windows find each other again.
  await atlas.reload();
  expect(await present.step(2, 2)).toBe("One centre at the crossing");
  expect(page.url()).toBe(atStep);
  await presenter.page.keyboard.press("PageUp");
  expect(await present.step(1, 2)).toBe("Map");
  await presenter.step(1, 2);
  expect(atlas.errors).toEqual([]);
  expect(atlas.foreign).toEqual([]);
});

test("where the browser lets no presenter window open, the notes stand on the screen, which says so", async () => {
  const atlas = await openAtlas("?map=light", projector);
  onTestFinished(() => atlas.close());
  const { own, present, keys, page } = atlas;
  // The stories of the reader are found by asking for them.
  await keys.press("/");
  await keys.type("your stories");
  await own.offered();
  await keys.press("Enter");
  await own.opened();
  await keys.press("Escape");

  await atlas.window.refuseWindows();
  await atlas.go("?map=light&story=landscape-in-ten-minutes&step=3&present=1");
  await present.step(3, 9);
  await keys.press("n");
  expect(await present.alert()).toBe(
    "The browser did not let the presenter window open; allow it for this page and press N again. Until then the notes stand here, on the screen that all see.",
  );
  expect(page.context().pages()).toHaveLength(1);
  expect(await present.notes()).toContain("Show who is missing from the fill on the map");
  expect(await present.notesOutOfSight()).toBe(0);
  await keys.press("PageDown");
  await present.step(4, 9);
  expect(await present.notes()).toContain("Who supports the Prosecutors");
});

test("on a telephone every button of a presentation is in reach, and a press on the last leaves it", async () => {
  const atlas = await openAtlas("?map=light&story=landscape-in-ten-minutes&step=3&present=1", phone);
  onTestFinished(() => atlas.close());
  const { present } = atlas;
  await present.step(3, 9);
  expect(await present.buttonsOutOfSight()).toEqual([]);
  await present.tapLeave();
  await present.left();
});
