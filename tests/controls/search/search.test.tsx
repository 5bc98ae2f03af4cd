import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { loadList } from "../../../src/controls/search/listParts.ts";
import { Search } from "../../../src/controls/search/Search.tsx";
import { buildSnippet, markWords } from "../../../src/controls/search/searchItems.ts";
import { loadWords } from "../../../src/dataset/loadWords.ts";
import { realDataset } from "../../support/realScene.ts";
import { renderInAtlas } from "../../support/renderInAtlas.tsx";

const dataset = realDataset();
// What the search loads when the page is idle is transformed here, so that no test waits for it.
beforeAll(async () => {
  await Promise.all([loadList(), loadWords(), import("../../../src/view/search/search.ts")]);
  await import("../../../src/view/ask/ask.ts");
}, 60_000);
afterEach(cleanup);

const field = (): HTMLElement => screen.getByRole("combobox", { name: "Search" });
const marked = (): HTMLElement | null =>
  document.getElementById(field().getAttribute("aria-activedescendant") ?? "nothing");
const results = () => screen.findByRole("listbox", { name: "Results" }, { timeout: 10_000 });

describe("a question", () => {
  test("its answer stands first, with sources, is announced, and Enter opens the record it speaks of", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <Search />);
    await user.click(field());
    await user.keyboard("Is Croatia in SELEC?");
    const list = await results();
    const [option] = within(within(list).getByRole("group", { name: "Answer" })).getAllByRole("option");
    expect(marked()).toBe(option);
    expect(option?.textContent).toContain(
      "No longer. Croatia was a member of SELEC and left between 7 October 2017 and February 2019.",
    );
    expect(option?.textContent).toMatch(/medium confidence · .*selec\.org/);
    expect(screen.getByRole("status").textContent).toMatch(/^No longer\. Croatia was a member of SELEC/);
    // What the words name follows.
    expect(within(list).getAllByRole("option")[1]?.textContent).toContain("Southeast European Law Enforcement Center");
    await user.keyboard("{Enter}");
    expect(store.getState().view.selection).toEqual({ kind: "mechanism", id: "selec" });
  });

  test("a year leads to the timeline with that period", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <Search />);
    await user.click(field());
    await user.keyboard("What ended in 2008?");
    await results();
    await user.keyboard("{Enter}");
    expect(store.getState().view).toMatchObject({ view: "timeline", query: "period:2008-2008" });
  });

  test("what asks for the reader's own stories leads to them", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <Search />);
    await user.click(field());
    await user.keyboard("your stories");
    await results();
    await user.keyboard("{Enter}");
    expect(store.getState().ownStories).toBe("list");
    expect(field()).toHaveProperty("value", "");
  });

  test("that there is no answer is said above what was found, once the question is finished", async () => {
    const user = userEvent.setup();
    renderInAtlas(dataset, <Search />);
    await user.click(field());
    await user.keyboard("what is the budget of selec");
    const list = await results();
    expect(within(list).queryByRole("group", { name: "Answer" })).toBeNull();
    expect(
      await screen.findByText("The atlas has no answer to this. What it holds on these words stands below."),
    ).toBeDefined();
    expect(marked()?.textContent).toContain("SELEC");
  });

  test("what one can ask is a page of examples, and a press asks one", async () => {
    // jsdom has no dialogs yet.
    HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event("close"));
    };
    const user = userEvent.setup();
    renderInAtlas(dataset, <Search />);
    await user.click(field());
    await user.click(screen.getByRole("button", { name: "What one can ask" }));
    const guide = await screen.findByRole("dialog", { name: "What one can ask" });
    await user.click(within(guide).getByRole("button", { name: "Who pays for SEESAC?" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect((field() as HTMLInputElement).value).toBe("Who pays for SEESAC?");
    expect((await results()).textContent).toContain("Named as donors of SEESAC: European Union, Germany, France");
  });

  test("with only the report in view, what was not found says that it was looked for in a part", async () => {
    const user = userEvent.setup();
    renderInAtlas(dataset, <Search />, { basis: "report" });
    await user.click(field());
    await user.keyboard("Where is the seat of SELEC?");
    const list = await results();
    expect(within(list).getByRole("group", { name: "Answer" }).textContent).toMatch(
      /The atlas knows no seat of SELEC\. *The view shows only what the report says\./,
    );
  });
});

