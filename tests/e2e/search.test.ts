import { expect, test } from "vitest";
import { openAtlas } from "./driver/open.ts";

test("by keyboard: slash, words, Enter; back leads to where one was before", async () => {
  const atlas = await openAtlas("?map=light", { width: 1280, height: 800 });
  await atlas.keys.press("/");
  await atlas.keys.type("kosovo albania");
  await atlas.search.result("Albania and Kosovo*").waitFor();
  await atlas.keys.press("Enter");
  await atlas.selected("pair:al-xk");
  expect(atlas.query()).toBe("?select=pair:al-xk&map=light");
  await expect.poll(() => atlas.keys.hasFocus(atlas.panel.heading()), { timeout: 5000 }).toBe(true);
  await atlas.back();
  await atlas.selected("");
  expect(atlas.query()).toBe("?map=light");
  expect(await atlas.search.list().count()).toBe(0);
  expect(atlas.errors).toEqual([]);
  expect(atlas.foreign).toEqual([]);
  await atlas.close();
});

test("on a phone: a button opens it over the full width, a press goes to the result; a pair and a mechanism are compared by touch", async () => {
  const atlas = await openAtlas("?map=light", { width: 390, height: 844, touch: true });
  await atlas.search.button().tap();
  await atlas.search.field().fill("Требиње");
  const first = atlas.search.result("Joint Centre for Police Cooperation, Trebinje");
  await first.waitFor();
  const box = await atlas.search.list().boundingBox();
  expect(box?.width).toBe(390);
  expect(await atlas.accessibilityProblems()).toEqual([]);
  await first.tap();
  await atlas.selected("centre:pcc-trebinje");
  expect(await atlas.search.list().count()).toBe(0);

  // By touch, a pair and a mechanism are put beside another.
  const { panel } = atlas;
  for (const [selected, other, heads] of [
    ["pair:al-xk", "Bosnia and Herzegovina and Kosovo*", ["Albania and Kosovo*", "Bosnia and Herzegovina and Kosovo*"]],
    ["mechanism:selec", "SEPCA, Southeast Europe Police Chiefs Association", ["SELEC", "SEPCA"]],
  ] as const) {
    await atlas.step(`?map=light&select=${selected}`);
    await panel.choice("Compare with").selectOption(other);
    await panel.button("Compare").tap();
    await panel.comparedHeads().nth(1).waitFor();
    expect(await panel.comparedHeads().allTextContents()).toEqual(heads);
    expect(await panel.sidewaysOverflow()).toBe(0);
  }
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});

test("an address with words opens the results, and four economies side by side pass the accessibility check", async () => {
  const atlas = await openAtlas("?map=light&q=small arms", { width: 1280, height: 800 });
  await atlas.search.result("SEESAC").waitFor();
  expect(await atlas.accessibilityProblems()).toEqual([]);
  await atlas.step("?map=light&select=place:al&q=compare:al,ba,xk,me");
  await atlas.views.sideBySide().waitFor();
  expect(await atlas.accessibilityProblems()).toEqual([]);
  await atlas.close();
});

test("a pair is put beside another by keyboard, two mechanisms are picked in the matrix, and two years compared on a phone", async () => {
  const atlas = await openAtlas("?map=light&select=pair:al-xk", { width: 1280, height: 800 });
  const { panel, keys } = atlas;
  await panel.choice("Compare with").focus();
  await keys.type("Bosnia and Herzegovina and Kosovo");
  await keys.tabTo("Compare", 2);
  await keys.press("Enter");
  await panel.comparedHeads().nth(1).waitFor();
  expect(atlas.query()).toContain("compare:al-xk,ba-xk");
  expect(await panel.body().textContent()).toContain(
    "Bosnia and Herzegovina and Kosovo*: No agreement between the two was found.",
  );
  expect(await panel.headsAtEnd()).toBe(0);
  // What is folded away is found by the browser's own search in the page, which opens the fold.
  const folds = panel.untilFound();
  await folds.first().waitFor({ state: "attached" });
  const folded = await folds.count();
  const text = await panel.findFolded();
  await panel.found().waitFor({ state: "visible" });
  expect(await panel.found().textContent()).toBe(text);
  expect(await folds.count()).toBe(folded - 1);

  await atlas.step("?map=light&view=matrix");
  await keys.enter(atlas.button("Compare"));
  await keys.enter(atlas.button("SELEC"));
  await keys.enter(atlas.button("SEPCA"));
  await panel.comparedHeads().nth(1).waitFor();
  expect(await panel.comparedHeads().allTextContents()).toEqual(["SELEC", "SEPCA"]);

  await atlas.window.resize(390, 844);
  await atlas.step("?map=light&q=compare:2012,2019");
  await panel.comparedHeads().nth(1).waitFor();
  expect(await panel.comparedHeads().allTextContents()).toEqual(["2012", "2019"]);
  expect(await panel.sidewaysOverflow()).toBe(0);
  expect(atlas.errors).toEqual([]);
  await atlas.close();
});
