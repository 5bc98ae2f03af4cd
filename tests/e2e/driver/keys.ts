import type { Locator, Page } from "playwright-core";

/** What a reader does by keyboard alone, and where the focus is. */
export class KeysDriver {
  constructor(private readonly page: Page) {}

  /** Name or words of what has the focus; "body" when nothing has. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return "body";
      return element.getAttribute("aria-label") ?? (element.textContent ?? "").trim().slice(0, 80);
    });
  }
  /** What has the focus, by class; "body" where it is lost. */
  async focusedClass(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === null || activeElement === document.body
        ? "body"
        : (activeElement.getAttribute("class") ?? activeElement.tagName.toLowerCase());
    });
  }
  /** The `id` of what has the focus; empty where it has none. */
  async focusedId(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.id ?? "");
  }
  async hasFocus(control: Locator): Promise<boolean> {
    return control.evaluate((element) => element === document.activeElement);
  }
  /** Gives a control the focus and presses Enter on it, as a reader by keyboard does who has come to it. */
  async enter(control: Locator): Promise<void> {
    await control.first().focus();
    await this.page.keyboard.press("Enter");
  }
  /** Presses keys one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }
  /** Moves focus by Tab until an element whose accessible text contains `text` has it; fails after `limit` presses. */
  async tabTo(text: string, limit = 120): Promise<void> {
    for (let press = 0; press < limit; press += 1) {
      await this.page.keyboard.press("Tab");
      const label = await this.page.evaluate(() => {
        const element = document.activeElement;
        return element === null ? "" : (element.getAttribute("aria-label") ?? element.textContent ?? "");
      });
      if (label.includes(text)) return;
    }
    throw new Error(`“${text}” was not reached with ${limit} presses of Tab.`);
  }
}
