import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TakeAlong } from "../../src/exports/dialog/TakeAlong.tsx";
import { formats } from "../../src/exports/formats.ts";
import { Doors } from "../../src/parts/Doors.tsx";
import { Room } from "../../src/parts/Room.tsx";
import { useView } from "../../src/view/hooks.ts";
import { realDataset, realOutlines } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";
import { catchSavedFiles, type SavedFiles } from "../support/savedFiles.ts";

const dataset = realDataset();
const { date } = dataset.edition;
const light = realOutlines();
const outlines = { light, loadDetail: async () => light };

function Page() {
  const open = useView((store) => store.takingAlong !== null);
  return (
    <main>
      <Doors className="button" />
      <Room name="menu.takeAlong">{open ? <TakeAlong outlines={outlines} /> : null}</Room>
    </main>
  );
}

let saved: SavedFiles;
beforeEach(() => {
  saved = catchSavedFiles();
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const viewBox = () => document.querySelector(".take-drawing svg")?.getAttribute("viewBox");

test("by keyboard: a door opens everything at its part, the preview follows the choices, files and citations are taken along", async () => {
  const user = userEvent.setup();
  const { store } = renderInAtlas(dataset, <Page />, {
    selection: { kind: "pair", id: "al-xk" },
    query: "field:police",
    theme: "light",
  });
  expect(screen.getByRole("link", { name: "Present" }).getAttribute("href")).toBe("story/");
  screen.getByRole("button", { name: "Share" }).focus();
  await user.keyboard("{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "Take along" });
  expect(document.activeElement?.textContent).toBe("Link");
  const parts = within(dialog).getByRole("navigation", { name: "What can be taken along" });
  expect(
    within(parts)
      .getAllByRole("button")
      .map((button) => button.textContent),
  ).toEqual(["Picture", "Slides", "Print and PDF", "Link", "Embed", "Citation", "Data"]);
  expect((screen.getByLabelText("Address of this view") as HTMLInputElement).value).toBe(
    "http://localhost:3000/?select=pair:al-xk&q=field:police&theme=light",
  );
  within(dialog).getByText("67 characters.");

  // The picture: what comes out, in another shape, as a file.
  within(parts).getByRole("button", { name: "Picture" }).focus();
  await user.keyboard("{Enter}");
  expect(document.activeElement?.textContent).toBe("Picture");
  await waitFor(() => expect(viewBox()).toBe("0 0 1280 720"));
  expect(document.querySelector(".take-drawing svg title")?.textContent).toBe("Albania and Kosovo*");
  await user.selectOptions(screen.getByLabelText("Shape"), "Square");
  await waitFor(() => expect(viewBox()).toBe("0 0 1000 1000"));
  screen.getByRole("option", { name: "3×: 3000 × 3000 pixels" });
  await user.selectOptions(screen.getByLabelText("Shape"), "Own size");
  await user.clear(screen.getByLabelText("Width"));
  await user.type(screen.getByLabelText("Width"), "1500");
  await waitFor(() => expect(viewBox()).toBe("0 0 1500 720"));
  screen.getByRole("button", { name: "Save SVG" }).focus();
  await user.keyboard("{Enter}");
  await screen.findByText(`Saved: atlas-albania-and-kosovo-${date}.svg`);
  expect(await saved.text(`atlas-albania-and-kosovo-${date}.svg`)).toMatch(/^<svg [^>]*width="1500" height="720"/);

  // A small picture is as high as its words need, and the dialog says so.
  for (const side of ["Width", "Height"]) {
    await user.clear(screen.getByLabelText(side));
    await user.type(screen.getByLabelText(side), "320");
  }
  const taller = await screen.findByText(/^Title, legend and notes need more height: the picture becomes 320 × \d+\.$/);
  const height = Number(/(\d+)\.$/.exec(taller.textContent ?? "")?.[1]);
  await waitFor(() => expect(viewBox()).toBe(`0 0 320 ${height}`));
  screen.getByRole("option", { name: `2×: 640 × ${2 * height} pixels` });

  // What was said of a file goes when the reader goes on, by a choice or by a press.
  await user.selectOptions(screen.getByLabelText("Shape"), "Square");
  expect(screen.queryByText(/^Saved: /)).toBeNull();

  // Citations say what the view is narrowed to.
  const cited =
    /“Albania and Kosovo\*”, Western Balkans Cooperation Atlas, edition .* Narrowed to: Field of work: police\./;
  within(dialog).getByText(cited);
  await user.click(screen.getByText("BibTeX"));
  await user.click(screen.getByRole("button", { name: "Save BibTeX" }));
  await screen.findByText(`Saved: atlas-albania-and-kosovo-${date}.bib`);
  expect(await saved.text(`atlas-albania-and-kosovo-${date}.bib`)).toContain(
    "url = {http://localhost:3000/?select=pair:al-xk&q=field:police&theme=light}",
  );

  // Data of what is selected.
  await user.click(screen.getByRole("button", { name: /^GeoJSON/ }));
  await screen.findByText(`Saved: atlas-albania-and-kosovo-${date}.geojson`);
  expect(JSON.parse(await saved.text(`atlas-albania-and-kosovo-${date}.geojson`)).type).toBe("FeatureCollection");
  await user.click(within(parts).getByRole("button", { name: "Picture" }));
  expect(screen.queryByText(/^Saved: /)).toBeNull();

  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(store.getState().takingAlong).toBeNull();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the snippet for other pages is chosen, checked and copied by keyboard, and the preview is the very embed", async () => {
  const user = userEvent.setup();
  vi.spyOn(window, "fetch").mockResolvedValue(
    new Response(JSON.stringify({ script: 2800, picture: 52_400, atlas: 512_400, map: 439_000 })),
  );
  const { store } = renderInAtlas(dataset, <Page />, {
    selection: { kind: "pair", id: "al-xk" },
    theme: "light",
  });
  store.setState({ takingAlong: "embed" });
  (await screen.findByRole("button", { name: "Embed this view" })).focus();
  await user.keyboard("{Enter}");
  const dialog = await screen.findByRole("dialog", { name: "Embed this view" });
  const code = (): string => (within(dialog).getByRole("textbox", { name: "Snippet" }) as HTMLTextAreaElement).value;
  const preview = within(dialog).getByTitle("Preview of the embed") as HTMLIFrameElement;
  expect(code()).toContain("select=pair:al-xk&amp;view=map&amp;layers=memberships,agreements,");
  expect(preview.src.replace(/&/g, "&amp;")).toBe(/src="([^"]+)"/.exec(code())?.[1]);
  expect(preview.getAttribute("sandbox")).toBe(/sandbox="([^"]+)"/.exec(code())?.[1]);
  await within(dialog).findByText(
    /^A reader loads at most 52 kB \(compressed\).* After a press 512 kB more .* and 439 kB/,
  );

  await user.selectOptions(within(dialog).getByLabelText("Text"), "Below the map");
  await user.selectOptions(within(dialog).getByLabelText("Use"), "A picture only, which leads here");
  within(dialog).getByText(/^A reader loads at most 52 kB \(compressed\), and nothing more/);
  await user.selectOptions(within(dialog).getByLabelText("Use"), "At once");
  await user.click(within(dialog).getByText("On the map: 8 kinds"));
  await user.click(within(dialog).getByLabelText("Memberships"));
  within(dialog).getByText("On the map: 7 kinds");
  expect(code()).toContain("layers=agreements,patrols,operations,informal,priorities,centres,crossings&amp;");
  expect(code()).toContain("embed-panel=below&amp;embed-interaction=full");
  await waitFor(() =>
    expect((within(dialog).getByTitle("Preview of the embed") as HTMLIFrameElement).src).toContain("embed-panel=below"),
  );

  // What cannot be used is said at its field, and no snippet is given.
  const height = within(dialog).getByLabelText("Height in pixels");
  await user.clear(height);
  await user.type(height, "90");
  expect(height.getAttribute("aria-invalid")).toBe("true");
  expect(within(dialog).getByRole("alert").textContent).toContain("cannot be used");
  expect(within(dialog).queryByRole("button", { name: "Copy the snippet" })).toBeNull();
  await user.clear(height);
  await user.type(height, "520");

  // What the frame may do is explained, and so is what the page around it needs.
  await user.click(within(dialog).getByText("What the frame may do, and why"));
  const explained = within(dialog).getAllByRole("term");
  expect(explained.map(({ textContent }) => textContent)).toEqual([
    "sandbox",
    "allow",
    "referrerpolicy",
    "Content-Security-Policy",
  ]);
  for (const name of explained.slice(0, 3)) expect(code()).toContain(`  ${name.textContent}="`);

  await user.click(within(dialog).getByLabelText("Element"));
  // Its script is counted too.
  within(dialog).getByText(/^A reader loads at most 55 kB .*, 512 kB more .* as soon as the frame is in sight/);
  expect(code()).toContain('<wb-atlas\n  src="http://localhost:3000/"\n');
  expect(code()).toContain('height="520"');
  await user.click(within(dialog).getByRole("button", { name: "Copy the snippet" }));
  await within(dialog).findByText("Copied");
  expect(await navigator.clipboard.readText()).toBe(code());
  // The name of the frame keeps to the naming as well, and the new snippet is not copied yet.
  expect(code()).toContain('label="Albania and Kosovo* – ');
  await user.selectOptions(within(dialog).getByLabelText(/^Naming of Kosovo/), "un");
  expect(code()).toContain('label="Albania and Kosovo – ');
  expect(code()).not.toContain("Kosovo*");
  expect(within(dialog).queryByText("Copied")).toBeNull();

  await user.click(within(dialog).getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog", { name: "Embed this view" })).toBeNull();
  screen.getByRole("dialog", { name: "Take along" });
  expect(store.getState().takingAlong).toBe("embed");
});

test("what takes long says how far it is and can be given up; what fails says so and can be tried again", async () => {
  const user = userEvent.setup();
  const png = formats.find(({ id }) => id === "png");
  if (png === undefined) throw new Error("There is no PNG.");
  const make = vi.spyOn(png, "make").mockImplementationOnce((_, { onProgress, signal }) => {
    onProgress(0.4);
    return new Promise((_resolve, refuse) => signal.addEventListener("abort", () => refuse(signal.reason)));
  });
  const { store } = renderInAtlas(dataset, <Page />, { theme: "dark" });
  store.setState({ takingAlong: "picture" });
  await user.click(await screen.findByRole("button", { name: "Save PNG" }));
  expect((await screen.findByRole("progressbar")).getAttribute("value")).toBe("0.4");
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  await screen.findByText("Cancelled. Nothing was saved.");
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(saved.names()).toEqual([]);

  make.mockRejectedValueOnce(new RangeError("no canvas"));
  await user.click(screen.getByRole("button", { name: "Save PNG" }));
  await screen.findByText(/^This browser has no room for a picture of that size\./);
  make.mockRejectedValueOnce(new Error("broken"));
  make.mockResolvedValueOnce("picture");
  await user.click(screen.getByRole("button", { name: "Save PNG" }));
  const alert = await screen.findByRole("alert");
  await user.click(within(alert).getByRole("button", { name: "Try again" }));
  await screen.findByText(`Saved: atlas-western-balkans-cooperation-atlas-${date}.png`);
});

test("the picture is put on the clipboard as PNG, and what is there is said", async () => {
  class Item {
    constructor(readonly parts: Readonly<Record<string, Promise<Blob>>>) {}
  }
  vi.stubGlobal("ClipboardItem", Item);
  const user = userEvent.setup();
  const written: Item[] = [];
  vi.spyOn(navigator.clipboard, "write").mockImplementation(async (items) => {
    for (const item of items) if (item instanceof Item) written.push(item);
  });
  const png = formats.find(({ id }) => id === "png");
  if (png === undefined) throw new Error("There is no PNG.");
  vi.spyOn(png, "make").mockResolvedValue(new Blob(["pixels"]));
  const { store } = renderInAtlas(dataset, <Page />, { theme: "light" });
  store.setState({ takingAlong: "picture" });
  await user.click(await screen.findByRole("button", { name: "Copy picture" }));
  await screen.findByText("The picture is on the clipboard.");
  expect(written.map(({ parts }) => Object.keys(parts))).toEqual([["image/png"]]);
  expect((await written[0]?.parts["image/png"])?.size).toBe(6);
  vi.unstubAllGlobals();
});

test("slides and hand-outs are offered where a story is open, which they are given as a whole", async () => {
  const user = userEvent.setup();
  const { store } = renderInAtlas(dataset, <Page />, { theme: "light" });
  store.setState({ takingAlong: "slides" });
  await screen.findByText(/^Slides are made of a story\./);
  expect(screen.queryByText("Slides of the story (PowerPoint)")).toBeNull();
  cleanup();

  const deck = formats.find(({ id }) => id === "pptx");
  if (deck === undefined) throw new Error("There is no deck.");
  const make = vi.spyOn(deck, "make").mockResolvedValue(new Blob(["deck"]));
  const opened = renderInAtlas(dataset, <Page />, { theme: "light", story: "landscape-in-ten-minutes", step: 2 });
  opened.store.setState({ takingAlong: "slides" });
  await user.click(await screen.findByText("Slides of the story (PowerPoint)"));
  await screen.findByText(/^Saved: atlas-.*\.pptx$/);
  const [request] = make.mock.lastCall ?? [];
  expect(request?.story?.id).toBe("landscape-in-ten-minutes");
  expect(request?.story?.steps).toHaveLength(9);
  screen.getByText("Hand-out of the story (PDF)");
  screen.getByText("PDF of this view");
});
