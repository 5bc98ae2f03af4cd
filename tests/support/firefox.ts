import { existsSync } from "node:fs";
import puppeteer, { type Browser } from "puppeteer-core";

const paths = [
  process.env.FIREFOX_PATH,
  "/usr/bin/firefox",
  "/usr/bin/firefox-esr",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** Path of a Firefox on this machine, named by FIREFOX_PATH or installed; null for none, so that its tests are skipped. */
export const firefoxPath: string | null =
  paths.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;

/** Starts Firefox; the caller closes it. */
export async function launchFirefox(): Promise<Browser> {
  if (firefoxPath === null) throw new Error("No Firefox found: install one or set FIREFOX_PATH to its program.");
  return puppeteer.launch({ browser: "firefox", executablePath: firefoxPath, headless: true });
}
