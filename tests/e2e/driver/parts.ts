import type { Locator, Page } from "playwright-core";

/** Answers that a server gives for a part that is not there. */
const answers = {
  gone: { status: 404, contentType: "text/plain", body: "" },
  startPage: { status: 200, contentType: "text/html", body: "<!doctype html>" },
  broken: { status: 500, contentType: "text/plain", body: "" },
} as const;

/** Parts of the page that are loaded on demand, and what stands in their place when they do not come. */
export class PartsDriver {
  constructor(private readonly page: Page) {}

  /** Lets the files of a part (`TableView`, or `views-*.css` in full) fail; `once`: only the first time. */
  async withhold(part: string, answer: keyof typeof answers = "gone", once = false): Promise<void> {
    await this.page.route(this.files(part), (route) => route.fulfill(answers[answer]), once ? { times: 1 } : {});
  }
  /** The files of a part are there again. */
  async restore(part: string): Promise<void> {
    await this.page.unroute(this.files(part));
  }
  /** Pattern of the addresses of a part's files. */
  private files(part: string): string {
    return part.includes("*") ? `**/${part}` : `**/${part}-*.js`;
  }
  /** Lets the files of a part wait until `release` is called; `asked` ends when the page has asked for them. */
  async hold(part: string): Promise<{ readonly asked: Promise<void>; readonly release: () => void }> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.route(this.files(part), async (route) => {
      await held;
      await route.continue();
    });
    return { asked: this.askedFor(part), release };
  }
  /** Waits until the page asks for the files of a part. */
  private async askedFor(part: string): Promise<void> {
    await this.page.waitForRequest(this.files(part));
  }
  /** Waits until the page has found out what became of a part that did not come; from then on it may ask for it anew. */
  async knownToBeGone(part: string): Promise<void> {
    // The page asks for the file, and then what became of it, with the other files of the page.
    await this.page.waitForResponse(
      (answer) => answer.request().method() === "HEAD" && answer.url().includes(`/${part}-`),
    );
    await this.page.waitForLoadState("networkidle");
  }
  /** Waits until a part's files are answered for; gives the status. */
  async answered(part: string): Promise<number> {
    return (await this.page.waitForResponse(this.files(part))).status();
  }
  /**
   * From now on the first answer for each script is that it is not there, but for those that the page has already; gives the
   * addresses asked for, as they come.
   */
  async failEachOnce(): Promise<ReadonlySet<string>> {
    // Whether a page that is loaded again asks anew for what it had is the browser's choice.
    const had = new Set(
      await this.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)),
    );
    const seen = new Set<string>();
    await this.page.route("**/assets/*.js", async (route) => {
      const url = route.request().url();
      if (had.has(url) || seen.has(url)) return route.fallback();
      seen.add(url);
      return route.fulfill(answers.gone);
    });
    return seen;
  }
  /** What stands in the place of a part that is missing; of one part by its name. */
  failed(name?: string): Locator {
    const all = this.page.locator(".failed-part");
    return name === undefined ? all : all.filter({ hasText: `“${name}”` });
  }
  /** Presses a button of what stands in the place of a missing part. */
  async press(button: string, name?: string): Promise<void> {
    await this.failed(name).getByRole("button", { name: button }).click();
  }
  retryButton(name?: string): Locator {
    return this.failed(name).getByRole("button", { name: "Try again" });
  }
  /** Waits until a view is there, and asks for it again where it says that it has not come, as a reader would. */
  async untilThere(view: Locator): Promise<void> {
    for (let asked = 0; asked < 4; asked += 1) {
      await view.or(this.retryButton()).first().waitFor();
      if (await view.isVisible()) return;
      await this.retryButton().first().click();
    }
    throw new Error("The view has not come, although it was asked for again.");
  }
  async retry(name?: string): Promise<void> {
    await this.retryButton(name).click();
  }
}
