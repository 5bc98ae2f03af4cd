import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "../../src/dataset/model.ts";
import { Panel } from "../../src/panel/Panel.tsx";
import { RecordPage } from "../../src/panel/recordPage.ts";
import type { ViewState } from "../../src/view/state.ts";
import { openFolds } from "../support/openFolds.ts";
import { realDataset } from "../support/realScene.ts";
import { renderInAtlas } from "../support/renderInAtlas.tsx";

const dataset = realDataset();
beforeAll(async () => {
  await RecordPage.load();
});
afterEach(cleanup);
const open = (part: Partial<ViewState>, of: Dataset = dataset) => renderInAtlas(of, <Panel />, part);
const part = (name: RegExp): HTMLElement => {
  const section = screen.getByRole("heading", { level: 3, name }).closest("section");
  if (section === null) throw new Error(`No section is headed ${name}.`);
  return section;
};

describe("the page of an economy", () => {
  test("inside: bodies by field, what they coordinate, when last seen, who sits in them, with basis and sources", () => {
    open({ selection: { kind: "place", id: "al" } });
    const inside = part(/^How it coordinates inside/);
    const row = within(inside)
      .getByRole("link", { name: "Interinstitutional Maritime Operational Centre" })
      .closest("li");
    expect(row?.closest(".body-group")?.querySelector("h4")?.textContent).toBe("border 1");
    const lines = [...(row?.querySelectorAll(".row-note") ?? [])].map(({ textContent }) => textContent);
    expect(lines[0]).toBe("also police, crisis management");
    expect(lines[1]).toMatch(/^active when last seen, 24 October 2018\. Last dated page: a visit by a committee/);
    const said = ".two-lines > details.provenance, .row-note .provenance";
    // Two lines of what it does, which open.
    const more = row?.querySelector<HTMLDetailsElement>("details.two-lines");
    expect(more?.open).toBe(false);
    expect(more?.querySelector("summary")?.textContent).toMatch(/\.$/);
    expect([...(row?.querySelectorAll(said) ?? [])].map((line) => line.querySelector("summary")?.textContent)).toEqual([
      expect.stringMatching(/research · .*3 sources$/),
      expect.stringMatching(/research · 2 sources$/),
    ]);
    // Where the status rests on what the summary rests on, one line says both.
    const committee = within(inside)
      .getByRole("link", { name: "State Committee against Trafficking in Persons" })
      .closest("li");
    expect(committee?.querySelectorAll(said)).toHaveLength(1);
    const sitting = row?.querySelector("details.body-members");
    expect(sitting?.querySelector("summary")?.textContent).toBe("Who sits in it 6");
    expect(sitting?.textContent).toContain("Ministry of Defence Coast Guard.");
  });

  test("who gives money or helps from abroad sits in no body; who sits in it without being a member says as what", () => {
    open({ selection: { kind: "place", id: "ba" } });
    const sitting = (name: string): Element | null | undefined =>
      screen.getByRole("link", { name }).closest("li")?.querySelector("details.body-members");
    const forum = sitting("Strategic Forum of heads of prosecutors’ offices and police agencies");
    expect(forum?.querySelector("summary")?.textContent).toBe("Who sits in it 9");
    expect(forum?.textContent).not.toMatch(/Norway|Switzerland/);
    cleanup();
    open({ selection: { kind: "place", id: "xk" } });
    openFolds(part(/^How it coordinates inside/));
    const members = within(part(/^How it coordinates inside/))
      .getByRole("link", { name: "Kosovo* Security Council" })
      .closest("li")
      ?.querySelectorAll(".member");
    expect([...(members ?? [])].map(({ textContent }) => textContent)).toContain(
      "Head of the Police, observer Attends.",
    );
  });

  test("a law, and two systems of data side by side, stand with the bodies and are not counted among them", () => {
    open({ selection: { kind: "place", id: "rs" } });
    const serbia = part(/^How it coordinates inside 7$/);
    openFolds(serbia);
    const law = within(serbia).getByRole("link", { name: "Law on the Prevention of Domestic Violence" }).closest("li");
    expect(law?.textContent).toMatch(/^Law on the Prevention of Domestic Violence Law/);
    expect(law?.closest(".body-group")?.querySelector("h4")?.textContent).toBe("gender 1");
    expect(screen.getByRole("navigation", { name: "Parts of this page" }).textContent).toMatch(/^Inside 7/);
    cleanup();
    open({ selection: { kind: "place", id: "ba" } });
    const bosnia = part(/^How it coordinates inside 8$/);
    openFolds(bosnia);
    const systems = within(bosnia)
      .getByRole("link", { name: /^Separate monitoring of violence/ })
      .closest("li");
    expect(systems?.textContent).toContain("System of data");
    expect(bosnia.textContent).toMatch(
      /No body found\s*gender.*gender\. For Bosnia and Herzegovina, a body of the state/,
    );
  });

  test("a field without a body says so, with what was searched; under filters it says nothing of the kind", () => {
    const gap = {
      id: "gap-test",
      about: ["place:al" as const],
      fields: ["gender" as const],
      text: "A council was looked for.",
    };
    const gaps = { ...dataset, gaps: [gap] };
    open({ selection: { kind: "place", id: "al" } }, gaps);
    expect(part(/^How it coordinates inside/).textContent).toContain("gender. A council was looked for.");
    // What stands there is no second time among what is uncertain.
    expect(screen.getAllByText("A council was looked for.")).toHaveLength(1);
    cleanup();
    open({ selection: { kind: "place", id: "al" }, query: "field:border" }, gaps);
    const inside = part(/^How it coordinates inside/);
    expect(inside.textContent).not.toContain("No body found");
  });

  test("where partners reach it: the way, the body at home, and what others have and it was not found to have", () => {
    open({ selection: { kind: "place", id: "ba" } });
    const meeting = part(/^Where partners reach it/);
    expect(meeting.textContent).toContain("contact point Europol");
    expect(meeting.textContent).toContain(
      "Not found here: liaison prosecutor (found for Albania, Montenegro, North Macedonia, Serbia).",
    );
    cleanup();
    open({ selection: { kind: "place", id: "al" } });
    openFolds(part(/^Where partners reach it/));
    const row = within(part(/^Where partners reach it/))
      .getByRole("link", { name: /^Regional Network of National/ })
      .closest("li");
    expect(row?.textContent).toContain("At home: Coordination Center for Countering Violent Extremism");
    // Neither the standing nor the body says a second time what stands above it.
    const reached = part(/^Where partners reach it/).textContent;
    expect(reached).toContain("liaison officer Europol");
    expect(reached).not.toContain("liaison officer at Europol");
    expect(reached).not.toContain("top-level committee against human trafficking");
  });

  test("what it takes part in is counted alike above and at its list", () => {
    open({ selection: { kind: "place", id: "al" } });
    expect(screen.getByRole("link", { name: "33" })).toBeDefined();
    expect(part(/^Member of 33$/)).toBeDefined();
  });

  test("only what the report says: no body of research, and silence is no finding", () => {
    open({ selection: { kind: "place", id: "al" }, basis: "report" });
    expect(part(/^How it coordinates inside/).textContent).toContain("No body of Albania passes the filters.");
    cleanup();
    open({ selection: { kind: "place", id: "mk" }, basis: "report" });
    expect(
      within(part(/^How it coordinates inside/)).getByRole("link", { name: "Crisis Management Center" }),
    ).toBeDefined();
  });

  test("a press on a part leads there: the address names it, and its heading has the focus", async () => {
    const { store } = open({ selection: { kind: "place", id: "al" } });
    const nav = screen.getByRole("navigation", { name: "Parts of this page" });
    expect(
      within(nav)
        .getByRole("link", { name: /^Inside/ })
        .getAttribute("href"),
    ).toBe("?select=place:al#inside");
    await userEvent.click(within(nav).getByRole("link", { name: /^Contact points/ }));
    expect(store.getState().anchor).toBe("meeting");
    expect(document.activeElement?.textContent).toMatch(/^Where partners reach it/);
  });

  test("an economy beyond the six says nothing of bodies nobody looked for", () => {
    open({ selection: { kind: "place", id: "hr" } });
    expect(screen.queryByRole("heading", { name: /^How it coordinates inside/ })).toBeNull();
  });
});

