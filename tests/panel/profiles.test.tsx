import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import type { ViewState } from "../../src/view/state.ts";
import { openFolds } from "../support/openFolds.ts";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const dataset = realDataset();
// As a page does whose address names a record.
beforeAll(async () => {
  await RecordPage.load();
});
afterEach(cleanup);
const open = (part: Partial<ViewState>) => renderInAtlas(dataset, <Panel />, part);
const block = (name: RegExp): HTMLElement => {
  const section = screen.getByRole("heading", { level: 3, name }).closest("section");
  if (section === null) throw new Error(`No section is headed ${name}.`);
  return section;
};

describe("an economy", () => {
  test("its partners with most links first, its standing, what it takes part in", () => {
    open({ selection: { kind: "place", id: "al" } });
    const partners = [...block(/^Links by partner/).querySelectorAll(".partner-row > a:first-child")].map(
      (name) => name.textContent,
    );
    expect(partners.slice(0, 2)).toEqual(["Kosovo*", "North Macedonia"]);
    // With whom it has most is the first thing that is asked: it stands before what lies within.
    const headings = screen.getAllByRole("heading").map(({ textContent }) => textContent ?? "");
    const at = (name: string) => headings.findIndex((heading) => heading.startsWith(name));
    expect(at("Links by partner")).toBeLessThan(at("How it coordinates inside"));
    const standing = block(/^Standing in other bodies/);
    const nato = [...standing.querySelectorAll(".standings dt")].find(({ textContent }) => textContent === "NATO");
    expect(nato?.nextElementSibling?.textContent).toBe("member, as of 2026");
    const mechanisms = block(/^Member of/);
    expect(within(mechanisms).getAllByRole("link")).toHaveLength(33);
    expect(within(mechanisms).getByRole("button", { name: "Show details and sources" })).toBeDefined();
  });

  test("is met with a row of facts, each number leading to its list", () => {
    open({ selection: { kind: "place", id: "al" } });
    const facts = [...document.querySelectorAll(".key-facts dt")].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
      term.nextElementSibling?.querySelector("a")?.hash,
    ]);
    expect(facts).toEqual([
      ["Agreements", "28", "#list-agreements"],
      ["Joint patrols", "6", "#list-patrols"],
      ["Joint operations", "9", "#list-operations"],
      ["Police centres", "4", "#list-centres"],
      ["Crossings", "11", "#list-crossings"],
      ["Member of", "33", "#list-member-of"],
      ["Other roles", "10", "#list-other-roles"],
      ["Seats", "1", "#list-seats"],
    ]);
    expect(within(block(/^Seat of/)).getByRole("link", { name: "Regional Youth Cooperation Office" })).toBeDefined();
  });

  test("a town leads to its economy and to what has its seat there", () => {
    open({ selection: { kind: "place", id: "trebinje" } });
    expect(screen.getByRole("link", { name: "Bosnia and Herzegovina" })).toBeDefined();
    expect(
      within(block(/^Seat of/)).getByRole("link", { name: "Joint Centre for Police Cooperation, Trebinje" }),
    ).toBeDefined();
    expect(screen.queryByRole("group", { name: "Compare with" })).toBeNull();
  });
});

describe("a pair among several parties", () => {
  test("has what its source gives it, and not what others of its parties did", () => {
    open({ selection: { kind: "pair", id: "ba-hr" } });
    openFolds();
    expect(screen.getByRole("link", { name: /^Operation Joker / })).toBeDefined();
    cleanup();
    open({ selection: { kind: "pair", id: "me-rs" } });
    openFolds();
    expect(screen.queryByRole("link", { name: /^Operation Joker/ })).toBeNull();
  });
});

describe("a mechanism at the edge of the field", () => {
  test("says so and why on its page", () => {
    open({ selection: { kind: "mechanism", id: "ryco" } });
    const term = screen.getByText("Place in the field");
    expect(term.nextElementSibling?.textContent).toBe("edge of the field: Youth exchange, not security or justice.");
  });

  test("and quietly in the list of the overview, where others have no such mark", () => {
    open({ selection: { kind: "none" } });
    const row = (name: string): string | null | undefined =>
      screen.getByRole("link", { name }).closest("li")?.textContent;
    expect(row("RYCO")).toContain("edge of the field");
    expect(row("RAI")).not.toContain("edge of the field");
  });
});

describe("a pair", () => {
  test("in order of time, with a picture that says what the lists hold", () => {
    open({ selection: { kind: "pair", id: "al-xk" } });
    expect(screen.getByRole("img", { name: /^Albania and Kosovo\*: \d+ dated records, from 2002/ })).toBeDefined();
    expect(within(block(/^Links 17/)).getAllByRole("link")[0]?.textContent).toMatch(
      /^Agreements on movement of people/,
    );
    const uncounted = screen.getByRole("heading", { level: 4, name: "Listed, in no number" }).closest("section");
    expect(uncounted?.textContent).toContain("Twenty-one agreements, memoranda and joint protocols, 2002 to 2015");
  });

  test("without an agreement that comes first, with what there is instead", () => {
    open({ selection: { kind: "pair", id: "ba-xk" } });
    const [first, second] = [...document.querySelectorAll(".pair-headline > p")].map(({ textContent }) => textContent);
    expect(first).toBe("No agreement between the two was found. What there is instead: Informal cooperation (1).");
    expect(second).toBe("Between the two, alone or with others: 1 informal tie.");
  });

  test("what was not found, beside what other neighbours have; never that it does not exist", () => {
    open({ selection: { kind: "pair", id: "al-me" } });
    const gaps = block(/^Not found/);
    expect(gaps.textContent).toContain("Extradition agreement not found; 9 of 12 other pairs have one.");
    expect(gaps.textContent).toContain("What was not found may still exist.");
    expect(within(gaps).getAllByRole("link", { name: "Montenegro and Serbia" }).length).toBeGreaterThan(0);
  });
});

