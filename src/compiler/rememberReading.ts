const readings = new Map<string, { readonly text: string; readonly reading: unknown }>();

/**
 * What was read of a file, kept until its text changes: most of the time of a compilation goes into reading, and between
 * two of them (a save while the dev server runs) one file differs. `read` must depend on path and text alone, and nobody
 * may change what it gives.
 */
export function rememberReading<T>(path: string, text: string, read: () => T): T {
  const known = readings.get(path);
  // A path is read in one way only, so that what is kept under it has the type asked for.
  if (known?.text === text) return known.reading as T;
  const reading = read();
  readings.set(path, { text, reading });
  return reading;
}