describe("the search field", () => {
  test("a slash from anywhere goes to the field, but not while something is being typed", async () => {
    const user = userEvent.setup();
    renderInAtlas(
      dataset,
      <>
        <input aria-label="elsewhere" />
        <Search />
      </>,
    );
    await user.click(screen.getByLabelText("elsewhere"));
    await user.keyboard("/");
    expect(document.activeElement).toBe(screen.getByLabelText("elsewhere"));
    (document.activeElement as HTMLElement).blur();
    await user.keyboard("/");
    expect(document.activeElement).toBe(field());
    expect((field() as HTMLInputElement).value).toBe("");
  });

  test("Enter goes to the first result, and its name and the count are announced", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <Search />);
    await user.click(field());
    await user.keyboard("albania kosovo");
    const list = await results();
    expect(screen.getByRole("status").textContent).toMatch(/^\d+ results\. First: Albania and Kosovo\*\.$/);
    expect(within(list).getByRole("group", { name: "Pairs 1" })).toBeDefined();
    expect(marked()?.textContent).toContain("Albania and Kosovo*");
    expect(marked()?.getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{Enter}");
    expect(store.getState().view.selection).toEqual({ kind: "pair", id: "al-xk" });
    expect(store.getState().view.query).toBe("");
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  test("arrows walk over the groups and around the ends, Home and End jump", async () => {
    const user = userEvent.setup();
    renderInAtlas(dataset, <Search />);
    await user.click(field());
    await user.keyboard("trebinje");
    const options = within(await results()).getAllByRole("option");
    expect(marked()).toBe(options[0]);
    await user.keyboard("{ArrowDown}");
    expect(marked()).toBe(options[1]);
    await user.keyboard("{End}");
    expect(marked()).toBe(options.at(-1));
    await user.keyboard("{ArrowDown}");
    expect(marked()).toBe(options[0]);
    await user.keyboard("{ArrowUp}{Home}{ArrowDown}");
    expect(marked()).toBe(options[1]);
    expect(field().getAttribute("aria-expanded")).toBe("true");
  });

  test("words stand in q while it is open, facets beside them stay; Esc closes and clears the words only", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <Search />, { query: "field:police" });
    await user.click(field());
    await user.keyboard("selec");
    await waitFor(() => expect(store.getState().view.query).toBe("field:police selec"), { timeout: 3000 });
    await user.keyboard("{Escape}");
    expect(store.getState().view.query).toBe("field:police");
    expect(field().getAttribute("aria-expanded")).toBe("false");
    expect((field() as HTMLInputElement).value).toBe("");
  });

  test("an address with words opens the results", async () => {
    renderInAtlas(dataset, <Search />, { query: "trebinje" });
    expect(within(await results()).getAllByRole("option")[0]?.textContent).toContain("Trebinje");
  });

  test("the rest of a long group opens in place", async () => {
    const user = userEvent.setup();
    renderInAtlas(dataset, <Search />, { query: "kosovo" });
    const list = await results();
    const before = within(list).getAllByRole("option").length;
    const links = within(list).getByRole("group", { name: /^Agreements, patrols, operations/ });
    await user.click(within(links).getByRole("option", { name: /^Show all \d+$/ }));
    expect(within(await results()).getAllByRole("option").length).toBeGreaterThan(before + 5);
  });

  test("nothing found is said, with what may help; with only the report in view, that is said too", async () => {
    const user = userEvent.setup();
    const { store } = renderInAtlas(dataset, <Search />, { query: "xyzzyx", basis: "report" });
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Nothing found for “xyzzyx”."), {
      timeout: 10_000,
    });
    // What helps comes with the list.
    await user.click(await screen.findByRole("button", { name: "Show everything" }));
    expect(store.getState().view.basis).toBe("all");
    await user.click(await screen.findByRole("button", { name: "women police" }));
    expect((await results()).textContent).toContain("WPON");
  });

  test("a press elsewhere closes it", async () => {
    const user = userEvent.setup();
    renderInAtlas(
      dataset,
      <>
        <p>elsewhere</p>
        <Search />
      </>,
      { query: "trebinje" },
    );
    await results();
    await user.click(screen.getByText("elsewhere"));
    expect(screen.queryByRole("listbox")).toBeNull();
  });
});

describe("pieces of a result", () => {
  test("marking keeps the text and marks folded words", () => {
    expect(markWords("", new Set(["a"]))).toEqual([]);
    const pieces = markWords("Qafë Thanë, 7,500 people", new Set(["thane", "7500"]));
    expect(pieces.map(({ text }) => text).join("")).toBe("Qafë Thanë, 7,500 people");
    expect(pieces.filter((piece) => piece.marked).map(({ text }) => text)).toEqual(["Thanë,", "7,500"]);
  });
  test("a long statement is cut around the first word that was found", () => {
    expect(buildSnippet("short", new Set())).toBe("short");
    const long = `${"before ".repeat(40)}target ${"after ".repeat(40)}`.trim();
    const snippet = buildSnippet(long, new Set(["target"]), 80);
    expect(snippet).toContain("target");
    expect(snippet.startsWith("… ")).toBe(true);
    expect(snippet.endsWith(" …")).toBe(true);
    expect(snippet.length).toBeLessThan(90);
  });
});
