import { expect, test } from "vitest";
import { openHost } from "./driver/host.ts";
import { openAtlas, siteAddress, wide } from "./driver/open.ts";
import { TakeAlongDriver } from "./driver/takeAlong.ts";

const forms = ["Iframe", "Iframe and script", "Element"] as const;

test("a web editor chooses by the mouse, and what is pasted into another site is what was chosen, in all three forms", async () => {
  const atlas = await openAtlas("?map=light&select=pair:al-xk", wide);
  const editor = new TakeAlongDriver(atlas.page);
  await editor.openSnippet();
  await editor.choose("Appearance", "dark");
  await editor.choose("Naming of Kosovo", "un");
  await editor.write("Height in pixels", "360");
  await editor.press("As wide as the page allows");
  const snippets: string[] = [];
  for (const form of forms) {
    await editor.chooseForm(form);
    snippets.push(await editor.code());
  }
  expect(
    snippets.map((code) => [code.startsWith("<iframe"), code.includes("<script"), code.includes("<wb-atlas")]),
  ).toEqual([
    [true, false, false],
    [true, true, false],
    [false, true, true],
  ]);
  await atlas.close();

  // Each in a page of its own, as it was copied.
  for (const [index, code] of snippets.entries()) {
    const host = await openHost(`<div id="mine">${code}</div>`);
    await host.guests.pictures(["mine"]);
    expect([forms[index], await host.guests.shows("mine")]).toEqual([
      forms[index],
      { theme: "dark", title: "Albania and Kosovo" },
    ]);
    expect(await host.box("mine")).toMatchObject({ width: 640, height: 360 });
    expect(host.foreign).toEqual([]);
    await host.close();
  }
});

test("by the keyboard alone the same choices are reached and count", async () => {
  const atlas = await openAtlas("?map=light", wide);
  const editor = new TakeAlongDriver(atlas.page);
  const { keyboard } = atlas.page;
  await editor.openSnippetByKeys();
  await editor.tabTo("Use");
  await keyboard.press("ArrowDown");
  await editor.tabTo("As wide as the page allows");
  await keyboard.press("Space");
  await editor.tabTo("Appearance");
  await keyboard.press("ArrowDown");
  await editor.tabTo("Iframe");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  expect(await editor.code()).toMatch(/^<wb-atlas\n {2}src="[^"]+"\n/);
  const code = await editor.code();
  expect(code).toContain(`src="${siteAddress()}"`);
  expect(code).toContain('theme="dark"');
  expect(code).toContain('interaction="picture"');
  expect(code).toContain('width="640"');
  await atlas.close();
});
