import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import { layoutOf } from "../../src/ui/arrangement.ts";
import { LayoutContext } from "../../src/ui/layout.ts";
import type { Selection } from "../../src/view/state.ts";
import { openFolds } from "../support/openFolds.ts";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";
import { renderPanel } from "../support/renderPanel.tsx";

const dataset = realDataset();
afterEach(cleanup);
// As a page does whose address names a record.
beforeAll(() => RecordPage.load().then(() => undefined));
const open = (selection: Selection) => renderPanel(dataset, { selection });

describe("what a reader finds under an address", () => {
  test("nothing selected: what this is, how much of it, where to start", () => {
    open({ kind: "none" });
    expect(
      screen.getByRole("heading", {
        level: 2,
        name: "Who works with whom in the Western Balkans, since when, and who says so",
      }),
    ).toBeDefined();
    const regional = dataset.mechanisms.filter(({ scope }) => scope === "regional").length;
    expect(screen.getByRole("heading", { level: 3, name: `Regional mechanisms ${regional}` })).toBeDefined();
    expect(screen.getByRole("link", { name: "Albania and Kosovo*: what ties them?" }).getAttribute("href")).toBe(
      "?select=pair:al-xk",
    );
  });

  test("the list of pairs with most links says beside it what its signs mean", () => {
    open({ kind: "none" });
    const list = screen.getByRole("heading", { name: "Pairs with most links" }).closest("section");
    const key = [...(list?.querySelectorAll(".kind-key > span") ?? [])].map(({ textContent }) => textContent.trim());
    expect(key).toEqual(["Agreements", "Joint patrols", "Joint operations", "Priorities named by the report"]);
  });

  test("the overview offers a start to who briefs, who asks and who embeds, and the mechanisms by field and short name", async () => {
    const user = userEvent.setup();
    const { store } = open({ kind: "none" });
    expect(screen.getByRole("link", { name: "Present the landscape in ten minutes" }).getAttribute("href")).toBe(
      "?story=landscape-in-ten-minutes&present=1",
    );
    await user.click(screen.getByRole("button", { name: "Choose a view and copy its snippet" }));
    expect(store.getState().takingAlong).toBe("link");
    const police = screen.getByRole("heading", { level: 4, name: "police" }).parentElement;
    expect(
      within(police ?? document.body)
        .getByRole("link", { name: "SELEC" })
        .getAttribute("href"),
    ).toBe("?select=mechanism:selec");
  });

  test("a mechanism begins with a row of facts: since when, members, Kosovo's standing, seat, who gives money", () => {
    const factsOf = (id: string): Record<string, string> => {
      const { container } = open({ kind: "mechanism", id });
      const facts = [...container.querySelectorAll(".key-facts > div")].map((fact): [string, string] => {
        fact.querySelector("details")?.remove();
        return [fact.querySelector("dt")?.textContent ?? "", fact.querySelector("dd")?.textContent?.trim() ?? ""];
      });
      cleanup();
      return Object.fromEntries(facts);
    };
    expect(factsOf("selec")).toEqual({ Since: "2011", Members: "11", "Kosovo*": "none found", Seat: "Bucharest" });
    expect(factsOf("seci-centre")).toMatchObject({ Years: "1999–2011" });
    // A mission has no members, and that it works in one place is no finding about another.
    expect(factsOf("eulex")["Kosovo*"]).not.toBe("none found");
    open({ kind: "mechanism", id: "selec" });
    const members = screen.getAllByRole("link", { name: "11" })[0];
    expect(members?.getAttribute("href")).toBe("?select=mechanism:selec#members-member");
  });

  test("tools stand under the title; on a phone, which shows few lines, what matters comes before them", () => {
    const order = (width: number, height: number): readonly string[] => {
      const { container } = renderInAtlas(
        dataset,
        <LayoutContext value={layoutOf(width, height)}>
          <Panel />
        </LayoutContext>,
        { selection: { kind: "pair", id: "al-xk" } },
      );
      const sentence = screen.getByRole("link", { name: "13 agreements" });
      const parts = [screen.getByRole("heading", { level: 2 }), sentence, screen.getByText("Copy link")];
      const found = [...container.querySelectorAll("*")].filter((element) => parts.some((part) => part === element));
      cleanup();
      return found.map(({ textContent }) => textContent ?? "");
    };
    expect(order(64, 40)).toEqual(["Albania and Kosovo*", "Copy link", "13 agreements"]);
    expect(order(24, 52)).toEqual(["Albania and Kosovo*", "13 agreements", "Copy link"]);
  });

  test("a pair shows its years before its border", () => {
    const { container } = open({ kind: "pair", id: "al-xk" });
    const chart = container.querySelector(".pair-time");
    const border = screen.getByText(/Shared land border of 112 km/);
    expect(chart?.compareDocumentPosition(border)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test("the mark of a fact shows its basis, its confidence and its year, and says them in words", () => {
    const { container } = open({ kind: "mechanism", id: "selec" });
    const marks = [...container.querySelectorAll("details.provenance > summary")].map((summary) => {
      const { basis, confidence, year } = summary.querySelector<HTMLElement>(".fact-mark")?.dataset ?? {};
      return [basis, confidence, year, summary.textContent] as const;
    });
    expect(marks[0]).toEqual(["research", "high", undefined, "research · 1 source"]);
    expect(marks.at(-1)).toEqual(["report", "high", "2019", "report · as of 2019 · 1 source"]);
    expect(marks.filter(([basis]) => basis === undefined)).toEqual([]);
    const key = screen.getByText("What the marks say").closest("details");
    expect([...(key?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent?.trim())).toEqual([
      "said by the report",
      "said by the leaflet",
      "found by research",
      "inferred",
      "high confidence",
      "medium confidence",
      "low confidence",
    ]);
  });

  test("a mechanism: eleven members of SELEC, its seat, its predecessor, its statements", () => {
    open({ kind: "mechanism", id: "selec" });
    expect(screen.getByRole("heading", { level: 2, name: "Southeast European Law Enforcement Center" })).toBeDefined();
    const members = screen.getByRole("heading", { level: 4, name: "Members 11" }).parentElement;
    expect(members).not.toBeNull();
    for (const name of [
      "Albania",
      "Bosnia and Herzegovina",
      "Bulgaria",
      "Greece",
      "Hungary",
      "Moldova",
      "Montenegro",
      "North Macedonia",
      "Romania",
      "Serbia",
      "Türkiye",
    ]) {
      expect(within(members ?? document.body).getByRole("link", { name })).toBeDefined();
    }
    expect(screen.getByText("Bucharest")).toBeDefined();
    openFolds(screen.getByRole("heading", { level: 3, name: /^Relations to others/ }).parentElement ?? undefined);
    expect(screen.getAllByRole("link", { name: /SECI Regional Center/ }).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/Operation Mrak/).length).toBeGreaterThan(0);
  });

  test("an acronym and who wrote a work stay as they are in a translated page", () => {
    open({ kind: "mechanism", id: "selec" });
    expect(screen.getByText("SELEC", { selector: ".subtitle [translate='no']" })).toBeTruthy();
    cleanup();
    open({ kind: "reference", id: "iom-2015" });
    expect(screen.getByRole("heading", { level: 2 }).getAttribute("translate")).toBe("no");
  });

  test("a pair: the twenty-one documents of Albania and Kosovo, with basis, date and source", () => {
    open({ kind: "pair", id: "al-xk" });
    const row = screen.getByRole("link", { name: /Twenty-one agreements/ }).closest("li");
    expect(within(row ?? document.body).getByText("report")).toBeDefined();
    expect(within(row ?? document.body).getByText(/1 source/)).toBeDefined();
    expect(screen.getByText(/Shared land border of 112 km/)).toBeDefined();
  });

  test("a work known only by author and year says so and lists every statement that cites it", () => {
    open({ kind: "reference", id: "iom-2015" });
    const citing = dataset.statements.filter(({ citations }) => citations.includes("iom-2015"));
    expect(screen.getByText(/no record of this work could be confirmed/)).toBeDefined();
    expect(document.querySelectorAll("[data-statement]")).toHaveLength(citing.length);
    expect(citing.length).toBeGreaterThan(10);
  });
});

test("a citation opens its reference in place, with where else the work is cited, and closes again", async () => {
  const user = userEvent.setup();
  open({ kind: "centre", id: "pcc-trebinje" });
  const [mark] = screen.getAllByRole("button", { name: "IOM, 2015: show the full reference" });
  if (mark === undefined) throw new Error("The statement cites nothing.");
  await user.click(mark);
  expect(mark.getAttribute("aria-expanded")).toBe("true");
  const others = screen.getByRole("link", { name: /Cited by \d+ more statements/ });
  expect(others.getAttribute("href")).toBe("?select=reference:iom-2015");
  await user.click(mark);
  expect(screen.queryByRole("link", { name: /Cited by \d+ more statements/ })).toBeNull();
});

test("a press on a link selects it, and focus goes to the new heading", async () => {
  const user = userEvent.setup();
  const { store } = open({ kind: "pair", id: "al-xk" });
  await user.click(screen.getByRole("link", { name: /Twenty-one agreements/ }));
  expect(store.getState().view.selection).toEqual({ kind: "link", id: "ag-al-xk-21" });
  const heading = screen.getByRole("heading", { level: 2, name: /Twenty-one agreements/ });
  expect(document.activeElement).toBe(heading);
});

test("only what the report says: nothing with basis research is in the panel", () => {
  const { container } = renderPanel(dataset, { selection: { kind: "place", id: "me" }, basis: "report" });
  expect(container.querySelectorAll('.basis[data-basis="report"]').length).toBeGreaterThan(0);
  expect(container.querySelectorAll('.basis[data-basis="research"]')).toHaveLength(0);
});

test("the naming policy holds in headings, lists and running text; a possessive takes no star", () => {
  renderPanel(dataset, { selection: { kind: "place", id: "xk" }, naming: "plain" });
  expect(screen.getByRole("heading", { level: 2, name: "Kosovo" })).toBeDefined();
  // Notes that speak of the name itself ("takes part as Kosovo*") stay as they are.
  expect(
    screen.getByText("Twenty-one agreements, memoranda and joint protocols, 2002 to 2015 (Albania – Kosovo)", {
      selector: "a",
    }),
  ).toBeDefined();
  expect(document.querySelector(".panel-foot")?.textContent).not.toContain("1244");
  cleanup();
  renderPanel(dataset, { selection: { kind: "place", id: "xk" } });
  expect(screen.getByRole("heading", { level: 2, name: "Kosovo*" })).toBeDefined();
  expect(
    screen.getByText("Twenty-one agreements, memoranda and joint protocols, 2002 to 2015 (Albania – Kosovo*)", {
      selector: "a",
    }),
  ).toBeDefined();
  expect(/Kosovo\*[’']s/.test(document.body.textContent ?? "")).toBe(false);
  expect(document.querySelector(".panel-foot")?.textContent).toContain("UNSCR 1244/1999 and the ICJ Opinion");
});

test("a name quoted as others write it keeps its form under every naming policy", () => {
  renderPanel(dataset, { selection: { kind: "mechanism", id: "seensa" } });
  expect(document.body.textContent).toContain("Takes part under the name “Kosovo”, without an asterisk.");
  expect(document.body.textContent).toContain("write “Kosovo” without the asterisk");
  cleanup();
  renderPanel(dataset, { selection: { kind: "mechanism", id: "hf-3" }, naming: "plain" });
  expect(document.body.textContent).toContain("Takes part as “Kosovo*”.");
});

describe("every record that can be selected is shown with basis and source", () => {
  test.each([
    ["mechanism", dataset.mechanisms],
    ["link", dataset.links],
    ["centre", dataset.centres],
    ["crossing", dataset.crossings],
    ["figure", dataset.figures],
  ] as const)("%s", (kind, records) => {
    for (const { id } of records) {
      const { container } = open({ kind, id } as Selection);
      const title = container.querySelector(".panel-head h2")?.textContent ?? "";
      expect(["", id]).not.toContain(title);
      expect(container.querySelectorAll(".basis").length, id).toBeGreaterThan(0);
      expect(container.querySelectorAll(".provenance li").length, id).toBeGreaterThan(0);
      expect(/undefined|\bnull\b|\{\w+\}|unverified/.exec(container.textContent ?? "")?.[0], id).toBeUndefined();
      cleanup();
    }
  });
});

test("an inferred fact names in its mark what it is inferred from, and says in it how", async () => {
  open({ kind: "link", id: "jp-al-me" });
  const [mark] = screen.getAllByText("inferred from the report");
  expect(mark?.closest("details")?.textContent).toMatch(/Inferred: \S/);
  cleanup();
  open({ kind: "link", id: "jp-hr-rs" });
  expect(screen.getAllByText("inferred from research").length).toBeGreaterThan(0);
});

test("what is said of all or of several participants stands once, below who they are since when", () => {
  open({ kind: "mechanism", id: "selec" });
  const group = (name: RegExp) => screen.getByRole("heading", { name }).closest(".role-group") ?? document.body;
  const members = group(/^Members 11$/);
  expect(members.querySelectorAll(".members > li")).toHaveLength(11);
  expect(members.textContent?.match(/since 7 October 2011/g)).toHaveLength(1);
  const former = within(group(/^Former members 2$/) as HTMLElement).getAllByRole("table", { name: "Former members" });
  expect(
    within(former[0] ?? document.body).getByRole("row", { name: /^Slovenia .*since 7 October 2011, left/ }),
  ).toBeTruthy();
  expect(members.textContent?.match(/Signed the Convention on 9 December 2009/g)).toHaveLength(1);
  expect(document.body.textContent?.match(/From a general reference work that lags/g)).toHaveLength(1);
});
