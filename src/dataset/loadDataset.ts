import type { Dataset } from "./model.ts";

/**
 * The compiled dataset, the browser's only door to it. Its code is a chunk of its own, so that the first screen does not
 * wait for it; asked twice, it is loaded once.
 */
export async function loadDataset(): Promise<Dataset> {
  const module = await import("virtual:atlas-dataset");
  return module.default;
}
