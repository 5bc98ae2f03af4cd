import { unzipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { openAtlas } from "./driver/open.ts";

const story = "landscape-in-ten-minutes";

test("a story is presented by keyboard alone, with a presenter window in step both ways, a detour and a reload", async () => {
  const atlas = await openAtlas(`?map=light&story=${story}&step=2&present=1`, { width: 1280, height: 720 });
  onTestFinished(() => atlas.close());
  const { present, page } = atlas;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  expect(await present.step(2, 9)).toBe("Three decades, three waves");
  expect(await present.axisLetters()).toBeGreaterThanOrEqual(24);

  // A clicker, the space bar, the ends.
  await press("PageDown");
  expect(await present.step(3, 9)).toBe("Police have a treaty, a centre and a circle of chiefs");
  await atlas.settled();
  const { letters, share } = await present.measure();
  expect(letters).toBeGreaterThanOrEqual(24);
  expect(share).toBeGreaterThan(0.55);
  await press("End");
  await present.step(9, 9);
  await atlas.settled();
  // The legend stands beside the six, of which the eastern border of Serbia lies furthest to the right.
  const legend = await present.legend();
  expect(legend.lines).toContain("Paler: not current or not certain");
  expect(legend.letters).toBeGreaterThanOrEqual(24);
  await expect.poll(() => present.across(23.01)).toBeLessThan(legend.free);
  await press("PageUp");
  await press("PageUp");
  await press("PageUp");
  await present.step(6, 9);
  expect((await present.columnsInSight()).slice(-3)).toEqual(["Montenegro", "North Macedonia", "Serbia"]);
  expect(await present.rowsInSight()).toContain("Serbia");
  // What is longer than the screen goes on by keys that no clicker has.
  await press("Shift+ArrowDown");
  await expect.poll(() => present.gone()).toBeGreaterThan(100);
  await press("Shift+ArrowUp");
  await expect.poll(() => present.gone()).toBe(0);
  await present.step(6, 9);
  await press("Home");
  await present.step(1, 9);
  await press(" ");
  await press("ArrowRight");
  await present.step(3, 9);
  await present.glideOn("ArrowRight");
  await press("Home");
  await present.step(1, 9);
  await present.swipeLeft();
  await present.step(2, 9);
  await press("PageDown");
  await present.step(3, 9);

  // The presenter window: next step as a picture, notes, sources.
  const presenter = await present.openPresenter();
  onTestFinished(() => presenter.page.close());
  await presenter.step(3, 9);
  await presenter.says("");
  await expect.poll(() => presenter.time()).toMatch(/0:0[1-9] \/ 10:00$/);
  expect(await presenter.clock()).toMatch(/^\d\d:\d\d/);
  expect(await presenter.nextNames()).toContain("SERBIA");
  expect(await presenter.notes()).toContain("Show who is missing from the fill on the map");
  expect(await presenter.notes()).toContain("Police Cooperation Convention");
  await press("PageUp");
  await presenter.step(2, 9);
  expect(await presenter.timelineNames()).toContain("SEPCA");
  await press("PageDown");
  await press("PageDown");
  await presenter.step(4, 9);
  await presenter.page.keyboard.press("PageDown");
  await present.step(5, 9);
  await presenter.step(5, 9);

  // Blank, from either window.
  await press("b");
  await present.blank("black");
  await presenter.says("The screen is blank.");
  await presenter.page.keyboard.press("b");
  await present.blank(null);
  await press("w");
  await present.blank("white");
  await press("Escape");
  await present.blank(null);

  // The overview.
  await press("o");
  expect((await present.overview())[6]).toBe("Kosovo* sits at some tables only");
  await press("Tab");
  await press("Enter");
  await present.overviewClosed();
  await present.step(6, 9);
  await presenter.step(6, 9);

  // A detour by the search, and one key back to the exact step.
  const atStep = page.url();
  await press("/");
  await page.keyboard.type("Trebinje");
  await atlas.search.result("Trebinje").waitFor();
  await press("Enter");
  await present.returnOffered(6);
  await presenter.says("The screen shows something else than the step.");
  const away = page.url();
  expect(new URL(away).searchParams.get("step")).toBe("6");
  await atlas.reload();
  await present.returnOffered(6);
  await presenter.says("The screen shows something else than the step.");
  await press("Backspace");
  await present.returned();
  expect(page.url()).toBe(atStep);
  await presenter.says("");

  // A reload resumes, and the windows find each other again.
  await atlas.reload();
  await present.step(6, 9);
  await presenter.page.keyboard.press("PageUp");
  await present.step(5, 9);
  await press("Escape");
  await present.left();
  await expect.poll(() => atlas.keys.focused()).toBe("The weave is thickest at the borders");
  expect(new URL(page.url()).searchParams.has("present")).toBe(false);

  // The whole of it as slides and as a hand-out, from the dialog.
  const deck = await atlas.views.savedInDialog("Slides of the story (PowerPoint)");
  expect(Object.keys(unzipSync(deck.content))).toContain("ppt/notesSlides/notesSlide10.xml");
  const paper = await atlas.views.savedInDialog("Hand-out of the story (PDF)");
  expect(paper.name).toMatch(/^atlas-the-landscape-in-ten-minutes-\d{4}-\d{2}-\d{2}-handout\.pdf$/);
  expect(paper.content.toString("latin1", 0, 5)).toBe("%PDF-");

  // A story of one's own by keyboard, from two views; it is there after a reload, and presented like a given one.
  const { own } = atlas;
  await own.begin();
  const [first = ""] = await own.titles();
  await press("/");
  await page.keyboard.type("Trebinje");
  await atlas.search.result("Trebinje").waitFor();
  await press("Enter");
  await own.addStep(2);
  const [, second = ""] = await own.titles();
  expect(second).toContain("Trebinje");
  await own.moveLastToFront();
  await own.ordered([second, first]);
  await own.dragFirstDown();
  await own.ordered([first, second]);
  await atlas.reload();
  expect(page.url()).toMatch(/[?&]story=own-\w+&step=/);
  await own.present();
  await press("End");
  expect(await present.step(2, 2)).toBe(second);
  await press("Home");
  expect(await present.step(1, 2)).toBe(first);
  await press("Escape");
  await present.left();

  // Links that hold a story, opened in this page one after the other: each is read without a reload, and history leads back.
  await own.leave();
  for (const title of ["Alpha", "Beta"]) {
    await own.openLink(own.linkOf(title));
    await own.reads(`First of ${title}`);
  }
  await page.goBack();
  await own.reads("First of Alpha");

  // What is longest on a slide, and a passage of the report.
  for (const [step, title, heading] of [
    ["policing-across-the-border&step=3", "Who patrols together", null],
    [
      "what-holds-cooperation-back&step=4",
      "Third obstacle: no common “we”",
      "Security community and regional identity",
    ],
  ] as const) {
    await page.goto(`${new URL("./", page.url()).href}?map=light&present=1&story=${step}`);
    expect(await present.step(Number(step.at(-1)), 10)).toBe(title);
    expect(await present.textOutOfSight()).toBe(0);
    if (heading !== null) await present.passageInSight(heading);
  }
  // The longest legends: all of them in sight, on an old projector below the map.
  const longest = [
    "what-holds-cooperation-back&step=5",
    "landscape-in-ten-minutes&step=7",
    "policing-across-the-border&step=4",
  ];
  for (const step of longest) {
    await atlas.step(`?map=light&present=1&story=${step}`);
    expect(await present.legendOutOfSight(), step).toBe(0);
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const step of [...longest, "landscape-in-ten-minutes&step=1"]) {
    await atlas.step(`?map=light&present=1&story=${step}`);
    expect(await present.legendOutOfSight(), step).toBe(0);
    expect(await present.aboveLegend(), step).toBeGreaterThan(0.51);
  }
  // All of the six, from the north of Serbia to the south of Albania.
  await expect.poll(() => present.down(46.19)).toBeGreaterThan(0);
  await expect.poll(() => present.down(39.64)).toBeLessThan(await present.aboveLegend());
  expect(atlas.errors).toEqual([]);
  expect(atlas.foreign).toEqual([]);
});
