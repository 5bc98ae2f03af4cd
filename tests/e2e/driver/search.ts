import type { Locator, Page } from "playwright-core";

/** The search: its field, its list of results. */
export class SearchDriver {
  constructor(private readonly page: Page) {}

  /** The button that opens the search where there is no room for its field. */
  button(): Locator {
    return this.page.getByRole("button", { name: "Search", exact: true });
  }
  /** What of the results is what was typed. */
  marks(): Locator {
    return this.page.locator(".search-list mark");
  }
  field(): Locator {
    return this.page.getByRole("combobox", { name: "Search" });
  }
  list(): Locator {
    return this.page.locator(".search-popup");
  }
  /** A result by a part of its text. */
  result(text: string): Locator {
    return this.page.getByRole("option").filter({ hasText: text }).first();
  }
}
