import type { JSHandle, Page } from "playwright-core";

/** A picture, decoded and kept in the browser: only what is asked of it crosses over. */
export class Picture {
  private readonly pixels: JSHandle<ImageData>;

  private constructor(pixels: JSHandle<ImageData>) {
    this.pixels = pixels;
  }

  /** Takes a picture of one element. */
  static async take(page: Page, selector: string): Promise<Picture> {
    return Picture.read(page, await page.locator(selector).screenshot({ animations: "disabled" }));
  }

  /** Reads a PNG. */
  static async read(page: Page, png: Buffer): Promise<Picture> {
    const pixels = await page.evaluateHandle(async (encoded) => {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      if (context === null) throw new Error("No canvas to decode the picture on.");
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }, png.toString("base64"));
    return new Picture(pixels);
  }

  /** Width and height in pixels. */
  size(): Promise<readonly [number, number]> {
    return this.pixels.evaluate(({ width, height }) => [width, height] as const);
  }

  /**
   * Where the pixels of a colour (`#rrggbb`, each channel within `tolerance`) lie: how many, and their middle (NaN for
   * none). `within` is `[left, top, right, bottom]` in pixels.
   */
  find(
    colour: string,
    { tolerance = 24, within }: { tolerance?: number; within?: readonly [number, number, number, number] } = {},
  ): Promise<{ readonly count: number; readonly x: number; readonly y: number }> {
    return this.pixels.evaluate(
      ({ width, height, data }, wanted) => {
        const value = Number.parseInt(wanted.colour.slice(1), 16);
        const channels = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
        const [left, top, right, bottom] = wanted.within ?? [0, 0, width, height];
        let count = 0;
        let sumX = 0;
        let sumY = 0;
        for (let y = Math.max(0, Math.ceil(top)); y < Math.min(height, bottom); y += 1) {
          for (let x = Math.max(0, Math.ceil(left)); x < Math.min(width, right); x += 1) {
            const at = (y * width + x) * 4;
            if (channels.some((channel, index) => Math.abs((data[at + index] ?? 0) - channel) > wanted.tolerance))
              continue;
            count += 1;
            sumX += x + 0.5;
            sumY += y + 0.5;
          }
        }
        return { count, x: sumX / count, y: sumY / count };
      },
      { colour, tolerance, within },
    );
  }
}