test("the page of a body names its economy, what it is part of, and what it is to partners", () => {
  open({ selection: { kind: "mechanism", id: "me-bok" } });
  const fact = (term: string) => screen.getByText(term, { selector: "dt" }).closest("div.fact")?.textContent;
  expect(fact("Economy")).toContain("Montenegro");
  expect(fact("Part of")).toContain("National Security Council");
  cleanup();
  open({ selection: { kind: "mechanism", id: "mk-ct-committee" } });
  expect(fact("For partners")).toContain("national coordinator");
  cleanup();
  open({ selection: { kind: "mechanism", id: "xk-security-council" } });
  expect(fact("Status")).toMatch(
    /^Statusactive when last seen, November 2024\. A new law of October 2024 went back to the Assembly;/,
  );
  expect(screen.getByText("In Albanian: Këshilli i Sigurisë së Kosovës.")).toBeDefined();
});

test("where the documents are silent on a body, who takes part comes first", () => {
  open({ selection: { kind: "mechanism", id: "al-anti-trafficking" } });
  const headings = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(headings[0]).toBe("Who takes part 1");
  expect(headings).toContain("What the documents say 0");
});

test("the overview counts regional mechanisms and bodies within one economy apart", () => {
  open({ selection: { kind: "none" } });
  const regional = dataset.mechanisms.filter(({ scope }) => scope === "regional").length;
  const bodies = dataset.mechanisms.length - regional - 2;
  expect(bodies).toBeGreaterThan(40);
  expect(part(/^Regional mechanisms/).querySelector("h3 .count")?.textContent).toBe(`${regional}`);
  expect(screen.getByRole("link", { name: `${dataset.mechanisms.length} mechanisms` })).toBeDefined();
  const numbers = within(part(/^Within one economy/)).getAllByRole("link", { name: /^\d+ bod(y|ies)$/ });
  expect(numbers.reduce((sum, { textContent }) => sum + Number.parseInt(textContent ?? "", 10), 0)).toBe(bodies);
  expect(
    within(part(/^Within one economy/))
      .getByRole("link", { name: "Serbia" })
      .getAttribute("href"),
  ).toBe("?select=place:rs#inside");
});

test("the report's recommendation of contact persons leads to the contact points of the six", async () => {
  const { store } = open({ selection: { kind: "statement", id: "k4d-7-4-international-flow" } });
  const link = screen.getByRole("link", { name: "Contact points in the six, beside their bodies" });
  expect(link.getAttribute("href")).toBe("?view=matrix&q=matrix:fields");
  await userEvent.click(link);
  expect(store.getState().view).toMatchObject({ view: "matrix", query: "matrix:fields" });
  cleanup();
  open({ selection: { kind: "section", id: "k4d-7-4" } });
  expect(screen.getByRole("link", { name: "Contact points in the six, beside their bodies" })).toBeDefined();
  cleanup();
  open({ selection: { kind: "statement", id: "k4d-7-1-essential" } });
  expect(screen.queryByRole("link", { name: /^Contact points in the six/ })).toBeNull();
});
