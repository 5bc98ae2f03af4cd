import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { buildComparison } from "../../src/panel/compare/Comparison.tsx";
import { formatComparison } from "../../src/panel/compare/comparisonTable.ts";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { buildAtlas } from "../../src/view/atlas.ts";
import { initialViewState, type ViewState } from "../../src/view/state.ts";
import { realDataset, realScene } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";
import { catchSavedFiles } from "../support/savedFiles.ts";

const dataset = realDataset();
const atlas = buildAtlas(dataset, initialViewState);
beforeAll(async () => {
  await RecordPage.load();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
const open = (part: Partial<ViewState>) => renderInAtlas(dataset, <Panel />, part);
const cell = (row: string, of: string): Element => {
  const found = document.querySelector(`td[headers="compare-${row} compare-of-${of}"]`);
  if (found === null) throw new Error(`There is no cell of ${row} and ${of}.`);
  return found;
};
/** What presently counts as a member in a mechanism. */
const membersOf = (mechanism: string): readonly string[] =>
  dataset.participations
    .filter((one) => one.mechanism === mechanism && one.role === "member" && one.to === null && one.toBetween === null)
    .flatMap(({ place }) => (place === null ? [] : [place]));

describe("pairs side by side", () => {
  test("the one without an agreement says so first, with what there is instead", async () => {
    open({ selection: { kind: "pair", id: "al-xk" }, query: "compare:al-xk,ba-xk" });
    const region = await screen.findByRole("region", { name: /^Side by side/ });
    expect(within(region).getAllByRole("listitem")[0]?.textContent).toMatch(
      /^Bosnia and Herzegovina and Kosovo\*: No agreement between the two was found\. What there is instead: /,
    );
    const agreements = dataset.links.filter(
      ({ kind, parties, between, aggregate }) =>
        kind === "agreement" &&
        aggregate === null &&
        (between?.includes("al-xk") ?? (parties.includes("al") && parties.includes("xk"))),
    );
    expect(cell("agreement", "al-xk").querySelector("summary")?.textContent).toBe(String(agreements.length));
    expect(cell("agreement", "al-xk").querySelectorAll("a")).toHaveLength(agreements.length);
    expect(cell("agreement", "ba-xk").textContent).toBe("0");
    expect(cell("feature-extradition", "al-xk").textContent).toMatch(/^found/);
    expect(cell("feature-extradition", "ba-xk").textContent).toBe("–not found");
  });

  test("a pair page begins with what is missing between the two", () => {
    open({ selection: { kind: "pair", id: "ba-xk" } });
    expect(document.querySelector(".lead")?.textContent).toMatch(/^No agreement between the two was found\./);
    cleanup();
    open({ selection: { kind: "pair", id: "al-xk" } });
    expect(document.querySelector(".lead")?.textContent).toMatch(
      /^Between the two, alone or with others: 13 agreements/,
    );
  });

  test("by keyboard: a pair is chosen from the list and put beside, and taken away again", async () => {
    const user = userEvent.setup();
    const { store } = open({ selection: { kind: "pair", id: "al-xk" } });
    const chooser = screen.getByRole("group", { name: "Compare with" });
    const list = within(chooser).getByRole("combobox", { name: "Compare with" });
    await user.selectOptions(list, "Bosnia and Herzegovina and Kosovo*");
    expect(store.getState().view.query).toBe("");
    await user.tab();
    list.focus();
    await user.tab();
    expect(document.activeElement?.textContent).toBe("Compare");
    await user.keyboard("{Enter}");
    expect(store.getState().view.query).toBe("compare:al-xk,ba-xk");
    const region = await screen.findByRole("region", { name: /^Side by side/ });
    within(region).getByRole("button", { name: "Remove Bosnia and Herzegovina and Kosovo*" }).focus();
    await user.keyboard("{Enter}");
    expect(store.getState().view.query).toBe("");
  });
});

describe("mechanisms side by side", () => {
  test("who is a member of both, and of one only", () => {
    const table = buildComparison({ kind: "mechanism", ids: ["selec", "sepca"] }, atlas);
    const rowsOf = (id: string) =>
      table.groups.find((group) => group.id === id)?.rows.map((row) => row.id.slice(6)) ?? [];
    const [selec, sepca] = [membersOf("selec"), membersOf("sepca")];
    expect([...rowsOf("all")].sort()).toEqual(selec.filter((id) => sepca.includes(id)).sort());
    expect([...rowsOf("only-selec")].sort()).toEqual(selec.filter((id) => !sepca.includes(id)).sort());
    expect(rowsOf("all")).toContain("al");
    expect(rowsOf("only-sepca")).toEqual(sepca.filter((id) => !selec.includes(id)));
  });

  test("the map fills the members of both and of one only, each with its line of the legend", () => {
    const scene = realScene("?q=compare:selec,sepca");
    const filled = (share: string): readonly string[] =>
      (scene.sources.compared ?? [])
        .filter(({ properties }) => properties.share === share)
        .map(({ properties }) => String(properties.target).slice(6));
    const [selec, sepca] = [membersOf("selec"), membersOf("sepca")];
    expect([...filled("all")].sort()).toEqual(selec.filter((id) => sepca.includes(id)).sort());
    expect(scene.legend.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["Members of both", "Members of SELEC only"]),
    );
    expect(scene.legend.map(({ id }) => id)).not.toContain("spokes");
    expect(scene.description).toContain("Side by side: ");
  });
});

describe("the map of what is compared", () => {
  test("pairs: the links of both, and of nobody else", () => {
    const targets = (address: string): ReadonlySet<string> =>
      new Set((realScene(address).sources.agreements ?? []).map(({ properties }) => String(properties.target)));
    const one = targets("?select=pair:al-xk");
    const both = targets("?select=pair:al-xk&q=compare:al-xk,al-mk");
    for (const target of one) expect([...both]).toContain(target);
    expect(both.size).toBeGreaterThan(one.size);
    const outlines = (realScene("?q=compare:al-xk,al-mk").sources.selection ?? []).map(({ id }) => id);
    expect(outlines.sort()).toEqual(["outline-al", "outline-mk", "outline-xk"]);
  });
});

describe("years side by side", () => {
  test("what is dated to have been there, what is new, and what has ended", () => {
    const table = buildComparison({ kind: "year", ids: ["2019", "2005"] }, atlas);
    expect(table.heads.map(({ name }) => name)).toEqual(["2005", "2019"]);
    const counts = (group: string, row: string): readonly number[] =>
      (table.groups.find(({ id }) => id === group)?.rows.find(({ id }) => id === row)?.cells ?? []).map((one) =>
        one.kind === "count" ? one.items.length : -1,
      );
    const signedBy = (year: number): number =>
      dataset.links.filter((link) => {
        const first = [link.signed, link.inForce, link.from].filter((date) => date !== null).sort()[0];
        const ended = link.status === "ended";
        return (
          link.kind === "agreement" &&
          link.aggregate === null &&
          link.status !== "planned" &&
          !ended &&
          first !== undefined &&
          Number(first.slice(0, 4)) <= year
        );
      }).length;
    const [before = 0, after = 0] = counts("there", "agreement");
    const [, fresh = 0] = counts("new", "new-agreement");
    const [, gone = 0] = counts("gone", "gone-agreement");
    expect(after).toBeGreaterThanOrEqual(signedBy(2019));
    expect(before + fresh - gone).toBe(after);
    expect(before).toBeLessThan(after);
  });

  test("with nothing selected, the page is headed by what it compares", () => {
    open({ query: "compare:al,rs" });
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Albania · Serbia");
    cleanup();
    open({ query: "compare:selec,sepca" });
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("SELEC · SEPCA");
    cleanup();
    open({ query: "compare:2012,2019" });
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("2012 · 2019");
  });

  test("with nothing selected, two are chosen one after the other", async () => {
    const user = userEvent.setup();
    const { store } = open({});
    await user.click(screen.getByRole("button", { name: "Compare economies, pairs, mechanisms or years" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Compare" }), "years");
    await user.selectOptions(screen.getByRole("combobox", { name: "First" }), "2012");
    await user.click(screen.getByRole("button", { name: "Compare" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "2012 with" }), "2019");
    await user.click(screen.getByRole("button", { name: "Compare" }));
    expect(store.getState().view.query).toBe("compare:2012,2019");
    expect(await screen.findByRole("columnheader", { name: /^2019/ })).toBeDefined();
    // The map does not draw two years beside each other: it shows what changed between them.
    const onMap = screen.getByRole("button", { name: "On the map: what changed from 2012 to 2019" });
    await user.click(onMap);
    expect(store.getState().view).toMatchObject({ since: 2012, year: 2019, query: "compare:2012,2019" });
    expect(onMap.getAttribute("aria-pressed")).toBe("true");
    await user.click(onMap);
    expect(store.getState().view).toMatchObject({ since: null, year: null });
  });
});

describe("by keyboard alone", () => {
  test("two years: the kind, the first, the second", async () => {
    const user = userEvent.setup();
    const { store } = open({});
    screen.getByRole("button", { name: "Compare economies, pairs, mechanisms or years" }).focus();
    await user.keyboard("{Enter}");
    const kind = await screen.findByRole("combobox", { name: "Compare" });
    await user.tab();
    expect(document.activeElement).toBe(kind);
    // Arrow keys in a list of choices are the browser's own, which is not there in this test.
    await user.selectOptions(kind, "years");
    await user.tab();
    const first = screen.getByRole("combobox", { name: "First" });
    expect(document.activeElement).toBe(first);
    await user.selectOptions(first, "2010");
    await user.tab();
    await user.keyboard("{Enter}");
    await user.selectOptions(screen.getByRole("combobox", { name: "2010 with" }), "2020");
    screen.getByRole("combobox", { name: "2010 with" }).focus();
    await user.tab();
    await user.keyboard("{Enter}");
    expect(store.getState().view.query).toBe("compare:2010,2020");
    expect(await screen.findByRole("columnheader", { name: /^2020/ })).toBeDefined();
  });
});

test("of a group of many rows the first are read, and a press shows all", async () => {
  const user = userEvent.setup();
  open({ query: "compare:al,xk" });
  const heading = await screen.findByRole("rowheader", { name: /^Mechanisms in which they differ \d+$/ });
  const group = heading.closest("tbody");
  const rows = () => group?.querySelectorAll(".compare-name").length ?? 0;
  const all = Number(/\d+$/.exec(heading.textContent ?? "")?.[0]);
  expect(all).toBeGreaterThan(8);
  expect(rows()).toBe(6);
  await user.click(within(group ?? document.body).getByRole("button", { name: `Show all ${all}` }));
  expect(rows()).toBe(all);
  await user.click(within(group ?? document.body).getByRole("button", { name: "Show fewer" }));
  expect(rows()).toBe(6);
});

describe("as a file", () => {
  test("a column for each, a line for each feature, and what each number counts", async () => {
    const user = userEvent.setup();
    const saved = catchSavedFiles();
    open({ query: "compare:al-xk,ba-xk" });
    await user.click(await screen.findByRole("button", { name: "Download (CSV)" }));
    expect(saved.names()).toEqual([`atlas-compare-al-xk-ba-xk-${dataset.edition.date}.csv`]);
    const text = formatComparison(buildComparison({ kind: "pair", ids: ["al-xk", "ba-xk"] }, atlas), atlas);
    const [head, ...lines] = text.split("\r\n");
    expect(head).toBe("\uFEFFPart,Feature,Albania and Kosovo*,Bosnia and Herzegovina and Kosovo*");
    expect(lines.some((line) => /^Links,Agreements,13,0$/.test(line))).toBe(true);
    expect(lines.some((line) => line.startsWith("Links,Agreements: which,"))).toBe(true);
  });
});
