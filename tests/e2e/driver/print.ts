import type { Locator, Page } from "playwright-core";
import { type PrintedDocument, readPdf } from "../../support/readPdf.ts";

/** Paper to print on; `margin` in millimetres, the same on all sides. */
interface Sheet {
  readonly format: "A4" | "Letter";
  readonly margin: number;
  readonly landscape?: boolean;
}

/** What a reader gets from the printer. */
export class PrintDriver {
  constructor(private readonly page: Page) {}

  private async ready(): Promise<void> {
    await this.page.locator('html[data-paper="ready"]').waitFor({ state: "attached" });
  }
  /** Prints the view as the browser's own dialog would, and reads what comes out. */
  async document({ format, margin, landscape = false }: Sheet): Promise<PrintedDocument> {
    await this.ready();
    const side = `${margin}mm`;
    const sides = { top: side, right: side, bottom: side, left: side };
    return readPdf(await this.page.pdf({ format, landscape, margin: sides }), margin);
  }
  /** Shows the page as it is laid out for the printer. */
  async preview(): Promise<void> {
    await this.ready();
    await this.page.emulateMedia({ media: "print" });
    await this.paper().waitFor();
  }
  /** Lays the page out for the printer as it is, whether what stands in the page for the printer has come or not. */
  async early(): Promise<void> {
    await this.page.emulateMedia({ media: "print" });
  }
  /** What stands in the page for the printer. */
  paper(): Locator {
    return this.page.locator(".paper");
  }
  /** How many rows the printed table says that it has, and how many it has. */
  async rows(): Promise<readonly [said: number, printed: number]> {
    const [counted = "0"] =
      (await this.paper().locator(".view-count").textContent())?.replaceAll(",", "").split(" ") ?? [];
    return [Number(counted), await this.paper().locator("tbody:not([data-uncounted]) tr").count()];
  }
  statements(): Locator {
    return this.paper().locator("[data-statement]");
  }
  /** Height of the page as it is laid out now, CSS pixels. */
  async height(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight);
  }
}
