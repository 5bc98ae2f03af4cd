import type { Locator, Page } from "playwright-core";

/** The text beside the map: what is selected, its facts, statements and sources. */
export class PanelDriver {
  constructor(private readonly page: Page) {}

  itself(): Locator {
    return this.page.locator("#panel");
  }
  /** The part of the text that scrolls. */
  body(): Locator {
    return this.itself().locator(".panel-body");
  }
  /** On a phone: draws the text half-way up over the map. */
  async raise(): Promise<void> {
    await this.page.getByRole("button", { name: "Show more text" }).click();
    await this.page.getByRole("button", { name: "Show more map" }).waitFor();
  }
  /** On a phone: whether the text stands where it leaves the map in sight. */
  async isLow(): Promise<boolean> {
    return this.page.locator(".side").evaluate((side) => side.scrollTop === 0);
  }
  /** On a phone: the sheet's handle. */
  handle(): Locator {
    return this.page.locator(".sheet-handle");
  }
  /** On a phone: pixels of the window that the text takes where it stands. */
  async heightSeen(): Promise<number> {
    return this.page.locator(".sheet").evaluate((sheet) => window.innerHeight - sheet.getBoundingClientRect().top);
  }
  /** On a phone: draws the text up by a finger, or down by a negative way. */
  async drag(way: number): Promise<void> {
    const box = await this.handle().boundingBox();
    if (box === null) throw new Error("The text has no handle.");
    const session = await this.page.context().newCDPSession(this.page);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at: number | null) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: at === null ? [] : [{ x, y: at }] });
    await touch("touchStart", y);
    for (let step = 1; step <= 10; step += 1) await touch("touchMove", y - (way * step) / 10);
    await touch("touchEnd", null);
    await session.detach();
  }
  /** Pixels by which the text is wider than its room. */
  async sidewaysOverflow(): Promise<number> {
    return this.body().evaluate((body) => body.scrollWidth - body.clientWidth);
  }
  heading(): Locator {
    return this.page.locator(".panel-head h2");
  }
  button(name: string | RegExp): Locator {
    return this.itself().getByRole("button", { name, exact: true });
  }
  link(name: string | RegExp): Locator {
    return this.itself().getByRole("link", { name, exact: true });
  }
  /** A list of the text from which one of several is chosen. */
  choice(name: string): Locator {
    return this.itself().getByRole("combobox", { name, exact: true });
  }
  /** What stands beside what in the comparison: the heads of its columns. */
  comparedHeads(): Locator {
    return this.itself().locator(".compare thead .link, .compare thead span:first-child:not(button *)");
  }
  /** Scrolls to the end of the comparison and says how far below the top of what scrolls its heads then stand. */
  async headsAtEnd(): Promise<number> {
    return this.itself().evaluate((panel) => {
      const head = panel.querySelector(".compare thead th");
      const side = panel.closest(".side");
      panel.querySelector(".compare tbody:last-of-type")?.scrollIntoView({ block: "end" });
      return Math.round((head?.getBoundingClientRect().top ?? Number.NaN) - (side?.getBoundingClientRect().top ?? 0));
    });
  }
  /** Rows that are folded away and that only the browser's own search in the page finds. */
  untilFound(): Locator {
    return this.body().locator('.fold-rest[hidden="until-found"]');
  }
  /** Has the browser find what is folded away in the first of these folds, as its search in the page does; its text. */
  async findFolded(): Promise<string> {
    return this.untilFound()
      .first()
      .evaluate((fold) => {
        const row = fold.querySelector("li") ?? fold;
        row.id = "found-by-browser";
        location.hash = row.id;
        return row.textContent ?? "";
      });
  }
  /** What was found so. */
  found(): Locator {
    return this.body().locator("#found-by-browser");
  }
  /** Links of the text that are on screen. */
  links(): Locator {
    return this.body().locator("a:visible");
  }
  /** Parts that open and close, as far as they can be seen. */
  folds(): Locator {
    return this.itself().locator("summary:visible");
  }
  /** Where a fact comes from, closed at first. */
  provenance(): Locator {
    return this.itself().locator("details.provenance summary");
  }
  citations(): Locator {
    return this.itself().locator(".citation-button:visible");
  }
  /** References that are open, here and in the report. */
  references(): Locator {
    return this.page.locator(".reference-card");
  }
  closeReference(): Locator {
    return this.itself().locator(".reference-close");
  }
  /** Rows of agreements and of joint operations. */
  agreementsAndOperations(): Locator {
    return this.itself().locator(
      '.block-part:not([data-uncounted]) .row :is([data-kind="agreement"], [data-kind="joint-operation"])',
    );
  }
  /** Marks of what was found beyond the two documents, anywhere on the page. */
  research(): Locator {
    return this.page.locator('.basis[data-basis="research"]');
  }
  /** Pictures of numbers, or the tables that stand for them. */
  charts(): Locator {
    return this.itself().locator("figure.chart svg, figure.chart figcaption");
  }
}
