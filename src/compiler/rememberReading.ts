interface Kept {
  readonly text: string;
  readonly reading: unknown;
}

/** By path, the last text read and the one before it. */
const readings = new Map<string, readonly Kept[]>();

/**
 * What was read of a file, kept for the last two texts it had: most of the time of a compilation goes into reading, and
 * between two of them (a save while the dev server runs, and the save that takes it back) one file differs. `read` must
 * depend on path and text alone, and nobody may change what it gives.
 */
export function rememberReading<T>(path: string, text: string, read: () => T): T {
  const kept = readings.get(path) ?? [];
  const known = kept.find((each) => each.text === text);
  if (known !== undefined) {
    if (kept[0] !== known) readings.set(path, [known, ...kept.filter((each) => each !== known)]);
    // A path is read in one way only, so that what is kept under it has the type asked for.
    return known.reading as T;
  }
  const reading = read();
  readings.set(path, [{ text, reading }, ...kept.slice(0, 1)]);
  return reading;
}
