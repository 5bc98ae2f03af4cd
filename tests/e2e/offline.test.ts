import { expect, onTestFinished, test } from "vitest";
import { sharedChromium } from "../support/browser.ts";
import { serveEditions } from "../support/editionServer.ts";
import { AtlasDriver } from "./driver/atlasDriver.ts";
import { OfflineDriver } from "./driver/offline.ts";

const story = "landscape-in-ten-minutes";

test("with the network cut after the first visit the atlas works, and a newer edition is offered, taken in one tab and forced on none", async () => {
  const server = await serveEditions();
  const atlas = await AtlasDriver.open(await sharedChromium(), server.address, "?map=light&select=mechanism:selec", {
    keeping: true,
  });
  const { page } = atlas;
  const other = await page.context().newPage();
  onTestFinished(async () => {
    await atlas.close();
    await server.cut();
  });
  const offline = new OfflineDriver(page);
  const beside = new OfflineDriver(other);
  expect(await offline.kept()).toBe("Works without network now.");
  await other.goto(`${server.address}pair/al-xk/`);

  await server.cut();
  await atlas.reload();
  await atlas.settled();
  await atlas.heading("Southeast European Law Enforcement Center").waitFor();
  expect(atlas.query()).toBe("?map=light&select=mechanism:selec");
  for (const view of ["matrix", "timeline", "table", "report"]) {
    await atlas.step(`?map=light&view=${view}`);
    await atlas.textSettled();
  }
  await atlas.step(`?map=light&story=${story}&step=3`);
  const paper = await atlas.views.savedInDialog("PDF of this view");
  expect(paper.content.toString("latin1", 0, 5)).toBe("%PDF-");
  await atlas.go(`?map=light&story=${story}&step=3&present=1`);
  expect(await atlas.present.step(3, 9)).toBe("Police have a treaty, a centre and a circle of chiefs");
  // A page of a record that was read before, and one that was not.
  await other.goto(`${server.address}pair/al-xk/`);
  await beside.shows("Albania and Kosovo*");
  expect(new URL(other.url()).pathname).toBe("/pair/al-xk/");
  await other.goto(`${server.address}mechanism/rcc/?map=light`);
  await beside.shows("Regional Cooperation Council");
  expect(new URL(other.url()).search).toContain("select=mechanism:rcc");
  expect(atlas.errors.filter((error) => !error.includes("ERR_CONNECTION_REFUSED"))).toEqual([]);

  // A newer edition comes: not offered over the presentation, offered in the other tab.
  server.publish();
  await server.restore();
  await other.reload();
  await beside.newerKnown();
  await atlas.reload();
  await atlas.present.step(3, 9);
  expect(await offline.offered()).toBe(false);
  await beside.take();
  await beside.isNewer();
  // The presentation goes on with what it began with, and parts that the server has no more are there still.
  expect(await offline.isOlder()).toBe(true);
  await atlas.step("?map=light&view=matrix");
  await atlas.textSettled();
  expect(await offline.isOlder()).toBe(true);
  await offline.offer();
  await offline.take();
  await offline.isNewer();
});
