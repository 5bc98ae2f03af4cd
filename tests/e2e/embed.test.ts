import { expect, test } from "vitest";
import { watchGuests } from "./driver/guests.ts";
import { openHost } from "./driver/host.ts";
import { siteAddress } from "./driver/open.ts";

const views = [
  "select=pair:al-xk",
  "select=pair:rs-xk",
  "select=place:al",
  "select=place:mk",
  "select=mechanism:selec",
  "select=place:xk",
  "",
  "select=pair:ba-rs&embed-panel=words",
  "select=pair:al-me&naming=un&theme=dark",
  "select=place:rs&embed-interaction=picture",
];
const sizes = [
  [320, 240],
  [320, 300],
  [500, 380],
  [600, 400],
  [1600, 300],
];
const frameOf = (view: string, index: number): string => {
  const [width, height] = sizes[index] ?? [600, 400];
  return `<iframe id="f${index}" width="${width}" height="${height}" src="SITEembed/?embed=1&embed-interaction=press&embed-panel=beside&${view}" allow="fullscreen"></iframe>`;
};

test("ten embeds on a page are ten pictures and good guests, until one is used; others start by themselves and still take nothing", async () => {
  const ids = views.map((_, index) => `f${index}`);
  const host = await openHost(
    `<iframe id="report" width="500" height="150" src="SITE?embed=1&view=report&map=light"></iframe>
    <iframe id="search" width="420" height="150" src="SITE?embed=1&q=police&map=light"></iframe>
    <iframe id="unsaid" width="320" height="240"></iframe>
    <iframe id="below" width="600" height="480" src="SITEembed/?embed=1&embed-panel=below&select=pair:al-xk&map=light&embed-interaction=press"></iframe>
    <p>Text.</p>${views.map(frameOf).join("")}
    <iframe id="sandboxed" sandbox="allow-scripts" width="600" height="400"></iframe>`,
    { watch: watchGuests },
  );
  const { guests } = host;
  await guests.pictures(ids.slice(0, 9));
  // Those in sight have started by themselves, with words of a search and with the report among them.
  await guests.stands("search");
  await guests.reads("report", "Both documents, statement by statement");
  const before = await guests.around();
  expect(before).toMatchObject({ scrolled: 0, focus: "BODY" });
  for (const id of ids.slice(0, 5)) expect(await guests.share(id), id).toBeGreaterThan(0.6);
  for (const id of ids.slice(0, 9)) expect([id, await guests.cutNames(id)]).toEqual([id, []]);
  expect(await guests.done()).toEqual([]);

  // An address that does not say that it is an embed is completed, in place.
  await host.set("unsaid", "src", `${siteAddress()}embed/?select=place:al&embed-interaction=press&embed=no#text`);
  await guests.pictures(["unsaid"]);
  expect(await guests.address("unsaid")).toBe("/embed/?select=place%3Aal&embed-interaction=press&embed=1#text");
  expect(await guests.around()).toEqual(before);

  // The reader uses one: it alone asks for WebGL, its text is read, and nothing is left in the history of the page.
  await guests.start("f3");
  expect(await guests.done()).toEqual(["webgl"]);
  await guests.follow("f3", "Albania");
  await guests.reads("f3", "Albania");
  await guests.follow("f3", "SELEC");
  await guests.reads("f3", "Southeast European Law Enforcement Center");
  expect(await guests.around()).toMatchObject({ steps: before.steps, focus: "f3" });
  for (const id of ["f0", "f1", "f2", "f4"]) {
    await guests.start(id);
    expect(await guests.share(id), id).toBeGreaterThan(0.6);
  }
  // A text below the map of a frame of fixed height shows its beginning, from which the reader sees that there is one.
  await guests.start("below");
  expect(await guests.textInSight("below")).toBeGreaterThan(30);
  expect(await guests.share("below")).toBeGreaterThan(0.6);
  expect((await guests.done()).filter((what) => what !== "webgl")).toEqual([]);
  expect(host.foreign).toEqual([]);
  expect(host.errors).toEqual([]);

  // A frame that may do nothing says what is wrong instead of nothing.
  await host.set("sandboxed", "src", `${siteAddress()}embed/?embed=1&embed-interaction=press`);
  await guests.press("sandboxed", "door");
  expect(await guests.says("sandboxed")).toMatch(
    /^The page around this frame does not let it open a window\. .*: http:\/\/[^/]+\/$/,
  );
  await host.close();
});
