import type { BrowserContext, Locator, Page } from "playwright-core";
import { keepApart } from "./tabs.ts";

/** The window and the system around the page: sizes, screens, letters, colours; and what the page makes of them. */
export class WindowDriver {
  constructor(
    private readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  /** Takes the network away, or brings it back. */
  async setOffline(offline: boolean): Promise<void> {
    keepApart(this.page);
    await this.context.setOffline(offline);
  }
  /** From the next load on, the browser itself lets the page open no window, whatever is pressed: as in a frame without that right. */
  async refuseWindows(): Promise<void> {
    await this.page.route(
      (url) => url.pathname.endsWith("/"),
      async (route) => {
        const answer = await route.fetch();
        const policy = [answer.headers()["content-security-policy"], "sandbox allow-scripts allow-same-origin"];
        await route.fulfill({
          response: answer,
          headers: { ...answer.headers(), "content-security-policy": policy.filter(Boolean).join(", ") },
        });
      },
    );
  }
  /** Gives the window another size, and waits until the page has taken it. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.painted();
  }
  /** Moves the window to a screen of another pixel ratio, as to a projector. */
  async moveToScreen(pixelRatio: number): Promise<void> {
    keepApart(this.page);
    const { width, height } = this.page.viewportSize() ?? { width: 760, height: 520 };
    const session = await this.context.newCDPSession(this.page);
    await session.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: pixelRatio,
      mobile: false,
    });
    await this.page.evaluate(() => window.dispatchEvent(new Event("test:screen")));
  }
  /** Takes over the theme of the system, as when it changes in the evening. */
  async wear(theme: "light" | "dark"): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme });
    await this.painted();
  }
  /** Takes over the colours of a system in high contrast, or gives them back. */
  async forceColours(on: boolean): Promise<void> {
    await this.page.emulateMedia({ forcedColors: on ? "active" : "none" });
    await this.painted();
  }
  /** Asks for more contrast as a system does, or no longer. */
  async askForContrast(on: boolean): Promise<void> {
    await this.page.emulateMedia({ contrast: on ? "more" : "no-preference" });
    await this.painted();
  }
  /** Colours that the reader sees of an element: of its ground, its text and its lower border. */
  async coloursOf(
    element: Locator,
  ): Promise<{ readonly ground: string; readonly text: string; readonly below: string }> {
    return element.first().evaluate((shown) => {
      const { backgroundColor, color, borderBottomColor } = getComputedStyle(shown);
      return { ground: backgroundColor, text: color, below: borderBottomColor };
    });
  }
  /** Whether a sign made of a ground or of borders is told from the page behind it. */
  async standsOut(sign: Locator, page: string): Promise<boolean> {
    return sign.evaluate((shown, behind) => {
      const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(shown);
      const ground = backgroundColor !== behind && backgroundColor !== "rgba(0, 0, 0, 0)";
      return ground || (Number.parseFloat(borderTopWidth) > 0 && borderTopColor !== behind);
    }, page);
  }
  /** Fill and stroke of a drawn sign. */
  async paintOf(sign: Locator): Promise<readonly [fill: string, stroke: string]> {
    return sign.first().evaluate((shown) => [getComputedStyle(shown).fill, getComputedStyle(shown).stroke] as const);
  }
  /** Sets the size of letters in the browser's settings, pixels; 16 is what browsers bring along. */
  async setLetters(size: number): Promise<void> {
    keepApart(this.page);
    const session = await this.context.newCDPSession(this.page);
    await session.send("Page.setFontSizes", { fontSizes: { standard: size } });
    await session.detach();
    await this.painted();
  }
  /** Waits for two frames: what was asked for before is then laid out, observed and drawn. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
  }
  /** How map and text stand to one another. */
  async arrangement(): Promise<string> {
    return ((await this.page.locator(".shell").getAttribute("data-layout")) ?? "").split(" ")[0] ?? "";
  }
  /** Height of what the view is about, its own scrolled part: map, rows, lines or text; CSS pixels. */
  async mainHeight(): Promise<number> {
    return this.page
      .locator(".side-report, .view-scroll, .map-frame")
      .evaluateAll((parts) =>
        Math.min(
          window.innerHeight,
          (parts.find((part) => part.matches(".side-report")) ?? parts[0])?.clientHeight ?? 0,
        ),
      );
  }
  /** Whether all of an element's width lies within the window. */
  async inSight(element: Locator): Promise<boolean> {
    return element.evaluate((shown) => {
      const { left, right } = shown.getBoundingClientRect();
      return left >= 0 && right <= window.innerWidth;
    });
  }
  /** How far the page reaches beyond the right edge of the window, CSS pixels. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
  /** Texts that reach beyond the right edge of the window and cannot be scrolled to. */
  async cutTexts(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const cut: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const holder = node.parentElement;
        if (holder === null || holder.offsetWidth < 2 || !holder.checkVisibility({ visibilityProperty: true }))
          continue;
        if (holder.closest("svg, .visually-hidden, table, .tabs, .filter-chips, option") !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { right, width } = range.getBoundingClientRect();
        // Shortened with dots, it says so itself; so does a line whose paragraphs stand one after the other.
        const isLine = getComputedStyle(holder).display === "inline";
        const line = (isLine ? holder.parentElement : null) ?? holder;
        if (width > 1 && right > window.innerWidth + 1 && getComputedStyle(line).textOverflow !== "ellipsis")
          cut.push(`${holder.className}: ${node.textContent?.slice(0, 30)}`);
      }
      return cut;
    });
  }
  /**
   * Controls that a reader cannot get at: scrolled to, they lie outside the window or under something else. Those of closed
   * layers and of what is inert do not count.
   */
  async unreachable(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const controls = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")].filter(
        (element) =>
          element.tabIndex >= 0 &&
          !element.matches(".skip-link, :disabled") &&
          element.closest("[inert]") === null &&
          element.checkVisibility({ visibilityProperty: true }) &&
          element.getClientRects().length > 0,
      );
      const side = document.querySelector(".side");
      const lost: string[] = [];
      /** What lies in the middle of a control: itself, or what is in its place. */
      const look = (element: HTMLElement): { readonly found: boolean; readonly instead: () => string } => {
        const box = element.getClientRects()[0];
        if (box === undefined) return { found: true, instead: () => "" };
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const inside = x >= 0 && y >= 0 && x < window.innerWidth && y < window.innerHeight;
        const hit = inside ? document.elementFromPoint(x, y) : null;
        const own =
          hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest("label")?.contains(element));
        const ground = hit !== element && hit?.contains(element) === true && hit.matches("main, body, html, .shell");
        const instead = (): string =>
          `at ${Math.round(x)}, ${Math.round(y)} under ${hit?.outerHTML.slice(0, 80) ?? "nothing"}`;
        return { found: own === true && !ground, instead };
      };
      for (const element of controls) {
        // Most are in sight since one before them was scrolled to.
        if (look(element).found) continue;
        // A sheet raised for the one before would lie over the map.
        if (side !== null && !side.contains(element)) side.scrollTop = 0;
        element.scrollIntoView({ block: "center", inline: "center" });
        const { found, instead } = look(element);
        if (!found)
          lost.push(
            `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 40)}” ${instead()}`,
          );
      }
      document.scrollingElement?.scrollTo(0, 0);
      if (side !== null) side.scrollTop = 0;
      return lost;
    });
  }
}
