import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";

/** What a reader does with stories of their own, by keyboard. */
export class OwnStoriesDriver {
  constructor(private readonly page: Page) {}

  /** Goes to a button by its name and presses Enter. */
  private async enter(name: string | RegExp): Promise<void> {
    const button = this.page.getByRole("button", { name, exact: true });
    await button.first().focus();
    await this.page.keyboard.press("Enter");
  }
  /** Begins a new story with the view on screen, from the menu of the bar; waits until it can be written. */
  async begin(): Promise<void> {
    await this.enter("View options");
    await this.enter("Add to a story");
    await this.opened();
    await this.enter("A new story");
    await this.writes(1);
  }
  /** Waits until the search offers what opens them. */
  async offered(): Promise<void> {
    await this.page.getByRole("option", { name: /“Your stories”/ }).waitFor();
  }
  /** Waits for the dialog of all own stories. */
  async opened(): Promise<void> {
    await this.page.locator(".own-stories").waitFor();
  }
  /** Adds what is looked at as the next step. */
  async addStep(count: number): Promise<void> {
    await this.enter("Add as a new step");
    await this.writes(count);
  }
  /** Writes into a field of the step, in place of what stands there. */
  async fill(label: string, words: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).focus();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(words);
  }
  /** Waits until a story of so many steps is being written. */
  async writes(count: number): Promise<void> {
    await this.page.locator(`.own-steps > li:nth-child(${count})`).waitFor();
  }
  /** Titles of the steps, in order, of the story that is being written. */
  async titles(): Promise<readonly string[]> {
    return this.page.locator(".own-step-name > span:last-child").allTextContents();
  }
  /** Moves the last step to the front by the keys of its handle. */
  async moveLastToFront(): Promise<void> {
    await this.page.locator(".own-handle").last().focus();
    await this.page.keyboard.press("Home");
  }
  /** Draws the first step behind the second with the mouse. */
  async dragFirstDown(): Promise<void> {
    const [from, to] = [this.page.locator(".own-handle").first(), this.page.locator(".own-handle").last()];
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (start === null || end === null) throw new Error("The steps have no handles.");
    await this.page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
    await this.page.mouse.up();
  }
  /** Waits until the steps stand in this order. */
  async ordered(titles: readonly string[]): Promise<void> {
    for (const [index, title] of titles.entries()) {
      await this.page
        .locator(`.own-steps > li:nth-child(${index + 1})`)
        .getByText(title)
        .waitFor();
    }
  }
  /** Waits until the story is read, not written; presents it. */
  async present(): Promise<void> {
    await this.page.getByRole("button", { name: "Write on this story" }).waitFor();
    await this.enter("Present");
  }
  /** Presents the story that is being written. */
  async presentWritten(): Promise<void> {
    await this.enter("Present");
  }
  /** Closes the story that is read. */
  async leave(): Promise<void> {
    await this.enter("Leave the story");
    await this.page.locator(".story-panel").waitFor({ state: "detached" });
  }
  /** The fragment of a link that holds a story of one step, "First of" its title. */
  linkOf(title: string): string {
    const file = `---\nformat: 1\ntitle: ${title}\nlanguage: en\n---\n\n## [First of ${title}](?select=mechanism:selec)\n\nText.\n`;
    return this.linkOfFile(file);
  }
  /** The same for the file of a story as it stands. */
  linkOfFile(file: string): string {
    return `#own=1${deflateRawSync(Buffer.from(file)).toString("base64url")}`;
  }
  /** Opens such a link in the page that stands, as who pastes it behind the address does. */
  async openLink(fragment: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, fragment);
  }
  /** Waits until a step with this heading is read beside the map. */
  async reads(heading: string): Promise<void> {
    await this.page.locator(".story-panel h2").getByText(heading, { exact: true }).waitFor();
  }
}
