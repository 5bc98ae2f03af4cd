import type { Download, Locator, Page } from "playwright-core";

const names = ["Map", "Report", "Matrix", "Timeline", "Table"] as const;
type ViewName = (typeof names)[number];

/** What stands in the map's place: table, matrix, timeline; and the way between them. */
export class ViewsDriver {
  constructor(
    private readonly page: Page,
    private readonly settled: () => Promise<void>,
  ) {}

  /** Goes to a view by its tab. */
  async open(name: string): Promise<void> {
    await this.page.locator(".view-tabs-list").getByRole("link", { name, exact: true }).click();
  }
  /** Names beside marks of the timeline that run over the line of today. */
  async namesOverNow(): Promise<readonly (string | null)[]> {
    return this.page.locator(".mark-name").evaluateAll((texts) => {
      const now = document.querySelector(".line-now")?.getBoundingClientRect().left;
      if (now === undefined) throw new Error("The timeline has no line of today.");
      return texts
        .filter((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left < now && right > now;
        })
        .map((text) => text.textContent);
    });
  }
  tab(name: ViewName): Locator {
    return this.page.locator(".view-tab", { hasText: name });
  }
  /** Goes to another view from the bar, as it stands in this layout, and waits until it is there. */
  async show(name: ViewName): Promise<void> {
    const folded = this.choice();
    if (await folded.isVisible()) {
      await folded.click();
      await this.choices().filter({ hasText: name }).click();
    } else await this.page.locator(".view-tabs .view-tab").filter({ hasText: name }).click();
    await this.page
      .locator(
        { Map: ".map-frame", Report: ".report-main[aria-busy=false]" }[String(name)] ?? `.view-${name.toLowerCase()}`,
      )
      .first()
      .waitFor();
    await this.settled();
  }
  /** The button that stands for the tabs in a small window. */
  choice(): Locator {
    return this.page.locator(".view-tabs-button");
  }
  choices(): Locator {
    return this.page.locator(".view-menu-item");
  }
  openChoice(): Locator {
    return this.page.locator(".view-menu:popover-open");
  }
  /** What stands in the map's place, or beside the map in the report view. */
  view(name: "table" | "matrix" | "timeline" | "report"): Locator {
    return this.page.locator(name === "report" ? ".report-main" : `.view-${name}`);
  }
  /** Pixels of the page that a view takes from left to right. */
  async widthOf(name: "table" | "matrix" | "timeline"): Promise<number> {
    return (await this.view(name).boundingBox())?.width ?? 0;
  }
  /** Scrolls what a view shows by so many pixels. */
  async scrollBy(left: number, top: number): Promise<void> {
    await this.page.locator(".view-scroll").evaluate((element, by) => element.scrollBy(...by), [left, top] as const);
  }
  /** Whether the middle of a heading is on screen with nothing before it. */
  async isSeen(role: "columnheader" | "rowheader", name: string): Promise<boolean> {
    const head = this.page.locator(".view-scroll").getByRole(role, { name, exact: true });
    return head.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  }
  /** The part of a view that scrolls, with how it shows what is too wide. */
  async overflowOfScroll(): Promise<string> {
    return this.page.locator(".view-scroll").evaluate((element) => getComputedStyle(element).overflowX);
  }

  /** The buttons of the tables or matrices among which one can choose. */
  tabs(): Locator {
    return this.page.locator(".tab");
  }
  /** The button of the table or matrix that is shown. */
  pressedTab(): Locator {
    return this.page.locator('.tabs [aria-pressed="true"]');
  }

  rows(): Locator {
    return this.page.locator("table.data tbody:not([data-uncounted]) tr");
  }
  /** The text of a cell behind the heading of its row, both counted from 0. */
  cellText(row: number, cell: number): Locator {
    return this.view("table").locator("tbody tr").nth(row).locator("td .cell-text").nth(cell);
  }
  /** What stands in a column, counted from 1, in every row. */
  async column(number: number): Promise<readonly string[]> {
    return this.page.locator(`table.data tbody:not([data-uncounted]) tr td:nth-of-type(${number})`).allTextContents();
  }
  /** Headings by which a table sorts. */
  tableHeads(): Locator {
    return this.page.locator("table.data thead button");
  }
  findInTable(): Locator {
    return this.page.locator("input.find");
  }
  /** Columns to choose from, and the list that holds them once it is open. */
  columnChoices(): Locator {
    return this.page.locator(".menu-columns input");
  }
  openColumns(): Locator {
    return this.page.locator(".menu-columns:popover-open");
  }
  openCodebook(): Locator {
    return this.page.locator(".dialog[open] .codebook");
  }
  region(name: string | RegExp): Locator {
    return this.page.getByRole("region", { name });
  }
  /** The table that stands in the text: several economies side by side. */
  sideBySide(): Locator {
    return this.page.getByRole("table");
  }

  /** Headings by which a matrix sorts. */
  matrixHeads(): Locator {
    return this.page.locator("table.matrix thead button");
  }
  /** The one thing in a view that Tab reaches; arrows lead on from it. */
  tabStop(view: "matrix" | "timeline"): Locator {
    return this.page.locator(`.${view} [tabindex="0"]`);
  }
  marks(): Locator {
    return this.page.locator(".timeline [data-at]");
  }
  /** Names of the lines of the timeline. */
  async lines(): Promise<readonly string[]> {
    return this.page.locator(".line-name").allTextContents();
  }
  async openSigns(): Promise<void> {
    await this.page.locator(".legend-fold").evaluate((fold: HTMLDetailsElement) => {
      fold.open = true;
    });
  }
  /** Signs of the timeline's legend: of marks, or of kinds. */
  signs(of: "marks" | "kinds"): Locator {
    return this.page.locator(
      of === "marks" ? ".sign-legend .mark-solid, .sign-legend .mark-hollow" : ".sign-legend .kind-mark",
    );
  }

  /** The button that opens the list of files as which the table is taken along. */
  downloadMenu(): Locator {
    return this.page.locator(".view-actions").getByRole("button", { name: "Download", exact: true });
  }
  /** Waits until the dialog of what can be taken along has led the focus to one of its parts. */
  async takingAlong(part: string): Promise<void> {
    await this.page.locator(".take-body h3:focus", { hasText: part }).waitFor();
  }
  /** What the browser saves on a press. */
  async saved(press: () => Promise<void>): Promise<{ readonly name: string; readonly content: Buffer }> {
    const [file] = await Promise.all([this.page.waitForEvent("download"), press()]);
    return { name: file.suggestedFilename(), content: await this.read(file) };
  }
  /** Opens what can be taken along, saves what is offered under these words, and closes it again. */
  async savedInDialog(words: string): Promise<{ readonly name: string; readonly content: Buffer }> {
    await this.page.getByRole("button", { name: "Take along" }).first().click();
    const dialog = this.page.getByRole("dialog", { name: "Take along" });
    const file = await this.saved(() => dialog.getByRole("button", { name: words }).click());
    await this.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    return file;
  }
  private async read(file: Download): Promise<Buffer> {
    // The browser may run elsewhere, where its files cannot be read by path.
    const parts: Buffer[] = [];
    for await (const part of await file.createReadStream()) parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  }
}
