import type { Frame, Page } from "playwright-core";

/** Each would set `window.injected` if any of it were read as markup, as code or as the address of code. */
export const hostileTexts = [
  `"><img src=x onerror="window.injected=1"><script>window.injected=1</script>`,
  `'-(window.injected=1)-'`,
  "javascript:window.injected=1",
  "<svg><animate onbegin=window.injected=1></svg>",
] as const;

/** What the browser holds of this page's making, and what has got into the page that is not its own. */
export class SafetyDriver {
  constructor(private readonly page: Page | Frame) {}

  /** Elements that the atlas never makes, and links that would run code, as they stand in the page. */
  async intruders(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const strange = "iframe, object, embed, base, script:not([src]):not([type='application/ld+json'])";
      const runs = (element: Element): boolean =>
        [...element.attributes].some(
          ({ name, value }) => name.startsWith("on") || /^\s*(?:javascript|data|vbscript):/i.test(value),
        );
      return [...document.querySelectorAll("*")]
        .filter((element) => element.matches(strange) || runs(element))
        .map((element) => element.outerHTML.slice(0, 120));
    });
  }
  /** Whether code that such an address or story brings along has run: it would set this. */
  async hasRun(): Promise<boolean> {
    return this.page.evaluate(() => "injected" in window);
  }
  /** What the browser says of text that is to become markup: the name of the error, "taken" where it takes it. */
  async markupFromText(): Promise<string> {
    return this.page.evaluate(() => {
      try {
        document.createElement("p").innerHTML = "<b>bold</b>";
        return "taken";
      } catch (error) {
        return error instanceof Error ? error.name : "refused";
      }
    });
  }
  /** All that is kept in the browser for this page: cookies, keys of storages, names of caches and data bases. */
  async kept(): Promise<readonly string[]> {
    return this.page.evaluate(async () => [
      ...document.cookie.split("; ").filter((cookie) => cookie !== ""),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ""),
    ]);
  }
}
