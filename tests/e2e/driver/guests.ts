import type { FrameLocator, Page } from "playwright-core";

/** What embeds must not do, counted in every frame before any of its scripts runs. */
export function watchGuests(): void {
  const done: string[] = [];
  Object.assign(window, { done });
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function watched(this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
    if (type.startsWith("webgl")) done.push("webgl");
    return Reflect.apply(getContext, this, [type, ...rest]);
  } as typeof getContext;
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
    const own = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, {
      configurable: true,
      get: () => {
        done.push(name);
        return own?.get?.call(window);
      },
    });
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(document, "cookie", {
    get: () => {
      done.push("cookie");
      return cookie?.get?.call(document);
    },
    set: () => done.push("cookie"),
  });
}

/** Frames of the atlas in somebody else's page, as who reads that page meets them. */
export class GuestsDriver {
  constructor(private readonly page: Page) {}

  private frame(id: string): FrameLocator {
    return this.page.frameLocator(`#${id}`);
  }
  /** Scrolls the page to a frame: browsers draw nothing in those out of sight. */
  private async seek(id: string): Promise<void> {
    await this.page.locator(`#${id}`).scrollIntoViewIfNeeded();
  }
  /** Waits until the pictures of frames stand. */
  async pictures(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.frame(id).locator(".poster-picture svg").waitFor();
  }
  /** Presses the picture of a frame, and waits until the atlas has its map. */
  async start(id: string): Promise<void> {
    await this.seek(id);
    await this.frame(id).locator(".poster-start").click();
    await this.stands(id);
  }
  async stands(id: string): Promise<void> {
    await this.frame(id).locator('.atlas-map:is([data-state="idle"], [data-state="fallback"])').waitFor();
  }
  /** Presses the link of a name in the text of a frame. */
  async follow(id: string, name: string): Promise<void> {
    await this.frame(id).getByRole("link", { name, exact: true }).first().click();
  }
  /** Waits until the text of a frame has this heading. */
  async reads(id: string, heading: string): Promise<void> {
    await this.frame(id).getByRole("heading", { name: heading }).first().waitFor();
  }
  /** What a frame says when it was started or left in vain. */
  async says(id: string): Promise<string> {
    const words = this.frame(id).locator('[role="alert"]:not([hidden]), .poster[data-state="failed"] .poster-status');
    return (await words.first().textContent()) ?? "";
  }
  /** Presses the picture, or the way to the whole atlas, without waiting for what comes of it. */
  async press(id: string, what: "picture" | "door"): Promise<void> {
    await this.seek(id);
    await this.frame(id)
      .locator(what === "picture" ? ".poster-start" : ".embed-door")
      .click();
  }
  /** Share of the frame's height that its picture or map has. */
  async share(id: string): Promise<number> {
    return this.frame(id)
      .locator(".poster-frame, .map-frame")
      .first()
      .evaluate((map) => map.getBoundingClientRect().height / window.innerHeight);
  }
  /** What all frames together did of what `watchGuests` counts. */
  async done(): Promise<readonly string[]> {
    const lists = await Promise.all(
      this.page
        .frames()
        .flatMap((frame) =>
          frame.isDetached() || frame === this.page.mainFrame()
            ? []
            : [frame.evaluate(() => (window as unknown as { readonly done: readonly string[] }).done)],
        ),
    );
    return lists.flat();
  }
  /** Steps of the window's history, how far the page is scrolled, and which element of it has the focus. */
  async around(): Promise<{ readonly steps: number; readonly scrolled: number; readonly focus: string }> {
    return this.page.evaluate(() => ({
      steps: history.length,
      scrolled: window.scrollY,
      focus: document.activeElement?.id || document.activeElement?.tagName || "",
    }));
  }
}
