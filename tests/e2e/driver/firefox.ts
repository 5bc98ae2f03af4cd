import type { Page } from "puppeteer-core";
import { launchFirefox } from "../../support/firefox.ts";

/** A window of Firefox, as far as the walks in it need one. Whoever opens it closes it. */
export class FirefoxDriver {
  private readonly asked: string[] = [];
  private readonly complaints: string[] = [];

  constructor(
    private readonly page: Page,
    readonly close: () => Promise<void>,
  ) {
    page.on("request", (request) => this.asked.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  /** Loads an address, and waits until the map shows what it is going to show. */
  async go(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.locator('.atlas-map[data-state="idle"], .atlas-map[data-state="fallback"]').wait();
  }
  /** Waits until this heading stands on the page. */
  async heading(text: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => [...document.querySelectorAll("h2")].some((heading) => heading.textContent === wanted),
      {},
      text,
    );
  }
  /** Presses a button. */
  async press(name: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  }
  async key(key: "PageDown" | "Escape"): Promise<void> {
    await this.page.keyboard.press(key);
  }
  /** Waits until this step stands on the screen of a presentation. */
  async step(place: string): Promise<void> {
    await this.page.waitForFunction(
      (text) => document.querySelector(".presentation-number")?.textContent?.includes(text) === true,
      {},
      place,
    );
  }
  /** Opens the presenter window by its key, and waits until it hears of the screen. */
  async openPresenter(): Promise<FirefoxDriver> {
    const opened = new Promise<Page>((resolve, reject) => {
      this.page.once("popup", (popup) => (popup === null ? reject(new Error("No window.")) : resolve(popup)));
    });
    await this.page.keyboard.press("n");
    const presenter = new FirefoxDriver(await opened, this.close);
    await presenter.page.waitForFunction(() => document.querySelector(".presenter-state")?.textContent === "");
    return presenter;
  }
  /** Types into the search and chooses what stands first. */
  async search(text: string): Promise<void> {
    await this.page.locator("[role='combobox']").fill(text);
    await this.page.locator("[role='option']").click();
  }
  async addressHolds(part: string): Promise<void> {
    await this.page.waitForFunction((wanted) => location.search.includes(wanted), {}, part);
  }
  /** What was asked for outside the page itself, in order. */
  requests(): readonly string[] {
    return this.asked.filter((address) => !/^(?:data|blob):/.test(address));
  }
  /** Errors in the console and failed scripts. */
  errors(): readonly string[] {
    return this.complaints;
  }
}

/** Opens an address in a Firefox of its own. */
export async function openInFirefox(address: string): Promise<FirefoxDriver> {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  const driver = new FirefoxDriver(page, () => browser.close());
  await driver.go(address);
  return driver;
}
