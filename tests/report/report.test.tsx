import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readAuthoredStatements } from "../support/authoredStatements.ts";
import { realDataset } from "../support/realScene.ts";
import { renderReport } from "../support/renderReport.tsx";

const dataset = realDataset();
const authored = readAuthoredStatements();

const shownStatements = (): readonly (string | null)[] =>
  [...document.querySelectorAll("[data-statement]")].map((element) => element.getAttribute("data-statement"));
const partOf = (name: string): HTMLElement => {
  const heading = [...document.querySelectorAll("h2")].find(({ textContent }) => textContent === name);
  const part = heading?.closest("section") ?? null;
  if (part === null) throw new Error(`There is no part ${name}.`);
  return part;
};

/** What only reads the whole report reads it where it stands: to make it takes longer than to read it. */
describe("the report as it stands", () => {
  beforeAll(() => {
    renderReport(dataset);
  });
  afterAll(cleanup);

  describe("the whole text", () => {
    test("has every statement of data/text once, in the documents' order", () => {
      expect(shownStatements()).toEqual(authored.map(({ id }) => id));
      expect(authored).toHaveLength(256);
    });

    test("has headings without a level left out, each section with its number", () => {
      const headings = screen.getAllByRole("heading");
      const levels = headings.map((heading) => Number(heading.tagName.slice(1)));
      levels.reduce((before, level) => {
        expect(level).toBeLessThanOrEqual(before + 1);
        return level;
      }, 1);
      expect(screen.getByRole("heading", { level: 3, name: /^5 Mechanisms and initiatives/ })).toBeDefined();
      expect(screen.getByRole("heading", { level: 4, name: /^5\.2 Southeast European Cooperative/ })).toBeDefined();
    });

    test("has a list of contents that leads to every section and to the three parts after them", () => {
      const contents = screen.getByRole("navigation", { name: "Contents" });
      const addresses = within(contents)
        .getAllByRole("link")
        .map((link) => link.getAttribute("href"));
      expect(addresses).toEqual([
        ...dataset.documents.flatMap(({ sections }) => sections.map(({ id }) => `?select=section:${id}&view=report`)),
        "?view=report#references",
        "?view=report#coverage",
        "?view=report#compare",
      ]);
    });
  });

  describe("the references", () => {
    test("stand in the order of their authors, each with all the statements that cite it", () => {
      const works = [...partOf("References").querySelectorAll<HTMLElement>("[data-reference]")];
      expect(works).toHaveLength(dataset.references.length);
      const authors = works.map(
        (work) => dataset.references.find(({ id }) => id === work.dataset.reference)?.inText.authors ?? "",
      );
      expect(authors).toEqual([...authors].sort(new Intl.Collator("en", { sensitivity: "base" }).compare));
      for (const work of works) {
        const id = work.dataset.reference ?? "";
        const citing = authored.filter(({ cited }) => cited.includes(id)).map((statement) => statement.id);
        const linked = [...work.querySelectorAll("ol a")]
          .map((link) => link.getAttribute("href"))
          .filter((address) => address?.startsWith("?"));
        expect(linked).toEqual(citing.map((statement) => `?select=statement:${statement}&view=report`));
      }
    });

    test("say which records could not be confirmed, and what is known of them", () => {
      const unverified = dataset.references.filter(({ verified }) => !verified);
      expect(
        within(partOf("References")).getByText(new RegExp(`The records of ${unverified.length} of them`)),
      ).toBeDefined();
      for (const { id } of unverified) {
        const work = document.querySelector(`[data-reference="${id}"]`);
        expect(work?.textContent).toMatch(/\((only author and (year|address) are known|not confirmed in every part)\)/);
      }
    });

    test("can be taken along in three formats", () => {
      const references = within(partOf("References"));
      for (const [name, file] of [
        ["BibTeX", "references.bib"],
        ["RIS", "references.ris"],
        ["CSL-JSON", "references.json"],
      ]) {
        const link = references.getByRole("link", { name: name ?? "" });
        expect(link.getAttribute("href")).toBe(`data/${file}`);
        expect(link.hasAttribute("download")).toBe(true);
      }
    });
  });

  describe("the account of what is covered", () => {
    test("leads from each paragraph to the statements that restate it, and gives the reason for what is left out", () => {
      const coverage = partOf("How the documents are covered");
      expect(coverage.querySelectorAll("td a")).toHaveLength(authored.length);
      for (const { leftOut } of dataset.documents) {
        for (const { reason } of leftOut) expect(coverage.textContent).toContain(reason);
      }
      expect(coverage.textContent).not.toContain("Not accounted for");
    });
  });

  describe("pictures of numbers", () => {
    test("say in words what they show, with the reservations of the source", () => {
      const names = screen.getAllByRole("img").map((image) => image.getAttribute("aria-label"));
      expect(names).toEqual([
        "From the Western Balkans to Syria and Iraq, 2012–2017: about 1,000 travelled; about 300 returned; " +
          "more than 200 killed; some 400 remained; missing: the number is not given.",
        "Concerned about crime in their economy: 16% citizens of South East Europe; 11% their neighbours in the EU.",
        "Can regional cooperation improve the political, economic or security situation?: 73% agree; " +
          "all others: the number is not given.",
        "Security in their own economy, in the eyes of South East Europeans: 44% dissatisfied; " +
          "all others: the number is not given; 27% satisfied.",
      ]);
    });

    test("show both numbers where sources differ, and which one is adopted", () => {
      const chart = document.querySelector<HTMLElement>('[data-chart="claims-fighters-eu-citizens"]');
      expect(chart?.textContent).toContain("7,500");
      expect(chart?.textContent).toContain("5,000");
      expect(chart?.textContent).toContain("Reading adopted");
    });
  });
});

