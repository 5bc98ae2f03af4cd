import type { TestProject } from "vitest/node";
import { serveChromium } from "./browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where `sharedChromium` connects. */
    chromium: string;
  }
}

/** Before the browser tests: starts one Chromium without WebGL, to which all files connect. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await serveChromium({ webgl: false });
  project.provide("chromium", browser.wsEndpoint());
  return () => browser.close();
}
