import { expect, test } from "vitest";
import { addressKeys } from "../../src/view/address.ts";
import { openHost } from "./driver/host.ts";
import { hostileTexts } from "./driver/safety.ts";

/** Time that a frame may take to load on a busy machine. */
const slow = { timeout: 20_000 };

test("a page of another origin, under a strict policy and with hostile styles, embeds, drives and hears atlases in all forms", async () => {
  const host = await openHost(
    `<p>Who works with whom</p>
    <wb-atlas id="one" select="pair:al-xk" map="light" height="420" loading="eager"><a href="SITE">The atlas</a></wb-atlas>
    <wb-atlas id="two" view="matrix" height="300" loading="eager"></wb-atlas>
    <iframe id="script" data-wb-atlas src="SITE?embed=1&map=light&embed-fit=height&embed-panel=none"></iframe>
    <iframe id="plain" src="SITE?embed=1&map=light&select=mechanism:selec"></iframe>
    <script src="SITEembed.js"></script>`,
    { hostile: true },
  );
  await host.listen("one");
  await host.listen("two");
  await host.stands("one");
  await host.stands("plain");
  // No style of the page reaches the frame in an element.
  expect(await host.box("one")).toMatchObject({ height: 420, plain: true });
  expect(await host.getView("one")).toBe("select=pair:al-xk&map=light");
  expect(await host.getView("two")).toBe("view=matrix");

  // The frame of the page itself has the height of its atlas: the map of a frame some 300 pixels wide, its notes and its bar.
  await expect.poll(async () => (await host.box("script")).height, slow).toBeGreaterThan(240);

  // The page drives.
  expect(await host.setView("one", "select=mechanism:selec&year=2014")).toBe(
    "select=mechanism:selec&year=2014&map=light",
  );
  expect(await host.heard("one")).toEqual(
    expect.arrayContaining([
      ["viewchange", { view: "select=mechanism:selec&year=2014&map=light" }],
      ["select", { target: "mechanism:selec" }],
    ]),
  );
  // The picture changes by a motion only for readers who have nothing against it.
  expect(await host.countMotions("one", "year=2013", "reduce")).toBe(0);
  expect(await host.countMotions("one", "year=2012", "no-preference")).toBe(1);
  expect(await host.setView("one", "year=3000")).toBe("map=light");
  expect(await host.heard("one")).toContainEqual(["error", { code: "view", detail: "year=3000" }]);
  await host.set("one", "select", "place:al");
  await expect.poll(() => host.getView("one")).toBe("select=place:al&map=light");

  // A reader goes on, and the page hears it.
  await host.press("one", "SELEC");
  await expect.poll(() => host.heard("one")).toContainEqual(["select", { target: "mechanism:selec" }]);

  // Its wheel is the page's, unless the reader holds Ctrl.
  const turned = await host.guests.turnWheel("one", false);
  expect([turned.page > 0, turned.map]).toEqual([true, false]);
  expect(await host.guests.turnWheel("one", true)).toEqual({ page: 0, map: true });

  // Code in whatever a page may say comes to nothing, in the atlas and in the page.
  const safety = await host.safety("one");
  const own = await safety.intruders();
  for (const code of hostileTexts) {
    for (const key of addressKeys) await host.setView("one", `${key}=${encodeURIComponent(code)}&map=light`);
    await host.post("one", [
      { wbAtlas: 1, type: "setView", id: code, view: code },
      { wbAtlas: 1, type: code, id: 1 },
      { wbAtlas: code, type: "setView", id: 1, view: "" },
      { wbAtlas: 1, type: "setView", id: 1, view: { toString: code } },
      code,
    ]);
  }
  expect(await host.setView("one", "select=place:al")).toBe("select=place:al&map=light");
  expect([await safety.intruders(), await safety.hasRun(), await host.hasRun()]).toEqual([own, false, false]);

  // A frame that is to be something else is a new one, which says that it is ready.
  await host.set("two", "naming", "un");
  await expect.poll(async () => (await host.heard("two")).map(([type]) => type), slow).toContain("ready");
  expect(await host.getView("two")).toBe("view=matrix&naming=un");

  // One without an origin of its own, which waits as a picture, is driven and heard all the same.
  await host.set("two", "interaction", "press");
  await host.set("two", "panel", "below");
  await host.set("two", "sandbox", "allow-scripts");
  expect(await host.setView("two", "select=place:rs&map=light")).toBe("select=place:rs&map=light&naming=un");
  await host.press("two", "Montenegro");
  await expect.poll(() => host.heard("two"), slow).toContainEqual(["select", { target: "pair:me-rs" }]);

  await host.remove("two");
  expect(host.foreign).toEqual([]);
  expect(host.errors).toEqual([]);
  await host.close();
});
