import type { Locator, Page } from "playwright-core";

/** The dialog of what is taken along, and the one in it that writes the snippet for other pages. */
export class TakeAlongDriver {
  constructor(private readonly page: Page) {}

  private snippet(): Locator {
    return this.page.getByRole("dialog", { name: "Embed this view" });
  }
  /** From the bar to the snippet, by the mouse. */
  async openSnippet(): Promise<void> {
    await this.page.locator(".top-bar").getByRole("button", { name: "Share" }).click();
    await this.page.getByRole("button", { name: "Embed this view" }).click();
    await this.snippet().waitFor();
  }
  /** The same by the keyboard alone: Tab to each button, Enter. */
  async openSnippetByKeys(): Promise<void> {
    for (const name of ["Share", "Embed this view"]) {
      await this.tabTo(name);
      await this.page.keyboard.press("Enter");
    }
    await this.snippet().waitFor();
  }
  /** Presses Tab until what has this name, or this label, has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await this.page.keyboard.press("Tab");
      const focused = await this.page.evaluate(() => {
        const element = document.activeElement;
        const label =
          element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
        return (
          element?.getAttribute("aria-label") ?? label?.[0]?.querySelector("span")?.textContent ?? element?.textContent
        );
      });
      if (focused?.trim() === name) return;
    }
    throw new Error(`${name} is not reached by Tab.`);
  }
  /** Chooses the form of the snippet by a press on its words. */
  async chooseForm(name: string): Promise<void> {
    await this.snippet().locator(".embed-forms").getByText(name, { exact: true }).click();
  }
  async choose(field: string, option: string): Promise<void> {
    await this.snippet()
      .getByRole("combobox", { name: new RegExp(`^${field}`) })
      .selectOption(option);
  }
  async press(box: string): Promise<void> {
    await this.snippet().getByText(box, { exact: true }).click();
  }
  async write(field: string, text: string): Promise<void> {
    await this.snippet().getByLabel(field).fill(text);
  }
  /** The snippet as it stands there. */
  code(): Promise<string> {
    return this.snippet().getByRole("textbox", { name: "Snippet" }).inputValue();
  }
}
