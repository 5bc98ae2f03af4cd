import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { sharedChromium } from "../../support/browser.ts";
import { AtlasDriver, type WindowOptions } from "./atlasDriver.ts";

/** A window on a large screen. */
export const wide = { width: 1440, height: 900 } as const;
/** The same for what leaves it as it was found, but for the address. */
export const standing = { ...wide, standing: true } as const;
/** A telephone, used by touch. */
export const phone = { width: 390, height: 844, touch: true } as const;

/** Address of the built atlas that the run serves, with a slash at the end. */
export function siteAddress(): string {
  return inject("site");
}

/**
 * Opens an address of the built atlas (`?select=mechanism:selec`) in a window of its own, and waits until it stands. The
 * browser is the one that all files of the project share, unless another is given. The caller closes the window.
 */
export async function openAtlas(query = "", options: WindowOptions = {}, browser?: Browser): Promise<AtlasDriver> {
  return AtlasDriver.open(browser ?? (await sharedChromium()), siteAddress(), query, options);
}
