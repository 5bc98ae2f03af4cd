import { type Browser, chromium, type LaunchOptions } from "playwright-core";
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

let shared: Promise<Browser> | null = null;
/**
 * The Chromium without WebGL that all files share which one process runs. It ends with the process. One for all processes would
 * be driven through another that hands on each word, which costs more than to start three.
 */
export function sharedChromium(): Promise<Browser> {
  shared ??= launchChromium({ webgl: false });
  return shared;
}
