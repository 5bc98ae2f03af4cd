/** Says that the page stands within somebody else's (`embed=1`), before anything in it is drawn. */
export function markEmbedded(): void {
  document.documentElement.dataset.embedded = "";
}

/**
 * Whether the page stands within somebody else's (`embed=1`): it reads and writes no storage then, and leads to the whole
 * atlas in a window of its own.
 */
export const isEmbedded = (): boolean =>
  typeof document !== "undefined" && document.documentElement.dataset.embedded !== undefined;
