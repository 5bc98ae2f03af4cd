import type { Locator, Page } from "playwright-core";

/** What stands around the map: the bar at the top, filters, year, options, the notice about an address. */
export class ControlsDriver {
  constructor(private readonly page: Page) {}

  topBar(): Locator {
    return this.page.locator(".top-bar");
  }
  title(): Locator {
    return this.page.locator(".top-bar h1");
  }
  /** The way to the overview. */
  home(): Locator {
    return this.page.locator(".home");
  }
  notice(): Locator {
    return this.page.locator(".notice p");
  }
  /** The switch to only what the report says, by its name. */
  basis(): Locator {
    return this.page.getByRole("checkbox", { name: "Only what the report says" });
  }
  /** The button of the view options, and the choices behind it. */
  options(): Locator {
    return this.page.getByRole("button", { name: "View options" });
  }
  openOptions(): Locator {
    return this.page.locator(".menu:popover-open");
  }
  optionChoices(): Locator {
    return this.openOptions().locator("select");
  }
  option(name: string): Locator {
    return this.page.getByRole("combobox", { name });
  }

  /** The button that opens the filters. */
  filters(): Locator {
    return this.page.locator(".filter-open");
  }
  openFilters(): Locator {
    return this.page.locator(".filter-dialog[open]");
  }
  /** A choice among the filters by the beginning of its name. */
  filterChoice(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name }).first();
  }
  /** Choices that are taken, or those that are not. */
  filterChoices(taken?: boolean): Locator {
    return this.page.locator(taken === undefined ? ".choice" : `.choice[aria-pressed="${taken}"]`);
  }
  /** What is on, as words on the chips. */
  async chips(): Promise<readonly string[]> {
    return this.page.locator(".filter-chip > span:first-child").allTextContents();
  }
  chip(name: string): Locator {
    return this.page.locator(".filter-chip").filter({ hasText: name });
  }

  year(): Locator {
    return this.page.getByRole("slider", { name: "Year" });
  }
  /** The list of one kind of what is new, opened from the line beneath the slider. */
  newsList(name: RegExp): Locator {
    return this.page.getByRole("dialog", { name });
  }
  /** The year since which changes are shown. */
  changesSince(): Locator {
    return this.page.getByLabel("Changes since");
  }
  /** The button that stands for the year in a small window. */
  chooseYear(): Locator {
    return this.page.locator(".year-pill");
  }
  closeYear(): Locator {
    return this.page.locator("#year").getByRole("button", { name: "Close" });
  }

  /** Controls that have no place in a small window: the current tab, the switch of the top bar, the slider. */
  onlyWide(control: "tab" | "switch" | "year"): Locator {
    const places = { tab: ".view-tab[aria-current]", switch: ".top-bar-switch input", year: ".year-track input" };
    return this.page.locator(places[control]);
  }
}
