import type { Locator, Page } from "playwright-core";

/** What a briefer does with a story on the whole screen, and what the two windows show. */
export class PresentDriver {
  constructor(private readonly page: Page) {}

  private slide(): Locator {
    return this.page.locator(".slide");
  }
  /** Waits until the step of a number stands on the screen; gives its heading. */
  async step(number: number, steps: number): Promise<string> {
    await this.page.locator(".presentation-number", { hasText: `${number} / ${steps}` }).waitFor();
    return (await this.slide().locator("h1").textContent()) ?? "";
  }
  /** Waits until all that covers the step is as said. */
  async blank(colour: "black" | "white" | null): Promise<void> {
    const cover = this.page.locator(colour === null ? ".slide-blank" : `.slide-blank[data-colour="${colour}"]`);
    await cover.waitFor({ state: colour === null ? "detached" : "visible" });
  }
  /** Waits for the overview and gives the headings of the steps in it. */
  async overview(): Promise<readonly string[]> {
    await this.page.locator(".step-overview").waitFor();
    return this.page.locator(".step-overview ol button > span:last-child").allTextContents();
  }
  async overviewClosed(): Promise<void> {
    await this.page.locator(".step-overview").waitFor({ state: "detached" });
  }
  /** Smallest letters, in pixels, of the text beside the picture, and the share of the window that the map has. */
  async measure(): Promise<{ readonly letters: number; readonly share: number }> {
    return this.page.evaluate(() => {
      const texts = [...document.querySelectorAll(".slide-reader h1, .slide-reader p, .slide-text li")];
      const map = document.querySelector(".atlas-map")?.getBoundingClientRect();
      return {
        letters: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize))),
        share: map === undefined ? 0 : (map.width * map.height) / (window.innerWidth * window.innerHeight),
      };
    });
  }
  /** Smallest letters of the legend, with those in its signs, pixels, and what it leaves of the map to the left of it. */
  async legend(): Promise<{ readonly letters: number; readonly free: number; readonly lines: readonly string[] }> {
    const legend = this.page.locator(".presentation .legend");
    await legend.locator(".legend-entries li").first().waitFor();
    return legend.evaluate((element) => {
      const map = document.querySelector(".atlas-map")?.getBoundingClientRect();
      const texts = [...element.querySelectorAll<SVGTextElement | HTMLElement>("li > span, li svg text")];
      const letters = texts.map((text) => {
        const scale = text instanceof SVGTextElement ? (text.getScreenCTM()?.a ?? 1) : 1;
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      });
      return {
        letters: Math.round(10 * Math.min(...letters)) / 10,
        free: element.getBoundingClientRect().left - (map?.left ?? 0),
        lines: [...element.querySelectorAll("li")].map((line) => line.textContent ?? ""),
      };
    });
  }
  /** Pixels of the legend that are out of sight. */
  async legendOutOfSight(): Promise<number> {
    const body = this.page.locator(".presentation .legend-body");
    await body.locator("li").first().waitFor();
    return body.evaluate((element) => element.scrollHeight - element.clientHeight);
  }
  /** Where a longitude stands on the map, pixels from its left edge. */
  async across(longitude: number): Promise<number> {
    return this.page.locator(".map-area[data-camera]").evaluate((area, lon) => {
      const [, middle = 0, zoom = 0] = (area.getAttribute("data-camera") ?? "").split(",").map(Number);
      return area.clientWidth / 2 + ((lon - middle) / 360) * 512 * 2 ** zoom;
    }, longitude);
  }
  /** What stands beside the picture. */
  async text(): Promise<string> {
    return (await this.slide().locator(".slide-reader").textContent()) ?? "";
  }
  /** Waits for what the screen says at once to who does not see it, too. */
  async alert(): Promise<string> {
    return (await this.slide().getByRole("alert").textContent()) ?? "";
  }
  /** The notes, where they stand on the screen that all see. */
  async notes(): Promise<string> {
    return (await this.notesOnScreen().textContent()) ?? "";
  }
  /** Pixels by which the notes reach out of the window. */
  async notesOutOfSight(): Promise<number> {
    return this.notesOnScreen().evaluate((notes) => {
      const { top, bottom } = notes.getBoundingClientRect();
      return Math.max(0, -top, bottom - window.innerHeight);
    });
  }
  private notesOnScreen(): Locator {
    return this.page.getByRole("region", { name: "Notes for who speaks" });
  }
  /** Pixels of the text of a step that are out of sight. */
  async textOutOfSight(): Promise<number> {
    return this.slide()
      .locator(".slide-reader")
      .evaluate((reader) => reader.scrollHeight - reader.clientHeight);
  }
  /** Columns of the matrix that are wholly in sight. */
  async columnsInSight(): Promise<readonly string[]> {
    const heads = this.page.locator(".matrix thead th");
    await heads.first().waitFor();
    return heads.evaluateAll((all) =>
      all
        .filter((head) => {
          const { right, width } = head.getBoundingClientRect();
          return width > 0 && right <= window.innerWidth;
        })
        .map((head) => head.textContent ?? ""),
    );
  }
  /** Rows of the matrix that are wholly in sight. */
  async rowsInSight(): Promise<readonly string[]> {
    const heads = this.page.locator(".matrix tbody th");
    await heads.first().waitFor();
    return heads.evaluateAll((all) =>
      all
        .filter((head) => {
          const { top, bottom } = head.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        })
        .map((head) => head.textContent ?? ""),
    );
  }
  /** Pixels by which the timeline or the matrix has gone on. */
  async gone(): Promise<number> {
    return this.page.locator(".presentation .view-scroll").evaluate((view) => view.scrollTop);
  }
  /** Share of the height of the map that lies above the legend, which takes its whole width. */
  async aboveLegend(): Promise<number> {
    return this.page.locator(".presentation .legend").evaluate((legend) => {
      const map = document.querySelector(".atlas-map")?.getBoundingClientRect();
      const box = legend.getBoundingClientRect();
      if (map === undefined || box.width < 0.95 * map.width) return 0;
      return (box.top - map.top) / map.height;
    });
  }
  /** Where a latitude stands on the map, as a share of its height from above. */
  async down(latitude: number): Promise<number> {
    return this.page.locator(".map-area[data-camera]").evaluate((area, lat) => {
      const [middle = 0, , zoom = 0] = (area.getAttribute("data-camera") ?? "").split(",").map(Number);
      const y = (degrees: number): number =>
        Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
      return 0.5 + ((y(middle) - y(lat)) * 512 * 2 ** zoom) / area.clientHeight;
    }, latitude);
  }
  /** Whether a heading of the report stands in sight, below what covers its upper edge. */
  async passageInSight(heading: string): Promise<void> {
    await this.page.waitForFunction((text) => {
      const found = [...document.querySelectorAll(".report :is(h2, h3, h4)")].find((each) =>
        each.textContent?.includes(text),
      );
      const top = found?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < window.innerHeight / 2;
    }, heading);
  }
  /** Smallest letters of the years above a timeline, pixels. */
  async axisLetters(): Promise<number> {
    const years = this.page.locator(".timeline .line-year");
    await years.first().waitFor();
    return years.evaluateAll((all) =>
      Math.min(...all.map((year) => Number.parseFloat(getComputedStyle(year).fontSize))),
    );
  }
  /** Goes on with a reader who has nothing against motion, and waits until the map is on its way to the next step. */
  async glideOn(key: string): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: "no-preference" });
    await this.page.keyboard.press(key);
    await this.page.waitForFunction(
      () => (document.querySelector(".atlas-map")?.getAnimations({ subtree: true }).length ?? 0) > 0,
    );
    await this.page.emulateMedia({ reducedMotion: "reduce" });
  }
  /** Draws a finger over the text of the step, to the left. */
  async swipeLeft(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: readonly number[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((x) => ({ x, y: 300 })) });
    await touch("touchStart", 350);
    for (const x of [300, 250, 200, 150]) await touch("touchMove", x);
    await touch("touchEnd");
    await session.detach();
  }
  /** Presses the key that opens the presenter window, and waits for it. */
  async openPresenter(): Promise<PresenterDriver> {
    const [opened] = await Promise.all([this.page.waitForEvent("popup"), this.page.keyboard.press("n")]);
    const presenter = new PresenterDriver(opened);
    await presenter.stands();
    return presenter;
  }
  /** Waits for the button that leads back to a step. */
  async returnOffered(number: number): Promise<void> {
    await this.slide()
      .getByRole("button", { name: `Back to step ${number}` })
      .first()
      .waitFor();
  }
  /** Waits until what is shown is that of the step. */
  async returned(): Promise<void> {
    await this.page.locator(".slide-return").waitFor({ state: "detached" });
  }
  /** Names of the buttons below the text that do not stand wholly within the window. */
  async buttonsOutOfSight(): Promise<readonly string[]> {
    return this.page.locator(".presentation-bar button").evaluateAll((all) =>
      all
        .filter((button) => {
          const { left, right, bottom } = button.getBoundingClientRect();
          return left < 0 || right > screen.width || bottom > window.innerHeight;
        })
        .map((button) => button.getAttribute("aria-label") ?? button.textContent ?? ""),
    );
  }
  /** Taps the last button of the bar, which ends the presentation. */
  async tapLeave(): Promise<void> {
    await this.page.locator(".presentation-bar button").last().tap();
  }
  async left(): Promise<void> {
    await this.slide().waitFor({ state: "detached" });
  }
}

