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

/** Keeps the contexts of WebGL that a frame makes, before any of its scripts runs. */
export function watchContexts(): void {
  const contexts: WebGLRenderingContext[] = [];
  Object.assign(window, { contexts });
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function watched(this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
    const context = Reflect.apply(getContext, this, [type, ...rest]);
    if (type.startsWith("webgl") && context !== null && !contexts.includes(context)) contexts.push(context);
    return context;
  } as typeof getContext;
}

/** Frames of the atlas in somebody else's page, as who reads that page meets them. */
export class GuestsDriver {
  constructor(private readonly page: Page) {}

  /** The frame of a name, also that of an element. */
  private frame(id: string): FrameLocator {
    return this.page.locator(`#${id} iframe, iframe#${id}`).contentFrame();
  }
  /** Scrolls the page to a frame: browsers draw nothing in those out of sight. */
  private async seek(id: string): Promise<void> {
    await this.page.locator(`#${id}`).scrollIntoViewIfNeeded();
  }
  /** Waits until the pictures of frames stand. */
  async pictures(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.frame(id).locator(".poster-picture svg").waitFor();
  }
  /** How much of the text of a frame is seen before anything is scrolled, CSS pixels from its top to the bar below. */
  async textInSight(id: string): Promise<number> {
    const edge = (name: string): Promise<number> =>
      this.frame(id)
        .locator(name)
        .evaluate((element) => element.getBoundingClientRect().top);
    return (await edge(".embed-bar")) - (await edge(".embed-text"));
  }
  /** Turns the wheel over the map of a frame, with Ctrl or without: how far the page around moved, and whether the map did. */
  async turnWheel(id: string, ctrl: boolean): Promise<{ readonly page: number; readonly map: boolean }> {
    await this.seek(id);
    const frame = this.frame(id);
    const map = frame.locator("[data-camera]").first();
    await frame.locator(".map-frame").hover({ position: { x: 60, y: 60 } });
    const camera = await map.getAttribute("data-camera");
    const top = await this.page.evaluate(() => window.scrollY);
    if (ctrl) await this.page.keyboard.down("Control");
    await this.page.mouse.wheel(0, 120);
    if (ctrl) await this.page.keyboard.up("Control");
    if (ctrl)
      await frame.locator(`[data-camera]:not([data-camera="${camera}"])`).first().waitFor({ state: "attached" });
    else await this.page.waitForFunction((from) => window.scrollY !== from, top);
    return {
      page: (await this.page.evaluate(() => window.scrollY)) - top,
      map: (await map.getAttribute("data-camera")) !== camera,
    };
  }
  /** Colours and name of what a frame shows while it is a picture. */
  async shows(id: string): Promise<{ readonly theme: string | undefined; readonly title: string | null }> {
    const frame = this.frame(id);
    return {
      theme: await frame.locator("html").evaluate((page) => page.dataset.theme),
      title: await frame.locator(".embed-title").textContent(),
    };
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
  /** Waits until a frame has the living map. */
  async lives(id: string): Promise<void> {
    await this.frame(id).locator('.atlas-map[data-state="idle"]').waitFor();
  }
  /** Waits until the map of a frame, which has lived, is a picture. */
  async rests(id: string): Promise<void> {
    await this.frame(id).locator('.atlas-map[data-state="fallback"]').waitFor();
  }
  /** Presses the map of a frame, at its edge, where there is sea. */
  async pressMap(id: string): Promise<void> {
    await this.seek(id);
    await this.frame(id)
      .locator(".map-frame")
      .click({ position: { x: 8, y: 100 } });
  }
  /** Contexts of WebGL that all frames together have made, and those that have not been given back; for `watchContexts`. */
  async contexts(): Promise<{ readonly made: number; readonly alive: number }> {
    const counts = await Promise.all(
      this.page.frames().map((frame) =>
        frame.evaluate(() => {
          const { contexts } = window as unknown as { readonly contexts: readonly WebGLRenderingContext[] };
          return { made: contexts.length, alive: contexts.filter((context) => !context.isContextLost()).length };
        }),
      ),
    );
    return counts.reduce((sum, { made, alive }) => ({ made: sum.made + made, alive: sum.alive + alive }), {
      made: 0,
      alive: 0,
    });
  }
  /** Presses the link of a name in the text of a frame. */
  async follow(id: string, name: string): Promise<void> {
    await this.frame(id).getByRole("link", { name, exact: true }).first().click();
  }
  /** Waits until the text of a frame has this heading. */
  async reads(id: string, heading: string): Promise<void> {
    await this.frame(id).getByRole("heading", { name: heading }).first().waitFor();
  }
  /** Names in the picture of a frame that are seen and that its edge cuts. */
  async cutNames(id: string): Promise<readonly string[]> {
    return this.frame(id)
      .locator(".poster-frame")
      .evaluate((frame) => {
        const edge = frame.getBoundingClientRect();
        return [...frame.querySelectorAll("text")].flatMap((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect();
          const isOutside = right <= edge.left || left >= edge.right || bottom <= edge.top || top >= edge.bottom;
          const isWithin =
            left >= edge.left - 1 && right <= edge.right + 1 && top >= edge.top - 1 && bottom <= edge.bottom + 1;
          const isSeen = getComputedStyle(name).visibility === "visible";
          return isSeen && !isOutside && !isWithin ? [name.textContent ?? ""] : [];
        });
      });
  }
  /** The address of the page in a frame, from its folder on. */
  async address(id: string): Promise<string> {
    return this.frame(id)
      .locator("body")
      .evaluate(() => `${location.pathname}${location.search}${location.hash}`);
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