describe("economies side by side", () => {
  test("chips put others beside and take them away; the address keeps it", async () => {
    const user = userEvent.setup();
    const { store } = open({ selection: { kind: "place", id: "al" }, query: "field:police" });
    const chips = screen.getByRole("group", { name: "Compare with" });
    await user.click(within(chips).getByRole("button", { name: "Kosovo*" }));
    expect(store.getState().view.query).toBe("field:police compare:al,xk");
    const table = await screen.findByRole("table");
    expect(
      within(table)
        .getAllByRole("columnheader")
        .slice(0, 2)
        .map(({ textContent }) => textContent),
    ).toEqual(["Albania", "Kosovo*Remove Kosovo*"]);
    await user.click(within(chips).getByRole("button", { name: "Kosovo*" }));
    expect(store.getState().view.query).toBe("field:police");
    expect(screen.queryByRole("table")).toBeNull();
  });

  test("four at most: then no other chip can be pressed", async () => {
    open({ selection: { kind: "place", id: "al" }, query: "compare:al,xk,me,rs" });
    expect(within(await screen.findByRole("table")).getAllByRole("button", { name: /^Remove/ })).toHaveLength(3);
    const chips = within(screen.getByRole("group", { name: "Compare with" })).getAllByRole<HTMLButtonElement>("button");
    expect(chips.filter(({ disabled }) => disabled).map(({ textContent }) => textContent)).toEqual([
      "Bosnia and Herzegovina",
      "North Macedonia",
    ]);
  });

  test("cells name their row and column; numbers are those of single records", async () => {
    open({ selection: { kind: "place", id: "al" }, query: "compare:xk" });
    await screen.findByRole("region", { name: /^Side by side/ });
    const cell = document.querySelector('td[headers="compare-agreement compare-of-al"]');
    const agreements = dataset.links.filter(
      ({ kind, parties, aggregate }) => kind === "agreement" && parties.includes("al") && aggregate === null,
    );
    expect(cell?.querySelector("summary")?.textContent).toBe(String(agreements.length));
    expect(within(cell as HTMLElement).getAllByRole("link", { hidden: true })).toHaveLength(agreements.length);
    expect(document.getElementById("compare-agreement")?.textContent).toBe("Agreements");
    expect(screen.getByRole("heading", { level: 4, name: /^All take part in the same way/ })).toBeDefined();
    openFolds();
    expect(document.querySelector('td[headers="compare-selec compare-of-xk"]')?.textContent).not.toMatch(/^member/);
  });

  test("the two of a pair", async () => {
    const user = userEvent.setup();
    const { store } = open({ selection: { kind: "pair", id: "al-xk" } });
    await user.click(screen.getByRole("button", { name: "Albania with Kosovo*" }));
    expect(store.getState().view.query).toBe("compare:al,xk");
    await user.click(
      within(await screen.findByRole("region", { name: /^Side by side/ })).getByRole("button", { name: "Close" }),
    );
    expect(store.getState().view.query).toBe("");
  });
});

describe("family of a mechanism", () => {
  test("the caption says in words what is drawn, and every node is a link", () => {
    open({ selection: { kind: "mechanism", id: "iisg" } });
    const figure = screen.getByRole("figure", { name: /^IISG and its relatives/ });
    expect(figure.querySelector("figcaption")?.textContent).toBe(
      "IISG and its relatives. Hosted by: RCC; Supported by: CSCWB; Pillar: WBBSi; Pillar: WBCSCi; Pillar: WBCTi; Related to: MARRI; Related to: PCC SEE Secretariat; Related to: Brdo Process; Related to: Joint Action Plan on Preventing and Countering Terrorism and Violent Extremism for the Western Balkans; Related to: CVE-FTF; Related to: EU–Western Balkans Ministerial Forum on Justice and Home Affairs; Related to: RNNC.",
    );
    const links = [...figure.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toContain("?select=mechanism:rcc");
    expect(links).toHaveLength(12);
  });

  test("a mechanism without relations has no picture", () => {
    open({ selection: { kind: "mechanism", id: "pcc-trebinje" } });
    expect(screen.queryByRole("figure", { name: /relatives/ })).toBeNull();
  });
});

describe("the sources of a fact", () => {
  test("cite works as statements do: a press shows the full reference in place, another takes it away", async () => {
    const user = userEvent.setup();
    open({ selection: { kind: "pair", id: "ba-xk" } });
    const list = block(/^Links 1/);
    await user.click(within(list).getByText("2 sources"));
    const citation = within(list).getByRole("button", { name: "Hoxha and Emini, 2014: show the full reference" });
    await user.click(citation);
    expect(citation.getAttribute("aria-expanded")).toBe("true");
    const card = document.getElementById(citation.getAttribute("aria-controls") ?? "");
    expect(card?.textContent).toMatch(/Hoxha.*2014/);
    await user.click(citation);
    expect(card?.textContent).toBe("");
  });
});
