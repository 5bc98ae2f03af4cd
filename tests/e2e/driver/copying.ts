import type { Locator, Page } from "playwright-core";

/** What is in the clipboard after a copy, and what was selected for it. */
export interface Copied {
  readonly selected: string;
  readonly plain: string;
  readonly html: string;
}

/** Text that a reader selects and copies. */
export class CopyingDriver {
  constructor(private readonly page: Page) {}

  /** Waits until the page cites what is copied from it: that part is fetched in idle time. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => {
      const panel = document.querySelector("#panel");
      if (panel === null) return false;
      getSelection()?.selectAllChildren(panel);
      const clipboardData = new DataTransfer();
      const copy = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
      // Nobody answers for as long as its code is fetched, run and mounted.
      const isAnswered = !document.body.dispatchEvent(copy);
      getSelection()?.removeAllRanges();
      return isAnswered;
    });
  }
  /** Selects and copies the panel, the text of its first statement, or all that belongs to that statement. */
  async copyPanel(part: "all" | "statement text" | "statement"): Promise<Copied> {
    const parts = { all: "#panel", "statement text": "#panel .statement-text", statement: "#panel [data-statement]" };
    return this.copy(parts[part]);
  }
  /** The same of so many characters at the beginning of the panel's first statement. */
  async copyWords(characters: number): Promise<Copied> {
    return this.copy("#panel .statement-text span", characters);
  }
  async copySection(id: string): Promise<Copied> {
    return this.copy(`[data-section="${id}"]`);
  }
  private async copy(selector: string, characters?: number): Promise<Copied> {
    await this.page.locator(selector).first().waitFor();
    const selected = await this.page.evaluate(
      ([wanted, count]) => {
        const element = document.querySelector(wanted);
        const selection = getSelection();
        if (element === null || selection === null) throw new Error("There is nothing to select.");
        selection.selectAllChildren(element);
        if (count !== null)
          selection.setBaseAndExtent(element.firstChild ?? element, 0, element.firstChild ?? element, count);
        return selection.toString();
      },
      [selector, characters ?? null] as const,
    );
    await this.page.keyboard.press("ControlOrMeta+c");
    const read = (type: string): Promise<string> =>
      this.page.evaluate(async (wanted) => {
        const [item] = await navigator.clipboard.read();
        return item === undefined ? "" : (await item.getType(wanted)).text();
      }, type);
    return { selected, plain: await read("text/plain"), html: await read("text/html") };
  }
  /** What a button of the page has put into the clipboard. */
  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Drags the mouse over the first line of an element's text, as a reader does who selects it. */
  async dragOver(element: Locator): Promise<void> {
    const { x, y, width } = await this.lineOf(element);
    await this.page.mouse.move(x + 2, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width / 2, y);
    await this.page.mouse.move(x + width - 1, y);
    await this.page.mouse.up();
  }
  /** Presses the first line of an element's text, `count` times in a row. */
  async pressText(element: Locator, count = 1): Promise<void> {
    const { x, y, width } = await this.lineOf(element);
    await this.page.mouse.click(x + width / 3, y, { clickCount: count, delay: 20 });
  }
  private async lineOf(element: Locator): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
    return element.evaluate((holder) => {
      holder.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.selectNodeContents(holder);
      const [line] = range.getClientRects();
      if (line === undefined) throw new Error("There is no text.");
      return { x: line.left, y: line.top + line.height / 2, width: line.width };
    });
  }
  /** The text that is selected in the page. */
  async selectedText(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? "");
  }
}
