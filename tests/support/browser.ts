import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const candidates = (): string[] =>
  [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    chromium.executablePath(),
  ].filter((path): path is string => path !== undefined && path !== "");

/** Path of a Chromium on this machine: `CHROMIUM_PATH`, an installed one, or the one that Playwright has fetched. */
export function findChromium(): string {
  const found = candidates().find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium found for the browser tests: install one (npx playwright-core install chromium) or set CHROMIUM_PATH.",
  );
}

/** Starts Chromium with WebGL in software, or without any; the caller closes it. */
export async function launchChromium({ webgl = true }: { readonly webgl?: boolean } = {}): Promise<Browser> {
  const graphics = webgl
    ? ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]
    : ["--disable-gpu", "--disable-3d-apis"];
  return chromium.launch({
    executablePath: findChromium(),
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
