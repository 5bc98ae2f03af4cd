import { type Browser, type BrowserServer, chromium, type LaunchOptions } from "playwright-core";
import { inject } from "vitest";
import { requireChromium } from "../../src/commands/machine.mjs";

interface Graphics {
  /**
   * With WebGL, drawn in software, or without any. `alone`: as a browser sets itself up on a device without a graphics card,
   * where the processor draws the page and only WebGL is software; otherwise an emulated card draws both, and steadily so.
   */
  readonly webgl?: boolean | "alone";
  /** The browser that readers have, also where one without windows is installed: it draws its frames in another manner. */
  readonly whole?: boolean;
}

function launchOptions({ webgl = true, whole = false }: Graphics): LaunchOptions {
  const emulated = webgl === true ? ["--use-angle=swiftshader", "--ignore-gpu-blocklist"] : [];
  const graphics =
    webgl === false ? ["--disable-gpu", "--disable-3d-apis"] : ["--enable-unsafe-swiftshader", ...emulated];
  return {
    executablePath: requireChromium({ whole }),
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
      ...graphics,
    ],
  };
}

/** Starts Chromium with WebGL in software, or without any; the caller closes it. */
export async function launchChromium(graphics: Graphics = {}): Promise<Browser> {
  return chromium.launch(launchOptions(graphics));
}

/** Starts Chromium for several processes, which connect to it; the caller closes it. */
export async function serveChromium(graphics: Graphics): Promise<BrowserServer> {
  return chromium.launchServer(launchOptions(graphics));
}

let shared: Promise<Browser> | null = null;
/** The Chromium without WebGL that the files of the project share (`browserSetup.ts`). Nobody closes it. */
export function sharedChromium(): Promise<Browser> {
  shared ??= chromium.connect(inject("chromium"));
  return shared;
}
