import { type Browser, chromium } from "playwright-core";
import { requireChromium } from "../../src/commands/machine.mjs";

/** Starts Chromium with WebGL in software, or without any; the caller closes it. */
export async function launchChromium({ webgl = true }: { readonly webgl?: boolean } = {}): Promise<Browser> {
  const graphics = webgl
    ? ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
    : ["--disable-gpu", "--disable-3d-apis"];
  return chromium.launch({
    executablePath: requireChromium(),
    args: [
      "--no-sandbox",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
      ...graphics,
    ],
  });
}
