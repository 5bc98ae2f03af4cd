/**
 * Host that a web address names, as a browser reads it; null where it cannot be read. Not by `URL.canParse`: in Node 20 that
 * refuses letters beyond ASCII once it has been called some thousand times and V8 has optimised the call.
 */
export function hostOf(address: string): string | null {
  try {
    return new URL(address).hostname;
  } catch {
    return null;
  }
}
