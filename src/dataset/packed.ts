import type { Dataset, Source } from "./model.ts";

/** What travels to the browser: each distinct source once, and in its place everywhere else its number. */
interface Packed {
  readonly sources: readonly Source[];
  /** As `Dataset`, once the numbers are sources again. */
  readonly dataset: Dataset;
}

/**
 * The dataset as JSON text a fifth smaller when compressed, since the same sources stand under many records. Of stories only
 * the heads travel: their steps are read on pages of their own, and would be a tenth of what the first screen waits for.
 */
export function packDataset(dataset: Dataset): string {
  const sources: Source[] = [];
  const numbers = new Map<string, number>();
  const light = { ...dataset, stories: dataset.stories.map((story) => ({ ...story, steps: [] })) };
  const packed = JSON.stringify(light, (key, value: unknown) => {
    if (key !== "sources" || !Array.isArray(value)) return value;
    return value.map((source: Source) => {
      const text = JSON.stringify(source);
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, sources.length);
      sources.push(source);
      return sources.length - 1;
    });
  });
  return `{"sources":${JSON.stringify(sources)},"dataset":${packed}}`;
}

/** The dataset again, with stories that have no steps; equal sources become one shared object. */
export function unpackDataset(text: string): Dataset {
  const { sources, dataset }: Packed = JSON.parse(text);
  restore(dataset, sources);
  return dataset;
}

function restore(value: unknown, sources: readonly Source[]): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const part of value) restore(part, sources);
    return;
  }
  const record = value as Record<string, unknown>;
  for (const key of Object.keys(record)) {
    const part = record[key];
    if (key === "sources") record[key] = (part as readonly number[]).map((number) => sources[number]);
    else restore(part, sources);
  }
}