/** The window that only the presenter sees. */
export class PresenterDriver {
  constructor(readonly page: Page) {}

  async stands(): Promise<void> {
    await this.page.locator(".presenter").waitFor();
  }
  /** Waits until a step stands there. */
  async step(number: number, steps: number): Promise<void> {
    await this.page.locator(".presenter-place", { hasText: `Step ${number} of ${steps}` }).waitFor();
  }
  /** Time that has passed, and that the story is made for where it says so. */
  async time(): Promise<string> {
    return ((await this.page.locator(".presenter-elapsed").textContent()) ?? "").replace(/\s+/g, " ");
  }
  /** Time of day. */
  async clock(): Promise<string> {
    return (await this.page.locator(".presenter-clock > p:nth-child(2)").textContent()) ?? "";
  }
  /** Waits until the window says this of the screen; empty for nothing. */
  async says(text: string): Promise<void> {
    const state = this.page.locator(".presenter-state");
    await (text === "" ? state.and(this.page.locator(":empty")) : state.getByText(text)).waitFor({ state: "attached" });
  }
  /** Names on the map of the next step. */
  async nextNames(): Promise<readonly string[]> {
    const names = this.page.locator(".presenter-next .step-picture svg text");
    await names.first().waitFor();
    return names.allTextContents();
  }
  /** Names of lines in the picture of this step, which is a timeline. */
  async timelineNames(): Promise<readonly string[]> {
    const names = this.page.locator(".presenter-steps > figure:first-child .step-view .line-name");
    await names.first().waitFor();
    return names.allTextContents();
  }
  async notes(): Promise<string> {
    return (await this.page.locator(".presenter-notes").textContent()) ?? "";
  }
}
