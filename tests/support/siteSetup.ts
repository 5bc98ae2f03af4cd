import type { TestProject } from "vitest/node";
import { startSite } from "./site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built atlas, with a slash at the end. */
    site: string;
  }
}

/** Before the browser tests: serves the built atlas, once for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await startSite();
  project.provide("site", site.address);
  return site.close;
}
