import type { Page } from "playwright-core";

/** What a page says about use without network and about newer editions. */
export class OfflineDriver {
  constructor(private readonly page: Page) {}

  /** Waits until the foot of the panel says that the atlas works without network; gives its words. */
  async kept(): Promise<string> {
    const note = this.page.locator(".kept-note[data-kept='ready']");
    await note.waitFor({ state: "attached" });
    return (await note.textContent()) ?? "";
  }
  /** Waits until a newer edition is known of; it is offered only where the page says so. */
  async newerKnown(): Promise<void> {
    await this.page.locator(".kept-note[data-kept='newer']").waitFor({ state: "attached" });
  }
  /** Waits until the page of a record, or the atlas, has this heading. */
  async shows(heading: string): Promise<void> {
    await this.page.getByRole("heading", { name: heading }).first().waitFor();
  }
  /** Whether a newer edition is offered over the page. */
  async offered(): Promise<boolean> {
    return this.page.locator(".newer-offer:not([data-empty])").isVisible();
  }
  /** Waits until a newer edition is offered over the page. */
  async offer(): Promise<void> {
    await this.page.locator(".newer-offer:not([data-empty])").waitFor();
  }
  /** Takes the offer over the page. */
  async take(): Promise<void> {
    await this.page.locator(".newer-offer").getByRole("button", { name: "Take it" }).click();
  }
  /** Waits until the page is of the newer edition (`tests/support/editionServer.ts`). */
  async isNewer(): Promise<void> {
    await this.page.locator("html[data-edition='newer'] #root .shell").waitFor();
  }
  async isOlder(): Promise<boolean> {
    return (await this.page.locator("html[data-edition='newer']").count()) === 0;
  }
}
