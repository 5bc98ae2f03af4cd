import type { Locator, Page } from "playwright-core";

/** Both documents, statement by statement. */
export class ReportDriver {
  constructor(private readonly page: Page) {}

  /** Waits until the whole text stands. */
  async settled(): Promise<void> {
    await this.page.locator('.report-main[aria-busy="false"]').waitFor();
  }
  title(): Locator {
    return this.page.getByRole("heading", { level: 2, name: "Both documents, statement by statement" });
  }
  section(id: string): Locator {
    return this.page.locator(`#section-${id}`);
  }
  sections(): Locator {
    return this.page.locator(".report-section");
  }
  /** Statements, in the report and in the panel. */
  statements(): Locator {
    return this.page.locator("[data-statement]");
  }
  /** Their ids, in the order of the page. */
  async statementIds(): Promise<readonly (string | null)[]> {
    return this.statements().evaluateAll((all) => all.map((element) => element.getAttribute("data-statement")));
  }
  statement(id: string): Locator {
    return this.page.locator(`[data-statement="${id}"]`);
  }
  /** The statement or section that the address names. */
  marked(): Locator {
    return this.page.locator('[aria-current="true"][data-statement]');
  }
  async markedId(): Promise<string | null> {
    return this.marked().getAttribute("data-statement");
  }
  /** Copies the citation of the marked statement, and waits until the page says so. */
  async copyCitation(): Promise<void> {
    await this.marked().getByRole("button", { name: "Copy citation" }).click();
    await this.marked().getByText("Copied").waitFor();
  }
  /** Citations of what is being read. */
  citations(): Locator {
    return this.page.locator(".statement[data-reading] .citation-button");
  }
  contents(): Locator {
    return this.page.locator(".contents");
  }
  contentsList(): Locator {
    return this.page.locator(".contents-list");
  }
  /** Waits until the contents say that the reader is at a section of this name. */
  async isReading(name: string): Promise<void> {
    await this.page.locator(".contents-entry[data-current]", { hasText: name }).waitFor();
  }
  /** The heading over passages about one thing. */
  passages(): Locator {
    return this.page.locator(".passages h2");
  }
  /** The list of things of which one can read the passages. */
  passageChoice(): Locator {
    return this.page.locator(".passage-choice select");
  }
  /** How far the text reaches beyond its own width, CSS pixels. */
  async overflow(): Promise<number> {
    return this.page.locator(".side-report").evaluate((element) => element.scrollWidth - element.clientWidth);
  }
  /** How far the page behind the text is scrolled, CSS pixels. */
  async pageScroll(): Promise<number | undefined> {
    return this.page.evaluate(() => document.scrollingElement?.scrollTop);
  }

  /** Where the reader hands in an own copy of the documents. */
  ownCopy(): Locator {
    return this.page.locator('input[type="file"]');
  }
  /** Paragraphs of the reader's own copy, everywhere or beside one statement. */
  originals(statement?: string): Locator {
    return (statement === undefined ? this.page : this.statement(statement)).locator(".original");
  }
  async openOriginal(statement: string): Promise<void> {
    await this.statement(statement).getByRole("button", { name: "Original" }).click();
  }
  /** Words of the original that the statement carries over. */
  markedWords(statement: string): Locator {
    return this.originals(statement).locator("mark");
  }
}