describe("the report in use", () => {
  afterEach(cleanup);

  describe("the whole text", () => {
    test("opens a citation in place", async () => {
      renderReport(dataset);
      const statement = document.querySelector<HTMLElement>('[data-statement="k4d-3-1-tool"]');
      const item = within(statement ?? document.body);
      await userEvent.click(item.getByRole("button", { name: "Hoxha and Emini, 2014: show the full reference" }));
      expect(item.getByText(/Hoxha/, { selector: ".reference-full" })).toBeDefined();
    });

    test("copies a ready footnote: statement, document, section, authors, edition, date of access", async () => {
      const user = userEvent.setup();
      renderReport(dataset);
      const statement = document.querySelector<HTMLElement>('[data-statement="k4d-3-1-tool"]');
      await user.click(within(statement ?? document.body).getByRole("button", { name: "Copy citation" }));
      const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date());
      const { date, hash } = dataset.edition;
      expect(await navigator.clipboard.readText()).toBe(
        "Haider, 2019, section 3.1 (Police cooperation), paragraph 1. Citing Hoxha and Emini, 2014. " +
          `Restated in: Western Balkans Cooperation Atlas, edition ${date} (${hash}), k4d-3-1-tool. ` +
          `http://localhost:3000/?select=statement:k4d-3-1-tool&view=report (accessed ${today}).`,
      );
    });
  });

  describe("a place in the text", () => {
    test("a statement of the address is marked and has the focus", () => {
      renderReport(dataset, { selection: { kind: "statement", id: "k4d-5-2-selec-transformed" } });
      expect(document.activeElement?.getAttribute("data-statement")).toBe("k4d-5-2-selec-transformed");
      expect(document.activeElement?.getAttribute("aria-current")).toBe("true");
      expect(document.querySelectorAll('article[aria-current="true"]')).toHaveLength(1);
    });

    test("a section of the address has the focus on its heading", () => {
      renderReport(dataset, { selection: { kind: "section", id: "k4d-6-2" } });
      expect(document.activeElement?.textContent).toMatch(/^6\.2/);
    });

    test("a part of the address has the focus on its heading; an unknown one does no harm", () => {
      renderReport(dataset, {}, "references");
      expect(document.activeElement?.textContent).toBe("References");
      cleanup();
      renderReport(dataset, {}, "nowhere");
      expect(document.activeElement).toBe(document.body);
    });
  });

  describe("passages about one thing", () => {
    test("Montenegro leaves exactly the statements about it, and one press shows the whole text again", async () => {
      const about = authored.filter((statement) => statement.about.includes("place:me")).map(({ id }) => id);
      renderReport(dataset, { selection: { kind: "place", id: "me" } });
      expect(shownStatements()).toEqual(about);
      expect(about.length).toBeGreaterThan(0);
      expect(
        screen.getByRole("heading", { level: 2, name: `About Montenegro ${about.length} passages` }),
      ).toBeDefined();
      await userEvent.click(screen.getByRole("button", { name: "Show the whole text" }));
      expect(shownStatements()).toHaveLength(authored.length);
    });

    test("every economy, pair and mechanism on offer leaves as many passages as it says", async () => {
      renderReport(dataset);
      const choice = screen.getByRole("combobox", { name: "Only passages about" });
      const offered = within(choice).getAllByRole<HTMLOptionElement>("option").slice(1);
      expect(offered.length).toBeGreaterThan(20);
      for (const { value, textContent } of offered) {
        const count = authored.filter(({ about }) => about.includes(value)).length;
        expect(textContent).toMatch(new RegExp(`\\(${count}\\)$`));
      }
      await userEvent.selectOptions(choice, "mechanism:sepca");
      expect(shownStatements()).toEqual(
        authored.filter(({ about }) => about.includes("mechanism:sepca")).map(({ id }) => id),
      );
    });

    test("a thing that neither document mentions says so", () => {
      renderReport(dataset, { selection: { kind: "crossing", id: "cc-morine" } });
      expect(shownStatements()).toEqual([]);
      expect(screen.getByText("The two documents say nothing about this.")).toBeDefined();
    });
  });

  describe("the references", () => {
    test("narrow the text to one work when it is chosen", () => {
      renderReport(dataset, { selection: { kind: "reference", id: "iom-2015" } });
      const citing = authored.filter(({ cited }) => cited.includes("iom-2015")).map(({ id }) => id);
      expect(shownStatements()).toEqual(citing);
      expect(
        screen.getByRole("heading", { level: 2, name: `Citing IOM, 2015 ${citing.length} passages` }),
      ).toBeDefined();
    });
  });

  describe("pictures of numbers", () => {
    test("show no claim of research when only the documents count", () => {
      renderReport(dataset, { basis: "report" });
      expect(document.querySelector('[data-chart="claims-fighters-eu-citizens"]')).toBeNull();
      expect(document.querySelector(".editor-note")).toBeNull();
    });
  });
});
